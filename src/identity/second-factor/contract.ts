import { Type } from 'typebox'
import type { Static } from 'typebox'
import { orNull } from '#platform'
import { AuthenticationAnswer } from '../passkey/contract.ts'

const exact = { additionalProperties: false } as const

const code = Type.String({
  pattern: '^[0-9]{3} ?[0-9]{3}$',
  description: 'What the authenticator app shows.',
  examples: ['123 456'],
})
const recoveryCode = Type.String({
  minLength: 10,
  maxLength: 20,
  pattern: '^[0-9A-Za-z -]+$',
  examples: ['4f7kq-9mxw2'],
})
const challenge = Type.String({ minLength: 20, maxLength: 100, description: 'From the refused sign-in.' })

export const SecondFactorWish = Type.Object(
  {
    challenge,
    code: Type.Optional(code),
    recoveryCode: Type.Optional(recoveryCode),
    passkey: Type.Optional(AuthenticationAnswer),
  },
  { ...exact, description: 'The challenge and exactly one proof.' },
)
export type SecondFactorWish = Static<typeof SecondFactorWish>

export const ChallengeWish = Type.Object({ challenge }, exact)

export const ReauthenticationWish = Type.Object(
  {
    password: Type.Optional(Type.String({ minLength: 1, maxLength: 256 })),
    code: Type.Optional(code),
    recoveryCode: Type.Optional(recoveryCode),
    passkey: Type.Optional(AuthenticationAnswer),
  },
  { ...exact, description: 'Exactly one proof; whoever has a second factor brings that.' },
)
export type ReauthenticationWish = Static<typeof ReauthenticationWish>

export const Reauthenticated = Type.Object(
  {
    accessToken: Type.String({ description: 'Says `auth_time` anew. Browsers need it not; their session knows.' }),
    tokenType: Type.Literal('Bearer'),
    expiresIn: Type.Integer({ description: 'Seconds until the access token expires.' }),
    authenticatedAt: Type.String({ format: 'date-time' }),
  },
  { description: 'The session goes on, and so does its refresh token.' },
)
export type Reauthenticated = Static<typeof Reauthenticated>

export const NewTotp = Type.Object({
  secret: Type.String({ description: 'Base32, for typing. Shown this once.' }),
  uri: Type.String({ description: 'otpauth address for a link on the same device.' }),
  qrSvg: Type.String({ description: 'The address as a QR code, an SVG image.' }),
})
export type NewTotp = Static<typeof NewTotp>

export const CodeWish = Type.Object({ code }, exact)

export const RecoveryCodes = Type.Object({
  recoveryCodes: Type.Array(Type.String(), { description: 'Each works once. Shown this once.' }),
})
export const FirstRecoveryCodes = Type.Object({
  recoveryCodes: orNull(
    Type.Array(Type.String(), {
      description: 'With the first second factor; null for whoever has some. Shown this once.',
    }),
  ),
})

export const OwnFactors = Type.Object({
  totp: orNull(Type.Object({ confirmedAt: Type.String({ format: 'date-time' }) })),
  passkeys: Type.Integer(),
  recoveryCodesLeft: Type.Integer(),
  hasPassword: Type.Boolean(),
  requiredFrom: orNull(
    Type.String({ format: 'date-time', description: 'From when the clinic asks its staff for a second factor.' }),
  ),
  due: Type.Boolean({ description: 'True: until a second factor is shown, nothing but setting one up is allowed.' }),
})
export type OwnFactors = Static<typeof OwnFactors>

const staffSecondFactor = Type.Unsafe<'required' | 'optional'>(Type.String({ enum: ['required', 'optional'] }))
const graceDays = Type.Integer({ minimum: 0, maximum: 90, description: 'How long staff have to set one up.' })

export const StaffPolicy = Type.Object({
  staffSecondFactor,
  graceDays,
  enforcedFrom: orNull(Type.String({ format: 'date-time' })),
})
export type StaffPolicy = Static<typeof StaffPolicy>

export const StaffPolicyWish = Type.Object({ staffSecondFactor, graceDays: Type.Optional(graceDays) }, exact)
export type StaffPolicyWish = Static<typeof StaffPolicyWish>
