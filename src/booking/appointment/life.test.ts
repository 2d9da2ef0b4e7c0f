import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { asId } from '#platform'
import type { Actor } from '#identity'
import { LIFE, MOVES, STATUSES, isStep, leadsBackTo, leadsTo, legalMoves, releasesTime } from './life.ts'
import type { Status } from './life.ts'

const patient: Actor = {
  kind: 'account',
  accountId: asId('00000000-0000-7000-8000-000000000001'),
  roles: ['patient'],
  sessionId: 'a session',
  via: 'token',
}
const rosa: Actor = { ...patient, roles: ['patient', 'receptionist'] }
const NOON = Date.UTC(2026, 10, 23, 12)
const ahead = (status: Status, undoUntil: number | null = null) => ({
  status,
  startAt: NOON + 1,
  dayAt: NOON - 12 * 3_600_000,
  undoUntil,
})

test('what is over stays over, but for an undo', () => {
  for (const status of ['cancelled', 'noshow', 'fulfilled'] as const) {
    expect(legalMoves(rosa, ahead(status), NOON)).toEqual([])
    expect(legalMoves(rosa, ahead(status, NOON + 1), NOON)).toEqual(['undo'])
    expect(legalMoves(rosa, ahead(status, NOON), NOON)).toEqual([])
    expect(legalMoves(patient, ahead(status, NOON + 1), NOON)).toEqual([])
  }
})

test('the desk decides about a proposal; the patient moves or cancels it, and nobody calls its lapse', () => {
  expect(legalMoves(rosa, ahead('proposed'), NOON)).toEqual([
    'confirmation',
    'declination',
    'reschedule',
    'cancellation',
  ])
  expect(legalMoves(patient, ahead('proposed'), NOON)).toEqual(['reschedule', 'cancellation'])
  expect(legalMoves({ kind: 'system' }, ahead('proposed'), NOON)).toContain('lapse')
})

test('a patient moves nothing that has begun', () => {
  expect(legalMoves(patient, ahead('booked'), NOON)).toEqual(['confirmation', 'reschedule', 'cancellation'])
  expect(legalMoves(patient, { ...ahead('booked'), startAt: NOON }, NOON)).toEqual([])
})

test('nobody has missed what has not begun', () => {
  expect(legalMoves(rosa, ahead('booked'), NOON)).not.toContain('no-show')
  expect(legalMoves(rosa, ahead('booked'), NOON + 1)).toContain('no-show')
  expect(legalMoves({ kind: 'system' }, ahead('booked'), NOON)).not.toContain('no-show')
})

test('nobody comes before the day of their visit, and early on the day is early enough', () => {
  const tomorrow = { startAt: NOON + 3, dayAt: NOON + 1 }
  for (const [status, move] of [
    ['booked', 'arrival'],
    ['arrived', 'start'],
    ['in-progress', 'completion'],
  ] as const) {
    const visit = { ...ahead(status, NOON + 9), ...tomorrow }
    expect(legalMoves(rosa, visit, NOON)).not.toContain(move)
    expect(legalMoves(rosa, visit, NOON)).toContain('undo')
    expect(legalMoves(rosa, visit, NOON + 1)).toContain(move)
  }
})

test('an undo leads back to where a move that may be taken back came from, and to nowhere else', () => {
  expect(leadsBackTo('arrived')).toEqual(['booked'])
  expect(leadsBackTo('in-progress')).toEqual(['arrived', 'checked-in'])
  expect(leadsBackTo('noshow')).toEqual(['booked'])
  expect(leadsBackTo('cancelled')).toEqual(['proposed', 'pending', 'booked', 'arrived', 'checked-in'])
  expect(leadsBackTo('booked')).toEqual([])
  expect(isStep('undo', 'noshow', 'booked')).toBe(true)
  expect(isStep('undo', 'booked', 'proposed')).toBe(false)
  expect(isStep('arrival', 'booked', 'arrived')).toBe(true)
  expect(isStep('teleportation', 'booked', 'arrived')).toBe(false)
})

const BLOCK = /(?<=<!-- the life of an appointment: .* -->\n).*(?=<!-- end of the life -->)/s

test('docs/domain.md shows the table (`vitest -u --project pure src/booking/appointment/life.test.ts` writes it anew)', async () => {
  const file = path.resolve(import.meta.dirname, '../../../docs/domain.md')
  const text = readFileSync(file, 'utf8')
  expect(text).toMatch(BLOCK)
  await expect(text.replace(BLOCK, `\n${tableOfStates()}\n${tableOfMoves()}\n`)).toMatchFileSnapshot(file)
})

function tableOfStates(): string {
  return tableOf([
    ['status', 'takes time', 'moves from here'],
    ...STATUSES.map((status) => {
      const moves = MOVES.flatMap((move) => {
        const to = leadsTo(move, status)
        return to === undefined ? [] : [to === status ? move : `${move} → \`${to}\``]
      })
      const back = leadsBackTo(status).map((one) => `\`${one}\``)
      const undo = back.length === 0 ? [] : [`undo → ${back.join(' or ')}`]
      return [`\`${status}\``, releasesTime(status) ? 'no' : 'yes', [...moves, ...undo].join(', ') || '–']
    }),
  ])
}

function tableOfMoves(): string {
  return tableOf([
    ['move', 'whose', 'taken back', 'what it means'],
    ...MOVES.map((move) => {
      const { who, undoable, says } = LIFE[move]
      return [move, who, undoable === true ? 'for a while' : 'no', says]
    }),
  ])
}

function tableOf([head = [], ...rows]: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}
