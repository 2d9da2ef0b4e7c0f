import type { ReminderRules } from './contract.ts'

/** Where a clinic decided nothing. A day before: late enough to be remembered, early enough that somebody else can still have the time. */
export const USUAL: ReminderRules = { leadHours: [24] }
