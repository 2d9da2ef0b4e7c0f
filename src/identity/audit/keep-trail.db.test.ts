import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { newId, transaction } from '#platform'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { audit } from './audit.ts'
import { checkAll, keepTrail } from './keep-trail.ts'
import { headsIn, readHeads } from './published-heads.ts'
import { trailState } from './trail.ts'

const NOW = Date.UTC(2026, 10, 23)

/** A process that keeps the trail, with what it told the operator. */
async function kept(database: TestDatabase, file: string) {
  const told: { level: string; sentence: string; facts: object }[] = []
  const tell = (level: string) => (facts: object, sentence: string) => void told.push({ level, sentence, facts })
  const keeper = await keepTrail({
    database,
    now: () => NOW,
    log: { info: tell('info'), error: tell('error') },
    published: headsIn(file),
  })
  return { keeper, told }
}

async function scratchFile(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'praxis-heads-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return path.join(folder, 'audit-heads')
}

async function waitUntil(fits: () => Promise<boolean>): Promise<void> {
  while (!(await fits())) await sleep(20)
}

test('while it runs events are sealed; at its end the heads are in the log and in a file, and the next start passes through them', async () => {
  const database = await testDatabase(4)
  const file = await scratchFile()
  const clinicId = newId<'clinic'>()
  const sealed = async () =>
    (await database.pool.query('select from identity.audit_event where clinic_id = $1', [clinicId])).rowCount
  const first = await kept(database, file)
  expect(trailState(database)).toBe('intact')
  await transaction(database, (tx) =>
    audit(tx, { actor: { kind: 'system' }, clinicId, now: NOW }, { action: 'identity.call' }),
  )
  first.keeper.nudge()
  await waitUntil(async () => (await sealed()) === 1)
  await transaction(database, (tx) =>
    audit(tx, { actor: { kind: 'system' }, clinicId, now: NOW }, { action: 'identity.call' }),
  )
  await first.keeper.stop()
  expect(await sealed()).toBe(2)
  const [head] = readHeads((await readFile(file, 'utf8')).split('\n'))
  expect(head).toMatchObject({ clinicId, number: 2 })
  expect(first.told).toEqual([
    {
      level: 'info',
      sentence: 'heads of the audit trail',
      facts: { heads: [expect.stringContaining(`${clinicId}:2:`)] },
    },
  ])

  const second = await kept(database, file)
  await second.keeper.stop()
  expect(second.told.filter(({ level }) => level === 'error')).toEqual([])

  await database.asOwner(`alter table identity.audit_event disable trigger all; delete from identity.audit_event;
    alter table identity.audit_head disable trigger all; delete from identity.audit_head`)
  const third = await kept(database, file)
  await third.keeper.stop()
  expect(third.told[0]).toMatchObject({
    level: 'error',
    sentence: 'THE AUDIT TRAIL IS BROKEN: end of the trail missing',
  })
  expect(trailState(database)).toBe('broken')
})

test('at night all of it is checked, and a fault is told and stays told', async () => {
  const database = await testDatabase(4)
  const { keeper } = await kept(database, await scratchFile())
  const clinicId = newId<'clinic'>()
  await transaction(database, (tx) =>
    audit(tx, { actor: { kind: 'system' }, clinicId, now: NOW }, { action: 'identity.call' }),
  )
  await keeper.stop()
  const told: string[] = []
  const log = { error: (_facts: object, sentence: string) => void told.push(sentence) }
  await checkAll(database, log)
  expect(told).toEqual([])
  expect(trailState(database)).toBe('intact')
  await database.asOwner(
    `alter table identity.audit_event disable trigger all; update identity.audit_event set acting_as = 'doctor'`,
  )
  await checkAll(database, log)
  expect(told).toEqual(['THE AUDIT TRAIL IS BROKEN: event changed or forged'])
  expect(trailState(database)).toBe('broken')
})

test('what stands in the file and is no head is passed over', () => {
  expect(
    readHeads(['', 'nonsense', `${newId()}:0x1:${'0'.repeat(64)}`, `${newId()}:7:${'a'.repeat(64)}`]),
  ).toHaveLength(1)
})
