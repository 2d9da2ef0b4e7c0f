import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../database.ts'
import { OPERATIONS } from './operations.ts'
import type { Kind } from './records.ts'
import { buildStage } from './stage.ts'
import type { Stage } from './stage.ts'
import { tableOf } from './table.ts'
import { kindsOf, leaksIn, walk, withoutIds } from './walk.ts'
import type { Answered, Walked } from './walk.ts'

/** Of these everybody may know that they are there. */
const PUBLIC: readonly Kind[] = ['doctor', 'location', 'visitType']

let stage: Stage
let operations: Walked[]
const answers: Answered[] = []
const told = ({ operation, caller, whose, status, body }: Answered) =>
  `${operation.name} as ${caller.name}, ${whose}: ${status} ${body.slice(0, 300)}`

beforeAll(async () => {
  const database = await testDatabase(4)
  stage = await buildStage(database)
  const only = process.env['MATRIX_ONLY']
  operations = await walk(
    database,
    stage,
    (answered) => answers.push(answered),
    only === undefined ? undefined : ({ name }) => name.includes(only),
  )
}, 300_000)

describe('who may what', () => {
  test('everything that can be called was called, as everybody', () => {
    expect(operations.length).toBeGreaterThan(100)
    expect(stage.callers.length).toBeGreaterThan(10)
    expect(answers.length).toBeGreaterThan(operations.length * stage.callers.length)
  })

  test('nothing broke', () => {
    expect(answers.filter(({ status }) => status >= 500).map(told)).toEqual([])
  })

  test('every address names records that the test knows', () => {
    const unknown = operations.filter(
      ({ params, how }) => params.some(({ kind }) => kind === undefined) && how.asksFor === undefined,
    )
    expect(unknown.map(({ name }) => name)).toEqual([])
  })

  test('whatever somebody may do was done: no body was so implausible that it proves nothing', () => {
    const closed = operations.filter(
      ({ name, how }) =>
        how.asksFor === undefined && !answers.some((one) => one.operation.name === name && one.mark === '+'),
    )
    const why = closed.flatMap(({ name }) =>
      answers
        .filter((one) => one.operation.name === name && one.mark !== '?' && one.mark !== 'x')
        .slice(0, 1)
        .map(told),
    )
    expect(why).toEqual([])
    expect(closed.map(({ name }) => name)).toEqual([])
  })

  test('what the test says of an operation, it says of one that is there', () => {
    expect(Object.keys(OPERATIONS).filter((name) => !operations.some((one) => one.name === name))).toEqual([])
  })

  test('nobody reads a word of what they may not know', () => {
    const leaks = answers.flatMap((answered) =>
      leaksIn(answered, stage.secrets).map((leak) => `${leak} in ${told(answered)}`),
    )
    expect(leaks).toEqual([])
  })

  test('those who may know are told: the words that were looked for are there to be found', () => {
    for (const [whose, secrets] of Object.entries(stage.secrets).filter(([name]) => name !== 'elsewhere'))
      for (const secret of secrets)
        expect(
          answers.some(({ body }) => body.includes(secret)),
          `${whose}: ${secret}`,
        ).toBe(true)
  })

  test('"not yours" and "not there" are one answer, to the letter', () => {
    const nobodys = new Map(
      answers.filter(({ whose }) => whose === 'nobody').map((one) => [`${one.operation.name} ${one.caller.name}`, one]),
    )
    const compared = answers.filter(
      ({ whose, mark, operation }) =>
        (whose === 'other' || whose === 'elsewhere') &&
        mark === '0' &&
        kindsOf(operation).some((kind) => !PUBLIC.includes(kind)),
    )
    expect(compared.length).toBeGreaterThan(300)
    const different = compared.filter((one) => {
      const nobody = nobodys.get(`${one.operation.name} ${one.caller.name}`)
      return nobody === undefined || nobody.status !== one.status || withoutIds(nobody.body) !== withoutIds(one.body)
    })
    expect(different.map(told)).toEqual([])
  })

  test('nothing of another clinic is ever reached', () => {
    const reached = answers.filter(
      ({ whose, mark, operation }) => whose === 'elsewhere' && mark === '+' && kindsOf(operation).length > 0,
    )
    expect(reached.map(told)).toEqual([])
  })

  test('as the reviewed table has it', async () => {
    const table = tableOf(
      operations,
      answers,
      stage.callers.map(({ name }) => name),
    )
    await expect(table).toMatchFileSnapshot(path.join(import.meta.dirname, 'table.txt'))
  })
})
