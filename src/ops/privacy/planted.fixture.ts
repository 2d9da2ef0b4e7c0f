import pg from 'pg'
import { newId } from '#platform'
import type { TestDatabase } from '../../../test/database.ts'

/** Plants a word of its own in every column of every table, in a row that belongs to one person, and digs for such words afterwards. */

export interface Column {
  table: string
  name: string
  type: string
  generated: boolean
  /** Of a kind that is not known here, and with a value of its own. */
  usual: boolean
  nullable: boolean
  /** The only words that a check lets in, when it names some: such a column holds no free text. */
  vocabulary: string[]
  /** Where it points. */
  references: { table: string; column: string } | null
}

export interface Who {
  clinicId: string
  accountId: string
  patientId: string
  /** Epoch milliseconds. */
  now: number
  /** Values that mean something: `schema.table.column` → value. */
  values: Readonly<Record<string, unknown>>
}

export interface Planted {
  table: string
  column: string
  word: string
}

const CATALOGUE = `
  select format('%s.%s', n.nspname, c.relname) as "table", a.attname as name, format_type(a.atttypid, null) as type,
    a.attgenerated <> '' or a.attidentity <> '' as generated, a.atthasdef as usual, not a.attnotnull as nullable,
    coalesce((select array_agg(m[1]) from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') m
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ '= ANY'), '{}') as vocabulary,
    (select jsonb_build_object('table', format('%s.%s', rn.nspname, rc.relname), 'column', ra.attname)
      from pg_constraint k
        join lateral unnest(k.conkey, k.confkey) as pair (mine, theirs) on pair.mine = a.attnum
        join pg_class rc on rc.oid = k.confrelid join pg_namespace rn on rn.oid = rc.relnamespace
        join pg_attribute ra on ra.attrelid = rc.oid and ra.attnum = pair.theirs
      where k.conrelid = c.oid and k.contype = 'f' and ra.attname <> 'clinic_id' and k.confrelid <> c.oid limit 1) as "references"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_|^information_schema$|^public$'
  order by 1, a.attnum`

/** Every column of every table, the queue's among them. */
export async function catalogue(database: TestDatabase): Promise<Column[]> {
  return (await database.asOwner(CATALOGUE)).rows as Column[]
}

