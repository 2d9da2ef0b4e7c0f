import { Type } from 'typebox'
import type { Static } from 'typebox'

const Email = Type.String({ format: 'email', maxLength: 254, examples: ['ada@example.org'] })
/** No control character: names go into e-mail headers and file names. */
const PersonName = Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]+$' })

export const SignUpWish = Type.Object(
  {
    email: Email,
    password: Type.String({
      maxLength: 256,
      description: 'At least 8 characters; any, in any mix. The commonest passwords are refused.',
    }),
    name: PersonName,
    locale: Type.Optional(
      Type.String({ minLength: 2, maxLength: 35, description: 'BCP 47 language tag.', examples: ['de-DE'] }),
    ),
    timeZone: Type.Optional(
      Type.String({ minLength: 1, maxLength: 64, description: 'IANA time zone.', examples: ['Europe/Berlin'] }),
    ),
  },
  { additionalProperties: false },
)
export type SignUpWish = Static<typeof SignUpWish>

export const SignInWish = Type.Object(
  { email: Email, password: Type.String({ minLength: 1, maxLength: 256 }) },
  { additionalProperties: false },
)
export type SignInWish = Static<typeof SignInWish>

export const RefreshWish = Type.Object(
  { refreshToken: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
)
export type RefreshWish = Static<typeof RefreshWish>

export const Tokens = Type.Object(
  {
    accessToken: Type.String({ description: 'A JWT for `Authorization: Bearer`.' }),
    tokenType: Type.Literal('Bearer'),
    expiresIn: Type.Integer({ description: 'Seconds until the access token expires.' }),
    refreshToken: Type.String({ description: 'Works once, for POST /api/v1/auth/refresh.' }),
  },
  { description: 'For apps. Any caller also receives a session cookie.' },
)
export type Tokens = Static<typeof Tokens>

export const SignedInPage = Type.Object(
  { session: Type.Literal('cookie') },
  {
    description: 'For a page of this server, known by `Sec-Fetch-Site: same-origin`: it lives by its cookie alone.',
  },
)
export const SignedInAnswer = Type.Union([Tokens, SignedInPage])
export type SignedInAnswer = Static<typeof SignedInAnswer>

export const KeySet = Type.Object(
  { keys: Type.Array(Type.Record(Type.String(), Type.Unknown())) },
  { description: 'JSON Web Key Set (RFC 7517) of the keys that sign access tokens.' },
)
