import type { ClinicId, Context } from '#identity'
import { askProcessor, closeCharge } from '#payments'
import { newId, transaction } from '#platform'
import type { Database, Reader, Tx } from '#platform'
import type { AppointmentId } from '../contract.ts'
import type { AppointmentRow } from '../tables.ts'
import { makeMove } from '../appointment/move-appointment.ts'
import type { PlainMove } from '../appointment/move-appointment.ts'
import { moveTogether } from '../together/move-together.ts'
import {
  findLapsed,
  findMissed,
  findUnpaid,
  lockLapsed,
  lockLapsedTogether,
  lockMissed,
  lockUnpaid,
} from './queries.ts'
import type { DueRow } from './queries.ts'
import { visitsHit } from '../hit/visits-hit.ts'

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

/** The processor may be away for so long before a visit that nobody seems to have paid for is given up. What was paid all the same goes back. */
const GRACE_MS = 15 * 60_000

/**
 * Visits whose deposit was not there by its deadline: their time is free again (case 6). The processor is asked first, outside any transaction: what was
 * paid in the last minute may still be on its way here. `database` is the installation's.
 */
export function lapseUnpaid(database: Database, now: number): Promise<number> {
  return settleOverdue(database, now, {
    move: 'non-payment',
    find: findUnpaid,
    isReady: isKnownOrOver,
    settle: async (tx, ctx, id) => {
      const visit = await lockUnpaid(tx, ctx.clinicId, id, ctx.now)
      if (visit === undefined) return 0
      const outcome = await closeCharge(tx, ctx.clinicId, id, { refundFrom: null, now: ctx.now })
      return settleAlone(tx, ctx, visit, outcome === 'paid' ? 'payment' : 'non-payment')
    },
  })
}

async function isKnownOrOver(ctx: Context, { id, at }: DueRow): Promise<boolean> {
  const isOver = ctx.now >= at + GRACE_MS
  try {
    return (await askProcessor(ctx, id)) === 'known' || isOver
  } catch (error) {
    // A key that the processor takes no more must not keep a visit waiting for ever.
    if (isOver) return true
    throw error
  }
}

/**
 * Visits to which nobody came, in clinics whose policy says when that is certain. Where the doctor was away, or the clinic could not see anybody for
 * another reason, it is for people to say what became of it. `database` is the installation's.
 */
export function markMissedVisits(database: Database, now: number): Promise<number> {
  return settleOverdue(database, now, {
    move: 'no-show',
    find: findMissed,
    leaveOut: hitOf,
    settle: async (tx, ctx, id) => settleAlone(tx, ctx, await lockMissed(tx, ctx.clinicId, id, ctx.now), 'no-show'),
  })
}

async function hitOf(database: Database, due: readonly DueRow[]): Promise<ReadonlySet<AppointmentId>> {
  const hit = new Set<AppointmentId>()
  for (const [clinicId, rows] of Map.groupBy(due, (row) => row.clinicId)) {
    const ids = rows.map(({ id }) => id)
    for (const id of await visitsHit(database.within(clinicId), clinicId, ids)) hit.add(id)
  }
  return hit
}

interface Overdue {
  move: PlainMove
  find: (reader: Reader, now: number, after: DueRow | undefined, atMost: number) => Promise<DueRow[]>
  /** Which of a batch are not settled by the clock at all. */
  leaveOut?: (database: Database, due: readonly DueRow[]) => Promise<ReadonlySet<AppointmentId>>
  /** Asked outside any transaction; no: it is left until the next time. */
  isReady?: (ctx: Context, due: DueRow) => Promise<boolean>
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
  { move, find, leaveOut, isReady, settle, orElse }: Overdue,
): Promise<number> {
  const failed: unknown[] = []
  let settled = 0
  let last: DueRow | undefined
  for (;;) {
    const due = await find(database, now, last, BATCH)
    const left = await leaveOut?.(database, due)
    for (const row of due) {
      if (left?.has(row.id) === true) continue
      const { clinicId, id } = row
      const ctx = praxis(database, clinicId, now)
      const inOneTransaction = (work: Settle) => transaction(ctx.database, (tx) => work(tx, ctx, id))
      try {
        if (isReady !== undefined && !(await isReady(ctx, row))) continue
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
