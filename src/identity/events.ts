import type { Fact } from '#platform'
import type { AccountId, ClinicId } from './context.ts'

/** Every fact identity announces. */
export const FACTS = {
  accountOpened: 'identity.account_opened',
  signedIn: 'identity.signed_in',
  newDeviceSeen: 'identity.new_device_seen',
  refreshTokenReused: 'identity.refresh_token_reused',
  roleGranted: 'identity.role_granted',
  roleRevoked: 'identity.role_revoked',
} as const

/** Who somebody is, as the facts `account_opened` and `signed_in` tell it. */
export interface AccountFact {
  accountId: AccountId
  name: string
  email: string
  locale: string | null
  timeZone: string | null
}

/** A fact of this module. `by` is the account itself unless somebody else did it. */
export function identityFact(
  name: (typeof FACTS)[keyof typeof FACTS],
  clinicId: ClinicId,
  payload: object,
  at: number,
  by?: AccountId,
): Fact {
  return { name, clinicId, payload: { ...payload }, at, by }
}
