import fc from 'fast-check'
import { sweepHolds } from '#booking'
import { loadAgainst, rulesAgainst, seatsLeft } from '../definitions.ts'
import { DAY, HOUR, MINUTE } from '../model.ts'
import type { Model, Wanted } from '../model.ts'
import type { Real } from '../real.ts'
import { book } from './booking.ts'
import { NOTHING, isYes, only } from './judge.ts'
import { aCaller, aTime, asSlot, caller, inWords, nth, step, wantedTime } from './step.ts'
import type { Step } from './step.ts'
import { isPatientBusy } from '../definitions.ts'
import { takenBy } from '../model.ts'

interface Offered extends Omit<Wanted, 'start'> {
  start: string
  seatsLeft: number
}

const keyOf = (model: Model, wanted: Wanted, seats: number): string => `${inWords(model, wanted)}: ${seats} left`

/** Everything that is offered for a visit type is free by the definitions, and everything that is free is offered. */
async function search(model: Model, real: Real, type: number): Promise<Wanted[]> {
  const visitTypeId = nth(model.world.types, type).id
  const [from, to] = [0, DAY].map((later) => new Date(model.world.monday + later).toISOString().slice(0, 10))
  const answer = await real.ask(
    'visitor',
    'GET',
    `/availability?visitTypeId=${visitTypeId}&from=${from}&to=${to}&limit=5000`,
  )
  isYes(answer, NOTHING)
  const offered = (answer.body as { data: Offered[] }).data.map((one) => ({ ...one, start: Date.parse(one.start) }))
  const shown = new Set(offered.map((one) => keyOf(model, one, one.seatsLeft)))
  const free = new Set(
    everyTime(model, visitTypeId)
      .filter((one) => rulesAgainst(model, one).size === 0 && loadAgainst(model, one).size === 0)
      .map((one) => keyOf(model, one, seatsLeft(model, one))),
  )
  const wrong = [...shown.difference(free)].map((one) => `offers ${one}, which is not free`)
  const missing = [...free.difference(shown)].map((one) => `does not offer ${one}, which is free`)
  if (wrong.length + missing.length > 0) throw new Error(`the search ${[...wrong, ...missing].join('; ')}`)
  return offered
}

function everyTime({ world }: Model, visitTypeId: Wanted['visitTypeId']): Wanted[] {
  const starts = [0, 1].flatMap((day) =>
    Array.from({ length: 12 }, (_, half) => world.monday + day * DAY + 7 * HOUR + half * 30 * MINUTE),
  )
  return world.doctorIds.flatMap((doctorId) =>
    world.locationIds.flatMap((locationId) => starts.map((start) => ({ doctorId, visitTypeId, locationId, start }))),
  )
}

const searchFor = fc
  .nat(6)
  .map((type): Step =>
    step('search', async (model, real) => `type ${type}: ${(await search(model, real, type)).length} times`),
  )

/** What is offered books (case 20), unless the patient is elsewhere then. */
const bookOffered = fc.tuple(fc.nat(6), fc.nat(200), aCaller).map(([type, number, whom]): Step =>
  step('book what is offered', async (model, real) => {
    const offered = await search(model, real, type)
    if (offered.length === 0) return 'nothing'
    const { doctorId, visitTypeId, locationId, start } = nth(offered, number)
    const wanted = { doctorId, visitTypeId, locationId, start }
    const busy = isPatientBusy(model, caller(model, whom).patientId, takenBy(model, wanted))
    const against = busy ? only('booking.patient_busy') : NOTHING
    return book(model, real, { wanted, whom, again: false, wish: { slot: asSlot(wanted) } }, against)
  }),
)

/** Why not: every rule that is against it, and no other. */
const explain = aTime.map((time): Step =>
  step('explain', async (model, real) => {
    const wanted = wantedTime(model, time)
    const { start, ...ids } = asSlot(wanted)
    const query = new URLSearchParams({ ...ids, start })
    const answer = await real.ask('visitor', 'GET', `/availability/explain?${query.toString()}`)
    isYes(answer, NOTHING)
    const { bookable, reasons } = answer.body as { bookable: boolean; reasons: { rule: string }[] }
    const said = reasons.map(({ rule }) => rule).toSorted()
    const due = [...rulesAgainst(model, wanted).union(loadAgainst(model, wanted))].toSorted()
    if (said.join() !== due.join() || bookable !== (due.length === 0))
      throw new Error(
        `explains ${said.join() || 'nothing'} where ${due.join() || 'nothing'} is against it: ${inWords(model, wanted)}`,
      )
    return inWords(model, wanted)
  }),
)

const timePasses = fc.constantFrom(1, 3, 5, 9, 10, 11, 20, 45, 90).map((minutes): Step =>
  step('time passes', async (model, real) => {
    real.goOn(model, minutes)
    return `${minutes} minutes`
  }),
)

/**
 * Into the second morning, so that Monday is over, and what was to last until then. Seldom, since what lies behind is of little use to anybody, and
 * oftener where it ends what somebody may do.
 */
const nightPasses = fc.nat(3).map((restless): Step =>
  step('the night passes', async (model, real) => {
    const midnight = model.world.monday + DAY
    const hours = (midnight + 7 * HOUR - model.now) / HOUR
    const endsAuthority = model.authorities.some(({ isEnded, over }) => !isEnded && over === midnight)
    if (restless > (endsAuthority ? 1 : 0) || hours < 7) return 'no'
    real.goOn(model, hours * 60)
    return `${hours} hours`
  }),
)

/** The job that removes what nobody came across. */
const sweep = fc.constant(0).map((): Step =>
  step('sweep', async (model, real) => {
    await sweepHolds(real.database, model.now)
    for (const held of model.holds.values()) if (held.expiresAt <= model.now) model.holds.delete(held.id)
    return 'what has run out'
  }),
)

export const lookingSteps: fc.WeightedArbitrary<Step>[] = [
  { weight: 5, arbitrary: searchFor },
  { weight: 8, arbitrary: bookOffered },
  { weight: 4, arbitrary: explain },
  { weight: 7, arbitrary: timePasses },
  { weight: 1, arbitrary: nightPasses },
  { weight: 1, arbitrary: sweep },
]
