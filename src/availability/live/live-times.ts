import { randomBytes } from 'node:crypto'
import type { ClinicId, Context } from '#identity'
import { Refusal, watchChanges } from '#platform'
import type { Change, Database } from '#platform'
import type { Diary } from '../diary/diary.ts'
import { currentIndex } from '../diary/kept-index.ts'
import { wantedOffers } from '../diary/wanted-offers.ts'
import { refuseUnknown } from '../refuse-unknown.ts'
import { refusals } from './refusals.ts'
import { reachOfBounds, searchWindow } from '../window.ts'
import type { StreamQuery } from './contract.ts'
import { differences } from './differences.ts'
import { newQuestion } from './question.ts'
import type { Listener, Question, Told } from './question.ts'
import { watchedDoctors } from './watched-doctors.ts'
import type { WatchedDoctor } from './watched-doctors.ts'

export interface LiveTimes {
  /** From now on `listener` hears what changes of what `query` asks; undefined when nobody can say at present. Refuses bad questions. */
  listen(ctx: Context, query: StreamQuery, listener: Listener): Promise<Listening | undefined>
  /** Once a second: looks at what time alone has changed. */
  tick: () => void
  state(): LiveState
  stop(): void
}

export interface Listening {
  /** What was told after this event; undefined when that is not known. */
  since: (id: string) => readonly Told[] | undefined
  lastId: () => string
  stop: () => void
}

export interface LiveState {
  questions: number
  doctors: number
  /** Diaries that were read again because of a change, and times somebody was told of one. */
  readings: number
  told: number
}

export interface LiveWish {
  database: Database
  /** Epoch milliseconds. */
  now: () => number
  log: (error: unknown, message: string) => void
}

/** Changes within so many milliseconds are read with one statement. */
const GATHER_MS = 10
const BATCH = 500
/** More would be told of half a clinic's day; whoever looks at so many looks at a list of who is free when, and asks again. */
const MOST_DOCTORS = 500
/** So many seconds is what happens to a question remembered when nobody listens, so that whoever lost a connection goes on with it. */
const REMEMBERED_SECONDS = 60

/**
 * Tells what becomes taken and free. A change says whose time it concerns; those diaries are read anew, and what differs from the diary
 * that everybody was told of last is the news, worked out once for all who look at that doctor. So a change heard twice says nothing, one
 * that was missed is told with the next, and a lost connection to the database costs nobody a resync: the difference is told when it is back.
 */
