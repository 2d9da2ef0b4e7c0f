import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, lineField, orNull } from '#platform'
import type { Id } from '#platform'

export type OpenidProviderId = Id<'openid provider'>
export type OpenidLinkId = Id<'openid link'>

const exact = { additionalProperties: false } as const
const instant = Type.String({ format: 'date-time' })

/** What a page for signing in shows: a button each. */
export const OfferedProviders = Type.Object({
  data: Type.Array(Type.Object({ id: Type.String(), label: Type.String() })),
})

export const OpenidStart = Type.Object(
  {
    providerId: Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9-]+$' }),
    purpose: Type.Optional(
      Type.Unsafe<'sign_in' | 'link' | 'reauthenticate'>(
        Type.String({
          enum: ['sign_in', 'link', 'reauthenticate'],
          description:
            'To sign in; to link the provider to your account; to prove again that it is you. `sign_in` unless said.',
        }),
      ),
    ),
    returnTo: Type.Optional(
      Type.String({ minLength: 1, maxLength: 1000, description: 'A path of these pages to end at; `/` unless said.' }),
    ),
  },
  exact,
)
export type OpenidStart = Static<typeof OpenidStart>

export const OpenidDeparture = Type.Object({
  authorizationUrl: Type.String({ format: 'uri', description: 'Send the browser there, and nothing else.' }),
})

/** Whatever else a provider adds is its own affair. */
export const OpenidReturn = Type.Object({
  state: Type.Optional(Type.String({ maxLength: 200 })),
  code: Type.Optional(Type.String({ maxLength: 4000 })),
  iss: Type.Optional(Type.String({ maxLength: 500 })),
  error: Type.Optional(Type.String({ maxLength: 200 })),
})
export const OpenidReturnPath = Type.Object({ providerId: Type.Optional(Type.String({ maxLength: 64 })) })

export const OpenidLink = Type.Object({
  id: idField<'openid link'>(),
  label: Type.String(),
  issuer: Type.String(),
  linkedAt: instant,
  lastUsedAt: orNull(instant),
})
export type OpenidLink = Static<typeof OpenidLink>
export const OpenidLinks = Type.Object({ data: Type.Array(OpenidLink) })
export const OpenidLinkPath = Type.Object({ id: idField<'openid link'>() })

const issuer = Type.String({
  minLength: 1,
  maxLength: 500,
  format: 'uri',
  description: 'https address whose /.well-known/openid-configuration says the rest.',
  examples: ['https://accounts.example.org'],
})
const clientId = lineField(200)
const clientSecret = Type.String({
  minLength: 1,
  maxLength: 1000,
  description: 'Kept encrypted and never shown again. Without one the client is public and relies on PKCE alone.',
})
const label = lineField(60, { description: 'On the button.', examples: ['City hospital'] })
const opensAccounts = Type.Boolean({
  description: 'Whoever is new gets an account, if the provider says it has verified their address; false unless said.',
})
const provesTwoFactors = Type.Boolean({
  description:
    'Relied upon for two factors: ours is not asked for where its ID token says `mfa` in `amr`; false unless said.',
})

export const OpenidProvider = Type.Object({
  id: idField<'openid provider'>(),
  issuer: Type.String(),
  clientId: Type.String(),
  hasClientSecret: Type.Boolean(),
  label: Type.String(),
  opensAccounts,
  provesTwoFactors,
  redirectUri: Type.String({ description: 'To be entered at the provider, exactly so.' }),
  createdAt: instant,
})
export type OpenidProvider = Static<typeof OpenidProvider>
export const OpenidProviders = Type.Object({ data: Type.Array(OpenidProvider) })

export const NewOpenidProvider = Type.Object(
  {
    issuer,
    clientId,
    clientSecret: Type.Optional(clientSecret),
    label,
    opensAccounts: Type.Optional(opensAccounts),
    provesTwoFactors: Type.Optional(provesTwoFactors),
  },
  exact,
)
export type NewOpenidProvider = Static<typeof NewOpenidProvider>

export const OpenidProviderChange = Type.Partial(
  Type.Object({ clientSecret: orNull(clientSecret), label, opensAccounts, provesTwoFactors }),
  { additionalProperties: false, minProperties: 1 },
)
export type OpenidProviderChange = Static<typeof OpenidProviderChange>
export const OpenidProviderPath = Type.Object({ id: idField<'openid provider'>() })
