import { expect, test } from 'vitest'
import { newId, transaction } from '#platform'
import { testDatabase } from '../../../test/database.ts'
import { audit } from './audit.ts'
import { cutExpired } from './cut-expired.ts'
import { findHead, setKeepYears } from './queries.ts'
import { sealEvents } from './seal-events.ts'
import { verifyTrail } from './verify-trail.ts'

const NOW = Date.UTC(2026, 10, 23)
const YEAR_MS = 365.25 * 86_400_000
const MIA = '01900000-0000-7000-8000-0000000000aa'

/** A trail with one event for each of these ages in years, in this order. */
async function trailOfAges(...ages: number[]) {
  const database = await testDatabase(4)
  const clinicId = newId<'clinic'>()
  for (const age of ages) {
    const ctx = { actor: { kind: 'system' }, clinicId, now: NOW - age * YEAR_MS } as const
    await transaction(database, (tx) => audit(tx, ctx, { action: 'people.patient_read', record: MIA, patients: [MIA] }))
    await sealEvents(database, NOW)
  }
  const left = async () =>
    (await database.pool.query('select number::int from identity.audit_event order by number')).rows.map(
      (row) => row.number,
    )
  return { database, clinicId, left }
}

test('what is older than ten years goes, with what patients saw of it; the rest verifies as before', async () => {
  const { database, clinicId, left } = await trailOfAges(12, 11, 9, 8, 1)
  expect(await cutExpired(database, NOW)).toBe(2)
  expect(await left()).toEqual([3, 4, 5])
  const { rows } = await database.pool.query('select count(*)::int as count from identity.audit_event_patient')
  expect(rows[0]?.count).toBe(3)
  await sealEvents(database, NOW)
  expect(await verifyTrail(database, clinicId)).toMatchObject({ checked: 4, fault: undefined, head: { number: 6 } })
  const { rows: told } = await database.pool.query('select action from identity.audit_event where number = 6')
  expect(told).toEqual([{ action: 'identity.audit_cut' }])
  expect(await cutExpired(database, NOW)).toBe(0)
})

test('nothing goes out of the middle: an old event that was sealed late waits for those before it', async () => {
  const { database, left } = await trailOfAges(12, 1, 11)
  expect(await cutExpired(database, NOW)).toBe(1)
  expect(await left()).toEqual([2, 3])
})

test('a clinic that keeps six years lets go of more, one that keeps twenty of nothing', async () => {
  const { database, clinicId, left } = await trailOfAges(12, 7, 5)
  await transaction(database, (tx) => setKeepYears(tx, clinicId, 20))
  expect(await cutExpired(database, NOW)).toBe(0)
  await transaction(database, (tx) => setKeepYears(tx, clinicId, 6))
  expect(await cutExpired(database, NOW)).toBe(2)
  expect(await left()).toEqual([3])
})

test('less than the law asks cannot be kept, nor cut', async () => {
  const { database, clinicId } = await trailOfAges(12, 5)
  await expect(transaction(database, (tx) => setKeepYears(tx, clinicId, 5))).rejects.toMatchObject({
    constraint: 'trail_kept_long_enough',
  })
  await database.asOwner('update identity.audit_head set begin_number = 2')
  await expect(database.pool.query('select identity.cut_audit_trail($1)', [clinicId])).rejects.toMatchObject({
    code: '42501',
  })
})

test('a beginning moved by somebody without the secret is found', async () => {
  const { database, clinicId } = await trailOfAges(12, 11, 9)
  const head = await findHead(database, clinicId)
  await database.pool.query(
    `update identity.audit_head h set begin_number = e.number, begin_hash = e.hash from identity.audit_event e where e.number = 2`,
  )
  expect(await findHead(database, clinicId)).not.toEqual(head)
  await database.pool.query('select identity.cut_audit_trail($1)', [clinicId])
  expect((await verifyTrail(database, clinicId)).fault).toMatchObject({ what: 'end of the trail forged' })
})
