import fc from 'fast-check'
import { lapseUnpaid } from '#booking'
import { sendDueRefunds } from '#payments'
import { mayMove, maySee } from '../acting.ts'
import { chargesOf, note, sendRefunds } from '../deposits.ts'
import type { Model, ModelCharge, ModelVisit } from '../model.ts'
import type { Real } from '../real.ts'
import { isYes, only } from './judge.ts'
import { movesPlainly, settle } from './moves.ts'
import { aCaller, anyOf, caller, inWords, step } from './step.ts'
import type { Caller, Step } from './step.ts'

const aNumber = fc.nat(30)

function againstPaying(model: Model, visit: ModelVisit, { who, isStaff }: Caller): string[] {
  if (!isStaff && !mayMove(model, who, visit))
    return [maySee(model, who, visit) ? 'booking.only_looking' : 'booking.appointment_not_found']
  return visit.charges.at(-1)?.state === 'due' ? [] : ['payments.nothing_to_pay']
}

const sessionOf = ({ processor }: Real, id: string) => processor.sessions().find((session) => session.id === id)

async function showPage(model: Model, real: Real, visit: ModelVisit, asking: Caller): Promise<string> {
  const words =
    (real.doing = `${inWords(model, visit)}, which is ${visit.status}, by ${asking.isStaff ? 'the desk' : 'a patient'}`)
  const answer = await real.ask(asking.who, 'POST', `/appointments/${visit.id}/deposits/checkout`)
  const charge = visit.charges.at(-1)
  if (!isYes(answer, only(...againstPaying(model, visit, asking))) || charge === undefined) return `${words}: no`
  const id = new URL((answer.body as { url: string }).url).pathname.split('/').at(-1) ?? ''
  const before = charge.pages.at(-1)
  if ((before !== undefined && before.until > model.now) !== (before?.id === id))
    throw new Error(`was shown the page ${id} after ${JSON.stringify(before)}`)
  const until = (sessionOf(real, id)?.expires_at ?? 0) * 1000
  if (before?.id !== id) charge.pages.push({ id, until, payment: null })
  return words
}

/** Whoever may move the visit is shown where it is paid: the same page until that is over. */
const openPage = fc.tuple(aNumber, aCaller).map(([number, whom]): Step =>
  step('open the page to pay', async (model, real) => {
    const all = [...model.visits.values()]
    const pending = all.filter(({ status }) => status === 'pending')
    const priced = all.filter(({ charges }) => charges.length > 0)
    const visit = anyOf(pending.length > 0 && number % 5 > 0 ? pending : priced, number)
    if (visit === undefined) return 'nothing'
    return showPage(model, real, visit, caller(model, whom))
  }),
)

/** Somebody pays, on a page that they have had open for however long; the message of it may come late. */
const pay = fc.tuple(aNumber, fc.constantFrom('once', 'once', 'twice', 'never')).map(([number, deliver]): Step =>
  step('pay', async (model, real) => {
    const open = () => pagesOf(model).filter(({ page }) => sessionOf(real, page.id)?.status === 'open')
    const waiting = [...model.visits.values()].filter(({ status }) => status === 'pending')
    const visit = anyOf(waiting, number)
    if (visit !== undefined && open().length === 0)
      await showPage(model, real, visit, { who: visit.bookedBy, isStaff: false, patientId: visit.patientId })
    const chosen = anyOf(open(), number)
    if (chosen === undefined) return 'nothing'
    const { charge, page } = chosen
    const { paymentIntent, answers } = await real.processor.pay(page.id, { deliver })
    if (answers.some((status) => status !== 204)) throw new Error(`the processor was answered ${answers.join()}`)
    page.payment = paymentIntent
    if (deliver !== 'never') note(model, charge, paymentIntent)
    return `for what is ${charge.state}, told ${deliver}`
  }),
)

/** The processor tells of a payment, for the first time or again. */
const beTold = aNumber.map((number): Step =>
  step('be told of a payment', async (model, real) => {
    const paid = pagesOf(model).filter(({ page }) => page.payment !== null)
    const { charge, page } = anyOf(paid, number) ?? {}
    if (charge === undefined || page === undefined || page.payment === null) return 'nothing'
    const status = await real.processor.deliver(page.id)
    if (status !== 204) throw new Error(`the processor was answered ${status}`)
    note(model, charge, page.payment)
    return `of what is ${charge.state}`
  }),
)

