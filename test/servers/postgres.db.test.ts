import { Client } from 'pg'
import { expect, inject, test } from 'vitest'

// Asserts that the two projects look at two different servers: otherwise every database test runs twice for nothing.
test('the run has the server that its project is named for, and it can forbid overlaps', async () => {
  const client = new Client(inject('databaseUrl'))
  await client.connect()
  try {
    const { rows } = await client.query<{ tcp: boolean; major: number }>(
      `select inet_server_addr() is not null as tcp, current_setting('server_version_num')::int / 10000 as major`,
    )
    expect(rows[0]?.tcp).toBe(inject('databaseKind') === 'server')
    expect(rows[0]?.major).toBeGreaterThanOrEqual(15)
    const extension = await client.query(`select from pg_available_extensions where name = 'btree_gist'`)
    expect(extension.rowCount).toBe(1)
  } finally {
    await client.end()
  }
})
