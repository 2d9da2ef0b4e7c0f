import type { ClinicId } from '#identity'
import type { Change, Database } from '#platform'
import type { Diary } from '../diary/diary.ts'
import { currentIndex } from '../diary/kept-index.ts'
import { differences } from './differences.ts'
import type { Question } from './question.ts'
import { inRounds } from './rounds.ts'
import { watchedDoctors } from './watched-doctors.ts'
import type { WatchedDoctor } from './watched-doctors.ts'

/** Tells questions what becomes taken and free of the doctors they are about. */
export interface DiaryNews {
  /** From now on it is about these, as they were read a moment ago. */
  watch(question: Question, diaries: readonly Diary[]): void
  /** Like {@link watch}, when it was about others until now; answers whether it was. */
  watchInstead(question: Question, diaries: readonly Diary[]): boolean
  unwatch(question: Question): void
  changed(changes: readonly Change[] | 'everything'): void
  /** Once a second: looks at what time alone has changed, and at what could not be looked at before. */
  tick(): void
  state(): { doctors: number; readings: number; told: number }
}

export interface NewsWish {
  database: Database
  /** Epoch milliseconds. */
  now: () => number
  log: (error: unknown, message: string) => void
}

const BATCH = 500

/**
 * A change says whose time it concerns; those diaries are read anew, and what differs from the diary that everybody was told of last is the
 * news, worked out once for all who look at that doctor. So a change heard twice says nothing, one that was missed is told with the next,
 * and a lost connection to the database costs nobody a resync: the difference is told when it is back.
 */
export function diaryNews({ database, now, log }: NewsWish): DiaryNews {
  const doctors = watchedDoctors()
  const stale = new Set<WatchedDoctor>()
  /** What came out of date while it was read, or was given up for room: looked at with the next tick, so that the latter never spins. */
  const doubtful = new Set<WatchedDoctor>()
  const counted = { readings: 0, told: 0 }
  const goOn = inRounds({
    isDue: () => stale.size > 0,
    work: readStale,
    log: (error) => log(error, 'what became free or taken cannot be told; trying again'),
  })

  async function readStale(): Promise<boolean> {
    for (const [clinicId, all] of Map.groupBy(stale, (doctor) => doctor.clinicId))
      for (let first = 0; first < all.length; first += BATCH)
        if (!(await readAgain(clinicId, all.slice(first, first + BATCH)))) return false
    return true
  }

  /** False while no index is current: nobody could say what changes after it was read. */
  async function readAgain(clinicId: ClinicId, some: readonly WatchedDoctor[]): Promise<boolean> {
    const index = currentIndex(database)
    if (index === undefined) return false
    for (const doctor of some) stale.delete(doctor)
    try {
      const ids = some.map(({ doctorId }) => doctorId)
      const read = new Map((await index.diaries(clinicId, ids, now())).map((diary) => [diary.doctorId, diary]))
      for (const doctor of some) turn(doctor, read.get(doctor.doctorId))
    } catch (error) {
      for (const doctor of some) stale.add(doctor)
      throw error
    }
    return true
  }

  function turn(doctor: WatchedDoctor, after: Diary | undefined): void {
    const before = doctor.diary
    doctors.turnTo(doctor, after)
    if (after?.fresh === false) doubtful.add(doctor)
    if (before === after) return
    counted.readings += 1
    const at = now()
    const found = differences(before, after, (of) => widest(doctor.questions, of, at), at)
    if (found.length === 0) return
    for (const question of doctor.questions) {
      counted.told += question.listeners.size
      question.tell(found, at)
    }
  }

  function watch(question: Question, diaries: readonly Diary[]): void {
    for (const diary of diaries) {
      const doctor = doctors.watch(question, diary.doctorId, diary)
      // It changed between the reading and this moment, from which on changes are heard.
      if (doctor.diary?.fresh === false) doubtful.add(doctor)
    }
  }

  return {
    watch,
    watchInstead(question, diaries) {
      const were = new Set(doctors.of(question).map(({ doctorId }) => doctorId))
      if (were.size === diaries.length && diaries.every(({ doctorId }) => were.has(doctorId))) return false
      doctors.unwatch(question)
      watch(question, diaries)
      return true
    },
    unwatch: (question) => doctors.unwatch(question),
    changed(changes) {
      const concerned = changes === 'everything' ? [doctors.all()] : changes.map(doctors.concernedBy)
      for (const some of concerned) for (const doctor of some) stale.add(doctor)
      goOn()
    },
    tick() {
      const at = now()
      for (const doctor of doctors.all()) if (doctor.diary !== undefined && doctor.diary.until <= at) stale.add(doctor)
      for (const doctor of doubtful) stale.add(doctor)
      doubtful.clear()
      goOn()
    },
    state: () => ({ doctors: doctors.count(), ...counted }),
  }
}

/** From the earliest to the latest start that any of them asks about. */
function widest(all: Iterable<Question>, of: Parameters<Question['rangeOf']>[0], now: number) {
  let start = Number.POSITIVE_INFINITY
  let end = Number.NEGATIVE_INFINITY
  for (const question of all) {
    const range = question.rangeOf(of, now)
    if (range === undefined) continue
    start = Math.min(start, range.start)
    end = Math.max(end, range.end)
  }
  return start < end ? () => ({ start, end }) : undefined
}
