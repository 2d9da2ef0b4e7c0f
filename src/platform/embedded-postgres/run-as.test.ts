import { chmod, mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { forbid, isRoot, query, start, startOther, temporaryDirectory, usedDirectory } from './processes.fixture.ts'

const NOBODY = { uid: 65_534, gid: 65_534 }

test.runIf(!isRoot)('an ordinary user runs it as that user', async () => {
  const postgres = await start(await temporaryDirectory())
  expect(postgres.ranAs).toBe('as this user')
})

describe.runIf(isRoot)('started as root', () => {
  test('below a directory that only root can enter it works', async () => {
    const directory = await rootOnlyDirectory()
    const postgres = await start(directory)
    expect(await query(postgres.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('where user namespaces are forbidden it runs as an ordinary user', async () => {
    await forbid('unshare')
    const directory = await temporaryDirectory()
    const postgres = await start(directory)
    expect(postgres.ranAs).toMatch(/^as user \d+$/)
    expect((await stat(join(directory, 'postgres'))).uid).not.toBe(0)
    expect((await stat(directory)).uid).toBe(0)
  })

  test('where they are forbidden and only root can enter the directory, it may pass directories', async () => {
    await forbid('unshare')
    const postgres = await start(await rootOnlyDirectory())
    expect(postgres.ranAs).toMatch(/^as user \d+ with dac_override$/)
    expect(await query(postgres.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('when no way is left, each is named with what stood against it', async () => {
    await forbid('unshare')
    await forbid('setpriv')
    const directory = await rootOnlyDirectory()
    await expect(start(directory)).rejects.toThrow(
      /in a user namespace: unshare: Operation not permitted\n.*as user \d+: .*can't cd to.*\n.*with dac_override: setpriv: .*PRAXIS_DATA_DIR/s,
    )
  })

  test('a database goes from one way to the other and back, with its rows', async () => {
    const directory = await usedDirectory()
    const first = await start(directory)
    expect(first.ranAs).toBe('in a user namespace')
    await query(first.connection, 'create table visit (id int); insert into visit values (7)')
    await first.end()
    await forbid('unshare')
    const second = await start(directory)
    expect(second.ranAs).toMatch(/^as user/)
    expect(await query(second.connection, 'insert into visit values (8) returning id')).toEqual([{ id: 8 }])
    await second.end()
    const third = await start(directory)
    expect(await query(third.connection, 'select id from visit')).toEqual([{ id: 7 }, { id: 8 }])
  })

  test('the database of an ordinary user, started once as root, stays that user’s', async () => {
    const directory = await temporaryDirectory()
    await chmod(directory, 0o777)
    const data = join(directory, 'data')
    const users = await startOther(data, NOBODY)
    expect(users.lines.at(-1)?.ranAs).toBe('as this user')
    await stopped(users)
    const roots = await start(data)
    expect(roots.ranAs).toBe(`as user ${NOBODY.uid}`)
    await roots.end()
    const again = await startOther(data, NOBODY)
    expect(again.lines.at(-1)?.refusal).toBeUndefined()
  })

  test('a user without a name, as in a container started with a bare number, is given one', async () => {
    const directory = await temporaryDirectory()
    await chmod(directory, 0o777)
    const { lines } = await startOther(join(directory, 'data'), { uid: 23_456, gid: 23_456 })
    expect(lines.at(-1)?.refusal).toBeUndefined()
    expect(lines.at(-1)?.ranAs).toBe('in a user namespace')
  })
})

async function rootOnlyDirectory(): Promise<string> {
  const parent = await temporaryDirectory()
  expect((await stat(parent)).mode & 0o777).toBe(0o700)
  const directory = join(parent, 'data')
  await mkdir(directory, { mode: 0o700 })
  return directory
}

async function stopped({ process: child }: Awaited<ReturnType<typeof startOther>>): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await gone
}
