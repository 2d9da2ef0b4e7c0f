import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { permissions } from '../permissions.ts'
import { getClinic } from '../profile/present-clinic.ts'
import { askForHostName } from './ask-for-host-name.ts'
import { HostName, HostNames, NewHostName, OneHostName } from './contract.ts'
import { giveUpHostName } from './give-up-host-name.ts'
import type { DnsSettings } from './look-for-record.ts'
import { presentHostName } from './present-host-name.ts'
import { findHostNames } from './queries.ts'
import { verifyHostName } from './verify-host-name.ts'

const tags = ['Running a clinic']
const config = { policy: permissions.runTheClinic }

export interface HostNameSettings {
  /** Of the whole installation; no clinic can have it for itself. */
  ownHost: string
  dns: DnsSettings
}

/** A clinic's own host names. Apart from the module's other routes because they need to know the installation's name and name servers. */
export function hostNameRoutes({ ownHost, dns }: HostNameSettings): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/v1/clinic/host-names',
      {
        config,
        schema: {
          operationId: 'listHostNames',
          summary: 'The clinic’s own host names',
          tags,
          response: { 200: HostNames },
        },
      },
      async ({ ctx }) => {
        const { timeZone } = await getClinic(ctx)
        const rows = await findHostNames(ctx.database, ctx.clinicId)
        return { data: rows.map((row) => presentHostName(row, timeZone)), nextCursor: null }
      },
    )

    app.post(
      '/api/v1/clinic/host-names',
      {
        config,
        schema: {
          operationId: 'askForHostName',
          summary: 'Ask to be found under a host name, and learn which DNS record proves it',
          tags,
          body: NewHostName,
          response: { 201: HostName },
        },
      },
      async ({ ctx, body }, reply) => {
        const { timeZone } = await getClinic(ctx)
        const row = await askForHostName(ctx, body.hostName, ownHost)
        return reply
          .code(201)
          .header('location', `/api/v1/clinic/host-names/${row.id}`)
          .send(presentHostName(row, timeZone))
      },
    )

    app.post(
      '/api/v1/clinic/host-names/:id/verification',
      {
        // Each makes us ask other people's name servers.
        config: { ...config, rateLimit: { max: 30, timeWindow: '1 minute' } },
        schema: {
          operationId: 'verifyHostName',
          summary: 'Look for the record now',
          tags,
          params: OneHostName,
          response: { 200: HostName },
        },
      },
      async ({ ctx, params }) => {
        const { timeZone } = await getClinic(ctx)
        return presentHostName(await verifyHostName(ctx, params.id, dns), timeZone)
      },
    )

    app.delete(
      '/api/v1/clinic/host-names/:id',
      {
        config,
        schema: {
          operationId: 'giveUpHostName',
          summary: 'No longer be found under this host name',
          tags,
          params: OneHostName,
          response: { 204: Type.Null() },
        },
      },
      async ({ ctx, params }, reply) => {
        await giveUpHostName(ctx, params.id)
        return reply.code(204).send(null)
      },
    )
  }
}
