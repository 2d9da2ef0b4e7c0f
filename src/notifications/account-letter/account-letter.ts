import { ACCOUNT_LETTERS } from '#identity'
import type { Factor } from '#identity'

/** Told to people without an account, too; the last of them to somebody who is nobody any more. */
const ABOUT_ERASURE = ['erasure_asked', 'erasure_withdrawn', 'erasure_done'] as const
export type ErasureLetter = (typeof ABOUT_ERASURE)[number]

/** The letters about accounts, those to whoever is invited to have one, the alarm to administrators, who acts for whom, and what is erased. */
export const LETTER_KINDS = [
  ...ACCOUNT_LETTERS,
  'staff_invitation',
  'authority_invitation',
  'emergency_alarm',
  'authority_granted',
  'authority_ended',
  ...ABOUT_ERASURE,
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

export function isAboutErasure(kind: LetterKind): kind is ErasureLetter {
  return ABOUT_ERASURE.some((one) => one === kind)
}

/** What is kept of a letter besides whose it is: what its sentences say, and what its link will be for. Never a secret. */
export interface Details {
  /** When what it tells of happened, epoch milliseconds. */
  at: number
  device?: string
  /** A network address. */
  address?: string
  newAddress?: string
  factor?: Factor
  /** When what it announces will be done, epoch milliseconds. */
  dueAt?: number
  /** Of whom it tells, where they have no account; with their language. */
  patientId?: string
  locale?: string
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
  new_device: '/account/devices',
  factor_added: '/account/sign-in',
  factor_removed: '/account/sign-in',
  factor_guessed: '/account/sign-in',
  recovery_codes_renewed: '/account/sign-in',
  passkey_cloned: '/account/sign-in',
  openid_linked: '/account/sign-in',
  openid_unlinked: '/account/sign-in',
  session_copied: '/account/devices',
  roles_changed: '/account/work',
  member_deactivated: '/account/work',
  member_reactivated: '/account/work',
  client_added: '/admin/apps',
  client_secret_changed: '/admin/apps',
  authority_granted: '/account/acting-for',
  authority_ended: '/account/acting-for',
  erasure_asked: '/account/data',
  erasure_withdrawn: '/account/data',
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
