import pg from 'pg'
import { expect, test } from 'vitest'
import { newId } from '../index.ts'
import { testDatabase } from '../../../test/database.ts'

test('a look reads the index of transactions, behind the wall as well: what was told before costs it nothing', async () => {
  const database = await testDatabase()
  await database.asOwner(
    `insert into platform.change (clinic_id, resource_id, what, transaction) select $1, gen_random_uuid(), 'taken', (1000000 + nth)::text::xid8 from generate_series(1, 30000) as nth`,
    [newId()],
  )
  await database.asOwner('analyze platform.change')
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `explain select 1 from platform.change where transaction >= pg_snapshot_xmin('1029990:1029990:'::pg_snapshot) and not pg_visible_in_snapshot(transaction, '1029990:1029990:'::pg_snapshot)`,
  )
  await client.end()
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('change_by_transaction')
})
