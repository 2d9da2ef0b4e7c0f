import type { ClinicId } from '#identity'
import type { Doctor, DoctorId } from '#people'
import type { Interval } from '#scheduling'
import type { PartOfDay } from '../contract.ts'
import type { Wanted } from '../wanted.ts'
import { inPart, windowsAt } from './ask-diaries.ts'
import type { Bounds, Earliest } from './ask-diaries.ts'
import type { Diary } from './diary.ts'
import { firstWithin } from './diary.ts'
import type { DiaryIndex } from './diary-index.ts'
import { offersAmong } from './wanted-offers.ts'
import type { Found } from './wanted-offers.ts'

/**
 * The offers of very many doctors side by side, by doctor and location, with the earliest free start of each for the questions lately
 * asked. Ten thousand diaries lie all over the memory, and only to look at each takes ten milliseconds, most of them waiting for it. A
 * start that was found holds until it is past or its diary is forgotten: a question looks at numbers in a row, and at the diaries that are new.
 */
export interface Roster {
  /** The clinic's doctors as they were when it was made. */
  readonly doctors: readonly Doctor[]
  /** The first few by start, doctor and location; undefined when something else is offered than when it was made: make another. */
  earliest(question: RosterQuestion, now: number, count: number): Promise<Earliest[] | undefined>
}

export interface RosterQuestion {
  /** The words of it, under which what was found is kept. */
  name: string
  bounds: Bounds
  part?: PartOfDay | undefined
}

/** Epoch minutes by rank. */
interface Column {
  /** The first free start at or after the beginning of the window at the time; NONE up to `lookedUntil`, UNKNOWN before anybody looked. */
  starts: Int32Array
  lookedUntil: Int32Array
}

const UNKNOWN = -1
const NONE = 2 ** 31 - 1
/** So much further than asked is looked when nothing is found: the end of what can be booked moves on. */
const BEYOND_MINUTES = 1440
/** Of ten thousand doctors each takes 80 KB. */
const MOST_COLUMNS = 100

/** Undefined: nothing is offered, or not all of it can be held at once. */
export async function rosterOf(
  index: DiaryIndex,
  clinicId: ClinicId,
  chosen: { doctors: readonly Doctor[]; ids: readonly DoctorId[]; wanted: Wanted },
  now: number,
): Promise<Roster | undefined> {
  // Before the diaries are asked for: what is forgotten from now on is read again.
  let seenGone = index.goneUntil(clinicId)
  const found = inOrder(offersAmong(await index.diaries(clinicId, chosen.ids, now), chosen.wanted))
  const size = found.length
  // What does not fit into the index would be read again and again.
  if (size === 0 || index.state().diaries < chosen.ids.length) return undefined
  const until = Float64Array.from(found, ({ diary }) => untilOf(diary))
  const doctorOf = Int32Array.from(numbered(found.map(({ diary }) => diary.doctorId)))
  const kinds = [...new Set(found.map(({ of }) => of.bookableAs))]
  const ofKind = kinds.map((kind) => found.find(({ of }) => of.bookableAs === kind)!)
  const kindOf = Int32Array.from(found, ({ of }) => kinds.indexOf(of.bookableAs))
  const firstRank = new Map<DoctorId, number>()
  for (const [rank, { diary }] of found.entries())
    if (!firstRank.has(diary.doctorId)) firstRank.set(diary.doctorId, rank)
  const columns = new Map<string, Column>()

  /** False: a doctor does not offer any more what was offered, or more. */
  async function renew(at: number): Promise<boolean> {
    const gone = index.goneSince(clinicId, seenGone)
    if (gone === undefined) return false
    seenGone = index.goneUntil(clinicId)
    const again = new Set(gone.filter((id) => firstRank.has(id)))
    for (let rank = 0; rank < size; rank += 1) if (until[rank]! <= at) again.add(found[rank]!.diary.doctorId)
    if (again.size === 0) return true
    const diaries = await index.diaries(clinicId, [...again], at)
    return diaries.length === again.size && diaries.every(put)
  }

  function put(diary: Diary): boolean {
    const first = firstRank.get(diary.doctorId) ?? size
    const its = inOrder(offersAmong([diary], chosen.wanted))
    for (const [nth, one] of its.entries()) {
      const rank = first + nth
      const before = found[rank]
      if (before === undefined || placeOf(before) !== placeOf(one) || before.of.bookableAs !== one.of.bookableAs)
        return false
      found[rank] = one
      until[rank] = untilOf(diary)
      for (const { starts } of columns.values()) starts[rank] = UNKNOWN
    }
    return found[first + its.length]?.diary.doctorId !== diary.doctorId
  }

  function columnOf(name: string): Column {
    const known = columns.get(name) ?? {
      starts: new Int32Array(size).fill(UNKNOWN),
      lookedUntil: new Int32Array(size),
    }
    columns.delete(name)
    columns.set(name, known)
    for (const oldest of columns.keys()) if (columns.size > MOST_COLUMNS) columns.delete(oldest)
    return known
  }

  function startOf(column: Column, rank: number, window: Interval, part: PartOfDay | undefined): number {
    const known = column.starts[rank]!
    if (known >= window.start && (known !== NONE || column.lookedUntil[rank]! >= window.end)) return known
    const one = found[rank]!
    const end = window.end + BEYOND_MINUTES
    column.lookedUntil[rank] = end
    const first = firstWithin(one.diary, one.of, { start: window.start, end }, inPart(one, part))
    return (column.starts[rank] = first ?? NONE)
  }

  async function earliest(question: RosterQuestion, at: number, count: number): Promise<Earliest[] | undefined> {
    if (!(await renew(at))) return undefined
    const column = columnOf(question.name)
    const windowAt = windowsAt(question.bounds, at)
    const windows = ofKind.map(windowAt)
    const first = firstFew(count)
    for (let rank = 0; rank < size; rank += 1) {
      const window = windows[kindOf[rank]!]!
      const start = startOf(column, rank, window, question.part)
      if (start < window.end && start < first.worst()) first.offer({ rank, start, doctor: doctorOf[rank]! })
    }
    return first.all().map(({ rank, start }) => ({ one: found[rank]!, start }))
  }
  return { doctors: chosen.doctors, earliest }
}

interface Ranked {
  rank: number
  start: number
  doctor: number
}

/** The earliest few, one of each doctor. They are offered in the order in which they go of two at once, so a later one must be earlier. */
function firstFew(count: number) {
  const first: Ranked[] = []
  const worst = (): number => (first.length < count ? NONE : first[count - 1]!.start)
  function offer(one: Ranked): void {
    const known = first.findIndex(({ doctor }) => doctor === one.doctor)
    if (known >= 0 && first[known]!.start <= one.start) return
    if (known >= 0) first.splice(known, 1)
    let place = first.length
    while (place > 0 && first[place - 1]!.start > one.start) place -= 1
    first.splice(place, 0, one)
    if (first.length > count) first.pop()
  }
  return { worst, offer, all: () => first }
}

/** One that became stale while it was read is not in the index, and nobody will say that it is gone: it is read again next time. */
const untilOf = (diary: Diary): number => (diary.fresh ? diary.until : Number.NEGATIVE_INFINITY)

const placeOf = ({ of }: Found): string => `${of.offer.doctorId} ${of.offer.locationId} ${of.offer.visitTypeId}`

const inOrder = (found: readonly Found[]): Found[] => found.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))

/** The same number for the same text, which stand together. */
function numbered(texts: readonly string[]): number[] {
  let number = -1
  return texts.map((text, index) => (text === texts[index - 1] ? number : (number += 1)))
}
