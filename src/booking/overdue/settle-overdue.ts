import type { ClinicId, Context } from '#identity'
import { newId, transaction } from '#platform'
import type { Database, Reader, Tx } from '#platform'
import type { AppointmentId } from '../contract.ts'
import type { AppointmentRow } from '../tables.ts'
import { makeMove } from '../appointment/move-appointment.ts'
import type { PlainMove } from '../appointment/move-appointment.ts'
import { moveTogether } from '../together/move-together.ts'
import { findLapsed, findMissed, lockLapsed, lockLapsedTogether, lockMissed } from './queries.ts'
import type { DueRow } from './queries.ts'

/** So many are looked up at once; each is settled in a transaction of its own, or in one with those that lapse with it. */
const BATCH = 100

/**
 * Proposals that nobody answered in time: the time is free again, and the patient is told, in one letter of what lapses of one series or pathway.
 * Where one of those cannot be settled, it does not keep the others waiting. `database` is the installation's.
 */
export function lapseProposals(database: Database, now: number): Promise<number> {
  return settleOverdue(database, now, {
    move: 'lapse',
    find: findLapsed,
    settle: lapseTogether,
    orElse: async (tx, ctx, id) => settleAlone(tx, ctx, await lockLapsed(tx, ctx.clinicId, id, ctx.now), 'lapse'),
  })
}

/** Visits to which nobody came, in clinics whose policy says when that is certain. `database` is the installation's. */
export function markMissedVisits(database: Database, now: number): Promise<number> {
  return settleOverdue(database, now, {
    move: 'no-show',
    find: findMissed,
    settle: async (tx, ctx, id) => settleAlone(tx, ctx, await lockMissed(tx, ctx.clinicId, id, ctx.now), 'no-show'),
  })
}

interface Overdue {
  move: PlainMove
  find: (reader: Reader, now: number, after: DueRow | undefined, atMost: number) => Promise<DueRow[]>
  settle: Settle
  /** Tried when that fails. */
  orElse?: Settle
}

/** How many it settled; none: somebody has it in hand, or was faster. */
type Settle = (tx: Tx, ctx: Context, id: AppointmentId) => Promise<number>

async function lapseTogether(tx: Tx, ctx: Context, id: AppointmentId): Promise<number> {
  const rows = await lockLapsedTogether(tx, ctx.clinicId, id, ctx.now)
  if (rows.length < 2) return settleAlone(tx, ctx, rows[0], 'lapse')
  await moveTogether(tx, ctx, rows, { move: 'lapse' })
  return rows.length
}

async function settleAlone(tx: Tx, ctx: Context, row: AppointmentRow | undefined, move: PlainMove): Promise<number> {
  if (row === undefined) return 0
  await makeMove(tx, ctx, row, { move })
  return 1
}

/**
 * Makes the move, as Praxis, of every appointment whose time for it has come; answers of how many. What was missed while Praxis was down
 * is found all the same. One that fails keeps no other waiting (case 33): the job then fails, after the others, and is tried again.
 */
async function settleOverdue(
  database: Database,
  now: number,
  { move, find, settle, orElse }: Overdue,
): Promise<number> {
  const failed: unknown[] = []
  let settled = 0
  let last: DueRow | undefined
  for (;;) {
    const due = await find(database, now, last, BATCH)
    for (const { clinicId, id } of due) {
      const ctx = praxis(database, clinicId, now)
      const inOneTransaction = (work: Settle) => transaction(ctx.database, (tx) => work(tx, ctx, id))
      try {
        settled += await inOneTransaction(settle).catch((error: unknown) => {
          if (orElse === undefined) throw error
          return inOneTransaction(orElse)
        })
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
