import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { addLocation, openClinic } from '#clinic'
import { grantRole, openAccount } from '#identity'
import type { Context } from '#identity'
import { patientsOf } from '#people'
import { connect, transaction } from '#platform'
import { WHOLE_INSTALLATION } from '../src/platform/database/scope.ts'
import { testApp } from './app.ts'
import type { TestApp } from './app.ts'
import { testClinic } from './clinic.ts'
import type { Member, TestClinic } from './clinic.ts'
import { testDatabase } from './database.ts'
import type { TestDatabase } from './database.ts'
import { rosa } from './cast.ts'

// What stands between two clinics when the first wall, `where clinic_id = …`, is missing from every statement at once.

let database: TestDatabase
let riverside: TestClinic
let hilltop: Context

beforeAll(async () => {
  database = await testDatabase()
  riverside = await testClinic(database)
  const clinic = await transaction(database, (tx) =>
    openClinic(tx, { name: 'Hilltop', timeZone: 'Europe/Vienna', hostName: 'hilltop.example' }, riverside.now),
  )
  hilltop = { ...riverside.ctxOf('system'), clinicId: clinic.id, database: database.within(clinic.id) }
})

describe('the role that Praxis serves with', () => {
  test('owns nothing, bypasses nothing and makes nothing', async () => {
    const { rows } = await database.pool.query(`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
      from pg_roles where rolname = current_user`)
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 }])
    for (const wish of [
      'alter table people.patient disable row level security',
      'drop policy one_clinic on people.patient',
      'set role postgres',
      'set session authorization postgres',
      'create table public.mine (id int)',
    ])
      await expect(database.pool.query(wish), wish).rejects.toThrow(/must be owner|permission denied|does not exist/)
  })

  test('every table with a clinic has its wall, every other is known by name, and no view goes round', async () => {
    const { rows } = await database.pool.query<{
      name: string
      walled: boolean
      clinic: boolean
      kind: string
      invoker: boolean
    }>(`
      select format('%s.%s', nspname, relname) as name, relrowsecurity as walled, relkind as kind,
        exists (select from pg_attribute where attrelid = c.oid and attname = 'clinic_id' and not attisdropped) as clinic,
        coalesce('security_invoker=true' = any(reloptions), false) as invoker
      from pg_class c join pg_namespace n on n.oid = relnamespace
      where relkind in ('r', 'v', 'm', 'p') and nspname !~ '^pg_|^information_schema$|^public$|^jobs$' order by 1`)
    const tables = rows.filter(({ kind }) => kind !== 'v')
    expect(tables.filter(({ walled }) => walled).length).toBeGreaterThan(20)
    expect(tables.filter(({ walled, clinic }) => clinic && !walled)).toEqual([])
    expect(tables.filter(({ walled }) => !walled).map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "identity.account",
        "identity.attempt_count",
        "identity.credential",
        "identity.device",
        "identity.letter_link",
        "identity.passkey",
        "identity.passkey_challenge",
        "identity.recovery_code",
        "identity.refresh_token",
        "identity.second_factor_failure",
        "identity.signing_key",
        "identity.totp",
        "identity.verification",
        "platform.call_count",
        "platform.changes_deleted",
      ]
    `)
    expect(rows.filter(({ kind, invoker }) => kind === 'v' && !invoker)).toEqual([])
  })

  test('a connection that has not said its clinic sees nothing, and one that says nonsense is refused', async () => {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    expect((await client.query('select from people.patient')).rowCount).toBe(0)
    await expect(
      client.query('select from people.patient where clinic_id = $1', [riverside.clinicId]),
    ).resolves.toMatchObject({ rowCount: 0 })
    await client.query("set praxis.clinic = 'everything'")
    await expect(client.query('select from people.patient')).rejects.toThrow(/invalid input syntax for type uuid/)
    await client.end()
  })
})

describe('two clinics on one pool', () => {
  test('each sees its own and can neither change, delete nor plant rows of the other', async () => {
    const seen = async (context: Context, sql: string) => (await context.database.pool.query(sql)).rowCount
    const here = riverside.ctxOf('system')
    expect(await seen(here, 'select from people.patient')).toBeGreaterThan(3)
    expect(await seen(hilltop, 'select from people.patient')).toBe(0)
    expect(await seen(hilltop, "update people.patient set name = 'gone'")).toBe(0)
    expect(await seen(hilltop, 'delete from booking.appointment')).toBe(0)
    await expect(
      hilltop.database.pool.query('update clinic.location set clinic_id = $1', [riverside.clinicId]),
    ).resolves.toMatchObject({ rowCount: 0 })
    await expect(
      addLocation({ ...hilltop, clinicId: riverside.clinicId }, { name: 'Planted', timeZone: 'Europe/Vienna' }),
    ).rejects.toThrow(/row-level security/)
    expect(() => hilltop.database.within(riverside.clinicId)).toThrow(/does not reach/)
  })

  test('a hundred calls at once on two connections never see through each other’s eyes', async () => {
    const few = connect({ connectionString: database.url }, { size: 2 })
    const mine = sql<{ id: string }>`select id from clinic.clinic`
    const answers = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const clinicId = index % 3 === 0 ? hilltop.clinicId : riverside.clinicId
        const scoped = few.within(clinicId)
        const { rows } =
          index % 2 === 0 ? await mine.execute(scoped.sql) : await transaction(scoped, (tx) => mine.execute(tx.sql))
        return { clinicId, rows }
      }),
    )
    for (const { clinicId, rows } of answers) expect(rows).toEqual([{ id: clinicId }])
    await few.close()
  })
})

/** Every condition on the clinic becomes one that is always true; the parameter stays, so that the statement can be sent. */
const withoutTheClinic = (text: string) =>
  text.replaceAll(/((?:\b\w+|"\w+")\.)?"?clinic_id"? = (\$\d+)(::uuid)?/g, '$2::uuid is not null')

describe('with `where clinic_id` taken out of every statement', () => {
  let laming = false
  let lamed = 0
  let app: TestApp
  let mallory: Member

  beforeAll(async () => {
    // oxlint-disable-next-line typescript/unbound-method -- it is put back with the connection it was called on, by Reflect.apply
    const query = pg.Client.prototype.query
    pg.Client.prototype.query = function lame(this: pg.Client, ...[statement, ...rest]: unknown[]) {
      if (laming && typeof statement === 'object' && statement !== null && 'text' in statement) {
        const text = withoutTheClinic(String(statement.text))
        if (text !== statement.text) lamed += 1
        return Reflect.apply(query, this, [
          { ...statement, text, ...('name' in statement ? { name: `lame ${String(statement.name)}` } : {}) },
          ...rest,
        ])
      }
      return Reflect.apply(query, this, [statement, ...rest])
    } as typeof query
    app = await testApp(database, { clinicId: hilltop.clinicId, now: riverside.now })
    mallory = await administratorOf(hilltop)
  })

  async function administratorOf({ clinicId, now, database: within }: Context): Promise<Member> {
    const accountId = await transaction(database, async (tx) => {
      const account = {
        clinicId,
        name: 'Mallory Hill',
        email: 'mallory@hilltop.example',
        locale: 'en',
        timeZone: 'Europe/Vienna',
        passwordHash: 'none',
        at: now,
      }
      const opened = await openAccount(tx, account)
      await grantRole(tx, { accountId: opened.accountId, clinicId, role: 'administrator', at: now })
      return opened.accountId
    })
    const [own] = await patientsOf(within, clinicId, accountId)
    if (own === undefined) throw new Error('no record of her own')
    return { ...rosa, accountId, roles: ['patient', 'administrator'], patientId: own.id }
  }

  /** Ids and names that Hilltop must never show. */
  const secrets = () => [
    riverside.anna.patientId,
    riverside.anna.name,
    riverside.drWeber.id,
    riverside.berlin.id,
    riverside.clinicId,
    riverside.olga.name,
  ]

  async function everythingMalloryCanRead({ app, signedIn }: TestApp): Promise<string> {
    const headers = { host: 'hilltop.example', ...(await signedIn(mallory)) }
    const ids = [riverside.anna.patientId, riverside.drWeber.id, riverside.berlin.id, riverside.checkUp.id]
    const reads = app.routeTable.filter(({ method, policy }) => method === 'GET' && policy !== 'outside')
    expect(reads.length).toBeGreaterThan(25)
    let seen = ''
    // The trail first, before it tells her what she asked for herself.
    const isTrail = ({ url }: { url: string }) => /\/(audit-events|AuditEvent)$/.test(url)
    for (const { url } of reads.toSorted((one, other) => Number(isTrail(other)) - Number(isTrail(one)))) {
      for (const id of url.includes(':') ? ids : [riverside.drWeber.id]) {
        const query =
          url.endsWith('/availability') || url.endsWith('/earliest') || url.endsWith('/explain')
            ? `?doctorId=${id}&visitTypeId=${riverside.checkUp.id}&locationId=${riverside.berlin.id}&from=2026-11-23&to=2026-11-28&start=2026-11-24T09:00:00Z`
            : ''
        const answer = await app.inject({ url: url.replaceAll(/:\w+/g, id) + query, headers })
        // What a problem says back is the address that was asked.
        seen += answer.body.replaceAll(/"(instance|detail)":"[^"]*"/g, '')
      }
    }
    return seen
  }

  test('an administrator of the other clinic still reads nothing', async () => {
    laming = true
    lamed = 0
    const seen = await everythingMalloryCanRead(app).finally(() => (laming = false))
    expect(lamed).toBeGreaterThan(25)
    expect(seen).toContain('Hilltop')
    for (const secret of secrets()) expect(seen).not.toContain(secret)
  })

  test('and it is the wall that kept it: where calls see the whole installation, the same statements show all', async () => {
    const open = await testApp(
      { ...database, within: () => database },
      { clinicId: hilltop.clinicId, now: riverside.now },
    )
    laming = true
    const seen = await everythingMalloryCanRead(open).finally(() => (laming = false))
    for (const secret of [riverside.anna.name, riverside.olga.name]) expect(seen).toContain(secret)
  })
})

test('behind the wall what is taken is still found by resource and time, whatever the history', async () => {
  const statements = readFileSync(path.join(import.meta.dirname, '../src/booking/queries.sql'), 'utf8').split(/\n\n+/)
  const busy = statements
    .find((text) => text.includes('range_agg(during)'))
    ?.replace(/^--.*\n/gm, '')
    .replace(/;\s*$/, '')
  const client = await riverside.ctxOf('system').database.pool.connect()
  await client.query('set enable_seqscan = off; set plan_cache_mode = force_generic_plan')
  await client.query(`prepare busy as ${busy}`)
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `explain execute busy('{${riverside.drWeber.id}}', '2026-11-23', '2026-11-30', '2026-12-03', '2026-11-23')`,
  )
  client.release(true)
  const condition = rows.map((row) => row['QUERY PLAN']).find((line) => line.includes('Index Cond'))
  expect(condition).toMatch(/resource_id = ANY .*ends_at > .*ends_at <= /)
})

test('no clinic can have the id that stands for all', () => {
  // A UUIDv7 has a version; the highest UUID has none.
  expect(WHOLE_INSTALLATION).not.toMatch(/^.{14}7/)
})