/** As the owner of the tables and without their triggers and checks, which know better than to let such words in. */
export async function plant(database: TestDatabase, columns: readonly Column[], tables: readonly string[], who: Who) {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  const rows = new Map<string, Record<string, unknown>>()
  const planted: Planted[] = []
  try {
    const checks = await client.query<{ statement: string }>(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement
       from pg_constraint where contype = 'c' and connamespace::regnamespace::text !~ '^pg_|^information_schema$|^jobs$' and conparentid = 0`,
    )
    for (const { statement } of checks.rows) await client.query(statement)
    await client.query('set session_replication_role = replica')
    for (const table of inOrder(tables, columns)) {
      const row = rowFor(table, columns, who, rows)
      rows.set(table, row.values)
      planted.push(...row.planted)
      await client.query(...statementFor(table, row.values, who)).catch((error: unknown) => {
        throw new Error(`no word could be planted in ${table}; give it values that fit`, { cause: error })
      })
    }
  } finally {
    await client.end()
  }
  return planted
}

/** What is pointed to comes first. */
function inOrder(tables: readonly string[], columns: readonly Column[]): string[] {
  const done: string[] = []
  const visit = (table: string, above: readonly string[]): void => {
    if (done.includes(table) || above.includes(table)) return
    for (const { table: of, references } of columns)
      if (of === table && references !== null && tables.includes(references.table))
        visit(references.table, [...above, table])
    done.push(table)
  }
  for (const table of tables) visit(table, [])
  return done
}

function rowFor(table: string, columns: readonly Column[], who: Who, rows: Map<string, Record<string, unknown>>) {
  const values: Record<string, unknown> = {}
  const planted: Planted[] = []
  for (const column of columns.filter((one) => one.table === table && !one.generated && !isLeftAlone(one))) {
    const given = who.values[`${table}.${column.name}`]
    const pointed = column.references && rows.get(column.references.table)?.[column.references.column]
    if (given !== undefined) values[column.name] = given
    else if (pointed !== null && pointed !== undefined) values[column.name] = pointed
    else {
      // The end keeps one word from being the beginning of another.
      const word = `planted-${table}-${column.name}-x`.replaceAll(/[._]/g, '-')
      const value = valueFor(column, word, who)
      if (value.holds === true) planted.push({ table, column: column.name, word })
      values[column.name] = value.value
    }
    // Given values may hold the word themselves.
    if (JSON.stringify(given)?.includes('planted-') === true)
      planted.push({ table, column: column.name, word: /planted-[\w-]+/.exec(JSON.stringify(given))?.[0] ?? '' })
  }
  return { values, planted }
}

const isLeftAlone = ({ usual, type }: Column) =>
  usual && !/^(text|character varying|uuid|jsonb?|bytea|boolean)/.test(type)

function valueFor(column: Column, word: string, who: Who): { value: unknown; holds?: boolean } {
  const { name, type, nullable, vocabulary } = column
  if (vocabulary.length > 0) return { value: vocabulary[0] }
  if (type === 'text' || type === 'character varying') return { value: word, holds: true }
  if (type === 'text[]') return { value: [word], holds: true }
  if (type === 'tsvector') return { value: `'${word}'`, holds: true }
  if (type === 'json' || type === 'jsonb') return { value: JSON.stringify({ planted: word }), holds: true }
  if (type === 'bytea') return { value: Buffer.from(word), holds: true }
  if (type === 'uuid') return { value: idFor(name, who) }
  if (type === 'uuid[]') return { value: [who.patientId] }
  if (nullable) return { value: null }
  if (type === 'boolean') return { value: false }
  if (type === 'date') return { value: '1980-02-03' }
  if (type.startsWith('timestamp'))
    return { value: new Date(who.now + (name.startsWith('expires') ? 1 : -1) * 86_400_000) }
  return { value: 1 }
}

function idFor(name: string, who: Who): string {
  if (name === 'clinic_id') return who.clinicId
  if (/patient|^resource_id$|^subject_id$/.test(name)) return who.patientId
  if (/account|actor|_by$|^by$|^record_id$/.test(name)) return who.accountId
  return newId()
}

/** The account and the patient are there; every other row is new. */
function statementFor(table: string, values: Record<string, unknown>, who: Who): [string, unknown[]] {
  const names = Object.keys(values)
  const own = table === 'identity.account' ? who.accountId : table === 'people.patient' ? who.patientId : undefined
  const places = names.map((_, index) => `$${index + 1}`)
  if (own === undefined)
    return [
      `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values (${places.join(', ')})`,
      Object.values(values),
    ]
  return [
    `update ${table} set ${names.map((name, index) => `"${name}" = ${places[index]}`).join(', ')} where id = '${own}'`,
    Object.values(values),
  ]
}

export interface Found {
  table: string
  column: string
  what: string
}

/** Every place where one of these words (as text or as bytes) or ids still stands. */
export async function dig(
  database: TestDatabase,
  columns: readonly Column[],
  words: readonly string[],
): Promise<Found[]> {
  const found: Found[] = []
  const forms = words.flatMap((word) => [word.toLowerCase(), Buffer.from(word).toString('hex')])
  for (const table of new Set(columns.map((column) => column.table))) {
    const { rows } = await database.asOwner(`select to_jsonb(t) as row from ${table} t`)
    for (const { row } of rows as { row: Record<string, unknown> }[])
      for (const [column, value] of Object.entries(row)) {
        const text = JSON.stringify(value).toLowerCase()
        const what = forms.find((form) => text.includes(form))
        if (what !== undefined) found.push({ table, column, what })
      }
  }
  return found
}
