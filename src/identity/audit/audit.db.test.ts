import { expect, test } from 'vitest'
import { transaction } from '#platform'
import { testClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { audit } from './audit.ts'

test('an event is there exactly when the change it tells of is', async () => {
  const database = await testDatabase()
  const { ctxOf, rosa, anna } = await testClinic(database)
  const ctx = ctxOf(rosa)
  const event = { action: 'people.patient_change', record: anna.patientId, patients: [anna.patientId] } as const
  const before = await count()
  await transaction(database, (tx) => audit(tx, ctx, event))
  await expect(
    transaction(database, async (tx) => {
      await audit(tx, ctx, event)
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect((await count()) - before).toBe(1)

  async function count(): Promise<number> {
    const { rows } = await database.pool.query<{ count: number }>(
      'select count(*)::int as count from identity.audit_intake',
    )
    return rows[0]?.count ?? 0
  }
})
