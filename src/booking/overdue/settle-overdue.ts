import type { ClinicId, Context } from '#identity'
import { newId, transaction } from '#platform'
import type { Database, Reader, Tx } from '#platform'
import type { AppointmentId } from '../contract.ts'
import type { AppointmentRow } from '../tables.ts'
import { makeMove } from '../appointment/move-appointment.ts'
import type { PlainMove } from '../appointment/move-appointment.ts'
import { findLapsed, findMissed, lockLapsed, lockMissed } from './queries.ts'
import type { DueRow } from './queries.ts'

/** So many are looked up at once; each is settled in a transaction of its own. */
const BATCH = 100

/** Proposals that nobody answered in time: the time is free again, and the patient is told. `database` is the installation's. */
export function lapseProposals(database: Database, now: number): Promise<number> {
  return settleOverdue(database, now, { move: 'lapse', find: findLapsed, lock: lockLapsed })
}

/** Visits to which nobody came, in clinics whose policy says when that is certain. `database` is the installation's. */
export function markMissedVisits(database: Database, now: number): Promise<number> {
  return settleOverdue(database, now, { move: 'no-show', find: findMissed, lock: lockMissed })
}

interface Overdue {
  move: PlainMove
  find: (reader: Reader, now: number, after: DueRow | undefined, atMost: number) => Promise<DueRow[]>
  /** Undefined: somebody has it in hand, or was faster. */
  lock: (tx: Tx, clinicId: ClinicId, id: AppointmentId, now: number) => Promise<AppointmentRow | undefined>
}

/**
 * Makes the move, as Praxis, of every appointment whose time for it has come; answers of how many. What was missed while Praxis was down
 * is found all the same. One that fails keeps no other waiting (case 33): the job then fails, after the others, and is tried again.
 */
async function settleOverdue(database: Database, now: number, { move, find, lock }: Overdue): Promise<number> {
  const failed: unknown[] = []
  let settled = 0
  let last: DueRow | undefined
  for (;;) {
    const due = await find(database, now, last, BATCH)
    for (const { clinicId, id } of due) {
      const ctx = praxis(database, clinicId, now)
      const work = async (tx: Tx): Promise<boolean> => {
        const row = await lock(tx, clinicId, id, now)
        if (row !== undefined) await makeMove(tx, ctx, row, { move })
        return row !== undefined
      }
      try {
        if (await transaction(ctx.database, work)) settled += 1
      } catch (error) {
        failed.push(error)
      }
    }
    last = due.at(-1)
    if (due.length < BATCH) break
  }
  if (failed.length > 0) throw new AggregateError(failed, `${move} failed for ${failed.length} appointments`)
  return settled
}

function praxis(database: Database, clinicId: ClinicId, now: number): Context {
  const id = newId()
  return { database: database.within(clinicId), actor: { kind: 'system' }, clinicId, now, requestId: id, address: '' }
}
