export { touch, watchChanges } from './changes/changes.ts'
export type { Change, Watcher } from './changes/changes.ts'
export { followChanges } from './changes/follow-changes.ts'
export type { ChangeFollower, FollowerState } from './changes/follow-changes.ts'
export { applicationConnection } from './database/application-role.ts'
export { connect, SwallowedError } from './database/connect.ts'
export type { ConnectionSettings, Database, PoolSettings } from './database/connect.ts'
export { MigrationFailed, migrate, migrationLevel, newestMigration } from './database/migrate.ts'
export { CommitInDoubt, sqlState, transaction, violatedConstraint } from './database/transaction.ts'
export type { Reader, Tx } from './database/transaction.ts'
export {
  EmbeddedPostgresError,
  hasEmbeddedPostgres,
  ownDataDirectory,
  reachRunningPostgres,
  startEmbeddedPostgres,
} from './embedded-postgres/index.ts'
export { answerCalls, tellListener } from './http/aside/answer-calls.ts'
export { handOver } from './http/aside/hand-over.ts'
export { startAside } from './http/aside/start-aside.ts'
export type { Aside } from './http/aside/start-aside.ts'
export { etagOf, matches } from './http/etag.ts'
export { dateField, emailField, idField, lineField, orNull, phoneField, textField, trimmed } from './http/fields.ts'
export { page, pageOf, pageQuery, readCursor } from './http/list.ts'
export type { Page } from './http/list.ts'
export { limitCalls } from './http/limits/limit-calls.ts'
export type { CallLimits, RouteLimit } from './http/limits/limit-calls.ts'
export { networkOf } from './http/limits/network-of.ts'
export { countEverywhere, sweepCounts } from './http/limits/shared-counter.ts'
export type { Quota, Standing } from './http/limits/counters.ts'
export { malformed, problemOf, problemOfError, sendProblem, unknownRoute } from './http/problem.ts'
export type { Problem } from './http/problem.ts'
export { CONTENT_SECURITY_POLICY, policyText } from './http/security-headers.ts'
export { httpServer } from './http/server.ts'
export type { Patience } from './http/server.ts'
export { earlierAnswer, idempotencyRefusals, keepAnswer, retryable } from './idempotency.ts'
export type { Answer, RetryableRequest } from './idempotency.ts'
export { dropOldest } from './drop-oldest.ts'
export { asId, newId, newUnguessableId } from './ids.ts'
export type { Id } from './ids.ts'
export { startJobs } from './jobs.ts'
export type { JobRunner, Listener, RecurringJob, Subscription } from './jobs.ts'
export { announce, deliverFacts, outboxBacklog } from './outbox.ts'
export type { Fact, Reaction, StoredFact } from './outbox.ts'
export type { KnownRecords, PersonalData } from './personal-data.ts'
export { Refusal, refusalsOf } from './refusal.ts'
export type { FieldError, RefusalFacts, RefusalKind } from './refusal.ts'
export { StartRefused } from './start-refused.ts'
export { listRevisions, listRevisionsOfKind, recordRevision } from './revisions.ts'
export type { Revision, Subject } from './revisions.ts'
export {
  PLATFORM_KEEPS,
  deleteDeliveredFacts,
  deleteOldAnswers,
  deleteOldRevisions,
  eraseTraces,
  knownFromRevisions,
} from './traces.ts'
export type { Traces } from './traces.ts'
