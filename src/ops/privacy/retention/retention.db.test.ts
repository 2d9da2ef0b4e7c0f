import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId, transaction } from '#platform'
import { testClinic } from '../../../../test/clinic.ts'
import type { TestClinic } from '../../../../test/clinic.ts'
import { testDatabase } from '../../../../test/database.ts'
import type { TestDatabase } from '../../../../test/database.ts'
import { RETENTION, sweepOldData } from '../index.ts'

const DAY = 86_400_000
let database: TestDatabase
let clinic: TestClinic

beforeAll(async () => {
  database = await testDatabase()
  clinic = await testClinic(database)
})

const count = async (from: string) => Number((await database.asOwner(`select count(*) from ${from}`)).rows[0]?.count)
const gone = (swept: { what: string; gone: number }[], what: string) =>
  swept.find((one) => one.what.includes(what))?.gone

test('what is old enough goes, what is a day younger stays, in batches that end', async () => {
  const { clinicId, anna, now } = clinic
  await database.asOwner('delete from platform.outbox')
  await database.asOwner('delete from platform.revision')
  const days = (back: number) => new Date(now - back * DAY)
  await database.asOwner(
    `insert into platform.outbox (id, clinic_id, name, payload, announced_at, delivered_at)
     select gen_random_uuid(), $1, 'somebody.told', '{}', at, at from unnest(array[$2, $3]::timestamptz[]) at, generate_series(1, 25)`,
    [clinicId, days(31), days(29)],
  )
  await database.asOwner(
    `insert into platform.outbox (id, clinic_id, name, payload, announced_at) values ($1, $2, 'nobody.told', '{}', $3)`,
    [newId(), clinicId, days(400)],
  )
  await database.asOwner(
    `insert into platform.idempotent_answer (clinic_id, caller, key, request_hash, status, headers, body, answered_at)
     select $1, 'anna', key::text, '', 200, '{}', '{}', $2 from generate_series(1, 3) key`,
    [clinicId, days(3)],
  )
  await database.asOwner(
    `insert into platform.revision (id, clinic_id, subject_kind, subject_id, version, action, snapshot, changed_at)
     select gen_random_uuid(), $1, 'people.patient', $2, version, 'changed', '{}', $3 from generate_series(1, 3) version`,
    [clinicId, anna.patientId, days(1100)],
  )
  await database.asOwner(
    `insert into identity.session (id, token, account_id, clinic_id, created_at, updated_at, expires_at)
     select gen_random_uuid(), at::text, $1, $2, at, at, at from unnest(array[$3, $4]::timestamptz[]) at`,
    [anna.accountId, clinicId, days(1), days(-1)],
  )
  await database.asOwner(
    `insert into notifications.message (id, clinic_id, appointment_id, appointment_version, kind, end_at, channel,
       recipient, recipient_name, subject, body_text, body_html, state, created_at, changed_at)
     select gen_random_uuid(), $1, gen_random_uuid(), 1, 'confirmation', at, 'email', 'a@b.example', 'Anna', 'Your visit',
       'words', '<p>words</p>', 'sent', at, at from unnest(array[$2, $3, $4]::timestamptz[]) at`,
    [clinicId, days(179), days(181), days(1096)],
  )

  const first = await sweepOldData(database, now, { batch: 10, mostBatches: 2 })
  expect(gone(first, 'outbox')).toBe(20)
  const second = await sweepOldData(database, now, { batch: 10, mostBatches: 2 })
  expect(gone(second, 'outbox')).toBe(5)
  expect(await count('platform.outbox')).toBe(26)
  expect(gone(first, 'answers')).toBe(3)
  expect(gone(first, 'versions of patients')).toBe(2)
  expect(await count('platform.revision where version = 3')).toBe(1)
  expect(gone(first, 'sessions')).toBe(1)
  expect(await count('identity.session')).toBe(1)
  const letters = await database.asOwner('select body_text, subject, state from notifications.message order by end_at')
  expect(letters.rows).toEqual([
    { body_text: '', subject: '', state: 'sent' },
    { body_text: 'words', subject: 'Your visit', state: 'sent' },
  ])
  expect((await sweepOldData(database, now)).every((one) => one.gone === 0)).toBe(true)
})

test('every period runs on tables that are as they are, and one row that somebody holds keeps nobody waiting', async () => {
  expect(RETENTION.length).toBeGreaterThan(10)
  const { now } = clinic
  await database.asOwner(`update identity.session set expires_at = $1`, [new Date(now - DAY)])
  const held = await transaction(database, async (tx) => {
    await sql`select from identity.session for update`.execute(tx.sql)
    return sweepOldData(database, now)
  })
  expect(gone(held, 'sessions')).toBe(0)
  expect(gone(await sweepOldData(database, now), 'sessions')).toBe(1)
})
