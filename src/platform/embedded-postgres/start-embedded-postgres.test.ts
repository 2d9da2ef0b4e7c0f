import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { Client } from 'pg'
import { expect, test } from 'vitest'

import { query, start, temporaryDirectory, usedDirectory } from './processes.fixture.ts'
import { EmbeddedPostgresError } from './index.ts'

test('a new directory, its path with spaces and umlauts, gets a database that sorts by code point', async () => {
  const postgres = await start(await temporaryDirectory(), { settings: {} })
  const [settings] = await query<Record<string, string>>(
    postgres.connection,
    `select current_database() as database, current_setting('server_encoding') as encoding,
            current_setting('fsync') as fsync, current_setting('data_checksums') as checksums,
            current_setting('listen_addresses') as addresses, 'Z' < 'ä' as by_code_point, upper('ä') as umlaut`,
  )
  expect(settings).toEqual({
    database: 'praxis',
    encoding: 'UTF8',
    fsync: 'on',
    checksums: 'on',
    addresses: '',
    by_code_point: true,
    umlaut: 'Ä',
  })
})

test('what was committed is there after a restart', async () => {
  const directory = await temporaryDirectory()
  const first = await start(directory)
  await query(first.connection, 'create table visit (id int); insert into visit values (7)')
  await first.end()
  const second = await start(directory)
  expect(await query(second.connection, 'select id from visit')).toEqual([{ id: 7 }])
})

test('nobody else can read the database, its password or its socket, nor enter without the password', async () => {
  const directory = await usedDirectory()
  const { connection } = await start(directory)
  for (const path of [join(directory, 'postgres'), connection.host]) {
    expect((await stat(path)).mode & 0o077, path).toBe(0)
  }
  expect((await stat(join(directory, 'postgres/praxis.password'))).mode & 0o077).toBe(0)
  const intruder = new Client({ ...connection, password: 'guessed' })
  await expect(intruder.connect()).rejects.toThrow(/password authentication failed/)
})

test('what a creation that was killed half way left behind is removed, and the next one is whole', async () => {
  const directory = await temporaryDirectory()
  const half = join(directory, 'postgres.creating-0a1b2c3d/cluster')
  await mkdir(half, { recursive: true })
  await writeFile(join(half, 'PG_VERSION'), '18\n')
  const postgres = await start(directory)
  expect(await query(postgres.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  expect((await readdir(directory)).filter((name) => name.includes('creating'))).toEqual([])
})

test('the database of another major version is refused, untouched', async () => {
  const directory = await usedDirectory()
  await writeFile(join(directory, 'postgres/PG_VERSION'), '12\n')
  const before = await readdir(join(directory, 'postgres'))
  const attempt = start(directory)
  await expect(attempt).rejects.toThrow(EmbeddedPostgresError)
  await expect(attempt).rejects.toThrow(/written by PostgreSQL 12; this Praxis brings 18.*dump.*restore/)
  expect(await readdir(join(directory, 'postgres'))).toEqual(before)
})

test('a database that will not start says what PostgreSQL said', async () => {
  const directory = await usedDirectory()
  await rm(join(directory, 'postgres/global/pg_control'))
  await expect(start(directory)).rejects.toThrow(/pg_control/)
})

test('when it cannot be created, the words of initdb are passed on and nothing is kept', async () => {
  const directory = await temporaryDirectory()
  // As on a full disk: initdb says why and exits.
  const binDir = await temporaryDirectory('praxis-bin-')
  await writeFile(join(binDir, 'postgres'), '#!/bin/sh\nexit 0\n', { mode: 0o755 })
  const words = 'could not write to file "pg_wal/x": No space left on device'
  await writeFile(join(binDir, 'initdb'), `#!/bin/sh\necho 'initdb: error: ${words}' >&2\nexit 1\n`, { mode: 0o755 })
  const binaries = { binDir, version: '18.4', major: 18, source: 'machine', libraryPath: null } as const
  await expect(start(directory, { binaries })).rejects.toThrow(/No space left on device.*nothing was kept/s)
  expect((await readdir(directory)).filter((name) => name.startsWith('postgres'))).toEqual([])
})

test('what is in the way of the database is named, and left alone', async () => {
  const directory = await temporaryDirectory()
  await mkdir(join(directory, 'postgres'))
  await writeFile(join(directory, 'postgres/diary.txt'), 'dear diary')
  await expect(start(directory)).rejects.toThrow(/is in the way.*Move it/)
  expect(await readFile(join(directory, 'postgres/diary.txt'), 'utf8')).toBe('dear diary')
})

test('a copy of the directory starts beside the original, with its own socket', async () => {
  const directory = await usedDirectory()
  const original = await start(directory)
  await query(original.connection, 'create table visit (id int); insert into visit values (7)')
  await original.end()
  const copy = await temporaryDirectory()
  await cp(directory, copy, { recursive: true })
  const [first, second] = await Promise.all([start(directory), start(copy)])
  expect(first.connection.host).not.toBe(second.connection.host)
  expect(await query(second.connection, 'select id from visit')).toEqual([{ id: 7 }])
})

test('its own log keeps to itself: no failed statement, which may quote a patient, is in it', async () => {
  const directory = await usedDirectory()
  const { connection } = await start(directory)
  await expect(query(connection, `select 'Alice Example'::int`)).rejects.toThrow(/Alice Example/)
  const log = await readFile(join(directory, 'postgres.log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toContain('Alice')
})
