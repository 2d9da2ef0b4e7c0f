import { ACCOUNT_LETTERS } from '#identity'

/** The letters about accounts, and the one to whoever is invited to have one. */
export const LETTER_KINDS = [...ACCOUNT_LETTERS, 'staff_invitation'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/** What is kept of a letter besides whose it is: what its sentences say, and what its link will be for. Never a secret. */
export interface Details {
  /** When what it tells of happened, epoch milliseconds. */
  at: number
  device?: string
  /** A network address. */
  address?: string
  newAddress?: string
  purpose?: 'address' | 'password' | 'sign_in' | 'new_address' | 'old_address'
  /** The hash of the browser's cookie, in hex. */
  browser?: string
  invitationId?: string
}

/** The page behind each link. web/app/paths.ts has the same pages. */
const PAGES: Partial<Record<LetterKind, string>> = {
  address_proof: '/account/verify',
  address_taken: '/sign-in',
  password_link: '/account/new-password',
  password_changed: '/sign-in/forgotten',
  sign_in_link: '/sign-in/link',
  new_address: '/account/new-address',
  address_changed: '/account/former-address',
  new_device: '/account/sessions',
  staff_invitation: '/invitation',
}

/**
 * The link of a letter, from the public address alone: never from a Host header, which whoever asks for somebody else's letter may choose. The
 * token stands behind the #, so that no server, no log and no Referer ever has it.
 */
export function letterUrl(publicUrl: string, kind: LetterKind, token: string | undefined): string | undefined {
  const page = PAGES[kind]
  if (page === undefined) return undefined
  return `${publicUrl}${page}${token === undefined ? '' : `#${token}`}`
}
