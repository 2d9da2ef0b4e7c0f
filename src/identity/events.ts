import type { Fact } from '#platform'
import type { AccountId, ClinicId } from './context.ts'

/** Every fact identity announces. */
export const FACTS = {
  accountOpened: 'identity.account_opened',
  signedIn: 'identity.signed_in',
  newDeviceSeen: 'identity.new_device_seen',
  addressProofAsked: 'identity.address_proof_asked',
  newAddressAsked: 'identity.new_address_asked',
  addressChanged: 'identity.address_changed',
  passwordLinkAsked: 'identity.password_link_asked',
  passwordChanged: 'identity.password_changed',
  signInLinkAsked: 'identity.sign_in_link_asked',
  secondFactorAdded: 'identity.second_factor_added',
  secondFactorRemoved: 'identity.second_factor_removed',
  secondFactorGuessed: 'identity.second_factor_guessed',
  recoveryCodesRenewed: 'identity.recovery_codes_renewed',
  passkeyCloned: 'identity.passkey_cloned',
  openidLinked: 'identity.openid_linked',
  openidUnlinked: 'identity.openid_unlinked',
  refreshTokenReused: 'identity.refresh_token_reused',
  roleGranted: 'identity.role_granted',
  roleRevoked: 'identity.role_revoked',
  /** Once however many roles were given and taken in one step; nobody's own doing. */
  rolesChanged: 'identity.roles_changed',
  memberDeactivated: 'identity.member_deactivated',
  memberReactivated: 'identity.member_reactivated',
  memberLeft: 'identity.member_left',
  /** Every session of an account was ended, or every other, because it may have been somebody else's; what apps were granted ends in the same transaction. */
  accessEnded: 'identity.access_ended',
  staffInvited: 'identity.staff_invited',
  invitationAccepted: 'identity.invitation_accepted',
  invitationWithdrawn: 'identity.invitation_withdrawn',
  /** Once for each administrator, `{ accountId, clientId }`: each is owed a letter. */
  clientAdded: 'identity.client_added',
  clientSecretChanged: 'identity.client_secret_changed',
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
