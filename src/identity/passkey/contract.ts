import { Type } from 'typebox'
import type { Static, TSchema } from 'typebox'
import { idField, lineField, orNull } from '#platform'
import type { Id } from '#platform'

export type PasskeyId = Id<'passkey'>

const exact = { additionalProperties: false } as const
const bytes = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '^[A-Za-z0-9_-]+$' })
/** What browsers add in later years is let in and not looked at. */
const extensions = Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { maxProperties: 20 })
const credential = <T extends TSchema>(response: T) =>
  Type.Object({
    id: bytes(1400),
    rawId: bytes(1400),
    type: Type.Literal('public-key'),
    authenticatorAttachment: Type.Optional(orNull(Type.String({ maxLength: 50 }))),
    clientExtensionResults: Type.Optional(extensions),
    response,
  })

/** `PublicKeyCredential.toJSON()` of `navigator.credentials.create` (WebAuthn 3, 5.1). */
export const RegistrationAnswer = credential(
  Type.Object({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(20_000),
    transports: Type.Optional(Type.Array(Type.String({ maxLength: 50 }), { maxItems: 10 })),
  }),
)
export type RegistrationAnswer = Static<typeof RegistrationAnswer>

/** `PublicKeyCredential.toJSON()` of `navigator.credentials.get`. */
export const AuthenticationAnswer = credential(
  Type.Object({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(8000),
    userHandle: Type.Optional(orNull(Type.String({ maxLength: 100 }))),
  }),
)
export type AuthenticationAnswer = Static<typeof AuthenticationAnswer>

/** For `PublicKeyCredential.parseCreationOptionsFromJSON` and `parseRequestOptionsFromJSON`; the browser knows their members. */
export const CeremonyOptions = Type.Record(Type.String(), Type.Unknown(), {
  description: 'Options for the browser, as WebAuthn 3 writes them in JSON. Good for five minutes and one answer.',
})

const name = lineField(60, { examples: ['Telephone', 'Key on my key ring'] })

export const NewPasskey = Type.Object({ name, answer: RegistrationAnswer }, exact)
export type NewPasskey = Static<typeof NewPasskey>

export const PasskeyChange = Type.Object({ name }, exact)

export const PasskeySignIn = Type.Object({ answer: AuthenticationAnswer }, exact)

export const Passkey = Type.Object({
  id: idField<'passkey'>(),
  name: Type.String(),
  host: Type.String({ description: 'The host name it was made for; it works nowhere else.' }),
  synced: Type.Boolean({ description: 'Kept by a password manager on several devices.' }),
  createdAt: Type.String({ format: 'date-time' }),
  lastUsedAt: orNull(Type.String({ format: 'date-time' })),
})
export type Passkey = Static<typeof Passkey>

export const Passkeys = Type.Object({ data: Type.Array(Passkey) })
export const AddedPasskey = Type.Object({
  passkey: Passkey,
  recoveryCodes: orNull(Type.Array(Type.String(), { description: 'With the first second factor. Shown this once.' })),
})
export const PasskeyPath = Type.Object({ id: idField<'passkey'>() })
