import { STAFF } from '#identity'
import type { Policy } from '#identity'

/** Who may call at all. A doctor who is nothing else changes only their own leave, which the use case sees to. */
export const permissions = {
  seeTheInside: STAFF,
  setHours: ['administrator'],
  changeDays: ['receptionist', 'administrator'],
  changeLeave: STAFF,
  /** It tells the reasons, which are the doctor's own. */
  seeLeaveHistory: ['receptionist', 'administrator'],
} as const satisfies Record<string, Policy>
