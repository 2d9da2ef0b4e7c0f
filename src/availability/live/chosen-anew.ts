import type { ClinicId, Context } from '#identity'
import { Refusal } from '#platform'
import type { Diary } from '../diary/diary.ts'
import type { NewsWish } from './diary-news.ts'
import { lookUp } from './look-up.ts'
import type { Question } from './question.ts'
import { inRounds } from './rounds.ts'

/** Questions that choose doctors, which other doctors answer when one is employed or retrained: looked up anew when rules change. */
export function chosenAnew(
  { database, now, log }: NewsWish,
  found: (question: Question, diaries: readonly Diary[]) => void,
) {
  const all = new Set<Question>()
  const due = new Set<Question>()
  const goOn = inRounds({
    isDue: () => due.size > 0,
    work: chooseAgain,
    log: (error) => log(error, 'who answers a search now cannot be told; trying again'),
  })

  async function chooseAgain(): Promise<boolean> {
    for (const question of due) {
      const { clinicId, query } = question
      const looked = await lookUp(contextOf(clinicId), query).catch((error: unknown) => {
        // What it named is not there any more, so nobody answers it.
        if (error instanceof Refusal) return { diaries: [] }
        throw error
      })
      if (looked === undefined) return false
      due.delete(question)
      if (all.has(question)) found(question, looked.diaries)
    }
    return true
  }

  const contextOf = (clinicId: ClinicId): Context => {
    const caller = { actor: { kind: 'visitor' }, requestId: '', address: '' } as const
    return { ...caller, database: database.within(clinicId), clinicId, now: now() }
  }

  return {
    add: (question: Question) => void all.add(question),
    remove(question: Question) {
      all.delete(question)
      due.delete(question)
    },
    changed(changes: readonly { clinicId: string }[] | 'everything') {
      const clinics = changes === 'everything' ? undefined : new Set(changes.map(({ clinicId }) => clinicId))
      for (const question of all) if (clinics?.has(question.clinicId) !== false) due.add(question)
      goOn()
    },
    tick: goOn,
  }
}
