import type { FairUseRules } from './contract.ts'

/**
 * Where a clinic decided nothing. Ten holds: a person looks at one time, a family at a few, and each is over in ten minutes; two hundred of one
 * network, since a carrier puts a town behind one address. Fifty visits: a year of weekly treatment; a hundred for whoever books for a family. Of visits from
 * one network nothing: behind a carrier, or a proxy that was not told of (docs/operations), everybody has the same address, and a limit
 * that counts for months would close the clinic to all of them. Three missed visits in a year are a habit, two may be bad luck.
 */
export const USUAL: FairUseRules = {
  holdsPerAccount: 10,
  holdsPerAddress: 200,
  visitsPerPatient: 50,
  visitsPerAccount: 100,
  visitsPerAddress: null,
  missedVisits: { from: 3, withinMonths: 12, consequence: 'approval' },
}
