import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, lineField, orNull, pageOf, pageQuery } from '#platform'
import type { Id } from '#platform'

export type ClientId = Id<'client'>
export type SecretId = Id<'client_secret'>

const exact = { additionalProperties: false } as const
const Instant = Type.String({ format: 'date-time' })
/** Apps belong to no place, so there is no clock of theirs to show. */
const timeZone = Type.Literal('UTC')
const Address = Type.String({ minLength: 1, maxLength: 500, description: 'A whole URL.' })

export const GRANT_TYPES = ['authorization_code', 'refresh_token', 'client_credentials'] as const
export type GrantType = (typeof GRANT_TYPES)[number]
const GrantTypes = Type.Array(Type.Enum(GRANT_TYPES), {
  minItems: 1,
  maxItems: GRANT_TYPES.length,
  uniqueItems: true,
  description:
    '`authorization_code`: acts for people who let it. `refresh_token`: goes on doing so. `client_credentials`: acts as itself, for the clinic.',
})

export const CLIENT_AUTHENTICATIONS = ['none', 'secret', 'key'] as const
export type ClientAuthentication = (typeof CLIENT_AUTHENTICATIONS)[number]
const Authentication = Type.Enum(CLIENT_AUTHENTICATIONS, {
  description:
    '`none`: an app on people’s own devices, which can keep no secret. `secret`: a password for its server. `key`: it signs (`private_key_jwt`).',
})

const RedirectUris = Type.Array(Address, {
  maxItems: 10,
  uniqueItems: true,
  description:
    'Where people are sent back to, compared letter by letter. https, http on 127.0.0.1 or [::1], or a scheme of the app’s own.',
})
const Scopes = Type.Array(Type.String({ minLength: 1, maxLength: 100, pattern: '^[\\x21\\x23-\\x5b\\x5d-\\x7e]+$' }), {
  minItems: 1,
  maxItems: 60,
  uniqueItems: true,
  description: 'At most what it may ask for, as SMART App Launch 2 writes it: `patient/Appointment.rs`.',
  examples: [['openid', 'offline_access', 'patient/Appointment.rs']],
})
const Jwks = Type.Object(
  { keys: Type.Array(Type.Record(Type.String(), Type.Unknown()), { minItems: 1, maxItems: 10 }) },
  { ...exact, description: 'Its public keys (RFC 7517).' },
)
const name = lineField(100, { description: 'As people read it when they are asked.' })
const homepage = Type.Optional(orNull(Address))
const jwksUri = orNull(Address)

export const NewApiClient = Type.Object(
  {
    name,
    homepage,
    redirectUris: Type.Optional(RedirectUris),
    grantTypes: GrantTypes,
    scopes: Scopes,
    authentication: Authentication,
    jwks: Type.Optional(Type.Unsafe<Static<typeof Jwks> | null>({ ...Jwks, type: ['object', 'null'] })),
    jwksUri: Type.Optional(jwksUri),
  },
  exact,
)
export type NewApiClient = Static<typeof NewApiClient>

/** How it proves itself is settled when it is added: another way is another client. */
export const ApiClientChange = Type.Partial(Type.Omit(NewApiClient, ['authentication']), exact)
export type ApiClientChange = Static<typeof ApiClientChange>

const ClientSecret = Type.Object({
  id: idField<'client_secret'>(),
  createdAt: Instant,
  expiresAt: orNull(Instant),
})

export const ApiClient = Type.Object({
  id: idField<'client'>({ description: 'Its `client_id`.' }),
  name: Type.String(),
  homepage: orNull(Type.String()),
  redirectUris: Type.Array(Type.String()),
  grantTypes: GrantTypes,
  scopes: Type.Array(Type.String()),
  authentication: Authentication,
  jwks: Type.Unsafe<unknown>({ type: ['object', 'null'] }),
  jwksUri: orNull(Type.String()),
  secrets: Type.Array(ClientSecret, { description: 'Those that count now; never what they are.' }),
  createdAt: Instant,
  createdBy: orNull(idField<'account'>()),
  lastUsedAt: orNull(Instant),
  timeZone,
  version: Type.Integer({ description: 'Counts the changes; the ETag, in quotes.' }),
})
export type ApiClient = Static<typeof ApiClient>
export const ApiClients = pageOf(ApiClient)
export const ApiClientQuery = Type.Object(pageQuery, exact)

