import type { Policy } from '#identity'

/** Whose consent it is, is decided where the record is known. */
export const permissions = {
  /** One reads them before one has an account. */
  readTexts: 'open',
  publishTexts: ['administrator'],
  /** Oneself, whoever acts for the patient, and staff. */
  read: 'signed-in',
  decide: 'signed-in',
} as const satisfies Record<string, Policy>
