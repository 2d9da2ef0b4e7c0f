export { AccessQuery, Accesses, audit, auditCalls, auditRoutes, listAccess, showing } from './audit/index.ts'
export { ACTIONS, ACTION_NAMES, findEvent as findAuditEvent, listEvents as listAuditEvents, typeOf as typeOfAction } from './audit/index.ts'
export { cutExpired, findHeads, keepTrail, noteVerdicts, openTrail, sealEvents, trailOf, verifyTrail } from './audit/index.ts'
export type { AuditAction, AuditContext, AuditEvent, CallAudit, ListedAuditEvent, AuditQuery } from './audit/index.ts'
export type { PublishedHead, TrailKeeper, Verdict } from './audit/index.ts'
export { createAuthentication } from './authentication.ts'
export type { Authentication, AuthenticationSettings, CallOfClinic } from './authentication.ts'
export type { SignedIn, SignInContext } from './begin-session.ts'
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
export { openAccount } from './open-account.ts'
export type { AccountWish } from './open-account.ts'
export { hashPassword, refuseWeakPassword } from './password.ts'
export { accessRefusals, admit, enforce, policyInWords, scopeOfRoute, whoOf } from './policy.ts'
export type { Policy, Who } from './policy.ts'
export { profileOf } from './profile-of.ts'
export type { Profile } from './profile-of.ts'
export { accountOfAddress } from './members/account-of-address.ts'
export { makeRecoveryLink, resetSecondFactor } from './members/recover-account.ts'
export { asLastAdministrator } from './members/change-roles.ts'
export { listStaff } from './members/list-staff.ts'
export { deleteOldAuthorityChanges as sweepAuthorityChanges, selectMembers as listMembers } from './members/queries.ts'
export type { Member } from './members/queries.ts'
export type { StaffRole } from './members/staff-roles.ts'
export { deleteExpired as sweepSessions } from './queries.ts'
export { refreshSession } from './refresh-session.ts'
export { revokeRole } from './members/revoke-role.ts'
export { rolesOf } from './members/roles-of.ts'
export { FRESH_MINUTES, admitProof } from './second-factor/admit-proof.ts'
export { removeAllFactors } from './second-factor/remove-all-factors.ts'
export { GRACE_DAYS, decideStaffPolicy } from './second-factor/staff-policy.ts'
export { identityRoutes } from './routes.ts'
export { signIn } from './sign-in.ts'
export { signOut } from './sign-out.ts'
export { signUp } from './sign-up.ts'
