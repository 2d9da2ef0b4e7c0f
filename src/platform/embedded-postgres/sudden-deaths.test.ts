import { spawn, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'

import { forbid, query, start, startOther, usedDirectory } from './processes.fixture.ts'
import { ServerLog } from './server-log.ts'

test.runIf(process.platform === 'linux')('Praxis is killed, and its PostgreSQL ends by itself', async () => {
  const killed = await startOther(await usedDirectory())
  const { pid = 0 } = killed.lines[0] ?? {}
  expect(isAlive(pid)).toBe(true)
  killed.process.kill('SIGKILL')
  await until(() => !isAlive(pid))
})

test('Praxis is killed, its PostgreSQL lives on: the next one stops it and has every committed row', async () => {
  // As on a system that cannot tell it of its parent's death.
  await forbid('setpriv')
  const directory = await usedDirectory()
  const killed = await startOther(directory)
  const [up] = killed.lines
  if (up?.connection === undefined || up.pid === undefined) throw new Error(`not up: ${JSON.stringify(killed.lines)}`)
  await query(up.connection, 'create table visit (id int); insert into visit values (7)')
  // In the middle of something, so that the server has a session and dirty pages when it is taken away.
  const client = new Client(up.connection)
  client.on('error', () => {})
  await client.connect()
  await client.query('begin; insert into visit values (8)')
  killed.process.kill('SIGKILL')
  await new Promise((done) => killed.process.once('exit', done))
  expect(isAlive(up.pid)).toBe(true)

  const next = await start(directory)
  expect(next.log).toContain(`Stopped the PostgreSQL that an earlier Praxis left running (pid ${up.pid})`)
  expect(isAlive(up.pid)).toBe(false)
  expect(await query(next.connection, 'select id from visit')).toEqual([{ id: 7 }])
})

test('Praxis and PostgreSQL are both killed, a session still computing: the next start recovers', async () => {
  const directory = await usedDirectory()
  const killed = await startOther(directory)
  const [up] = killed.lines
  if (up?.connection === undefined || up.pid === undefined) throw new Error(`not up: ${JSON.stringify(killed.lines)}`)
  await query(up.connection, 'create table visit (id int); insert into visit values (7)')
  const busy = new Client(up.connection)
  busy.on('error', () => {})
  await busy.connect()
  // A backend that computes does not notice its postmaster's death, and holds the shared memory.
  busy.query('select count(*) from generate_series(1, 1000000000)').catch(() => {})
  await sleep(200)
  killed.process.kill('SIGKILL')
  process.kill(up.pid, 'SIGKILL')
  const next = await start(directory)
  expect(await query(next.connection, 'select id from visit')).toEqual([{ id: 7 }])
})

test('PostgreSQL is killed under a living Praxis: it runs again, at the same address, and the log says so', async () => {
  const postgres = await start(await usedDirectory())
  await query(postgres.connection, 'create table visit (id int); insert into visit values (7)')
  const before = postgres.pid()
  process.kill(before ?? 0, 'SIGKILL')
  await until(() => postgres.pid() !== null && postgres.pid() !== before)
  expect(await query(postgres.connection, 'select id from visit')).toEqual([{ id: 7 }])
  expect(postgres.log.some((line) => line.includes('ended by itself (killed by SIGKILL)'))).toBe(true)
  expect(postgres.log.at(-1)).toBe(`PostgreSQL runs again (pid ${postgres.pid()})`)
})

test('a pid file whose number is by now somebody else’s is forgotten, and that process left alone', async () => {
  const directory = await usedDirectory()
  const stranger = spawn('sleep', ['600'], { stdio: 'ignore' })
  onTestFinished(() => void stranger.kill())
  const file = [stranger.pid, join(directory, 'postgres'), 1_700_000_000, 5432, '/tmp', '', '  1 1', 'ready   ']
  await writeFile(join(directory, 'postgres/postmaster.pid'), `${file.join('\n')}\n`, { mode: 0o600 })
  const postgres = await start(directory)
  expect(await query(postgres.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(isAlive(stranger.pid ?? 0)).toBe(true)
})

test('two directories do not take each other’s PostgreSQL for an abandoned one', async () => {
  const first = await start(await usedDirectory())
  const directory = await usedDirectory()
  // The first one's number in the second one's file, as after a restart of a container with two volumes.
  await writeFile(join(directory, 'postgres/postmaster.pid'), `${first.pid()}\n`, { mode: 0o600 })
  await start(directory)
  expect(await query(first.connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('the log is cut when it is too large, while PostgreSQL goes on writing at its end', async () => {
  const directory = await usedDirectory()
  const postgres = await start(directory)
  const log = new ServerLog(join(directory, 'postgres.log'))
  await log.shorten(10)
  expect(await readFile(`${log.path}.1`, 'utf8')).toContain('ready to accept connections')
  await postgres.end()
  const rest = await readFile(log.path, 'utf8')
  expect(rest).toContain('shut down')
  expect(rest).not.toContain('\0')
})

/** A zombie, which its new parent has yet to bury, is dead. */
function isAlive(pid: number): boolean {
  const { status, stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 && !stdout.startsWith('Z')
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20)
}