export function liveTimes({ database, now, log }: LiveWish): LiveTimes {
  const doctors = watchedDoctors()
  const questions = new Map<string, Question>()
  const opening = new Map<string, Promise<Question | undefined>>()
  /** By question: ticks until it is forgotten. */
  const deserted = new Map<string, number>()
  const stale = new Set<WatchedDoctor>()
  /** What came out of date while it was read, or was given up for room: looked at with the next tick, so that the latter never spins. */
  const doubtful = new Set<WatchedDoctor>()
  const choosing = new Set<Question>()
  const rechoose = new Set<Question>()
  const run = randomBytes(6).toString('base64url')
  const counted = { opened: 0, readings: 0, told: 0 }
  let underWay = false
  let stopped = false

  const stopWatching = watchChanges(database, (changes) => {
    if (changes === 'everything') {
      for (const doctor of doctors.all()) stale.add(doctor)
      for (const question of choosing) rechoose.add(question)
    } else for (const change of changes) note(change)
    void goOn()
  })

  function note(change: Change): void {
    for (const doctor of doctors.concernedBy(change)) stale.add(doctor)
    if (change.what === 'rules')
      for (const question of choosing) if (question.clinicId === change.clinicId) rechoose.add(question)
  }

  /** One after the other; what changes meanwhile is taken along by the next round. Without a current index it waits for the next tick. */
  async function goOn(): Promise<void> {
    if (underWay || stopped) return
    underWay = true
    try {
      while ((stale.size > 0 || rechoose.size > 0) && !stopped) {
        await new Promise((resolve) => setTimeout(resolve, GATHER_MS))
        if (currentIndex(database) === undefined) return
        await readStale()
        await chooseAgain()
      }
    } catch (error) {
      log(error, 'what became free or taken cannot be told; trying again')
    } finally {
      underWay = false
    }
  }

  async function readStale(): Promise<void> {
    for (const [clinicId, all] of Map.groupBy(stale, (doctor) => doctor.clinicId)) {
      for (let first = 0; first < all.length; first += BATCH) await readAgain(clinicId, all.slice(first, first + BATCH))
    }
  }

  async function readAgain(clinicId: ClinicId, some: readonly WatchedDoctor[]): Promise<void> {
    const index = currentIndex(database)
    if (index === undefined) return
    for (const doctor of some) stale.delete(doctor)
    try {
      const ids = some.map(({ doctorId }) => doctorId)
      const read = new Map((await index.diaries(clinicId, ids, now())).map((diary) => [diary.doctorId, diary]))
      for (const doctor of some) turn(doctor, read.get(doctor.doctorId))
    } catch (error) {
      for (const doctor of some) stale.add(doctor)
      throw error
    }
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

  /** Who looks for a specialty is shown other doctors when one is employed or retrained. */
  async function chooseAgain(): Promise<void> {
    for (const question of rechoose) {
      rechoose.delete(question)
      const { clinicId, query } = question
      try {
        const found = await lookUp(contextOf(clinicId), query)
        if (!questionIsOpen(question)) continue
        if (found === undefined) rechoose.add(question)
        else if (watchInstead(question, found.diaries)) question.resync('doctors')
      } catch (error) {
        if (error instanceof Refusal) question.resync('doctors')
        else {
          rechoose.add(question)
          throw error
        }
      }
      if (currentIndex(database) === undefined) return
    }
  }

  const questionIsOpen = (question: Question): boolean => choosing.has(question)

  function watchInstead(question: Question, diaries: readonly Diary[]): boolean {
    const were = new Set(doctors.of(question).map(({ doctorId }) => doctorId))
    if (were.size === diaries.length && diaries.every(({ doctorId }) => were.has(doctorId))) return false
    doctors.unwatch(question)
    watchAll(question, diaries)
    return true
  }

  function watchAll(question: Question, diaries: readonly Diary[]): void {
    for (const diary of diaries) {
      const doctor = doctors.watch(question, diary.doctorId, diary)
      // Whatever changed until this moment did so before anybody listened.
      if (doctor.diary?.fresh === false) doubtful.add(doctor)
    }
  }

  const contextOf = (clinicId: ClinicId): Context => ({
    database: database.within(clinicId),
    actor: { kind: 'visitor' },
    clinicId,
    now: now(),
    requestId: '',
    address: '',
  })

  async function lookUp(ctx: Context, query: StreamQuery) {
    const bounds = searchWindow(query, ctx.now)
    if (currentIndex(database) === undefined) {
      await refuseUnknown(ctx, query)
      return undefined
    }
    const found = await wantedOffers(ctx, query, reachOfBounds(bounds, ctx.now))
    if (found.once === true) return undefined
    if (found.diaries.length > MOST_DOCTORS)
      throw refusals.too_many_doctors({ detail: `At most ${MOST_DOCTORS} doctors can be watched at once.` })
    return { ...found, bounds }
  }

  async function open(key: string, ctx: Context, query: StreamQuery): Promise<Question | undefined> {
    const found = await lookUp(ctx, query)
    if (found === undefined || stopped) return undefined
    counted.opened += 1
    const question = newQuestion(`${run}.${counted.opened}`, ctx.clinicId, query, found.bounds)
    questions.set(key, question)
    deserted.set(key, REMEMBERED_SECONDS)
    if (found.doctors !== undefined) choosing.add(question)
    watchAll(question, found.diaries)
    return question
  }

  function close(key: string): void {
    const question = questions.get(key)
    questions.delete(key)
    deserted.delete(key)
    if (question === undefined) return
    choosing.delete(question)
    rechoose.delete(question)
    doctors.unwatch(question)
  }

  async function listen(ctx: Context, query: StreamQuery, listener: Listener): Promise<Listening | undefined> {
    const key = `${ctx.clinicId} ${canonical(query)}`
    let question = questions.get(key)
    if (question === undefined) {
      const opened = opening.get(key) ?? open(key, ctx, query).finally(() => opening.delete(key))
      opening.set(key, opened)
      question = await opened
    }
    // An index that is not current now may have missed what this question was not told.
    if (question === undefined || currentIndex(database) === undefined) return undefined
    const { listeners, since, lastId } = question
    listeners.add(listener)
    deserted.delete(key)
    const stop = (): void => {
      if (listeners.delete(listener) && listeners.size === 0) deserted.set(key, REMEMBERED_SECONDS)
    }
    return { since, lastId, stop }
  }

  function tick(): void {
    const at = now()
    for (const doctor of doctors.all()) if (doctor.diary !== undefined && doctor.diary.until <= at) stale.add(doctor)
    for (const doctor of doubtful) stale.add(doctor)
    doubtful.clear()
    for (const [key, seconds] of deserted)
      if (seconds > 0) deserted.set(key, seconds - 1)
      else close(key)
    void goOn()
  }

  return {
    listen,
    tick,
    state: () => ({
      questions: questions.size,
      doctors: doctors.count(),
      readings: counted.readings,
      told: counted.told,
    }),
    stop() {
      stopped = true
      stopWatching()
      for (const key of questions.keys()) close(key)
    },
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

/** The same for questions that mean the same, however they were written. */
function canonical({ doctorId, ...query }: StreamQuery): string {
  const named = Object.entries(query).filter(([, value]) => value !== undefined)
  const doctors = doctorId === undefined ? [] : [['doctorId', [...new Set(doctorId)].toSorted()]]
  return JSON.stringify([...named, ...doctors].toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}
