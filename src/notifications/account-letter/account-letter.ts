import { ACCOUNT_LETTERS } from '#identity'

/** The letters about accounts, those to whoever is invited to have one, and the alarm to administrators. */
export const LETTER_KINDS = [...ACCOUNT_LETTERS, 'staff_invitation', 'authority_invitation', 'emergency_alarm'] as const
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
  authorityInvitationId?: string
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
  authority_invitation: '/account/acting-for',
  emergency_alarm: '/admin/emergency-access',
}

/** Letters whose link does something to the account in every clinic, and takes nobody's consent but its reader's. */
const KEYS: ReadonlySet<LetterKind> = new Set(['address_proof', 'password_link', 'new_address', 'address_changed'])

export interface Origins {
  /** Of the installation. */
  publicUrl: string
  /** Of the clinic at which the letter was asked for: perhaps a host name of its own, whose DNS is in its hands. */
  clinicUrl: string
  /** The account has been signed in to that clinic, so its person has entrusted themselves to that host before. */
  isKnownThere: boolean
}

/**
 * Where a letter's link leads; never to what a Host header said. An account is good in every clinic, and a clinic that proved a host name may point it
 * at a server of its own afterwards. So a key to an account leads to the public address alone, and other links about an account to the clinic's own
 * host only for people who have signed in there: else one clinic could ask for letters to another's people, and read what they bring.
 */
export function originOf(kind: LetterKind, { publicUrl, clinicUrl, isKnownThere }: Origins): string {
  if (kind === 'staff_invitation' || kind === 'authority_invitation') return clinicUrl
  return isKnownThere && !KEYS.has(kind) ? clinicUrl : publicUrl
}

/**
 * The link of a letter. The token stands behind the #, so that no server, no log and no Referer ever has it.
 */
export function letterUrl(origin: string, kind: LetterKind, token: string | undefined): string | undefined {
  const page = PAGES[kind]
  if (page === undefined) return undefined
  return `${origin}${page}${token === undefined ? '' : `#${token}`}`
}
