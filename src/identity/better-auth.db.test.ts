import { getSchema } from 'better-auth/db'
import { expect, test } from 'vitest'
import { frontDoor } from './signing-in.fixture.ts'

/** What PostgreSQL calls the types that the library names; `id` and what refers to one are UUIDs, except where it makes its own. */
const TYPES: Record<string, string> = { string: 'text', boolean: 'boolean', date: 'timestamp with time zone' }
const UUIDS = new Set([
  'better_auth_user.id',
  'credential.id',
  'credential.account_id',
  'session.id',
  'session.account_id',
  'signing_key.id',
])

test('our tables are what this version of better-auth expects, column by column, so that an upgrade cannot drift from them', async () => {
  const { database, authentication } = await frontDoor()
  const { options } = await authentication.library.$context
  const expected = Object.entries(getSchema(options)).flatMap(([table, { fields }]) => [
    { table, column: 'id', type: UUIDS.has(`${table}.id`) ? 'uuid' : 'text' },
    ...Object.entries(fields).map(([column, field]) => ({
      table,
      column,
      type: UUIDS.has(`${table}.${column}`) ? 'uuid' : TYPES[String(field.type)],
    })),
  ])
  expect(new Set(expected.map(({ table }) => table))).toEqual(
    new Set(['better_auth_user', 'credential', 'session', 'verification', 'signing_key']),
  )
  const { rows: actual } = await database.pool.query<{ table: string; column: string; type: string }>(`
    select table_name as table, column_name as column, data_type as type from information_schema.columns where table_schema = 'identity'`)
  expect(actual.length).toBeGreaterThan(expected.length)
  for (const column of expected) expect(actual).toContainEqual(column)
})

test('the library itself finds nothing missing and nothing it would trip over', async () => {
  const { authentication } = await frontDoor()
  const { checkSchema } = await authentication.library.$context
  expect(checkSchema).toBeTypeOf('function')
  await expect(checkSchema?.()).resolves.toBeUndefined()
})
