import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies'
import { symmetricDecrypt } from 'better-auth/crypto'
import { jwt, resolveSigningKey, signJWT } from 'better-auth/plugins'
import type { ResolvedSigningKey } from 'better-auth/plugins'
import type { BetterAuthPlugin } from 'better-auth'
import { Kysely, PostgresDialect } from 'kysely'
import { newId } from '#platform'
import type { Database } from '#platform'
import type { InstallationSecret } from './installation-secrets.ts'
import { lately } from './lately.ts'
import { hashPassword, passwordMatches } from './password.ts'

export interface LibrarySettings {
  pool: Database['pool']
  /** The first signs cookies and encrypts signing keys, the others open what they did; whoever has one can be anybody. */
  secrets: readonly InstallationSecret[]
  publicUrl: string
  now: () => number
  /** Sentences of the library for the operator; they carry no argument, because arguments carry addresses. */
  log: (message: string) => void
}

const DAY_SECONDS = 86_400
/** A new signing key every quarter; the old one is published for a day more, far beyond the ten minutes of a token. */
const jwtOptions = {
  jwks: {
    keyPairConfig: { alg: 'EdDSA', crv: 'Ed25519' },
    rotationInterval: 90 * DAY_SECONDS,
    gracePeriod: DAY_SECONDS,
  },
  disableSettingJwtHeader: true,
  schema: {
    jwks: {
      modelName: 'signing_key',
      fields: { publicKey: 'public_key', privateKey: 'private_key', createdAt: 'created_at', expiresAt: 'expires_at' },
    },
  },
} as const

/** What an access token says: RFC 9068, with the clinic it is good for and the roles there. */
export interface AccessClaims {
  iss: string
  aud: string
  sub: string
  sid: string
  clinic: string
  roles: string[]
  iat: number
  exp: number
  jti: string
  [claim: string]: unknown
}

/** Sign-in steps that Praxis takes inside the library, in the way its own plugins do. None has an address on the network. */
function praxisSteps(now: () => number) {
  const signingKey = lately<ResolvedSigningKey | null>(now)
  return {
    id: 'praxis',
    endpoints: {
      /** A session for an account that has just proved itself, and the cookie that carries it. */
      beginSession: createAuthEndpoint.serverOnly(
        { method: 'POST', requireHeaders: true, metadata: { $Infer: { body: {} as { accountId: string } } } },
        async (ctx) => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.accountId)
          if (user === null) throw new Error(`no account ${ctx.body.accountId} to begin a session for`)
          const session = await ctx.context.internalAdapter.createSession(user.id)
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ token: session.token })
        },
      ),
      /** The private key that signs now, for the server that apps are given tokens by: one set of keys for all that Praxis issues. */
      readSigningKey: createAuthEndpoint.serverOnly({ method: 'POST' }, async (ctx) => {
        const { kid } = (await resolveSigningKey(ctx, jwtOptions)) ?? {}
        const key = await ctx.context.adapter.findOne<{ privateKey: string }>({
          model: 'jwks',
          where: [{ field: 'id', value: kid ?? '' }],
        })
        if (kid === undefined || key === null) throw new Error('there is no key to sign tokens with')
        const data: unknown = JSON.parse(key.privateKey)
        const opened = await symmetricDecrypt({ key: ctx.context.secretConfig, data: String(data) })
        return ctx.json({ kid, jwk: opened })
      }),
      forgetCookie: createAuthEndpoint.serverOnly({ method: 'POST' }, async (ctx) => {
        deleteSessionCookie(ctx)
        return ctx.json(null)
      }),
      /** `typ: at+jwt`, so that no other kind of token signed with the same keys passes for an access token (RFC 8725, 3.11). */
      signAccessToken: createAuthEndpoint.serverOnly(
        { method: 'POST', metadata: { $Infer: { body: {} as { claims: AccessClaims } } } },
        async (ctx) => {
          const resolvedKey = await signingKey(KEY_REMEMBERED_MS, () => resolveSigningKey(ctx, jwtOptions))
          if (resolvedKey === null) throw new Error('there is no key to sign access tokens with')
          const token = await signJWT(ctx, {
            options: jwtOptions,
            payload: ctx.body.claims,
            header: { typ: 'at+jwt' },
            resolvedKey,
          })
          return ctx.json({ token })
        },
      ),
    },
  } satisfies BetterAuthPlugin
}

/** Reading and decrypting the signing key took 8 of the 9 ms of a token; it changes once a quarter. */
const KEY_REMEMBERED_MS = 60_000

/** Our names for its columns; `account` is its word for a credential and `user` its word for an account. */
const models = {
  user: {
    modelName: 'better_auth_user',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    additionalFields: {
      locale: { type: 'string', required: false },
      timeZone: { type: 'string', required: false, fieldName: 'time_zone' },
    },
  },
  account: {
    modelName: 'credential',
    fields: {
      accountId: 'subject',
      providerId: 'provider',
      userId: 'account_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      password: 'password_hash',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  session: {
    fields: {
      userId: 'account_id',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
      expiresAt: 'expires_at',
    },
  },
  verification: { fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
} as const

/** Set by us from what the server saw; a caller's own forwarded-for header never reaches the library. */
export const ADDRESS_HEADER = 'x-praxis-address'

export const SESSION_SECONDS = 7 * DAY_SECONDS

/**
 * better-auth as Praxis uses it: a library behind our own routes, never mounted itself, so its HTTP checks (origin, rate limits)
 * are ours to make. It reads and writes the schema `identity` through a Kysely of its own on our pool, because it wants Date objects.
 */
export function authLibrary({ pool, secrets, publicUrl, now, log }: LibrarySettings) {
  const secure = publicUrl.startsWith('https:')
  return betterAuth({
    appName: 'Praxis',
    baseURL: publicUrl,
    secrets: [...secrets],
    database: {
      db: new Kysely({ dialect: new PostgresDialect({ pool: { ...pool, end: async () => {} } }) }),
      type: 'postgres',
      schemaName: 'identity',
      transaction: true,
    },
    ...models,
    session: { ...models.session, expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 1024,
      password: { hash: hashPassword, verify: ({ hash, password }) => passwordMatches(hash, password) },
    },
    plugins: [jwt(jwtOptions), praxisSteps(now)],
    advanced: {
      // Joined, a sign-in reads the database once whether or not there is such an account, and so takes the same time.
      database: { generateId: () => newId(), joins: true },
      // __Host- binds the cookie to this host and to https (RFC 6265bis, 4.1.3.2); over plain http, at home, there is no such promise to make.
      useSecureCookies: false,
      cookiePrefix: 'praxis',
      cookies: { session_token: { name: secure ? '__Host-praxis-session' : 'praxis-session', attributes: { secure } } },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', disableColors: true, log: (_level, message) => log(`better-auth: ${message}`) },
  })
}

export type AuthLibrary = ReturnType<typeof authLibrary>
