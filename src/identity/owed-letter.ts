import type { Fact, Reader } from '#platform'
import { findClaims } from './claim/queries.ts'
import type { AccountId } from './context.ts'
import { deviceName } from './devices/device-name.ts'
import { FACTS } from './events.ts'
import { LINK_LIVES_MS } from './letter-link/letter-link.ts'
import type { Purpose } from './letter-link/letter-link.ts'
import { findAccount } from './queries.ts'

/** The letters about an account itself. */
export const ACCOUNT_LETTERS = [
  'address_proof',
  'address_taken',
  'password_link',
  'password_changed',
  'sign_in_link',
  'new_address',
  'address_changed',
  'new_device',
  'factor_added',
  'factor_removed',
  'factor_guessed',
  'recovery_codes_renewed',
  'passkey_cloned',
  'openid_linked',
  'openid_unlinked',
  'session_copied',
  'roles_changed',
  'member_deactivated',
  'member_reactivated',
  'client_added',
  'client_secret_changed',
] as const
export type AccountLetter = (typeof ACCOUNT_LETTERS)[number]

/**
 * What its owner must hear of besides, so that nobody else changes how an account is entered, or tries to, unseen (ASVS 5.0, 6.3.5 and 6.3.7).
 * Each goes to the address of the account and says what happened and when.
 */
const NOTICES: ReadonlyMap<string, AccountLetter> = new Map([
  [FACTS.passwordChanged, 'password_changed'],
  [FACTS.secondFactorAdded, 'factor_added'],
  [FACTS.secondFactorRemoved, 'factor_removed'],
  [FACTS.secondFactorGuessed, 'factor_guessed'],
  [FACTS.recoveryCodesRenewed, 'recovery_codes_renewed'],
  [FACTS.passkeyCloned, 'passkey_cloned'],
  [FACTS.openidLinked, 'openid_linked'],
  [FACTS.openidUnlinked, 'openid_unlinked'],
  [FACTS.refreshTokenReused, 'session_copied'],
  [FACTS.rolesChanged, 'roles_changed'],
  [FACTS.memberDeactivated, 'member_deactivated'],
  [FACTS.memberReactivated, 'member_reactivated'],
  [FACTS.clientAdded, 'client_added'],
  [FACTS.clientSecretChanged, 'client_secret_changed'],
])

/** The facts that owe somebody a letter about their account. */
export const LETTER_FACTS: readonly string[] = [
  FACTS.accountOpened,
  FACTS.addressProofAsked,
  FACTS.newAddressAsked,
  FACTS.addressChanged,
  FACTS.passwordLinkAsked,
  FACTS.signInLinkAsked,
  FACTS.newDeviceSeen,
  ...NOTICES.keys(),
]

/** What was added or removed, in a letter about it. */
export const FACTORS = ['totp', 'passkey', 'all'] as const
export type Factor = (typeof FACTORS)[number]

export interface OwedLetter {
  kind: AccountLetter
  accountId: AccountId
  recipient: string
  /** The link that goes into it, made when it leaves. */
  link?: { purpose: Purpose; browser: string | null }
  /** What is told besides; never a secret, never what somebody else typed. */
  details: { device?: string; address?: string; newAddress?: string; factor?: Factor }
  /** Epoch milliseconds after which it is no use to anybody. */
  worthlessAt: number
}

const NOTICE_MS = 3 * 86_400_000

/**
 * Which letter a fact about an account owes, and to whom; none when there is no such account. It is found out here, after whoever asked has been
 * answered, so that asking tells nothing.
 */
