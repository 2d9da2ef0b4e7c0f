import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DoctorRules } from '#booking'
import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import { asId } from '#platform'
import type { Change } from '#platform'
import type { Diary } from './diary.ts'
import { diaryIndex } from './diary-index.ts'

const CLINIC: ClinicId = asId('clinic')
const ELSEWHERE: ClinicId = asId('another clinic')
const DOCTORS = ['a', 'b', 'c'].map((name) => asId<'doctor'>(name))
/** Doctors a and b share it. */
const ROOM = 'room'

/** What stands in the database, as numbers that count its changes. A diary says which it was read from in `until`, far beyond any `now`. */
class Truth {
  readonly state = new Map<string, number>()
  /** Readings that have seen the state and not yet answered. */
  readonly answers: (() => void)[] = []
  loads = 0

  change(resourceId: string, what: Change['what']): Change {
    this.state.set(`${what} ${resourceId}`, this.of(what, resourceId) + 1)
    return { clinicId: CLINIC, resourceId, what }
  }

  of(what: Change['what'], id: string): number {
    return this.state.get(`${what} ${id}`) ?? 0
  }

  seenOf(id: DoctorId, rules = this.of('rules', id)): string {
    const room = id === 'c' ? '' : this.of('taken', ROOM)
    return `${rules} ${this.of('taken', id)} ${room}`
  }

  /** Reads at once and answers when told to. */
  load = async (
    clinicId: ClinicId,
    ids: readonly DoctorId[],
    _now: number,
    known: ReadonlyMap<DoctorId, DoctorRules>,
  ): Promise<Diary[]> => {
    this.loads += 1
    const read = clinicId === CLINIC ? ids.map((id) => this.read(id, known.get(id))) : []
    await new Promise<void>((resolve) => this.answers.push(resolve))
    return read
  }

  read(doctorId: DoctorId, known: DoctorRules | undefined): Diary {
    const version = known?.version ?? this.of('rules', doctorId)
    return {
      ...NOTHING_IN_IT,
      doctorId,
      // Only the version is looked at: the index passes rules on and never reads them.
      rules: { version } as DoctorRules,
      resourceIds: doctorId === 'c' ? [doctorId] : [doctorId, ROOM],
      seen: this.seenOf(doctorId, version),
    } as Diary
  }
}

const NOTHING_IN_IT = { offers: [], until: 1000, fresh: true, bytes: 100, account: { bytes: 0 }, used: true }
const seenIn = (diary: Diary | undefined): unknown => (diary === undefined ? undefined : Reflect.get(diary, 'seen'))

type Step =
  | { do: 'ask'; ids: readonly DoctorId[] }
  | { do: 'answer' }
  | { do: 'change'; id: string; what: Change['what'] }
  | { do: 'lose' }
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('ask' as const), ids: fc.subarray(DOCTORS, { minLength: 1 }) }),
  fc.record({ do: fc.constant('answer' as const) }),
  fc.record({
    do: fc.constant('change' as const),
    id: fc.constantFrom(...DOCTORS, ROOM),
    what: fc.constantFrom('taken' as const, 'rules' as const),
  }),
  fc.record({ do: fc.constant('lose' as const) }),
)

test('however readings and changes interleave, what is held is what stands there, and who asks after a change sees it', async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const truth = new Truth()
      const index = diaryIndex({ load: truth.load, doctors: async () => [] }, 1_000_000)
      const asked: Promise<void>[] = []
      for (const one of steps) {
        if (one.do === 'change') index.forget([truth.change(one.id, one.id === ROOM ? 'taken' : one.what)])
        else if (one.do === 'lose') index.forget('everything')
        else if (one.do === 'answer') {
          truth.answers.shift()?.()
          await settled()
        } else asked.push(seesWhatStoodWhenAsked(index.diaries(CLINIC, one.ids, 0), truth, one.ids))
      }
      while (truth.answers.length > 0) {
        truth.answers.shift()?.()
        await settled()
      }
      await Promise.all(asked)
      const held = index.diaries(CLINIC, DOCTORS, 0)
      while (truth.answers.length > 0) truth.answers.shift()?.()
      for (const diary of await held) {
        expect([diary.doctorId, seenIn(diary)]).toEqual([diary.doctorId, truth.seenOf(diary.doctorId)])
        compared += 1
      }
    }),
    { numRuns: 500, seed: Number(process.env['PRAXIS_SEED'] ?? 20_261_122) },
  )
  expect(compared).toBeGreaterThan(500)
})

/** What is answered is at least as new as what stood when it was asked for: each of the counters only rises. */
async function seesWhatStoodWhenAsked(
  answer: Diary[] | Promise<Diary[]>,
  truth: Truth,
  ids: readonly DoctorId[],
): Promise<void> {
  const stood = new Map(ids.map((id) => [id, numbers(truth.seenOf(id))]))
  const found = await answer
  expect(found.map(({ doctorId }) => doctorId)).toEqual(ids)
  for (const diary of found) {
    const seen = numbers(String(seenIn(diary)))
    const then = stood.get(diary.doctorId) ?? []
    expect(
      seen.every((count, index) => count >= (then[index] ?? 0)),
      `${seen.join()} of ${then.join()}`,
    ).toBe(true)
  }
}

const numbers = (text: string): number[] => text.trim().split(' ').map(Number)

/** Until whatever an answer set off has run. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

test('of a hundred who ask at once one reads', async () => {
  const truth = new Truth()
  const index = diaryIndex({ load: truth.load, doctors: async () => [] }, 1_000_000)
  const asked = Array.from({ length: 100 }, async () => index.diaries(CLINIC, DOCTORS, 0))
  truth.answers.shift()?.()
  expect((await Promise.all(asked)).map((found) => found.length)).toEqual(Array.from({ length: 100 }, () => 3))
  expect(truth.loads).toBe(1)
  expect(index.diaries(CLINIC, DOCTORS, 0)).toBeInstanceOf(Array)
})

test('a diary is of one clinic: the same id asked about in another is not there', async () => {
  const truth = new Truth()
  const index = diaryIndex({ load: truth.load, doctors: async () => [] }, 1_000_000)
  const [here, there] = [index.diaries(CLINIC, DOCTORS, 0), index.diaries(ELSEWHERE, DOCTORS, 0)]
  while (truth.answers.length > 0) truth.answers.shift()?.()
  expect((await here).length).toBe(3)
  expect(await there).toEqual([])
  const again = index.diaries(ELSEWHERE, DOCTORS, 0)
  while (truth.answers.length > 0) truth.answers.shift()?.()
  expect(await again).toEqual([])
})

test('what is held keeps to its budget, who is asked about most stays longest, and what ran out is read anew', async () => {
  const truth = new Truth()
  const index = diaryIndex({ load: truth.load, doctors: async () => [] }, 250)
  const ask = async (ids: readonly DoctorId[], now = 0): Promise<Diary[]> => {
    const asked = index.diaries(CLINIC, ids, now)
    while (truth.answers.length > 0) {
      truth.answers.shift()?.()
      await settled()
    }
    return asked
  }
  expect((await ask(DOCTORS)).length).toBe(3)
  expect(index.state()).toMatchObject({ diaries: 2, bytes: 200, evictions: 1 })
  const loads = truth.loads
  await ask(DOCTORS.slice(1))
  expect(truth.loads, 'the first in was the first out').toBe(loads)
  await ask(DOCTORS.slice(1), 1000)
  expect(truth.loads, 'at the end of its time').toBe(loads + 1)
  index.forget('everything')
  expect(index.state()).toMatchObject({ diaries: 0, bytes: 0 })
})
