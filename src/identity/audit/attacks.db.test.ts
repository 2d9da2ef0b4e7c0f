import pg from 'pg'
import { expect, test } from 'vitest'
import { asId, newId, transaction } from '#platform'
import type { Database } from '#platform'
import { testDatabase } from '../../../test/database.ts'
import type { ClinicId } from '../context.ts'
import { audit } from './audit.ts'
import { findMissing } from './find-missing.ts'
import { findHead } from './queries.ts'
import { sealEvents } from './seal-events.ts'
import { letOthersRemember, openTrail, remember, trailOf } from './trail.ts'
import type { WrittenEvent } from './trail.ts'
import { verifyTrail } from './verify-trail.ts'

const NOW = Date.UTC(2026, 10, 23)
const MIA = '01900000-0000-7000-8000-0000000000aa'

/** Twelve reads of Mia's record, sealed; and the ways of somebody who owns the tables. */
async function twelveEvents() {
  const database = await testDatabase(4)
  const clinicId: ClinicId = newId<'clinic'>()
  for (let number = 1; number <= 12; number += 1) await read(database, clinicId, number)
  await sealEvents(database, NOW)
  const verify = () => verifyTrail(database, clinicId)
  expect(await verify()).toMatchObject({ checked: 12, fault: undefined, head: { number: 12 } })
  /** As a superuser who switches the triggers off. */
  const attack = async (statement: string, ...values: unknown[]): Promise<void> => {
    const client = new pg.Client({ connectionString: database.ownerUrl })
    await client.connect()
    try {
      await client.query('begin')
      for (const table of ['audit_intake', 'audit_event', 'audit_event_patient', 'audit_head'])
        await client.query(`alter table identity.${table} disable trigger all`)
      const { rowCount } = await client.query(statement.replaceAll('$clinic', `'${clinicId}'`), values)
      expect(rowCount, statement).toBeGreaterThan(0)
      await client.query('commit')
    } finally {
      await client.end()
    }
  }
  const idOf = async (number: number): Promise<string> => {
    const { rows } = await database.pool.query(
      'select id from identity.audit_event where clinic_id = $1 and number = $2',
      [clinicId, number],
    )
    return rows[0]?.id ?? ''
  }
  return { database, clinicId, verify, attack, idOf }
}

async function read(database: Database, clinicId: ClinicId, number: number): Promise<void> {
  await transaction(database, (tx) =>
    audit(
      tx,
      { actor: { kind: 'visitor' }, clinicId, now: NOW + number, address: '192.0.2.7' },
      { action: 'people.patient_read', record: MIA, patients: [MIA] },
    ),
  )
}

test.each([
  ['who', `update identity.audit_event set acting_as = 'doctor' where clinic_id = $clinic and number = 5`],
  [
    'when',
    `update identity.audit_event set at = at + interval '1 millisecond' where clinic_id = $clinic and number = 5`,
  ],
  ['whose', `update identity.audit_event set patients = '{}' where clinic_id = $clinic and number = 5`],
  ['from where', `update identity.audit_event set address = null where clinic_id = $clinic and number = 5`],
])('a row changed in %s is found', async (_what, statement) => {
  const { verify, attack, idOf } = await twelveEvents()
  await attack(statement)
  expect((await verify()).fault).toEqual({ number: 5, eventId: await idOf(5), what: 'event changed or forged' })
})

test('a row taken out of the middle is found, also when those after it move up', async () => {
  const { verify, attack, idOf } = await twelveEvents()
  await attack('delete from identity.audit_event where clinic_id = $clinic and number = 5')
  expect((await verify()).fault).toEqual({ number: 5, eventId: null, what: 'event missing' })
  await attack('update identity.audit_event set number = -number where clinic_id = $clinic and number > 5')
  await attack('update identity.audit_event set number = -number - 1 where clinic_id = $clinic and number < 0')
  expect((await verify()).fault).toEqual({ number: 5, eventId: await idOf(5), what: 'event out of its place' })
})

