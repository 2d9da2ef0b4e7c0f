import type { Context } from '#identity'
import type { PatientId } from '#people'
import type { Interval } from '#scheduling'
import { findBusy } from '../slot/queries.ts'

/** When a patient is at some visit already, within [from, to), all in epoch milliseconds. Whether the caller may know is asked before. */
export async function busyOfPatient(
  { database, now }: Pick<Context, 'database' | 'now'>,
  patientId: PatientId,
  from: number,
  to: number,
): Promise<Interval[]> {
  const [busy] = await findBusy(database, [patientId], from, to, now)
  if (busy === undefined) return []
  return busy.starts.map((start, which) => ({ start: start * 60_000, end: (busy.ends[which] ?? start) * 60_000 }))
}
