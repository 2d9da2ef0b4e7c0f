import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'
import type { EntryRow } from './tables.ts'
import { ANY } from './wishes.ts'

const id = <Name extends string>(last: number) =>
  asId<Name>(`00000000-0000-7000-8000-${String(last).padStart(12, '0')}`)
const CLINIC = id<'clinic'>(1)
const NINE = Date.UTC(2026, 10, 23, 9)

const entry: EntryRow = {
  ...ANY,
  id: id(2),
  clinicId: CLINIC,
  patientId: id(3),
  visitTypeId: id(4),
  doctorIds: [id(5)],
  appointmentId: null,
  state: 'waiting',
  endedWhy: null,
  endedAt: null,
  bookedAppointmentId: null,
  version: 1,
  addedAt: NINE,
  addedBy: id(6),
  addedAs: 'patient',
  timesOffered: 0,
  lastOfferedAt: null,
}

testQueries(import.meta.dirname, queries, {
  countOpenEntries: [CLINIC, entry.patientId],
  insertEntry: [entry],
  updateWishes: [entry, NINE],
  updateEnd: [{ ...entry, state: 'fulfilled' }, NINE],
  countOffer: [CLINIC, entry.id, NINE],
  deleteWants: [CLINIC, entry.id],
  insertWants: [entry],
  findEntry: [CLINIC, entry.id],
  lockEntry: [CLINIC, entry.id],
  findEntriesById: [CLINIC, [entry.id]],
  findWaitingOf: [CLINIC, entry.patientId],
  findEntries: {
    all: [CLINIC, {}, 100],
    'one page of what somebody may see': [
      CLINIC,
      {
        patientId: entry.patientId,
        visitTypeId: entry.visitTypeId,
        doctorId: id<'doctor'>(5),
        states: ['waiting'],
        reach: {
          accountId: id<'account'>(6),
          patients: [entry.patientId],
          bookedFor: [id<'patient'>(7)],
          doctorId: undefined,
        },
        after: [NINE, entry.id],
      },
      100,
    ],
  },
  findOverdue: [{ today: '2026-11-23', now: NINE, after: undefined }, 200],
  findLastEnds: [CLINIC, entry.id, 3],
  findStartsAhead: [CLINIC, [id<'appointment'>(8)]],
})
