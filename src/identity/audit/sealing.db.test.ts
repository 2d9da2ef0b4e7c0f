import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from 'vitest'
import { newId, transaction } from '#platform'
import type { Database } from '#platform'
import { testClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { ClinicId } from '../context.ts'
import { audit } from './audit.ts'
import { auditRow } from './event.ts'
import type { AuditContext } from './event.ts'
import { findMissing } from './find-missing.ts'
import { groupWriter } from './group-writer.ts'
import { listAccess, listEvents } from './list-events.ts'
import { sealEvents } from './seal-events.ts'
import { verifyTrail } from './verify-trail.ts'

const NOW = Date.UTC(2026, 10, 23)
const MIA = '01900000-0000-7000-8000-0000000000aa'
const READ = { action: 'people.patient_read', record: MIA, patients: [MIA] } as const

const by = (clinicId: ClinicId, now = NOW): AuditContext => ({ actor: { kind: 'system' }, clinicId, now })

async function numbersOf(database: Database, clinicId: ClinicId): Promise<number[]> {
  const { rows } = await database.pool.query<{ number: number }>(
    'select number::int from identity.audit_event where clinic_id = $1 order by number',
    [clinicId],
  )
  return rows.map((row) => row.number)
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

test('many writers and several sealers at once: every event once, numbered without a gap, in each clinic', async () => {
  const database = await testDatabase(12)
  const clinics = [newId<'clinic'>(), newId<'clinic'>()]
  const readers = groupWriter(database)
  let writing = true
  const sealing = [1, 2, 3].map(async () => {
    while (writing) await sealEvents(database, NOW)
  })
  const writers = upTo(120).map(async (number) => {
    const clinicId = clinics[number % 2] ?? newId<'clinic'>()
    if (number % 3 === 0) return readers(auditRow(by(clinicId, NOW + number), READ))
    return transaction(database, (tx) => audit(tx, by(clinicId, NOW + number), READ, READ))
  })
  await Promise.all(writers)
  writing = false
  await Promise.all(sealing)
  await sealEvents(database, NOW)
  for (const clinicId of clinics) {
    expect(await numbersOf(database, clinicId)).toEqual(upTo(100))
    expect(await verifyTrail(database, clinicId)).toMatchObject({ checked: 100, fault: undefined })
  }
  expect(await findMissing(database)).toEqual([])
  expect(await findMissing(database)).toEqual([])
})

test('whoever looks sees what was done a moment ago, and another look shows it once', async () => {
  const database = await testDatabase()
  const { ctxOf, rosa, anna } = await testClinic(database)
  const ctx = ctxOf(rosa)
  await transaction(database, (tx) => audit(tx, ctx, { ...READ, record: anna.patientId, patients: [anna.patientId] }))
  for (const look of [1, 2, 3]) {
    const [trail, accesses] = await Promise.all([
      listEvents(ctx, { patientId: anna.patientId }),
      listAccess(ctx, anna.patientId, {}),
    ])
    const reads = [trail.data, accesses.data].map((seen) => seen.filter(({ action }) => action === READ.action).length)
    expect([look, ...reads]).toEqual([look, 1, 1])
  }
})

test('an event whose transaction commits after a newer one was sealed gets the later number and is not lost', async () => {
  const database = await testDatabase(4)
  const clinicId = newId<'clinic'>()
  const { promise: newerIsSealed, resolve: go } = Promise.withResolvers<void>()
  const { promise: isWritten, resolve: wrote } = Promise.withResolvers<void>()
  const late = transaction(database, async (tx) => {
    await audit(tx, by(clinicId, NOW), READ)
    wrote()
    await newerIsSealed
  })
  await isWritten
  await transaction(database, (tx) => audit(tx, by(clinicId, NOW + 1000), READ))
  expect(await sealEvents(database, NOW)).toBe(1)
  go()
  await late
  expect(await sealEvents(database, NOW)).toBe(1)
  const { rows } = await database.pool.query(
    `select extract(epoch from at) * 1000 - $1 as after from identity.audit_event where clinic_id = $2 order by number`,
    [NOW, clinicId],
  )
  expect(rows.map((row) => Number(row.after))).toEqual([1000, 0])
  expect((await verifyTrail(database, clinicId)).fault).toBeUndefined()
})

test('a writer waits for no sealer: an event is written while the clinic’s head is held', async () => {
  const database = await testDatabase(4)
  const clinicId = newId<'clinic'>()
  await transaction(database, (tx) => audit(tx, by(clinicId), READ))
  await sealEvents(database, NOW)
  const sealer = await database.pool.connect()
  try {
    await sealer.query('begin')
    await sealer.query('select from identity.audit_head where clinic_id = $1 for update', [clinicId])
    await transaction(database, (tx) => audit(tx, by(clinicId), READ))
    await sealer.query('commit')
  } finally {
    sealer.release()
  }
  expect(await sealEvents(database, NOW)).toBe(1)
})

test('killed between the commit and the seal, nothing is lost: the next process seals it', async () => {
  const database = await testDatabase(4)
  const clinicId = newId<'clinic'>()
  const dying = fork(path.join(import.meta.dirname, 'write-and-be-killed.fixture.ts'), [database.url, clinicId])
  const [exitCode, signal] = await once(dying, 'exit')
  expect([exitCode, signal]).toEqual([null, 'SIGKILL'])
  expect(await numbersOf(database, clinicId)).toEqual([])
  expect(await sealEvents(database, NOW)).toBe(5)
  expect(await verifyTrail(database, clinicId)).toMatchObject({ checked: 5, fault: undefined })
})

test('events of reads that come together are written together, and each is answered only after its commit', async () => {
  const database = await testDatabase(4)
  const clinicId = newId<'clinic'>()
  const write = groupWriter(database)
  const transactions = async () =>
    Number(
      (await database.asOwner(`select count(distinct xmin::text)::int as count from identity.audit_intake`)).rows[0]
        .count,
    )
  const there = async (id: string) =>
    (await database.asOwner('select from identity.audit_intake where id = $1', [id])).rowCount === 1
  const rows = upTo(50).map((number) => auditRow(by(clinicId, NOW + number), READ))
  const seen = await Promise.all(rows.map(async (row) => (await write(row), there(row.id))))
  expect(seen).toEqual(rows.map(() => true))
  expect(await transactions()).toBeLessThanOrEqual(3)
})
