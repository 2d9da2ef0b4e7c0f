/** A clinic at which people book, and what they are told when they may not: for the tests of what limits a booking. */
import { expect } from 'vitest'
import { bookAppointment } from '#booking'
import type { Appointment, BookingWish, SlotWish } from '#booking'
import type { LocationId, VisitTypeId } from '#clinic'
import type { DoctorId } from '#people'
import { Refusal } from '#platform'
import { testClinic } from './clinic.ts'
import type { Caller, Member, TestClinic } from './clinic.ts'
import { testDatabase } from './database.ts'
import type { TestDatabase } from './database.ts'

export interface Desk {
  database: TestDatabase
  cast: TestClinic
  /** Dr Weber's check-up at the one location at this wall time of Berlin (`2026-11-24T09:00`), or another. */
  slot: (
    start: string,
    more?: Partial<{ doctorId: DoctorId; visitTypeId: VisitTypeId; locationId: LocationId }>,
  ) => SlotWish
  book: (who: Member, slot: SlotWish, more?: Partial<BookingWish>, caller?: Caller) => Promise<Appointment>
  /** How many were booked of these, all wanted at one moment by strangers; the others are told why. */
  together: (slots: readonly SlotWish[]) => Promise<{ booked: Appointment[]; told: string[][] }>
}

export async function openDesk(wish?: Parameters<typeof testClinic>[1], connections?: number): Promise<Desk> {
  const database = await testDatabase(connections)
  const cast = await testClinic(database, wish)
  const book: Desk['book'] = async (who, slot, more = {}, caller = who) => {
    const answer = await bookAppointment(cast.ctxOf(caller), { slot, patientId: who.patientId, ...more })
    return answer.body as Appointment
  }
  return {
    database,
    cast,
    slot: (start, more = {}) => ({
      doctorId: cast.drWeber.id,
      visitTypeId: cast.checkUp.id,
      locationId: cast.berlin.id,
      start: `${start}:00+01:00`,
      ...more,
    }),
    book,
    together: async (slots) => {
      const strangers = await cast.strangers(slots.length)
      // A cold pool staggers its callers, and then a broken guard wins the race by luck.
      await Promise.all(slots.map(() => database.pool.query('select pg_sleep(0.1)')))
      const answers = await Promise.allSettled(slots.map((slot, index) => book(strangers[index]!, slot)))
      const told = answers.flatMap((answer) => (answer.status === 'rejected' ? [saidBy(answer.reason)] : []))
      return { booked: answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : [])), told }
    },
  }
}

/** The code of a refusal and the rules it names. */
export function saidBy(error: unknown): string[] {
  if (!(error instanceof Refusal)) throw error
  const reasons = (error.facts.extra?.['reasons'] ?? []) as { rule: string }[]
  return [error.code, ...reasons.map(({ rule }) => rule)]
}

export async function refusedBy(attempt: Promise<unknown>): Promise<string[]> {
  const error: unknown = await attempt.then(
    () => expect.fail('it was not refused'),
    (reason: unknown) => reason,
  )
  return saidBy(error)
}
