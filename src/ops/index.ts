export { openDemonstrationClinic } from './demo-clinic/index.ts'
export type { DemonstrationWish } from './demo-clinic/index.ts'
export { ensureFirstAdministrator } from './first-start/ensure-first-administrator.ts'
export { isFirstStart } from './first-start/on-first-start.ts'
export { openEmptyClinic } from './first-start/open-empty-clinic.ts'
export { opsRoutes } from './routes.ts'
export type { OpsSettings } from './routes.ts'
export type { Operator, OperatorCommand } from './operator/command.ts'
export { runCommand } from './operator/run-command.ts'
export type { Terminal } from './operator/run-command.ts'
export {
  ABANDONED_DAYS,
  PRIVACY_FACTS,
  RECORD_OF_PROCESSING,
  RETENTION,
  carryOutErasures,
  eraseAbandoned,
  privacyRoutes,
  sweepOldData,
} from './privacy/index.ts'
export type { Retention } from './privacy/index.ts'
