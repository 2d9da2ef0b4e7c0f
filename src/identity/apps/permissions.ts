import type { Policy } from '../policy.ts'

/** Who may call. No app manages apps, and none answers for the person it asks. */
export const permissions = {
  /** Clients prove themselves by their own means, and a person who is not signed in is asked to be. */
  speakProtocol: 'open',
  readMetadata: 'open',
  answerQuestion: 'signed-in',
  manageOwnApps: 'signed-in',
  manageClients: ['administrator'],
} as const satisfies Record<string, Policy>
