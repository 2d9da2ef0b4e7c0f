import fc from 'fast-check'
import { maySee, scopeFor } from '../acting.ts'
import { DAY } from '../model.ts'
import { NOTHING, isYes, only } from './judge.ts'
import { aCaller, anyOf, asked, caller, nth, step } from './step.ts'
import type { Step } from './step.ts'

const SCOPES = ['both', 'both', 'book', 'see'] as const

/** The desk records that somebody acts for Olga, mostly not for longer than until the night. */
const entrust = fc
  .tuple(fc.nat(1), fc.constantFrom(...SCOPES), fc.constantFrom(0, 0, 0, 1, 6))
  .map(([number, scope, days]): Step =>
    step('entrust', async (model, real) => {
      const { desk, olga: patientId, patients, monday } = model.world
      const acting = nth(patients, number)
      const lastDay = monday + days * DAY
      const over = lastDay + DAY
      const until = new Date(lastDay).toISOString().slice(0, 10)
      const { patientId: actingPatientId } = acting
      const wish = { actingPatientId, kind: 'carer', scope, until, evidence: 'A letter of hers' }
      const answer = await real.ask(desk, 'POST', `/patients/${patientId}/authorities`, wish)
      const words = (real.doing = `patient ${number} with ${scope} until the end of day ${days}`)
      const exists = scopeFor(model, acting, patientId) === undefined ? NOTHING : only('people.authority_exists')
      if (!isYes(answer, over <= model.now ? only('people.term_over') : exists)) return `${words}: no`
      // What they had, and counts no more, makes way.
      for (const one of model.authorities) if (one.actingPatientId === actingPatientId) one.isEnded = true
      const { id } = answer.body as { id: string }
      model.authorities.push({ id, actingPatientId, patientId, scope, over, isEnded: false })
      return words
    }),
  )

/** By the desk, or by whoever has it; to everybody else there is nothing of the kind. */
const takeBack = fc.tuple(fc.nat(9), aCaller).map(([number, whom]): Step =>
  step('take authority back', async (model, real) => {
    const authority = anyOf(model.authorities.toReversed(), number % 3)
    if (authority === undefined) return 'nothing'
    const { id, patientId, actingPatientId, isEnded } = authority
    const { who, isStaff } = caller(model, whom)
    const words = (real.doing = asked(whom))
    const answer = await real.ask(who, 'POST', `/patients/${patientId}/authorities/${id}/withdrawal`, {})
    const isTold = isStaff || (who.patientId === actingPatientId && !isEnded)
    const ended = isEnded ? only('people.authority_ended') : NOTHING
    if (!isYes(answer, isTold ? ended : only('people.patient_not_found'))) return `${words}: no`
    authority.isEnded = true
    return words
  }),
)

/** Everybody's list has every visit that they may see, and no other; and to have booked a visit for Olga is no right to it by itself. */
const seeWhoseVisits = fc.tuple(fc.nat(2), fc.nat(30)).map(([number, which]): Step =>
  step('see whose visits', async (model, real) => {
    const who = nth(model.world.patients, number)
    const answer = await real.ask(who, 'GET', '/appointments?limit=500')
    isYes(answer, NOTHING)
    const shown = (answer.body as { data: { id: string }[] }).data.map(({ id }) => id)
    const due = [...model.visits.values()].filter((visit) => maySee(model, who, visit)).map(({ id }) => id)
    if (shown.toSorted().join() !== due.toSorted().join())
      throw new Error(`patient ${number} sees ${shown.join() || 'nothing'} and may see ${due.join() || 'nothing'}`)
    const booked = [...model.visits.values()].filter((one) => one.bookedBy === who && one.patientId !== who.patientId)
    const visit = anyOf(booked, which)
    if (visit !== undefined) {
      const isTheirs = maySee(model, who, visit)
      const read = await real.ask(who, 'GET', `/appointments/${visit.id}`)
      isYes(read, isTheirs ? NOTHING : only('booking.appointment_not_found'))
    }
    return shown.length === 0 ? 'nothing' : `patient ${number} sees ${shown.length}`
  }),
)

export const actingSteps: fc.WeightedArbitrary<Step>[] = [
  { weight: 6, arbitrary: entrust },
  { weight: 2, arbitrary: takeBack },
  { weight: 2, arbitrary: seeWhoseVisits },
]
