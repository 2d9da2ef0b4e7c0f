import { Type } from 'typebox'
import type { Static } from 'typebox'
import { emailField } from '#platform'

export const SignInLinkWish = Type.Object({ email: emailField() }, { additionalProperties: false })
export type SignInLinkWish = Static<typeof SignInLinkWish>
