import type { PolicyRules } from './contract.ts'

/**
 * Where a clinic decided nothing. Two days for an answer: a request of Friday afternoon is answered on Sunday at the latest or is free again on
 * Monday morning. A day's notice is what most clinics print on their cards, and it is only written down. An hour to take back a move: until the
 * next patient but one. That nobody came is for a person to say, until the clinic says otherwise: arrivals may be noted nowhere.
 */
export const USUAL: PolicyRules = {
  approvalHours: 48,
  undoMinutes: 60,
  cancellationNoticeMinutes: 24 * 60,
  lateCancellation: 'allowed',
  noShow: null,
}
