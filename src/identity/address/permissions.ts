import type { Policy } from '../policy.ts'

/** What a link in a letter does anybody may do who has the letter; to ask for one about oneself one is signed in. */
export const permissions = {
  askForAddressProof: 'signed-in',
  proveAddress: 'open',
  askForAddressChange: 'signed-in',
  changeAddress: 'open',
  giveAddressBack: 'open',
} as const satisfies Record<string, Policy>
