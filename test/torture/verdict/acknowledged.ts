import { MOVES, causeOf } from '../history.ts'
import type { Operation } from '../history.ts'
import type { Rows } from './rows.ts'

/** What was acknowledged and is not there. */
export function lost(rows: Rows, operations: readonly Operation[]): string[] {
  const acknowledged = operations.filter(({ outcome }) => outcome === 'acknowledged')
  return [
    ...lostMoves(rows, acknowledged),
    ...lostTogether(rows, acknowledged),
    ...lostHolds(rows, operations),
    ...lostPlain(rows, acknowledged),
  ]
}

interface Told {
  id: string
  version: number
  status: string
  start: string
}

const isMove = ({ name }: Operation): boolean => name === 'book' || name in MOVES

function lostMoves({ moves }: Rows, acknowledged: readonly Operation[]): string[] {
  const byCause = Map.groupBy(moves, ({ cause }) => cause)
  return acknowledged.filter(isMove).flatMap(({ id, name, answer }) => {
    const { id: appointment, version, status, start } = answer as Told
    const row = byCause.get(causeOf(id))?.[0]
    if (row === undefined) return [`${name} ${id} was acknowledged and is not there`]
    const same =
      row.appointment === appointment &&
      row.version === version &&
      row.to === status &&
      row.toStart === Date.parse(start)
    return same ? [] : [`${name} ${id} was answered ${JSON.stringify(answer)}, and ${JSON.stringify(row)} is there`]
  })
}

interface Shown {
  visits?: { appointment: Told }[]
  appointments?: Told[]
}

/** Of what was booked, moved or cancelled together, each visit as it was shown. */
function lostTogether({ moves }: Rows, acknowledged: readonly Operation[]): string[] {
  const there = new Set(moves.map(({ appointment, version, to }) => `${appointment} ${version} ${to}`))
  return acknowledged.flatMap(({ id, name, answer, parts }) => {
    const { visits = [], appointments } = (answer ?? {}) as Shown
    const shown = name.endsWith('series') ? (appointments ?? []) : visits.map(({ appointment }) => appointment)
    const kept = shown.filter((one) => there.has(`${one.id} ${one.version} ${one.status}`))
    const due = Math.max(parts ?? 0, shown.length)
    return kept.length === due ? [] : [`${name} ${id} was acknowledged, and ${kept.length} of ${due} visits are there`]
  })
}

/** A hold that was acknowledged is there until its deadline, and has the doctor's time, unless somebody let it go or booked it. */
function lostHolds({ holds, now }: Rows, operations: readonly Operation[]): string[] {
  const there = new Set(holds.filter(({ isClaimed }) => isClaimed).map(({ id }) => id))
  // Where nobody answered, it may have been let go or booked all the same.
  const used = new Set(operations.filter(({ outcome }) => outcome !== 'refused').map(({ subject }) => subject))
  return operations
    .filter(({ name, outcome }) => name === 'hold' && outcome === 'acknowledged')
    .map(({ answer }) => answer as { id: string; expiresAt: string })
    .filter(({ id, expiresAt }) => Date.parse(expiresAt) > now && !used.has(id) && !there.has(id))
    .map(({ id }) => `hold ${id} was acknowledged, is not yet due, and holds nothing`)
}

/** Who waits, what they said to an offer, and what was done with a plan. */
function lostPlain({ entries, offers, plans, lines }: Rows, acknowledged: readonly Operation[]): string[] {
  const has = <T extends { id: string }>(all: readonly T[], id: string | undefined, is: (one: T) => boolean): boolean =>
    all.some((one) => one.id === id && is(one))
  return acknowledged
    .filter(({ name, subject, answer }) => {
      const { id, total = 0, appointmentId, sent = [] } = (answer ?? {}) as Plain
      if (name === 'wait') return !has(entries, id, ({ patient }) => patient === subject)
      if (name === 'stop waiting') return !has(entries, subject, ({ state }) => state === 'withdrawn')
      if (name === 'refuse an offer') return !has(offers, subject, ({ state }) => state === 'refused')
      if (name === 'accept an offer')
        return !has(offers, subject, (one) => one.state === 'accepted' && one.appointment === appointmentId)
      if (name === 'plan a bad day')
        return !has(plans, id, () => lines.filter(({ plan }) => plan === id).length >= total)
      if (name === 'send a plan') return sent.some((line) => !has(lines, line, ({ offer }) => offer !== null))
      if (name === 'note a call') return !has(lines, subject, ({ calls }) => calls > 0)
      return name === 'close a plan' && !has(plans, subject, ({ isOpen }) => !isOpen)
    })
    .map(({ id, name, answer }) => `${name} ${id} was acknowledged and is not there: ${JSON.stringify(answer)}`)
}

interface Plain {
  id?: string
  total?: number
  appointmentId?: string
  sent?: string[]
}
