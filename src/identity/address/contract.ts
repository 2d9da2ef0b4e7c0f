import { Type } from 'typebox'
import type { Static } from 'typebox'
import { emailField } from '#platform'

/** What a page reads behind the `#` of a link: there no server, log or Referer ever sees it. */
export const LinkToken = Type.String({
  pattern: '^[\\w-]{43}$',
  description: 'What stands behind the # of the link in the letter. Works once.',
})

const Password = Type.String({ minLength: 1, maxLength: 256 })

export const AddressProof = Type.Object(
  {
    token: LinkToken,
    password: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 256,
        description: 'The account’s. Needed in a browser that has not signed in to it: identity.password_needed.',
      }),
    ),
  },
  { additionalProperties: false },
)
export type AddressProof = Static<typeof AddressProof>

export const AddressChangeWish = Type.Object(
  { email: emailField(), currentPassword: Password },
  { additionalProperties: false },
)
export type AddressChangeWish = Static<typeof AddressChangeWish>

export const LinkConfirmation = Type.Object({ token: LinkToken }, { additionalProperties: false })