test('a tail taken off is found, also when the head is made to fit', async () => {
  const { database, clinicId, verify, attack } = await twelveEvents()
  await attack('delete from identity.audit_event where clinic_id = $clinic and number > 10')
  expect((await verify()).fault).toEqual({ number: 11, eventId: null, what: 'end of the trail missing' })
  // Of all keyed hashes at hand, the seal's is the nearest to the one that would be needed.
  await attack(`update identity.audit_head h set number = e.number, hash = e.hash, mac = e.seal_mac
    from identity.audit_event e where e.clinic_id = $clinic and e.number = 10 and h.clinic_id = e.clinic_id`)
  expect((await verify()).fault).toMatchObject({ number: 10, what: 'end of the trail forged' })
  await attack('delete from identity.audit_head where clinic_id = $clinic')
  expect((await verify()).fault).toMatchObject({ what: 'end of the trail forged' })
  expect(await findHead(database, clinicId)).toBeUndefined()
})

test('a trail rolled back as a whole, head and all, is found by a head that was published', async () => {
  const { database, clinicId, verify, attack } = await twelveEvents()
  const old = await findHead(database, clinicId)
  await read(database, clinicId, 13)
  await sealEvents(database, NOW)
  const published = await findHead(database, clinicId)
  await attack('delete from identity.audit_event where clinic_id = $clinic and number > 12')
  await attack('delete from identity.audit_event_patient where clinic_id = $clinic and at > $1', new Date(NOW + 12))
  await attack(
    'update identity.audit_head set number = 12, hash = $1, mac = $2 where clinic_id = $clinic',
    old?.hash,
    old?.mac,
  )
  expect((await verify()).fault).toBeUndefined()
  if (published === undefined) throw new Error('nothing was published')
  const wish = { published: [published] }
  expect((await verifyTrail(database, clinicId, wish)).fault).toMatchObject({
    number: 13,
    what: 'end of the trail missing',
  })
  await read(database, clinicId, 14)
  await sealEvents(database, NOW)
  expect((await verifyTrail(database, clinicId, wish)).fault).toMatchObject({
    number: 13,
    what: 'differs from the published head',
  })
})

test('two rows that changed places are found', async () => {
  const { verify, attack } = await twelveEvents()
  await attack(`update identity.audit_event set number = number + 1000 where clinic_id = $clinic and number in (4, 5)`)
  await attack(`update identity.audit_event set number = 1009 - number where clinic_id = $clinic and number > 1000`)
  expect((await verify()).fault).toEqual({ number: 4, eventId: expect.any(String), what: 'event out of its place' })
})

test('a row put in is found: sealed by the forger, or slipped into the intake', async () => {
  const { database, clinicId, verify, attack } = await twelveEvents()
  const forged = newId()
  await attack(
    `insert into identity.audit_intake select clinic_id, $1, at, actor_kind, actor_id, acting_as, app, address, user_agent, request_id, call,
       action, outcome, refusal, record_kind, record_id, patients, reason, mac from identity.audit_event where clinic_id = $clinic and number = 3`,
    forged,
  )
  expect((await verify()).fault).toEqual({ number: null, eventId: forged, what: 'forged, waiting to be sealed' })
  await sealEvents(database, NOW)
  expect((await verify()).fault).toEqual({ number: 13, eventId: forged, what: 'event changed or forged' })
  await read(database, clinicId, 14)
  await sealEvents(database, NOW)
  expect((await verifyTrail(database, clinicId, { newest: 1 })).fault).toBeUndefined()
  expect((await verifyTrail(database, clinicId, { newest: 2 })).fault).toMatchObject({ number: 13 })
})

