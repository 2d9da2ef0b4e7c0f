import path from 'node:path'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import { expect, test } from 'vitest'
import type { Tx } from '#platform'

/** What a query takes after its reader or transaction. */
type Example<Query> = Query extends (reader: Tx, ...input: infer Input) => Promise<unknown> ? Input : never
/** One example, or several by what is different in them. */
type Examples<Queries> = {
  [Name in keyof Queries as Queries[Name] extends (reader: Tx, ...input: never) => Promise<unknown> ? Name : never]:
    | Example<Queries[Name]>
    | Record<string, Example<Queries[Name]>>
}

/**
 * Tests that `queries.sql` in this folder shows every statement that the module runs. A query without an example does not
 * compile and fails; so does a statement that is not as committed (`vitest -u` writes it anew: read the difference).
 *
 *     import * as queries from './queries.ts'
 *     testQueries(import.meta.dirname, queries, { findClinic: [CLINIC], findLocations: { all: [CLINIC], 'one page': [CLINIC, PAGE] } })
 */
export function testQueries<Queries extends object>(
  folder: string,
  queries: Queries,
  examples: Examples<Queries>,
): void {
  const named = new Map<string, unknown>(Object.entries(examples))
  const functions = Object.entries(queries).filter((entry): entry is [string, Run] => typeof entry[1] === 'function')

  test('every query has an example', () => {
    expect(functions.length).toBeGreaterThan(0)
    expect([...named.keys()].toSorted()).toEqual(functions.map(([name]) => name).toSorted())
  })

  test('queries.sql shows every statement', async () => {
    const statements: string[] = []
    for (const [name, query] of functions.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
      for (const [title, input] of inputsOf(name, named.get(name))) statements.push(await shown(title, query, input))
    }
    await expect(statements.join('\n')).toMatchFileSnapshot(path.join(folder, 'queries.sql'))
  })
}

type Run = (reader: Tx, ...input: unknown[]) => Promise<unknown>

function inputsOf(name: string, example: unknown): [title: string, input: unknown[]][] {
  if (Array.isArray(example)) return [[name, example]]
  return Object.entries(example ?? {}).map(([which, input]: [string, unknown]) => {
    if (!Array.isArray(input)) throw new TypeError(`the example "${which}" of ${name} is not a list of arguments`)
    return [`${name}: ${which}`, input]
  })
}

/** Every statement of one call. A query may trip over finding no row, but only after it has sent something. */
async function shown(title: string, query: Run, input: unknown[]): Promise<string> {
  const sent: CompiledQuery[] = []
  try {
    await query(recordingInto(sent), ...input)
  } catch (error) {
    if (sent.length === 0) throw error
  }
  expect(sent.length, `${title} sends a statement`).toBeGreaterThan(0)
  return [`-- ${title}`, ...sent.map((statement) => `${laidOut(statement.sql)};`), ''].join('\n')
}

/** A transaction that finds nothing, changes nothing and remembers what it was asked. */
function recordingInto(sent: CompiledQuery[]): Tx {
  const connection: DatabaseConnection = {
    executeQuery<R>(statement: CompiledQuery): Promise<QueryResult<R>> {
      sent.push(statement)
      return Promise.resolve({ rows: [] })
    },
    // oxlint-disable-next-line require-yield -- Praxis never streams; the interface wants the method
    async *streamQuery() {
      throw new Error('queries are not streamed')
    },
  }
  class RecordingDriver extends DummyDriver {
    override acquireConnection(): Promise<DatabaseConnection> {
      return Promise.resolve(connection)
    }
  }
  const sql = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new RecordingDriver(),
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return { sql, reactions: new Map() } as Tx
}

const CLAUSE =
  /^ (?=(?:from|inner join|left join|where|group by|order by|limit|for (?:no key )?(?:update|share)|values|set|on conflict|returning)\b)/

/** What was written by hand keeps its lines, without their common indent; what the builder made gets one line per clause. */
function laidOut(statement: string): string {
  if (!/^\s*\n/.test(statement)) return clausePerLine(statement.replaceAll(/"(?!from")([a-z_0-9]+)"/g, '$1'))
  const lines = statement.split('\n').filter((line) => line.trim() !== '')
  const indent = Math.min(...lines.map((line) => line.search(/\S/)))
  return lines.map((line) => line.slice(indent).trimEnd()).join('\n')
}

/** Breaks the line before each clause that is not inside parentheses. */
function clausePerLine(statement: string): string {
  let depth = 0
  const broken = statement.replaceAll(/[() ]/g, (character, at: number) => {
    if (character !== ' ') depth += character === '(' ? 1 : -1
    return character === ' ' && depth === 0 && CLAUSE.test(statement.slice(at, at + 30)) ? '\n' : character
  })
  return broken.replace(/^delete\n/, 'delete ')
}
