import type { OperatorCommand } from './command.ts'
import { adminGrant } from './commands/admin-grant.ts'
import { adminList } from './commands/admin-list.ts'
import { adminRecover } from './commands/admin-recover.ts'
import { adminResetSecondFactor } from './commands/admin-reset-second-factor.ts'
import { auditVerify } from './commands/audit-verify.ts'
import { clinics } from './commands/clinics.ts'
import { members } from './commands/members.ts'
import { rotateSecret } from './commands/rotate-secret.ts'
import { rotateSigningKey } from './commands/rotate-signing-key.ts'

/** Everything an operator can do, in the order of the list. A new one is a file beside these and a line here. */
export const commands: readonly OperatorCommand[] = [
  clinics,
  members,
  adminList,
  adminGrant,
  adminResetSecondFactor,
  adminRecover,
  auditVerify,
  rotateSecret,
  rotateSigningKey,
]
