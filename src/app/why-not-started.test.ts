import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { StartRefused } from '#platform'
import { readSettings } from './settings.ts'
import { startPraxis } from './start.ts'
import { whyNotStarted } from './why-not-started.ts'

const settings = (environment: Record<string, string>) => readSettings(environment, '/nowhere')

test('a database server that is not there is named, without its password', async () => {
  const refused = startPraxis(
    settings({ DATABASE_URL: 'postgres://praxis:hunter2@127.0.0.1:1/praxis', PRAXIS_LOG_LEVEL: 'silent' }),
  )
  await expect(refused).rejects.toThrow(StartRefused)
  await expect(refused).rejects.toThrow('The PostgreSQL server 127.0.0.1:1 of DATABASE_URL does not answer')
  await expect(refused).rejects.not.toThrow('hunter2')
})

test('a port that is taken is named', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const error = await new Promise((resolve) => createServer().once('error', resolve).listen(port, '127.0.0.1'))
  expect(whyNotStarted(error, settings({ PORT: String(port) }))).toMatchObject({
    message: `Something else listens on port ${port} already. Choose another with PORT.`,
  })
})

test('a bug stays a bug', () => {
  const bug = new TypeError('undefined is not a function')
  expect(whyNotStarted(bug, settings({}))).toBe(bug)
})
