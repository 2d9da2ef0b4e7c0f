import { expect, test } from 'vitest'
import { openLog } from './logger.ts'

function logged(error: unknown): { err: Record<string, unknown> } {
  const lines: string[] = []
  openLog('info', false, { write: (line) => void lines.push(line) }).error({ err: error }, 'it failed')
  return JSON.parse(lines[0] ?? '') as { err: Record<string, unknown> }
}

test('of several errors at once the first few are told, each with its cause', () => {
  const failed = Array.from({ length: 30 }, (_, nth) => new Error(`refund ${nth}`, { cause: new Error(`why ${nth}`) }))
  const { err } = logged(new AggregateError(failed, '30 refunds could not be sent'))
  expect(err['message']).toBe('30 refunds could not be sent')
  expect(err['errors']).toMatchObject(
    Array.from({ length: 10 }, (_, nth) => ({ message: `refund ${nth}`, cause: { message: `why ${nth}` } })),
  )
})

test('what PostgreSQL quotes of a row is not told', () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "anna@mail.example"'), {
    code: '22P02',
    detail: 'Key (email)=(anna@mail.example) already exists.',
  })
  expect(JSON.stringify(logged(error))).not.toContain('anna@')
})
