import { kindsOf } from './walk.ts'
import type { Answered, Mark, Walked } from './walk.ts'

const HEAD = `What everybody may do, found out by calling it. One line an operation; a column for everybody who could call; in it three marks: of a record of
their own, of another's in the same clinic, of another clinic's. One mark where there is no record to name, a dot where nobody has such a record.

+ let in    - let in, and this record is not shown    ! let in, and the call itself was refused (what it would do is not possible now)
? sign in first    x not with this role or scope    0 there is no such thing: "not yours" and "not there" are one answer

Written by  vitest run -u test/access-matrix ; read each difference, above all each new + : it is who gets in.
`

/** The table as it is reviewed. */
export function tableOf(
  operations: readonly Walked[],
  answers: readonly Answered[],
  callers: readonly string[],
): string {
  const marks = new Map<string, Mark>(
    answers.map((one) => [keyOf(one.operation.name, one.caller.name, one.whose), one.mark]),
  )
  const widest = Math.max(...operations.map(({ name }) => name.length))
  const lines = operations
    .toSorted((a, b) => order(a.name, b.name))
    .map((operation) => {
      const cells = callers.map((caller) => cell(operation, caller, marks).padEnd(Math.max(3, caller.length)))
      return `${operation.name.padEnd(widest)}  ${cells.join('  ')}`.trimEnd()
    })
  const names = `${''.padEnd(widest)}  ${callers.map((name) => name.padEnd(3)).join('  ')}`
  return `${HEAD}\n${names}\n${lines.join('\n')}\n`
}

function cell(operation: Walked, caller: string, marks: Map<string, Mark>): string {
  const mark = (whose: 'own' | 'other' | 'elsewhere') => marks.get(keyOf(operation.name, caller, whose)) ?? '.'
  if (kindsOf(operation).length === 0) return mark('own')
  return (['own', 'other', 'elsewhere'] as const).map(mark).join('')
}

const keyOf = (...parts: string[]) => parts.join(' ')

/** By address, then by method. */
function order(one: string, other: string): number {
  const turned = (name: string) => name.split(' ').toReversed().join(' ')
  return turned(one) < turned(other) ? -1 : 1
}