const secret = Type.String({ description: 'Shown this once and never again.' })
export const AddedApiClient = Type.Object({ ...ApiClient.properties, secret: Type.Optional(secret) })
export type AddedApiClient = Static<typeof AddedApiClient>

export const SecretWish = Type.Object(
  {
    overlapHours: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 720,
        description: 'How long the secrets before go on counting; 24 unless said.',
      }),
    ),
  },
  exact,
)
export type SecretWish = Static<typeof SecretWish>
export const NewSecret = Type.Object({ ...ClientSecret.properties, timeZone, secret })
export type NewSecret = Static<typeof NewSecret>

export const OneApiClient = Type.Object({ id: idField<'client'>() })
export const OneSecret = Type.Object({ id: idField<'client'>(), secretId: idField<'client_secret'>() })
export const IfMatch = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 200 })) })

const AskedScope = Type.Object({
  scope: Type.String({ examples: ['patient/Appointment.rs'] }),
  words: Type.String({ examples: ['See and search appointments of yours and of those in your care'] }),
  compartment: Type.Unsafe<'patient' | 'user' | null>({
    enum: ['patient', 'user', null],
    description: 'null: it is not about records.',
  }),
  resource: orNull(Type.String()),
  interactions: Type.Array(Type.Enum(['c', 'r', 'u', 'd', 's'])),
})

export const Question = Type.Object(
  {
    id: Type.String(),
    app: Type.Object({
      id: idField<'client'>(),
      name: Type.String(),
      homepage: orNull(Type.String()),
      /** The host that people end up at, which a name can lie about. */
      returnsTo: Type.String({ description: 'The host, or the scheme of the app’s own, where the answer goes.' }),
    }),
    account: Type.Object({ id: idField<'account'>(), name: Type.String(), email: Type.String() }),
    scopes: Type.Array(AskedScope),
    lastsDays: Type.Integer({ description: 'How long the grant lasts at most.' }),
    expiresAt: Instant,
    timeZone,
  },
  { description: 'What an app asks of whoever is signed in.' },
)
export type Question = Static<typeof Question>

export const Approval = Type.Object(
  {
    accountId: idField<'account'>({ description: 'Whom the page showed; somebody else may have signed in meanwhile.' }),
    scopes: Type.Optional(
      Type.Array(Type.String({ maxLength: 100 }), {
        maxItems: 100,
        description: 'Fewer than were asked for; all unless said.',
      }),
    ),
  },
  exact,
)
export type Approval = Static<typeof Approval>
export const Answered = Type.Object({ redirectTo: Type.String({ description: 'Where the browser goes next.' }) })
export const OneQuestion = Type.Object({ id: Type.String({ minLength: 1, maxLength: 100, pattern: '^[\\w-]+$' }) })

const Granted = {
  scopes: Type.Array(Type.Object({ scope: Type.String(), words: Type.String() })),
  grantedAt: Instant,
  lastUsedAt: Instant,
  expiresAt: Instant,
  timeZone,
}
export const MyApp = Type.Object({
  id: idField<'client'>(),
  name: Type.String(),
  homepage: orNull(Type.String()),
  devices: Type.Integer({ description: 'How often it was let in and has not ended.' }),
  ...Granted,
})
export type MyApp = Static<typeof MyApp>
export const MyApps = pageOf(MyApp)

export const GrantOfClient = Type.Object({
  id: idField<'app_grant'>(),
  accountId: idField<'account'>(),
  name: Type.String(),
  ...Granted,
})
export type GrantOfClient = Static<typeof GrantOfClient>
export const GrantsOfClient = pageOf(GrantOfClient)
export const OneGrant = Type.Object({ id: idField<'client'>(), grantId: idField<'app_grant'>() })