test('a trail rewritten from the start by somebody without the secret is found at its first event', async () => {
  const { database, clinicId, attack } = await twelveEvents()
  const rewritten = await testDatabase(4)
  openTrail(rewritten, 'another secret of thirty-two chars')
  for (let number = 1; number <= 12; number += 1) if (number !== 5) await read(rewritten, clinicId, number)
  await sealEvents(rewritten, NOW)
  expect((await verifyTrail(rewritten, clinicId)).fault).toBeUndefined()
  const { rows } = await rewritten.pool.query('select * from identity.audit_event order by number')
  await attack('delete from identity.audit_event where clinic_id = $clinic')
  await attack(
    'insert into identity.audit_event select * from jsonb_populate_recordset(null::identity.audit_event, $1)',
    JSON.stringify(
      rows.map((row) => ({
        ...row,
        ...Object.fromEntries(
          ['hash', 'mac', 'seal_mac'].map((column) => [column, `\\x${row[column].toString('hex')}`]),
        ),
      })),
    ),
  )
  expect((await verifyTrail(database, clinicId)).fault).toMatchObject({ number: 1, what: 'event changed or forged' })
})

test('an event hidden from the patient it concerns is found', async () => {
  const { verify, attack, idOf } = await twelveEvents()
  await attack('delete from identity.audit_event_patient where clinic_id = $clinic and event_id = $1', await idOf(7))
  expect((await verify()).fault).toMatchObject({ number: 7, what: 'hidden from a patient' })
})

test('an event taken out before it was sealed is missed by the process that wrote it', async () => {
  const { database, clinicId, verify, attack } = await twelveEvents()
  expect(await findMissing(database)).toEqual([])
  await read(database, clinicId, 13)
  await attack('delete from identity.audit_intake where clinic_id = $clinic')
  await sealEvents(database, NOW)
  expect((await verify()).fault).toBeUndefined()
  expect(await findMissing(database)).toEqual([])
  expect(await findMissing(database)).toEqual([{ clinicId, id: expect.any(String), fate: 'missing' }])
  expect(await findMissing(database)).toEqual([])
})

test('what a thread wrote that does not look is missed by the one it tells', async () => {
  const { database, clinicId, attack } = await twelveEvents()
  expect(await findMissing(database)).toEqual([])
  const told: WrittenEvent[] = []
  letOthersRemember(database, (events) => told.push(...events))
  await read(database, clinicId, 13)
  expect(trailOf(database).written.size).toBe(0)
  const listening = { ...database, reactions: new Map(database.reactions) }
  openTrail(listening, 'a secret of at least thirty-two characters')
  remember(listening, structuredClone(told))
  await attack('delete from identity.audit_intake where clinic_id = $clinic')
  expect(await findMissing(listening)).toEqual([])
  expect(await findMissing(listening)).toEqual([{ clinicId, id: told[0]?.id, fate: 'missing' }])
})

test('an event whose transaction rolled back is not missed', async () => {
  const { database, clinicId } = await twelveEvents()
  await transaction(database, async (tx) => {
    await audit(tx, { actor: { kind: 'system' }, clinicId, now: NOW }, { action: 'identity.call' })
    throw new Error('no')
  }).catch(() => {})
  expect(await findMissing(database)).toEqual([])
  expect(await findMissing(database)).toEqual([])
})

test('the tables refuse every change, to their owner too', async () => {
  const { database, clinicId } = await twelveEvents()
  await read(database, clinicId, 13)
  for (const statement of [
    'update identity.audit_event set reason = null',
    'delete from identity.audit_event where number = 1',
    'truncate identity.audit_event',
    'update identity.audit_intake set reason = null',
    'delete from identity.audit_intake',
    'truncate identity.audit_intake',
    'update identity.audit_event_patient set event_id = event_id',
    'delete from identity.audit_event_patient',
    'truncate identity.audit_event_patient',
    'delete from identity.audit_head',
    'truncate identity.audit_head',
  ])
    await expect(database.asOwner(statement), statement).rejects.toMatchObject({ code: '42501' })
  expect((await verifyTrail(database, asId(clinicId))).fault).toBeUndefined()
})
