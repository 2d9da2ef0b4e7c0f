import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { openClinic } from '#clinic'
import { openTrail } from '#identity'
import { notificationJobs } from '#notifications'
import { newId, startJobs, transaction } from '#platform'
import { testClinic } from '../../../test/clinic.ts'
import type { TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { EXPORT_WORDS, NOT_FOR_READING } from './export/export-words.ts'
import { exportOneself } from './export/export-person.ts'
import { RECORD_OF_PROCESSING, carryOutErasures } from './index.ts'
import { catalogue, dig, plant } from './planted.fixture.ts'
import type { Column, Found, Planted } from './planted.fixture.ts'

/**
 * What the tables hold, the export tells and the erasure takes, or a reason in the module's keeps.ts says why not. A new table or column
 * fails here until somebody has answered for it.
 */

/** Tables that hold nothing of a patient or an account, and why. */
const IMPERSONAL: Readonly<Record<string, string>> = {
  'booking.pathway': 'what the institution offers',
  'booking.pathway_visit': 'which visit stands where in a pathway: two numbers of what is told elsewhere',
  'booking.fair_use': 'rules',
  'booking.policy': 'rules',
  'booking.freed_time': 'when a doctor’s time was given back; deleted when it was offered',
  'booking.waitlist_policy': 'rules',
  'booking.waitlist_want': 'what an entry of the waitlist is found by; goes with the entry',
  'booking.rebooking_line':
    'what is proposed for a visit, and what came of it: numbers and times that the visit tells; its patient is the visit’s',
  'booking.rebooking_plan': 'what the institution rearranges; who of the staff planned it is an id',
  'booking.outage': 'when a room of the institution is out of order; who of the staff said so is an id',
  'booking.place': 'numbers of a claim in a limited day; goes with the claim',
  'booking.travel': 'where the institution’s doctor is on the way; goes with the claim',
  'clinic.clinic': 'the institution',
  'clinic.closure': 'when the institution is closed',
  'clinic.holiday_calendar': 'when the institution is closed',
  'clinic.public_holiday': 'when the institution is closed',
  'clinic.host_name': 'where the institution is found; who asked is in the audit trail',
  'clinic.location': 'where the institution is',
  'clinic.resource': 'rooms and devices',
  'clinic.visit_type': 'what the institution offers',
  'clinic.visit_type_resource': 'what a visit needs',
  'notifications.message_visit': 'which visits a letter speaks of: times that the visit tells; goes with the letter',
  'notifications.reminder_policy': 'rules',
  'notifications.reminder_watch': 'up to when the institution’s reminders were looked after',
  'people.doctor_visit_type': 'what the institution offers with whom',
  'people.access_policy': 'rules',
  'people.consent_text': 'words the institution publishes',
  'scheduling.dated_override': 'when the institution offers a doctor',
  'scheduling.leave': 'of a doctor, as the institution plans; goes with the doctor’s record',
  'scheduling.pace': 'how long the institution plans a visit with a doctor',
  'scheduling.travel_time': 'how long the institution plans the way of a doctor',
  'scheduling.visit_limit': 'how many visits of a doctor the institution takes',
  'scheduling.weekly_break': 'when the institution offers a doctor',
  'scheduling.schedule': 'when the institution offers a doctor',
  'scheduling.working_hours': 'when the institution offers a doctor',
  'identity.administration': 'a count',
  'identity.audit_head': 'a hash and a number',
  'identity.audit_policy': 'a number of years',
  'identity.client': 'an app; who of the staff registered it is an id',
  'identity.client_secret': 'a hash of an app’s secret; who of the staff made it is an id',
  'identity.openid_provider': 'a provider that the institution lets people sign in with',
  'identity.second_factor_policy': 'a rule',
  'identity.signing_key': 'keys of the installation',
  'ops.privacy_policy': 'a number of years',
  'platform.change': 'that something of a doctor or a room changed; deleted within minutes',
  'platform.changes_deleted': 'a number',
}

let database: TestDatabase
let clinic: TestClinic
let columns: Column[]
/** With all that the queue keeps. */
let everywhere: Column[]
let planted: Planted[]
let told: string
let fields: Record<string, Set<string>>
let left: Found[]

const listed = new Map(RECORD_OF_PROCESSING.map((entry) => [entry.table, entry]))
const reason = (list: Readonly<Record<string, string>> | undefined, column: string) => list?.[column] ?? list?.['*']

beforeAll(async () => {
  ;({ database, clinic, everywhere, columns, planted } = await sown())
  const { anna, now } = clinic
  const { data } = await exportOneself(clinic.ctxOf(anna), database)
  told = JSON.stringify(data)
  fields = fieldsOf(data)
  expect(await carryOutErasures(database, now)).toBe(1)
  await sayFarewell(database, now)
  left = await dig(database, everywhere, [...planted.map(({ word }) => word), anna.accountId, anna.patientId])
}, 120_000)

/** A clinic in whose every table there is a row of Anna's with a word in each column, and a request of hers that is due. */
async function sown() {
  const sownDatabase = await testDatabase()
  openTrail(sownDatabase, 'a secret of thirty-two characters')
  const sownClinic = await testClinic(sownDatabase)
  const { anna, now, clinicId } = sownClinic
  // The queue makes its tables when it is first started.
  const jobs = await startJobs({
    owner: { connectionString: sownDatabase.ownerUrl },
    connection: { connectionString: sownDatabase.url },
    database: sownDatabase,
    now: () => now,
    subscriptions: [],
    schedule: [],
    log: () => {},
  })
  await jobs.stop()
  await sownDatabase.asOwner('delete from platform.outbox')
  const all = await catalogue(sownDatabase)
  const ours = all.filter(({ table }) => !table.startsWith('jobs.') || table === 'jobs.job')
  const who = { clinicId, accountId: anna.accountId, patientId: anna.patientId, now, values: meaningful(sownClinic) }
  const tables = [...listed.keys(), ...POINTED_TO].filter((table) => !LATER.includes(table))
  const words = (await plant(sownDatabase, ours, tables, who)).filter(({ table }) => listed.has(table))
  return { database: sownDatabase, clinic: sownClinic, everywhere: all, columns: ours, planted: words }
}

/** The letter that says so is the last that knows an address; without a mail server it has none to leave by. */
async function sayFarewell(sownDatabase: TestDatabase, now: number): Promise<void> {
  const { rows } = await sql`select from notifications.account_letter where kind = 'erasure_done'`.execute(
    sownDatabase.sql,
  )
  expect(rows).toHaveLength(1)
  const mail = { smtpUrl: undefined, publicUrl: 'https://praxis.example' }
  const jobs = notificationJobs({ database: sownDatabase, now: () => now, mail })
  await jobs.find(({ name }) => name === 'notifications.send-due-letters')?.run()
}

/** Nobody's, and somebody's rows are shown with theirs. */
const POINTED_TO = ['identity.client']
/** Written by the erasure itself. */
const LATER = ['people.restricted_patient', 'booking.restricted_visit']

test('every table is answered for, once', () => {
  const tables = [...new Set(columns.map(({ table }) => table))]
  expect(tables.length).toBeGreaterThan(50)
  expect(tables.filter((table) => !listed.has(table) && !(table in IMPERSONAL))).toEqual([])
  expect([...listed.keys(), ...Object.keys(IMPERSONAL)].filter((table) => !tables.includes(table))).toEqual([])
  expect(Object.keys(IMPERSONAL).filter((table) => listed.has(table))).toEqual([])
  expect(listed.size).toBe(RECORD_OF_PROCESSING.length)
})

test('a table that is said to hold nothing of people has no column that points to an account or a patient', () => {
  const pointing = columns.filter(
    ({ table, references }) =>
      table in IMPERSONAL &&
      references !== null &&
      ['identity.account', 'people.patient', 'identity.member'].includes(references.table),
  )
  expect(pointing).toEqual([])
})

test('a reason names a column that is there', () => {
  const names = new Set(columns.map(({ table, name }) => `${table}.${name}`))
  const named = RECORD_OF_PROCESSING.flatMap(({ table, notExported = {}, remains = {} }) =>
    [...Object.keys(notExported), ...Object.keys(remains)]
      .filter((name) => name !== '*')
      .map((name) => `${table}.${name}`),
  )
  expect(named.filter((name) => !names.has(name))).toEqual([])
})

describe('the export', () => {
  test('tells every word that was planted, or a reason says why not', () => {
    expect(planted.length).toBeGreaterThan(100)
    const untold = planted.filter(
      ({ table, column, word }) => !told.includes(word) && reason(listed.get(table)?.notExported, column) === undefined,
    )
    expect(untold.map(({ table, column }) => `${table}.${column}`)).toEqual([])
  })

  test('tells nothing that a reason says it does not', () => {
    const both = planted.filter(
      ({ table, column, word }) => told.includes(word) && reason(listed.get(table)?.notExported, column) !== undefined,
    )
    expect(both.map(({ table, column }) => `${table}.${column}`)).toEqual([])
  })

  test('has a word for each of its kinds and fields, in every language', () => {
    const kinds = Object.keys(fields)
    expect(kinds.length).toBeGreaterThan(15)
    for (const words of Object.values(EXPORT_WORDS)) {
      expect(kinds.filter((kind) => words.kinds[kind] === undefined)).toEqual([])
      const all = kinds.flatMap((kind) => [...(fields[kind] ?? [])])
      expect(all.filter((field) => words.fields[field] === undefined && !NOT_FOR_READING.includes(field))).toEqual([])
    }
  })
})

describe('the erasure', () => {
  test('leaves nothing of the person in any table, or a reason says what and why', () => {
    const unexplained = left.filter(
      ({ table, column }) => !POINTED_TO.includes(table) && reason(listed.get(table)?.remains, column) === undefined,
    )
    expect(unexplained.map(({ table, column, what }) => `${table}.${column}: ${what}`)).toEqual([])
  })

  test('this test can find something: what must be kept is in the archive, and the trail is as it was', () => {
    expect(left).toContainEqual(expect.objectContaining({ table: 'people.restricted_patient', column: 'name' }))
    expect(left).toContainEqual(expect.objectContaining({ table: 'booking.restricted_visit', column: 'words' }))
    expect(left).toContainEqual(expect.objectContaining({ table: 'identity.audit_event', column: 'actor_id' }))
  })

  test('takes the account, and of the patient leaves a number', async () => {
    const { rows } = await database.asOwner('select name, email, sort_name from people.patient where id = $1', [
      clinic.anna.patientId,
    ])
    expect(rows).toEqual([{ name: '(erased)', email: null, sort_name: '' }])
    expect(
      (await database.asOwner('select from identity.account where id = $1', [clinic.anna.accountId])).rowCount,
    ).toBe(0)
  })

  test('when the years are over, the archive lets go of it', async () => {
    const { sweepOldData } = await import('./index.ts')
    const elevenYears = 11 * 366 * 86_400_000
    const swept = await sweepOldData(database, clinic.now + elevenYears)
    expect(swept.filter(({ what, gone }) => what.startsWith('the archive') && gone > 0)).toHaveLength(2)
    const still = await dig(
      database,
      everywhere,
      planted
        .filter(({ table }) => table === 'people.patient' || table === 'booking.appointment')
        .map(({ word }) => word),
    )
    expect(still).toEqual([])
  })
})

const VISIT = '01900000-0000-7000-8000-000000000077'

test('of an account that another clinic knows, nothing is left here but what an account takes along', async () => {
  const there = await sown()
  const { anna, now } = there.clinic
  const hilltop = await transaction(there.database, (tx) =>
    openClinic(tx, { name: 'Hilltop', timeZone: 'Europe/Vienna', hostName: 'hilltop.example' }, now),
  )
  await there.database.asOwner(
    `insert into people.patient (id, clinic_id, account_id, name, locale, sort_name, created_at)
     values ($1, $2, $3, 'Anna', 'en', 'anna', $4)`,
    [newId(), hilltop.id, anna.accountId, new Date(now)],
  )
  expect(await carryOutErasures(there.database, now)).toBe(1)
  await sayFarewell(there.database, now)
  const ofClinics = new Set(there.everywhere.filter(({ name }) => name === 'clinic_id').map(({ table }) => table))
  const found = await dig(
    there.database,
    there.everywhere,
    there.planted.map(({ word }) => word),
  )
  expect(found.map(({ table }) => table)).toContain('identity.account')
  const unexplained = found.filter(
    ({ table, column }) => ofClinics.has(table) && reason(listed.get(table)?.remains, column) === undefined,
  )
  // A link to a provider of the whole installation is no clinic's.
  expect(unexplained.filter(({ table }) => table !== 'identity.openid_link')).toEqual([])
})

/** Values without which a row would not be the person's, or not be what it is. */
function meaningful({ clinicId, anna, berlin, checkUp, drWeber, now }: TestClinic): Record<string, unknown> {
  const slot = JSON.stringify({
    doctorId: drWeber.id,
    visitTypeId: checkUp.id,
    locationId: berlin.id,
    startAt: now - 86_400_000,
    endAt: now - 84_600_000,
  })
  const place = { doctor_id: drWeber.id, visit_type_id: checkUp.id, location_id: berlin.id }
  const of = (table: string, row: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [`${table}.${column}`, value]))
  return {
    ...of('identity.account', { id: anna.accountId, email_verified: true }),
    ...of('people.patient', { id: anna.patientId, clinic_id: clinicId, account_id: anna.accountId }),
    ...of('booking.appointment', { ...place, id: VISIT, status: 'fulfilled' }),
    ...of('notifications.message', { appointment_id: VISIT }),
    ...of('booking.move', { from_slot: slot, to_slot: slot, from_status: 'booked', to_status: 'booked' }),
    ...of('booking.claim', { during: '[2026-11-21T09:00:00Z,2026-11-21T09:30:00Z)', hold_id: null, expires_at: null }),
    ...of('booking.hold', { ...place, held_by: anna.accountId }),
    ...of('booking.waitlist_entry', {
      ...place,
      doctor_id: undefined,
      location_id: undefined,
      state: 'ended',
      windows_from: [],
      windows_to: [],
    }),
    ...of('booking.offer', { ...place, state: 'refused' }),
    ...of('identity.credential', { subject: 'planted-identity-credential-subject' }),
    ...of('identity.invitation', { accepted_by: anna.accountId }),
    ...of('identity.audit_event', { acting_as: 'patient', patients: [anna.patientId], number: 1_000_000 }),
    ...of('identity.verification', { identifier: `planted-identity-verification-identifier ${anna.accountId}` }),
    ...of('identity.openid_link', { clinic_id: null }),
    ...of('people.authority_invitation', { email: 'planted-people-authority-invitation-email-x' }),
    ...of('people.consent', { given: true, version: 1, locale: 'en', kind: 'research' }),
    ...of('platform.revision', { subject_kind: 'people.patient', subject_id: anna.patientId, version: 1_000_000 }),
    ...of('platform.outbox', {
      payload: JSON.stringify({ accountId: anna.accountId, email: 'planted-platform-outbox-payload' }),
    }),
    ...of('platform.idempotent_answer', { caller: anna.accountId }),
    ...of('jobs.job', {
      data: JSON.stringify({ payload: { patientId: anna.patientId }, planted: 'planted-jobs-job-data' }),
      name: 'somebody.hears',
    }),
    ...of('ops.erasure', { account_id: anna.accountId, patient_id: anna.patientId, withdrawn_by: null }),
  }
}

function fieldsOf(data: object): Record<string, Set<string>> {
  const found: Record<string, Set<string>> = {}
  for (const [kind, records] of Object.entries(data))
    if (Array.isArray(records)) found[kind] = new Set(records.flatMap((record: object) => Object.keys(record)))
  return found
}
