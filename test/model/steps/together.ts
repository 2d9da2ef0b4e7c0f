import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { PatientId } from '#people'
import { LIFE } from '../../../src/booking/appointment/life.ts'
import { mayBookFor } from '../acting.ts'
import { DAY, isAhead, typeOf } from '../model.ts'
import type { Model, ModelVisit, Wanted } from '../model.ts'
import type { Answer, Real } from '../real.ts'
import { bookedAs } from './booking.ts'
import type { ToldVisit } from './booking.ts'
import { againstCaller, againstTime, isYes, only, refuseWrongRooms } from './judge.ts'
import type { Against } from './judge.ts'
import { settle } from './moves.ts'
import { aCaller, aTime, anyOf, asSlot, asked, caller, inWords, nth, step, wantedTime } from './step.ts'
import type { ACaller, Step } from './step.ts'

const aNumber = fc.nat(30)

/** Several visits as one: each of them has to be possible beside those before it, or none is booked. */
function againstAll(model: Model, wanted: readonly Wanted[], patientId: PatientId, code: string): Against {
  const beside: ModelVisit[] = []
  const found = wanted.some((one, index) => {
    const against = againstTime(model, one, { patientId })
    const visit = bookedAs(model, { id: `visit ${index}`, resources: [] }, one, {
      who: model.world.desk,
      isStaff: true,
      patientId,
    })
    model.visits.set(visit.id, visit)
    beside.push(visit)
    return against.codes.size > 0
  })
  for (const { id } of beside) model.visits.delete(id)
  return found ? only(code) : only()
}

interface Together {
  kind: 'series' | 'pathway'
  path: string
  wish: object
  wanted: readonly Wanted[]
  refusal: string
  /** The visits of an answer that says yes. */
  visitsOf: (body: unknown) => ToldVisit[]
}

async function bookTogether(model: Model, real: Real, whom: ACaller, together: Together): Promise<string> {
  const { kind, path, wish, wanted, refusal, visitsOf } = together
  const asking = caller(model, whom)
  const { who, isStaff, patientId } = asking
  const words = (real.doing = `${wanted.map((one) => inWords(model, one)).join(' and ')}, ${asked(whom)}`)
  const all = againstAll(model, wanted, patientId, refusal)
  const against = againstCaller(model, all, asking, wanted.length)
  // Deposits are paid one by one.
  const isPriced = wanted.some(({ visitTypeId }) => typeOf(model, visitTypeId).deposit)
  if (isPriced && !isStaff && mayBookFor(model, who, patientId)) against.codes.add('booking.deposit_one_by_one')
  const headers = { 'idempotency-key': randomUUID() }
  const ask = (): Promise<Answer> => real.ask(who, 'POST', path, { ...wish, patientId }, headers)
  const answer = await ask()
  if (!isYes(answer, against)) return `${words}: no`
  const { id } = answer.body as { id: string }
  const told = visitsOf(answer.body)
  if (told.length !== wanted.length) throw new Error(`was booked ${told.length} visits of ${wanted.length}`)
  // Whether they are proposals is said of all of them before the first is there.
  const visits = told.map((one, index) => bookedAs(model, one, nth(wanted, index), asking))
  for (const [at, visit] of visits.entries()) {
    refuseWrongRooms(model, visit)
    model.visits.set(visit.id, { ...visit, bookedWith: { kind, id, nth: at } })
  }
  if (!isDeepStrictEqual(answer, await ask())) throw new Error('asked again under the same key, was answered otherwise')
  return words
}

/** The same time on two days that follow each other. */
const bookSeries = fc.tuple(aTime, aCaller).map(([time, whom]): Step =>
  step('book a series', async (model, real) => {
    const first = wantedTime(model, { ...time, odd: false })
    return bookTogether(model, real, whom, {
      kind: 'series',
      path: '/series',
      wish: { slot: asSlot(first), recurrence: 'FREQ=DAILY;COUNT=2' },
      wanted: [first, { ...first, start: first.start + DAY }],
      refusal: 'booking.series_conflicts',
      visitsOf: (body) => (body as { appointments: ToldVisit[] }).appointments,
    })
  }),
)

/** A check-up on Monday and a treatment on Tuesday, as the clinic's pathway says. */
const bookPathway = fc.tuple(aTime, aTime, aCaller).map(([one, other, whom]): Step =>
  step('book a pathway', async (model, real) => {
    const wanted = [wantedTime(model, { ...one, type: 0, day: 0 }), wantedTime(model, { ...other, type: 2, day: 1 })]
    return bookTogether(model, real, whom, {
      kind: 'pathway',
      path: '/pathway-bookings',
      wish: {
        pathwayId: model.pathwayId,
        visits: wanted.map((each, index) => ({ step: index + 1, slot: asSlot(each) })),
      },
      wanted,
      refusal: 'booking.pathway_taken',
      visitsOf: (body) =>
        (body as { visits: { appointment: ToldVisit }[] }).visits.map(({ appointment }) => appointment),
    })
  }),
)

/** The desk cancels what is ahead of a series or a pathway: all of it, or nothing. */
const cancelTogether = aNumber.map((number): Step =>
  step('cancel together', async (model, real) => {
    const { bookedWith } =
      anyOf(
        [...model.visits.values()].filter((visit) => visit.bookedWith !== null),
        number,
      ) ?? {}
    if (bookedWith === undefined || bookedWith === null) return 'nothing'
    const { kind, id } = bookedWith
    real.doing = `a ${kind}`
    const cancellable = [...model.visits.values()].filter(
      (visit) => visit.bookedWith?.id === id && LIFE.cancellation.leads[visit.status] !== undefined,
    )
    // Of a series what is ahead; of a pathway, whose visits belong together, whatever can still be cancelled.
    const due = kind === 'series' ? cancellable.filter((visit) => isAhead(visit, model.now)) : cancellable
    const over = kind === 'series' ? 'booking.series_nothing_ahead' : 'booking.pathway_booking_over'
    const path = kind === 'series' ? `/series/${id}/cancellation` : `/pathway-bookings/${id}/cancellation`
    const answer = await real.ask(model.world.desk, 'POST', path, {})
    if (!isYes(answer, due.length === 0 ? only(over) : only())) return `a ${kind} that is over`
    for (const visit of due) {
      visit.late = false
      settle(model, visit, 'cancellation', 'cancelled')
    }
    return `a ${kind}, ${due.length} visits`
  }),
)

export const togetherSteps: fc.WeightedArbitrary<Step>[] = [
  { weight: 4, arbitrary: bookSeries },
  { weight: 4, arbitrary: bookPathway },
  { weight: 2, arbitrary: cancelTogether },
]
