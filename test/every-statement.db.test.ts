import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { testDatabase } from './database.ts'

const SOURCE = path.join(import.meta.dirname, '../src')
/** What PostgreSQL prepares; the rest (a savepoint, a lock) is the same in every version. */
const PREPARED = /^(select|insert|update|delete|merge|with)\b/

/** Every statement that the modules run, as their queries.sql show them, by folder and name. */
function statements(): [name: string, statement: string][] {
  return globSync('**/queries.sql', { cwd: SOURCE })
    .toSorted()
    .flatMap((file) =>
      readFileSync(path.join(SOURCE, file), 'utf8')
        .split(/^-- /m)
        .slice(1)
        .flatMap((entry) => {
          const [title = '', ...lines] = entry.split('\n')
          const sent = lines
            .join('\n')
            .split(/;\n/)
            .map((statement) => statement.trim())
          return sent
            .filter(Boolean)
            .map((statement): [string, string] => [`${path.dirname(file)}: ${title}`, statement])
        }),
    )
}

// The modules' own tests run on the embedded database alone; an older server must know every word of theirs all the same.
test('every statement of every module is understood by this server, with the tables as the migrations leave them', async () => {
  const database = await testDatabase()
  const all = statements().filter(([, statement]) => PREPARED.test(statement))
  expect(all.length).toBeGreaterThan(300)
  const refused: string[] = []
  const client = await database.pool.connect()
  try {
    for (const [name, statement] of all)
      await client.query(`prepare one as ${statement}`).then(
        () => client.query('deallocate one'),
        (error: Error) => refused.push(`${name}: ${error.message}`),
      )
  } finally {
    client.release()
  }
  expect(refused).toEqual([])
})
