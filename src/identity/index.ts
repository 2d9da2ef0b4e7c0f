export { ownOrigin } from './own-origin.ts'
export { AccessQuery, Accesses, audit, auditCalls, auditRoutes, listAccess, showing } from './audit/index.ts'
export {
  ACTIONS,
  ACTION_NAMES,
  findEvent as findAuditEvent,
  listEvents as listAuditEvents,
  typeOf as typeOfAction,
} from './audit/index.ts'
export {
  checkAll,
  cutExpired,
  findHeads,
  headsIn,
  keepTrail,
  letOthersRemember as letOthersRememberAudit,
  openTrail,
  readHeads,
  remember as rememberAudit,
  sealEvents,
  trailState,
  verifyTrail,
} from './audit/index.ts'
export type { AuditAction, AuditContext, AuditEvent, CallAudit, ListedAuditEvent, AuditQuery } from './audit/index.ts'
export type { PublishedHead, TrailKeeper, TrailState, Verdict, WrittenEvent } from './audit/index.ts'
export { hashInSpareTime } from './argon2.ts'
export { createAuthentication } from './authentication.ts'
export { letThisThreadGiveWay } from './give-way.ts'
export type { Authentication, AuthenticationSettings, CallOfClinic } from './authentication.ts'
export type { SignedIn, SignInContext } from './begin-session.ts'
export { onAccessEnded } from './apps/grant/on-access-ended.ts'
export { deleteAllGrantsOf as endGrantsOfAccount } from './apps/grant/queries.ts'
export { deleteExpiredRecords as sweepApps } from './apps/protocol/queries.ts'
export { appRoutes } from './apps/routes.ts'
export type { RouteScope, ScopeResource } from './apps/scope.ts'
export {
  ROLES,
  STAFF,
  accountOf,
  actingAs,
  callerName,
  hasRole,
  isStaff,
  mayOverrule,
  seesWholeClinic,
} from './context.ts'
export type { AccountId, Actor, App, ClinicId, Context, Role } from './context.ts'
export { FACTS as IDENTITY_FACTS } from './events.ts'
export type { AccountFact } from './events.ts'
export { grantRole } from './members/grant-role.ts'
export type { RoleInClinic } from './members/grant-role.ts'
export { refuseUnverified } from './address/refuse-unverified.ts'
export { LINK_LIVES_MS, makeLink } from './letter-link/letter-link.ts'
export { oldestSecret, secretsOf, withNewSecret } from './installation-secrets.ts'
export { openAccount } from './open-account.ts'
export type { AccountWish } from './open-account.ts'
export { ACCOUNT_LETTERS, LETTER_FACTS, owedLetter } from './owed-letter.ts'
export type { AccountLetter, Factor, OwedLetter } from './owed-letter.ts'
export { hashPassword, refuseWeakPassword } from './password.ts'
export { accessRefusals, admit, enforce, policyInWords, scopeOfRoute, whoOf } from './policy.ts'
export type { Policy, Who } from './policy.ts'
export { profileOf } from './profile-of.ts'
export type { Profile } from './profile-of.ts'
export { accountOfAddress } from './members/account-of-address.ts'
export { resetSecondFactor } from './members/reset-second-factor.ts'
export { announceRolesChanged, asLastAdministrator } from './members/change-roles.ts'
export { invitationLetter } from './members/invitations/invitation-letter.ts'
export type { InvitationLetter } from './members/invitations/invitation-letter.ts'
export type { InvitationId } from './members/invitations/queries.ts'
export { listStaff } from './members/list-staff.ts'
export { deleteOldAuthorityChanges as sweepAuthorityChanges, selectMembers as listMembers } from './members/queries.ts'
export type { Member } from './members/queries.ts'
export type { StaffRole } from './members/staff-roles.ts'
export { sweepSessions } from './sweep-sessions.ts'
export { refreshSession } from './refresh-session.ts'
export { retireSigningKeys } from './signing-key/retire-signing-keys.ts'
export { revokeRole } from './members/revoke-role.ts'
export { rolesOf } from './members/roles-of.ts'
export { FRESH_MINUTES, admitProof } from './second-factor/admit-proof.ts'
export type { InstallationProvider } from './openid-sign-in/provider.ts'
export { sweepProofs } from './sweep-proofs.ts'
export { GRACE_DAYS, decideStaffPolicy } from './second-factor/staff-policy.ts'
export { identityRoutes } from './routes.ts'
export { signIn } from './sign-in.ts'
export { signOut } from './sign-out.ts'
export { signUp } from './sign-up.ts'
export {
  eraseAccount,
  erasePerson as erasePersonFromIdentity,
  forgetOldVersions as forgetOldMemberVersions,
  refuseLastAdministrator,
} from './person/erase-person.ts'
export { IDENTITY_KEEPS } from './person/keeps.ts'
export {
  deleteExpiredRefreshTokens,
  deleteExpiredSessions,
  deleteExpiredVerifications,
  deleteOldInvitations,
  findAbandoned as findAbandonedAccounts,
  findStaffClinics,
} from './person/queries.ts'
export { whatIsKnownOfAPerson as whatIdentityKnows } from './person/what-is-known-of-a-person.ts'
