import type { Policy } from '#identity'

/** No app may call any of these: whoever takes everything, or erases it, does so in person. */
export const permissions = {
  exportOneself: 'signed-in',
  eraseOneself: 'signed-in',
  /** For people without an account, and for those who ask in writing. */
  exportPatients: ['administrator'],
  erasePatients: ['administrator'],
  readArchive: ['administrator'],
  readPolicy: ['administrator'],
  changePolicy: ['administrator'],
} as const satisfies Record<string, Policy>