/** What has its price is called off, mostly by who has paid for it: in time, late, unpaid, or paid and not heard of. */
const callOff = fc.tuple(aNumber, aCaller).map(([number, whom]): Step =>
  step('call off what has its price', async (model, real) => {
    const ahead = [...model.visits.values()].filter(({ status }) => status === 'booked' || status === 'pending')
    const priced = ahead.filter(({ charges }) => charges.length > 0)
    const paid = priced.filter(({ charges }) => charges.at(-1)?.state === 'paid')
    const visit = anyOf(paid.length > 0 && number % 4 > 0 ? paid : priced, number)
    if (visit === undefined) return 'nothing'
    const patient = model.world.patients.findIndex((one) => one === visit.bookedBy)
    const isTheirs = patient >= 0 && number % 3 > 0
    const forOlga = visit.patientId === model.world.olga
    const by = isTheirs ? { desk: false, patient, forOlga } : whom
    return movesPlainly(model, real, { visit, move: 'cancellation', whom: by, late: 0 })
  }),
)

const pagesOf = (model: Model) => chargesOf(model).flatMap((charge) => charge.pages.map((page) => ({ charge, page })))

/** The page that is shown is ended, and the processor asked whether somebody had paid there. */
function askProcessor(model: Model, charge: ModelCharge): void {
  const payment = charge.pages.at(-1)?.payment ?? null
  if (charge.payment === null && payment !== null) note(model, charge, payment)
}

/** After the commit: what is paid is booked, what is closed cannot be paid, what goes back leaves. */
const hear = fc.constant(0).map((): Step =>
  step('hear of payments', async (model, real) => {
    await real.hear()
    let heard = 0
    for (const visit of model.visits.values())
      for (const charge of visit.charges) {
        if (charge.unheard === null) continue
        heard += 1
        if (charge.unheard === 'closed') askProcessor(model, charge)
        else if (books(visit, charge)) settle(model, visit, 'payment', 'booked')
        charge.unheard = null
      }
    if (model.mustSendRefunds) heard += sendRefunds(model)
    model.mustSendRefunds = false
    return heard === 0 ? 'nothing' : `${heard}`
  }),
)

const books = ({ status, charges }: ModelVisit, charge: ModelCharge): boolean =>
  status === 'pending' &&
  charge === charges.at(-1) &&
  charge.state === 'paid' &&
  !charge.back.some(({ payment }) => payment === charge.payment)

/** The job that gives up what nobody paid for in time: the time is free again. */
const giveUpUnpaid = fc.constant(0).map((): Step =>
  step('what is unpaid', async (model, real) => {
    const settled = await lapseUnpaid(real.database, model.now)
    const due = [...model.visits.values()].filter(
      ({ status, decideBy }) => status === 'pending' && (decideBy ?? Infinity) <= model.now,
    )
    for (const visit of due) {
      const charge = visit.charges.at(-1)
      if (charge === undefined) throw new Error('a visit waits for a deposit that nobody asked for')
      askProcessor(model, charge)
      if (charge.state === 'paid') settle(model, visit, 'payment', 'booked')
      else settle(model, visit, 'non-payment', 'cancelled')
    }
    if (settled !== due.length) throw new Error(`${settled} were settled, of ${due.length}`)
    return due.length === 0 ? 'nothing' : `${due.length} settled`
  }),
)

const sendBack = fc.constant(0).map((): Step =>
  step('send what goes back', async (model, real) => {
    const sent = await sendDueRefunds(real.database, model.now)
    const due = sendRefunds(model)
    if (sent !== due) throw new Error(`${sent} payments went back, and ${due} were due`)
    return due === 0 ? 'nothing' : `${due} payments`
  }),
)

export const depositSteps: fc.WeightedArbitrary<Step>[] = [
  { weight: 9, arbitrary: openPage },
  { weight: 9, arbitrary: pay },
  { weight: 2, arbitrary: beTold },
  { weight: 6, arbitrary: hear },
  { weight: 3, arbitrary: giveUpUnpaid },
  { weight: 3, arbitrary: callOff },
  { weight: 4, arbitrary: sendBack },
]
