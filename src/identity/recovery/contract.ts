import { Type } from 'typebox'
import type { Static } from 'typebox'
import { emailField } from '#platform'
import { LinkToken } from '../address/contract.ts'

const NewPassword = Type.String({
  maxLength: 256,
  description: 'At least 8 characters; any, in any mix. The commonest and the leaked passwords are refused.',
})

export const PasswordLinkWish = Type.Object({ email: emailField() }, { additionalProperties: false })
export type PasswordLinkWish = Static<typeof PasswordLinkWish>

export const PasswordReset = Type.Object({ token: LinkToken, password: NewPassword }, { additionalProperties: false })
export type PasswordReset = Static<typeof PasswordReset>

export const PasswordChange = Type.Object(
  { currentPassword: Type.String({ minLength: 1, maxLength: 256 }), password: NewPassword },
  { additionalProperties: false },
)
export type PasswordChange = Static<typeof PasswordChange>
