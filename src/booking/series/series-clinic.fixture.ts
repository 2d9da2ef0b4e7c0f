import { expect } from 'vitest'
import type { TestApp } from '../../../test/app.ts'
import { testApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { ClinicWish, Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import type { VisitConflict } from '../together/contract.ts'
import type { Series } from './contract.ts'

export interface Answer {
  statusCode: number
  headers: Record<string, string | string[] | number | undefined>
  json: <T = { code: string; conflicts: VisitConflict[] }>() => T
}

/** A clinic where series are booked through the public interface. */
export interface SeriesClinic extends TestClinic {
  database: TestDatabase
  at: TestApp
  call: (
    who: Member | undefined,
    method: 'GET' | 'POST',
    url: string,
    body?: object,
    headers?: object,
  ) => Promise<Answer>
  /** Dr Weber's check-up, first at this time. */
  wish: (start: string, more?: object) => object
  book: (who: Member, start: string, more?: object, headers?: object) => Promise<Answer>
  booked: (who: Member, start: string, more?: object) => Promise<Series>
  /** How many visits there are, of whomever. */
  visits: () => Promise<number>
}

/** Half past nine on Monday 23 November 2026. */
export const FIRST = '2026-11-23T09:30:00+01:00'
export const TEN_WEEKS = { recurrence: 'FREQ=WEEKLY;COUNT=10' }

export async function seriesClinic(clinicWish: ClinicWish = {}): Promise<SeriesClinic> {
  const database = await testDatabase()
  const clinic = await testClinic(database, clinicWish)
  const at = await testApp(database, { clinicId: clinic.clinicId })
  const call: SeriesClinic['call'] = async (who, method, url, body, headers = {}) => {
    const signed = who === undefined ? {} : await at.signedIn(who)
    return at.app.inject({
      method,
      url,
      headers: { ...signed, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    })
  }
  const wish: SeriesClinic['wish'] = (start, more = TEN_WEEKS) => ({
    slot: { doctorId: clinic.drWeber.id, visitTypeId: clinic.checkUp.id, locationId: clinic.berlin.id, start },
    ...more,
  })
  const book: SeriesClinic['book'] = (who, start, more = TEN_WEEKS, headers = {}) =>
    call(who, 'POST', '/api/v1/series', wish(start, { patientId: who.patientId, ...more }), headers)
  return {
    ...clinic,
    database,
    at,
    call,
    wish,
    book,
    async booked(who, start, more = TEN_WEEKS) {
      const answer = await book(who, start, more)
      expect(answer.statusCode, JSON.stringify(answer.json())).toBe(201)
      return answer.json<Series>()
    },
    async visits() {
      const { rows } = await database.pool.query<{ count: number }>(
        'select count(*)::int as count from booking.appointment',
      )
      return rows[0]?.count ?? Number.NaN
    },
  }
}
