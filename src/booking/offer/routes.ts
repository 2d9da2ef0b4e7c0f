import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { showing } from '#identity'
import { transaction } from '#platform'
import { acceptOffer, refuseWithdrawn } from './accept-offer.ts'
import { Offer, OfferAnswer, OfferQuery, OfferToken, Offers, OneOffer } from './contract.ts'
import { listOffers } from './list-offers.ts'
import { offerOfCaller } from './offer-of-caller.ts'
import { permissions } from './permissions.ts'
import { refuseOffer } from './refuse-offer.ts'
import { offerViewOf } from './view.ts'

const tags = ['Waitlist and offers']
const about = 'For the patient, whoever may act for them and the desk; or with the secret of the letter’s link.'

const answers = [
  ['acceptance', 'acceptOffer', 'Take an offered time', { inside: 'booking.offer_accept' }, acceptOffer],
  ['refusal', 'refuseOffer', 'Say no to an offered time', { inside: 'booking.offer_refuse' }, refuseOffer],
] as const

export const offerRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))

  app.get(
    '/api/v1/offers',
    {
      config: { policy: permissions.list, audit: 'booking.offer_list' },
      schema: {
        operationId: 'listOffers',
        summary: 'Offers the caller may see, newest first',
        tags,
        querystring: OfferQuery,
        response: { 200: Offers },
      },
    },
    async (request) => {
      const found = await listOffers(request.ctx, request.query)
      showing(request, { patients: found.data.map((one) => one.patientId) })
      return found
    },
  )

  app.get(
    '/api/v1/offers/:id',
    {
      config: { policy: permissions.read, audit: 'booking.offer_read' },
      schema: {
        operationId: 'readOffer',
        summary: 'One offer: the time, until when it stands, what became of it',
        description: about,
        tags,
        params: OneOffer,
        headers: OfferToken,
        response: { 200: Offer },
      },
    },
    async (request) => {
      const { offer, byLink, ctx } = await offerOfCaller(request.ctx, request.params.id, request.headers['offer-token'])
      showing(request, { patients: [offer.patientId], record: offer.id })
      return offerViewOf(ctx, ctx.database, offer, byLink)
    },
  )

  for (const [name, operationId, summary, audit, answer] of answers) {
    app.post(
      `/api/v1/offers/:id/${name}`,
      {
        config: { policy: permissions.answer, audit },
        preValidation: async (request) => void (request.body ??= {}),
        schema: {
          operationId,
          summary,
          description: `${about} Sent again it answers the same.`,
          tags,
          params: OneOffer,
          headers: OfferToken,
          body: OfferAnswer,
          response: { 200: Offer },
        },
      },
      async ({ ctx, params, body, headers }) => {
        const token = body.token ?? headers['offer-token']
        const offer = await transaction(ctx.database, (tx) => answer(tx, ctx, params.id, token))
        // Asked as for reading: by the link no name is told.
        const { byLink, ctx: as } = await offerOfCaller(ctx, params.id, token)
        return offerViewOf(as, ctx.database, refuseWithdrawn(offer), byLink)
      },
    )
  }
}
