import type { Context } from '#identity'
import type { DoctorId } from '#people'
import type { Reader } from '#platform'
import type { FreeTime } from '../../slot/free-times.ts'
import { findEntriesById, findStartsAhead } from '../queries.ts'
import type { EntryRow } from '../tables.ts'
import { localStart, wouldTake } from '../wishes.ts'
import type { LocalStart } from '../wishes.ts'
import type { Order } from '../policy/contract.ts'
import { findHadBefore, findInLine } from './queries.ts'
import type { Sieve } from './queries.ts'

/** Somebody in line, and the starts that they would take, best first. */
export interface InLine {
  entry: EntryRow
  times: readonly FreeTime[]
}

export interface Asked {
  doctorId: DoctorId
  times: readonly FreeTime[]
  order: Order
  /** Only those who waited before this instant; null: everybody. */
  openedAt: number | null
}

const AT_MOST = 50

type LocalTime = FreeTime & { local: LocalStart }

/** Those who would take one of these times, first in line first; read as far as they are asked for. */
export async function* whoIsNext(
  reader: Reader,
  { clinicId, now }: Pick<Context, 'clinicId' | 'now'>,
  { doctorId, times, order, openedAt }: Asked,
): AsyncGenerator<InLine> {
  if (times.length === 0) return
  const local = times.map((time): LocalTime => ({ ...time, local: localStart(time.startAt, time.offer.timeZone) }))
  const sieves = sievesOf(local, now)
  for (let offset = 0; ; offset += AT_MOST) {
    const ids = await findInLine(reader, clinicId, doctorId, { sieves, order }, { offset, limit: AT_MOST })
    const entries = new Map((await findEntriesById(reader, clinicId, ids)).map((entry) => [entry.id, entry]))
    const ahead = await findStartsAhead(
      reader,
      clinicId,
      [...entries.values()].flatMap(({ appointmentId }) => appointmentId ?? []),
    )
    const had = new Set(
      (await findHadBefore(reader, clinicId, doctorId, ids)).map(({ entryId, startAt }) => `${entryId} ${startAt}`),
    )
    for (const id of ids) {
      const entry = entries.get(id)
      if (entry === undefined || entry.state !== 'waiting') continue
      if (openedAt !== null && entry.addedAt >= openedAt) continue
      const latest = entry.appointmentId === null ? Infinity : ahead.get(entry.appointmentId)
      if (latest === undefined) continue
      const theirs = local.filter(
        ({ offer, startAt, local: start }) =>
          offer.visitTypeId === entry.visitTypeId &&
          startAt < latest &&
          startAt - now >= entry.noticeMinutes * 60_000 &&
          !had.has(`${id} ${startAt}`) &&
          wouldTake(entry, offer.locationId, start),
      )
      if (theirs.length > 0) yield { entry, times: theirs }
    }
    if (ids.length < AT_MOST) return
  }
}

function sievesOf(times: readonly LocalTime[], now: number): Sieve[] {
  return [...Map.groupBy(times, ({ offer }) => offer.visitTypeId)].map(([visitTypeId, all]) => ({
    visitTypeId,
    firstDay: Math.min(...all.map(({ local }) => local.day)),
    lastDay: Math.max(...all.map(({ local }) => local.day)),
    weekdays: all.reduce((bits, { local }) => bits | (1 << (local.weekday - 1)), 0),
    hours: all.reduce((bits, { local }) => bits | (1 << Math.floor(local.minute / 60)), 0),
    noticeMinutes: Math.floor((Math.max(...all.map(({ startAt }) => startAt)) - now) / 60_000),
  }))
}
