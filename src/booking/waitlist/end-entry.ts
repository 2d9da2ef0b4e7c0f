import type { Context } from '#identity'
import { announce } from '#platform'
import type { Tx } from '#platform'
import type { AppointmentId } from '../contract.ts'
import type { EntryState } from './contract.ts'
import { entryFact } from './events.ts'
import { deleteWants, updateEnd } from './queries.ts'
import type { EntryRow } from './tables.ts'

interface Ending {
  state: Exclude<EntryState, 'waiting'>
  why?: string
  appointmentId?: AppointmentId | null
}

/** Ends an entry that the caller has locked and that waits; from then on no freed time finds it. */
export async function endEntry(
  tx: Tx,
  ctx: Pick<Context, 'clinicId' | 'now' | 'actor'>,
  entry: EntryRow,
  { state, why, appointmentId }: Ending,
): Promise<EntryRow> {
  const ended: EntryRow = {
    ...entry,
    state,
    endedWhy: why ?? null,
    endedAt: ctx.now,
    bookedAppointmentId: appointmentId ?? null,
    version: entry.version + 1,
  }
  await updateEnd(tx, ended, ctx.now)
  await deleteWants(tx, ctx.clinicId, entry.id)
  await announce(tx, entryFact(ctx, ended))
  return ended
}
