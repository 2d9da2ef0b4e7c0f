import type { Context } from '#identity'
import type { Reader } from '#platform'
import { mayChangeRecord, maySeeRecord, standingOf } from '../access/standing.ts'
import type { PatientId } from '../contract.ts'

/**
 * Whether the caller may see this patient's record at this moment, or change it. What a change rests on must stay so until it is committed:
 * there ask `holdStanding`.
 */
export async function mayActFor(
  reader: Reader,
  ctx: Pick<Context, 'clinicId' | 'actor' | 'now'>,
  patientId: PatientId,
  how: 'see' | 'change' = 'see',
): Promise<boolean> {
  const standing = await standingOf(reader, ctx, patientId)
  return standing !== undefined && (how === 'see' ? maySeeRecord(standing) : mayChangeRecord(standing))
}
