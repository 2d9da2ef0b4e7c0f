import pg from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import type { ClinicId } from '#identity'
import { testClinic } from '../../../test/clinic.ts'
import type { TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { findPatients } from './queries.ts'
import type { PatientFilter } from './queries.ts'

/** Enough that reading them all is dearer than an index, few enough to make in two seconds. */
const MANY = 20_000
let database: TestDatabase
let clinic: TestClinic

beforeAll(async () => {
  database = await testDatabase(2)
  clinic = await testClinic(database)
  await crowd(clinic.clinicId)
  await database.asOwner('analyze people.patient, people.patient_word, people.care, people.emergency_access')
})

/** `Person<n> Family<n>`, with the words that a record of theirs would have; one in a hundred is a patient of Dr Weber, the others of Dr Okafor. */
async function crowd(clinicId: ClinicId): Promise<void> {
  await database.asOwner(
    `with added as (
       insert into people.patient (id, clinic_id, name, locale, sort_name, created_at)
       select gen_random_uuid(), $1, format('Person%s Family%s', n, n % 500), 'de', format('person%s family%s', n, n % 500), now()
       from generate_series(1, ${MANY}) as n returning id, clinic_id, sort_name
     ), worded as (
       insert into people.patient_word (clinic_id, word, patient_id)
       select clinic_id, word, id from added cross join unnest(string_to_array(sort_name, ' ') || right('49305' || abs(hashtext(sort_name)), 9)) as word
       on conflict do nothing
     )
     insert into people.care (clinic_id, doctor_id, patient_id, reason_id, since, until)
     select clinic_id, case when right(sort_name, 2) = '17' then $2::uuid else $3::uuid end, id, id, '2026-01-01', '2028-01-01' from added`,
    [clinicId, clinic.drWeber.id, clinic.drOkafor.id],
  )
}

/** The plan of the search as the application sends it, under the application's role, within the clinic. */
async function planOf(filter: PatientFilter): Promise<{ names: string[]; plan: string }> {
  const within = database.within(clinic.clinicId)
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  const found = await findPatients(within, clinic.clinicId, filter)
  const sent: unknown = spy.mock.calls.at(-1)?.[0]
  spy.mockRestore()
  if (!isQuery(sent)) throw new Error('no statement was seen')
  const { rows } = await within.pool.query<{ 'QUERY PLAN': string }>(
    `explain (analyze, timing off, summary off) ${sent.text}`,
    sent.values,
  )
  const { rows: who } = await within.pool.query<{ role: string }>('select current_user as role')
  expect(who[0]?.role).not.toBe('postgres')
  return { names: found.map(({ name }) => name), plan: rows.map((row) => row['QUERY PLAN']).join('\n') }
}

const isQuery = (sent: unknown): sent is { text: string; values: unknown[] } =>
  typeof sent === 'object' && sent !== null && 'text' in sent && 'values' in sent

const readsAll = (plan: string, table: string): boolean => plan.includes(`Seq Scan on ${table} `)
const BY_WORD = /Index Cond: \(\(clinic_id = [^)]*\) AND \(word >= [^)]*\) AND \(word < /

test.each<[what: string, q: string, count: number]>([
  ['a whole name', 'person1717 family217', 1],
  ['beginnings of two words', 'fam person1234', 11],
  ['a word that forty have', 'family499', 40],
  ['a word that nobody has', 'zzz', 0],
])('%s is found by the index of words, with the clinic in its condition', async (_what, q, count) => {
  const { names, plan } = await planOf({ q, limit: 50 })
  expect(names.length, plan).toBe(count)
  expect(plan).toMatch(BY_WORD)
  expect(readsAll(plan, 'patient'), plan).toBe(false)
  expect(readsAll(plan, 'patient_word'), plan).toBe(false)
})

test('what everybody has is read in the order of names, no further than the page', async () => {
  const { names, plan } = await planOf({ limit: 50 })
  expect(names).toHaveLength(50)
  expect(plan).toContain('Index Scan using patient_by_name')
})

test.each([undefined, 'fam person1', 'person1717'])(
  'a doctor’s search for %s begins with their own patients',
  async (q) => {
    const { names, plan } = await planOf({ q, seenBy: { doctorId: clinic.drWeber.id, now: clinic.now }, limit: 50 })
    expect(names.length, plan).toBeGreaterThan(0)
    expect(names.filter((name) => !name.endsWith('17'))).toEqual([])
    expect(plan).toMatch(/Index (Only )?(Scan using|Scan on) care_/)
    expect(readsAll(plan, 'care'), plan).toBe(false)
    expect(readsAll(plan, 'patient_word'), plan).toBe(false)
  },
)
