import type { Context } from '#identity'
import { testClinic } from '../../../test/clinic.ts'
import type { Caller, ClinicWish, Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import type { Appointment, AppointmentId, SlotWish } from '../contract.ts'
import { changePolicy } from '../policy/change-policy.ts'
import type { PolicyRules } from '../policy/contract.ts'
import { policyOf } from '../policy/read-policy.ts'
import { USUAL } from '../policy/rules.ts'
import { bookAppointment } from './book-appointment.ts'
import { listMoves } from './list-moves.ts'
import { moveAppointment } from './move-appointment.ts'
import type { PlainMove } from './move-appointment.ts'
import { rescheduleAppointment } from './reschedule-appointment.ts'
import { undoMove } from './undo-move.ts'

export interface Life extends TestClinic {
  database: TestDatabase
  /** Moves on when a test says so; every call below is made then. Epoch milliseconds. */
  clock: { now: number }
  ctx: (caller: Caller) => Context
  decide: (rules: Partial<PolicyRules>) => Promise<void>
  slot: (start: string, doctorId?: SlotWish['doctorId']) => SlotWish
  book: (who: Member, start: string, by?: Caller) => Promise<Appointment>
  move: (by: Caller, one: { id: AppointmentId }, move: PlainMove, reason?: string) => Promise<Appointment>
  undo: (by: Caller, one: { id: AppointmentId }, reason?: string) => Promise<Appointment>
  reschedule: (by: Caller, one: { id: AppointmentId }, slot: SlotWish) => Promise<Appointment>
  /** Move, where it led, and as whom. */
  history: (one: { id: AppointmentId }) => Promise<[move: string, toStatus: string, as: string][]>
  /** How often each of booking's facts was announced. */
  facts: () => Promise<Record<string, number>>
  claims: (one: { id: AppointmentId }) => Promise<number>
}

/** The usual clinic with a clock, and what can happen in it to an appointment. Times of day are of Monday 23 November 2026 in Berlin. */
export async function life(wish: ClinicWish = {}): Promise<Life> {
  const database = await testDatabase()
  const clinic = await testClinic(database, wish)
  const clock = { now: clinic.now }
  const ctx = (caller: Caller) => clinic.ctxOf(caller, clock.now)
  const slot: Life['slot'] = (start, doctorId = clinic.drWeber.id) => ({
    doctorId,
    visitTypeId: clinic.checkUp.id,
    locationId: clinic.berlin.id,
    start: start.includes('T') ? start : `2026-11-23T${start}:00+01:00`,
  })
  const count = async (statement: string, values: unknown[]) =>
    (await database.pool.query<{ name: string; count: number }>(statement, values)).rows
  return {
    ...clinic,
    database,
    clock,
    ctx,
    slot,
    async decide(rules) {
      const { version } = await policyOf(database, clinic.clinicId)
      await changePolicy(ctx(clinic.amir), (seen) => seen === version, { ...USUAL, ...rules })
    },
    async book(who, start, by = who) {
      const { body } = await bookAppointment(ctx(by), { slot: slot(start), patientId: who.patientId })
      return body as Appointment
    },
    move: (by, { id }, move, reason) => moveAppointment(ctx(by), id, { move, ifMatch: '*', reason }),
    undo: (by, { id }, reason) => undoMove(ctx(by), id, { ifMatch: '*', reason }),
    reschedule: (by, { id }, to) => rescheduleAppointment(ctx(by), id, { slot: to }, '*'),
    async history({ id }) {
      const { moves } = await listMoves(ctx(clinic.rosa), id)
      return moves.map(({ move, toStatus, as }) => [move, toStatus, as])
    },
    async facts() {
      const rows = await count(
        "select name, count(*)::int as count from platform.outbox where name like 'booking.%' group by name order by name",
        [],
      )
      return Object.fromEntries(rows.map((row) => [row.name, row.count]))
    },
    async claims({ id }) {
      const rows = await count('select count(*)::int as count from booking.claim where appointment_id = $1', [id])
      return rows[0]?.count ?? -1
    },
  }
}

/** Minutes in milliseconds. */
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const timeOf = (wall: string): number => Date.parse(`2026-11-23T${wall}:00+01:00`)
