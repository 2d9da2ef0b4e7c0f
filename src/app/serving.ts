import type { FastifyBaseLogger } from 'fastify'
import type { Logger } from 'pino'
import { hostNamesOf } from '#clinic'
import { createAuthentication, ownOrigin } from '#identity'
import type { Authentication, ClinicId } from '#identity'
import { openPayments } from '#payments'
import { connect } from '#platform'
import type { ConnectionSettings, Database } from '#platform'
import { readOpenidProviders } from './openid-providers.ts'
import type { AppParts } from './server.ts'
import type { Settings } from './settings.ts'
import { subscribe } from './subscriptions.ts'

/** What every thread that serves must be told. */
export interface Served {
  settings: Settings
  /** As the role that Praxis serves with. */
  connection: ConnectionSettings
  secret: string
}

interface Thread {
  logger: Logger
  now: () => number
  /** Connections to the database at most. */
  poolSize: number
}

/** What one thread answers calls with: connections of its own, and who tells who is calling. */
export function serving({ settings, connection, secret }: Served, { logger, now, poolSize }: Thread): AppParts {
  const database = connect(connection, {
    size: poolSize,
    log: (message, error) => logger.warn({ err: error }, message),
  })
  subscribe(database)
  const publicUrl =
    settings.publicUrl ??
    `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${settings.port}`
  const authentication = createAuthentication({
    database,
    secret,
    publicUrl,
    now,
    log: (line) => logger.warn(line),
    rateLimits: settings.rateLimits,
    openidProviders: readOpenidProviders(settings.openidProviders),
    ownsHost: async (hostName, clinicId) => (await hostNamesOf(database, clinicId)).includes(hostName),
  })
  takePayments(settings, { database, authentication, now })
  const { rateLimits, metricsToken, trustProxy, corsOrigins, dnsServers, securityContact } = settings
  return {
    database,
    authentication,
    now,
    logger: logger as FastifyBaseLogger,
    settings: { publicUrl, rateLimits, metricsToken, trustProxy, corsOrigins, dnsServers, securityContact },
  }
}

/** Only where the operator has an account with a payment processor. */
function takePayments(
  { paymentKey: key, paymentWebhookSecret: webhookSecret, paymentUrl: url }: Settings,
  { database, authentication, now }: { database: Database; authentication: Authentication; now: () => number },
): void {
  if (key === undefined || webhookSecret === undefined) return
  const originOf = (host: string, clinicId: ClinicId) => ownOrigin(authentication, host, clinicId)
  openPayments(database, { key, webhookSecret, url, originOf, now })
}
