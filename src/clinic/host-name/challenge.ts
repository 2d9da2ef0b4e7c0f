import { createHash, randomBytes } from 'node:crypto'
import type { ClinicId } from '#identity'

export const RECORD_LABEL = '_praxis-challenge'

/** 256 random bits: nobody can set the record before having been told it. */
export function newChallenge(): string {
  return randomBytes(32).toString('base64url')
}

/** The TXT record that proves a host name. Its value is good for this clinic and this name only: a row moved elsewhere proves nothing. */
export function recordOf({
  clinicId,
  hostName,
  challenge,
}: {
  clinicId: ClinicId
  hostName: string
  challenge: string
}) {
  const digest = createHash('sha256').update(`${challenge}\n${clinicId}\n${hostName}`).digest('base64url')
  return { type: 'TXT' as const, name: `${RECORD_LABEL}.${hostName}`, value: `praxis-verification=${digest}` }
}
