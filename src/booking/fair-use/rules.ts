import type { FairUseRules } from './contract.ts'

/**
 * Where a clinic decided nothing. Five holds: a person looks at one time, a family at a few, and each is over in ten minutes; a waiting room on one
 * network may want twenty. Twenty visits: twice the longest usual series of treatments; forty for whoever books for a family. Of visits from
 * one network nothing: behind a carrier, or a proxy that was not told of (docs/operations), everybody has the same address, and a limit
 * that counts for months would close the clinic to all of them. Three missed visits in a year are a habit, two may be bad luck.
 */
export const USUAL: FairUseRules = {
  holdsPerAccount: 5,
  holdsPerAddress: 20,
  visitsPerPatient: 20,
  visitsPerAccount: 40,
  visitsPerAddress: null,
  missedVisits: { from: 3, withinMonths: 12, consequence: 'approval' },
}