export async function owedLetter(reader: Reader, { name, payload, at }: Fact): Promise<OwedLetter | undefined> {
  const { accountId, email, browser } = textsOf(payload)
  if (name === FACTS.passwordLinkAsked) return linkLetter(reader, 'password_link', 'password', email, at)
  if (name === FACTS.signInLinkAsked) return linkLetter(reader, 'sign_in_link', 'sign_in', email, at, browser ?? null)
  if (accountId === undefined) return undefined
  const account = await findAccount(reader, accountId as AccountId)
  if (account === undefined) return undefined
  const notice = { accountId: account.id, recipient: account.email, details: {}, worthlessAt: at + NOTICE_MS }
  switch (name) {
    case FACTS.accountOpened:
    case FACTS.addressProofAsked:
      return account.emailVerified ? undefined : proofLetter(reader, account.id, account.email, at)
    case FACTS.newAddressAsked:
      return email === undefined ? undefined : newAddressLetter(reader, account.id, email, at)
    case FACTS.addressChanged:
      return changedLetter(notice, textsOf(payload))
    case FACTS.newDeviceSeen: {
      const { userAgent, address } = textsOf(payload)
      const details = { device: deviceName(userAgent ?? null), ...(address === undefined ? {} : { address }) }
      return { ...notice, kind: 'new_device', details }
    }
    default:
      return noticeOf(name, notice, textsOf(payload))
  }
}

function noticeOf(name: string, notice: Omit<OwedLetter, 'kind'>, { kind: what }: Texts): OwedLetter | undefined {
  const kind = NOTICES.get(name)
  if (kind === undefined) return undefined
  const factor = FACTORS.find((one) => one === what)
  return { ...notice, kind, details: factor === undefined ? {} : { factor } }
}

async function linkLetter(
  reader: Reader,
  kind: AccountLetter,
  purpose: 'password' | 'sign_in',
  email: string | undefined,
  at: number,
  browser: string | null = null,
): Promise<OwedLetter | undefined> {
  // The proven owner comes first; somebody who merely typed the address gets letters only where it has no owner.
  const [owner] = email === undefined ? [] : await findClaims(reader, email, [])
  if (owner === undefined || email === undefined) return undefined
  const worthlessAt = at + LINK_LIVES_MS[purpose]
  return { kind, accountId: owner.accountId, recipient: email, link: { purpose, browser }, details: {}, worthlessAt }
}

async function proofLetter(reader: Reader, accountId: AccountId, email: string, at: number): Promise<OwedLetter> {
  const [owner] = await findClaims(reader, email, [])
  if (owner?.isProven === true) return takenLetter(owner.accountId, email, at)
  const link = { purpose: 'address', browser: null } as const
  return {
    kind: 'address_proof',
    accountId,
    recipient: email,
    link,
    details: {},
    worthlessAt: at + LINK_LIVES_MS.address,
  }
}

async function newAddressLetter(
  reader: Reader,
  accountId: AccountId,
  email: string,
  at: number,
): Promise<OwedLetter | undefined> {
  const [owner] = await findClaims(reader, email, [])
  if (owner?.isProven === true)
    return owner.accountId === accountId ? undefined : takenLetter(owner.accountId, email, at)
  const link = { purpose: 'new_address', browser: null } as const
  return {
    kind: 'new_address',
    accountId,
    recipient: email,
    link,
    details: {},
    worthlessAt: at + LINK_LIVES_MS.new_address,
  }
}

/** Has no link that proves anything: whoever made this letter leave is somebody else, or has forgotten that they have an account. */
function takenLetter(accountId: AccountId, recipient: string, at: number): OwedLetter {
  return { kind: 'address_taken', accountId, recipient, details: {}, worthlessAt: at + NOTICE_MS }
}

function changedLetter(notice: Omit<OwedLetter, 'kind'>, { from, to }: Texts): OwedLetter | undefined {
  if (from === undefined || to === undefined) return undefined
  const link = { purpose: 'old_address', browser: null } as const
  return { ...notice, kind: 'address_changed', recipient: from, link, details: { newAddress: to } }
}

type Texts = Partial<
  Record<'accountId' | 'email' | 'browser' | 'from' | 'to' | 'userAgent' | 'address' | 'kind', string>
>

/** Facts are stored as JSON; what is not text is not there. */
function textsOf(payload: Record<string, unknown>): Texts {
  return Object.fromEntries(Object.entries(payload).filter(([, value]) => typeof value === 'string'))
}
