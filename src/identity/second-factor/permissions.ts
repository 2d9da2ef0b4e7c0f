import type { Policy } from '../policy.ts'

/** Finishing a sign-in is for whoever has its challenge; a factor is its owner's alone; the rule for staff is the administrators'. */
export const permissions = {
  finishSignIn: 'open',
  reauthenticate: 'signed-in',
  seeOwn: 'signed-in',
  changeOwn: 'signed-in',
  seePolicy: ['doctor', 'receptionist', 'administrator'],
  changePolicy: ['administrator'],
} as const satisfies Record<string, Policy>
