import { randomBytes } from 'node:crypto'
import type { Context } from '#identity'
import { watchChanges } from '#platform'
import type { Reader } from '#platform'
import { currentIndex } from '../diary/kept-index.ts'
import { chosenAnew } from './chosen-anew.ts'
import type { StreamQuery } from './contract.ts'
import { diaryNews } from './diary-news.ts'
import type { NewsWish } from './diary-news.ts'
import { lookUp } from './look-up.ts'
import { newQuestion } from './question.ts'
import type { Listener, Question, Told } from './question.ts'

export interface LiveTimes {
  /** From now on `listener` hears what changes of what `query` asks; undefined when nobody can say at present. Refuses bad questions. */
  listen(ctx: Context, query: StreamQuery, listener: Listener): Promise<Listening | undefined>
  /** Once a second: looks at what time alone has changed, and forgets what nobody asks any more. */
  tick: () => void
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
  listeners: number
  doctors: number
  /** Diaries that were read again because of a change, and times somebody was told of one. */
  readings: number
  told: number
}

/** So many seconds is what happens to a question remembered when nobody listens, so that whoever lost a connection goes on with it. */
const REMEMBERED_SECONDS = 60

const running = new WeakMap<Reader['reactions'], () => LiveState>()

/** For metrics; undefined where nobody is told anything. */
export const liveState = (database: Reader): LiveState | undefined => running.get(database.reactions)?.()

/** Everybody who listens, by what they ask: ten thousand pages ask a few hundred questions. */
export function liveTimes(wish: NewsWish): LiveTimes {
  const { database } = wish
  const news = diaryNews(wish)
  const questions = new Map<string, Question>()
  const opening = new Map<string, Promise<Question | undefined>>()
  /** Seconds until it is forgotten, of those that nobody listens to. */
  const deserted = new Map<string, number>()
  const choices = chosenAnew(wish, (question, diaries) => {
    if (news.watchInstead(question, diaries)) question.resync('doctors')
  })
  // Ids of another run are of questions that only it knew.
  const run = randomBytes(6).toString('base64url')
  let opened = 0

  const stopWatching = watchChanges(database, (changes) => {
    news.changed(changes)
    choices.changed(changes === 'everything' ? changes : changes.filter(({ what }) => what === 'rules'))
  })
  running.set(database.reactions, () => {
    const listeners = [...questions.values()].reduce((sum, question) => sum + question.listeners.size, 0)
    return { questions: questions.size, listeners, ...news.state() }
  })

  async function open(key: string, ctx: Context, query: StreamQuery): Promise<Question | undefined> {
    const found = await lookUp(ctx, query)
    if (found === undefined) return undefined
    opened += 1
    const question = newQuestion(`${run}.${opened}`, ctx.clinicId, query, found.bounds)
    questions.set(key, question)
    deserted.set(key, REMEMBERED_SECONDS)
    news.watch(question, found.diaries)
    if (found.doctors !== undefined) choices.add(question)
    return question
  }

  function close(key: string): void {
    const question = questions.get(key)
    questions.delete(key)
    deserted.delete(key)
    if (question === undefined) return
    choices.remove(question)
    news.unwatch(question)
  }

  return {
    async listen(ctx, query, listener) {
      const key = `${ctx.clinicId} ${canonical(query)}`
      let question = questions.get(key)
      if (question === undefined) {
        const asked = opening.get(key) ?? open(key, ctx, query).finally(() => opening.delete(key))
        opening.set(key, asked)
        question = await asked
      }
      // What an index that is not current now has missed, nobody was told.
      if (question === undefined || currentIndex(database) === undefined) return undefined
      const { listeners, since, lastId } = question
      listeners.add(listener)
      deserted.delete(key)
      const stop = (): void => {
        if (listeners.delete(listener) && listeners.size === 0) deserted.set(key, REMEMBERED_SECONDS)
      }
      return { since, lastId, stop }
    },
    tick() {
      news.tick()
      choices.tick()
      for (const [key, seconds] of deserted)
        if (seconds > 0) deserted.set(key, seconds - 1)
        else close(key)
    },
    stop() {
      stopWatching()
      running.delete(database.reactions)
      for (const key of questions.keys()) close(key)
    },
  }
}

/** The same for questions that mean the same, however they were written. */
function canonical({ doctorId, ...query }: StreamQuery): string {
  const named = Object.entries(query).filter(([, value]) => value !== undefined)
  const doctors = doctorId === undefined ? [] : [['doctorId', [...new Set(doctorId)].toSorted()]]
  return JSON.stringify([...named, ...doctors].toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}
