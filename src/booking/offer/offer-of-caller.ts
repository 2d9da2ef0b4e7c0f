import { createHash } from 'node:crypto'
import type { Context } from '#identity'
import { holdStanding, mayBookFor, maySeeVisits, standingOf } from '#people'
import type { Standing } from '#people'
import type { Reader, Tx } from '#platform'
import { findAppointment } from '../appointment/queries.ts'
import { mayMoveVisit } from '../permissions.ts'
import type { OfferId } from './contract.ts'
import { findOffer, findOfferOfLink } from './queries.ts'
import { refusals } from './refusals.ts'
import type { OfferRow } from './tables.ts'

export const hashOfLink = (token: string): Buffer => createHash('sha256').update(token).digest()

/** An offer, and as whom the caller has it. */
export interface OfferOfCaller {
  offer: OfferRow
  /** By the link of the letter: they act as whoever reads the patient's mail, and as nobody of ours. */
  byLink: boolean
  /** The patient, not whoever acts for them. */
  isOwn: boolean
  /** The call, with the caller as what they are here. */
  ctx: Context
}

/**
 * For reading. Who is signed in comes by what they are to the patient, and only then by the link: so a staff member who opens a patient's link
 * is still staff. No such offer, somebody else's, a wrong link and an old one are one answer, found out by the same two statements.
 */
export async function offerOfCaller(ctx: Context, id: OfferId, token: string | undefined): Promise<OfferOfCaller> {
  return found(ctx.database, ctx, { id, token }, async (offer) => {
    const standing = await standingOf(ctx.database, ctx, offer.patientId)
    return standing !== undefined && maySeeOffer(standing, offer) ? standing : undefined
  })
}

/** For an answer, in its transaction: what the caller's right rests on stays so until it is committed. */
export async function offerToAnswer(
  tx: Tx,
  ctx: Context,
  id: OfferId,
  token: string | undefined,
): Promise<OfferOfCaller> {
  return found(tx, ctx, { id, token }, async (offer) => {
    const standing = await holdStanding(tx, ctx, offer.patientId)
    return standing !== undefined && (await mayAnswer(tx, ctx, offer, standing)) ? standing : undefined
  })
}

async function found(
  reader: Reader,
  ctx: Context,
  { id, token }: { id: OfferId; token: string | undefined },
  asWhom: (offer: OfferRow) => Promise<Standing | undefined>,
): Promise<OfferOfCaller> {
  const offer = await findOffer(reader, ctx.clinicId, id)
  const standing = offer === undefined || ctx.actor.kind === 'visitor' ? undefined : await asWhom(offer)
  if (offer !== undefined && standing !== undefined) return { offer, byLink: false, isOwn: standing.isOwn, ctx }
  const linked = token === undefined ? undefined : await findOfferOfLink(reader, ctx.clinicId, id, hashOfLink(token))
  if (linked === undefined) throw refusals.offer_not_found({ about: offer === undefined ? [] : [offer.patientId] })
  return { offer: linked, byLink: true, isOwn: true, ctx: { ...ctx, actor: { kind: 'visitor' } } }
}

function maySeeOffer(standing: Standing, { doctorId }: OfferRow): boolean {
  return maySeeVisits(standing) || mayBookFor(standing) || standing.doctorId === doctorId
}

async function mayAnswer(tx: Tx, ctx: Context, offer: OfferRow, standing: Standing): Promise<boolean> {
  if (offer.movesAppointmentId === null) return mayBookFor(standing)
  const appointment = await findAppointment(tx, ctx.clinicId, offer.movesAppointmentId)
  return appointment !== undefined && mayMoveVisit(ctx, standing, appointment)
}
