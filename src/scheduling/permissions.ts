import { STAFF } from '#identity'
import type { Policy } from '#identity'

/** Who may call at all. A doctor who is nothing else changes only their own leave, which the use case sees to. */
export const permissions = {
  seeTheInside: { who: STAFF, scope: 'Schedule.r' },
  setHours: { who: ['administrator'], scope: 'Schedule.u' },
  changeDays: { who: ['receptionist', 'administrator'], scope: 'Schedule.u' },
  changeLeave: { who: STAFF, scope: 'Schedule.u' },
  /** It tells the reasons, which are the doctor's own. */
  seeLeaveHistory: ['receptionist', 'administrator'],
} as const satisfies Record<string, Policy>
