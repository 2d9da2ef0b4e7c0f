export { ACTION_NAMES, audit, openTrail } from './audit/index.ts'
export type { AuditAction, AuditContext, AuditEvent } from './audit/index.ts'
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
export { grantRole } from './grant-role.ts'
export type { RoleInClinic } from './grant-role.ts'
export { openAccount } from './open-account.ts'
export type { AccountWish } from './open-account.ts'
export { hashPassword, refuseWeakPassword } from './password.ts'
export { accessRefusals, admit, enforce, policyInWords, scopeOfRoute, whoOf } from './policy.ts'
export type { Policy, Who } from './policy.ts'
export { profileOf } from './profile-of.ts'
export type { Profile } from './profile-of.ts'
export { deleteExpired as sweepSessions, selectMembers as listMembers } from './queries.ts'
export type { Member } from './queries.ts'
export { refreshSession } from './refresh-session.ts'
export { revokeRole } from './revoke-role.ts'
export { rolesOf } from './roles-of.ts'
export { identityRoutes } from './routes.ts'
export { signIn } from './sign-in.ts'
export { signOut } from './sign-out.ts'
export { signUp } from './sign-up.ts'
