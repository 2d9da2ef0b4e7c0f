import { DatabaseError } from 'pg'
import { expect, test } from 'vitest'
import { problemOfError } from './problem.ts'

/** An error as Node's sockets throw it, or with an SQLSTATE as the driver does. */
const failure = (message: string, more: object = {}): Error => Object.assign(new Error(message), more)

test.each([
  ['a pipe that broke', failure('write EPIPE', { code: 'EPIPE', syscall: 'write', errno: -32 })],
  ['a connection that was reset', failure('read ECONNRESET', { code: 'ECONNRESET', syscall: 'read', errno: -104 })],
  ['a connection that ended', failure('Connection terminated unexpectedly')],
  ['a backend that was ended', Object.assign(new DatabaseError('ended', 1, 'error'), { code: '57P01' })],
  ['a server that only reads', Object.assign(new DatabaseError('read-only', 1, 'error'), { code: '25006' })],
])('of %s the caller hears that the database does not answer', (_, error) => {
  expect(problemOfError(error)).toMatchObject({ status: 503, code: 'server.database_unavailable' })
})

test('what nobody foresaw is told to nobody', () => {
  const problem = problemOfError(failure('select secret from people', { code: '42601' }))
  expect(problem).toMatchObject({ status: 500, code: 'server.error' })
  expect(JSON.stringify(problem)).not.toContain('secret')
})
