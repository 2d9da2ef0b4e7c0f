import { beforeEach, expect, test } from 'vitest'
import { changeVisitType } from '#clinic'
import { transaction } from '#platform'
import { life, timeOf } from '../appointment/life.fixture.ts'
import type { Life } from '../appointment/life.fixture.ts'
import { depositClinic } from '../deposit/deposit.fixture.ts'
import type { DepositClinic } from '../deposit/deposit.fixture.ts'
import { acceptOffer } from '../offer/accept-offer.ts'
import { makeOffer } from '../offer/make-offer.ts'
import { bookSeries } from '../series/book-series.ts'
import { addEntry } from '../waitlist/add-entry.ts'
import { changeFairUse } from './change-fair-use.ts'
import { readTerms } from './read-terms.ts'
import { USUAL } from './rules.ts'

const THURSDAY = '2026-11-26T09:00:00+01:00'
const FRIDAY = '2026-11-27T09:00:00+01:00'
const TWENTY_EUROS = { amount: 2000, currency: 'EUR' }
let clinic: DepositClinic

/** Who missed a visit within the year pays twenty euros. Anna has. */
async function annaMissedOne({ anna, amir, rosa, ctx, clock, book, move }: Life): Promise<void> {
  const missedVisits = { from: 1, withinMonths: 12, consequence: 'deposit', deposit: TWENTY_EUROS } as const
  await changeFairUse(ctx(amir), () => true, { ...USUAL, missedVisits })
  const visit = await book(anna, '09:30', rosa)
  clock.now = timeOf('09:50')
  await move(rosa, visit, 'no-show')
}

// A check-up costs nobody else anything beforehand.
beforeEach(async () => {
  clinic = await depositClinic({ checkUp: { deposit: null } })
  await annaMissedOne(clinic)
})

test('who often did not come is told of the deposit, books with it, and is booked once it is paid; nobody else is asked', async () => {
  const { anna, bela, rosa, ctx, book, charges, checkout, processor, hear, history } = clinic
  expect(await readTerms(ctx(anna), anna.patientId)).toEqual({ consequence: 'deposit', deposit: TWENTY_EUROS })
  const visit = await book(anna, THURSDAY)
  expect(visit).toMatchObject({ status: 'pending', decideBy: '2026-11-23T10:20:00+01:00' })
  expect(await charges(visit)).toMatchObject([{ state: 'due', ...TWENTY_EUROS }])
  await processor.pay(await checkout(anna, visit))
  await hear()
  expect((await history(visit))[1]).toEqual(['payment', 'booked', 'system'])

  expect(await readTerms(ctx(bela), bela.patientId)).toEqual({ consequence: null, deposit: null })
  expect((await book(bela, FRIDAY)).status).toBe('booked')
  expect(await readTerms(ctx(rosa), anna.patientId)).toEqual({ consequence: null, deposit: null })
  expect((await book(anna, '2026-11-27T10:00:00+01:00', rosa)).status).toBe('booked')
  await expect(readTerms(ctx(bela), anna.patientId)).rejects.toMatchObject({ code: 'booking.patient_not_found' })
})

test('what the visit type asks of everybody stays: its own deposit, or an approval and then no deposit', async () => {
  const { anna, amir, ctx, checkUp, book, charges } = clinic
  await changeVisitType(ctx(amir), checkUp.id, () => true, { deposit: { amount: 500, currency: 'EUR' } })
  expect(await charges(await book(anna, THURSDAY))).toMatchObject([{ state: 'due', amount: 500 }])
  await changeVisitType(ctx(amir), checkUp.id, () => true, { deposit: null, approval: true })
  const proposal = await book(anna, FRIDAY)
  expect([proposal.status, await charges(proposal)]).toEqual(['proposed', []])
})

test('several visits at once are the desk’s, and an offered time is kept until its deposit is paid', async () => {
  const { anna, bela, ctx, slot, checkUp, charges, clock } = clinic
  const series = { slot: slot(THURSDAY), recurrence: 'FREQ=WEEKLY;COUNT=3' }
  await expect(bookSeries(ctx(anna), { ...series, patientId: anna.patientId })).rejects.toMatchObject({
    code: 'booking.deposit_one_by_one',
  })
  expect((await bookSeries(ctx(bela), { ...series, patientId: bela.patientId })).status).toBe(201)

  const { id: entryId } = await addEntry(ctx(anna), { patientId: anna.patientId, visitTypeId: checkUp.id })
  const system = ctx('system')
  const offer = await transaction(system.database, (tx) =>
    makeOffer(tx, system, {
      patientId: anna.patientId,
      slot: slot(FRIDAY),
      deadline: clock.now + 7_200_000,
      purpose: { entryId },
    }),
  )
  const { appointmentId } = await transaction(ctx(anna).database, (tx) => acceptOffer(tx, ctx(anna), offer.id))
  if (appointmentId === null) throw new Error('the offer was not taken')
  expect(await charges({ id: appointmentId })).toMatchObject([{ state: 'due', ...TWENTY_EUROS }])
})

test('where nothing can be paid the desk approves instead, and the patient is told that', async () => {
  const unpaid = await life()
  await annaMissedOne(unpaid)
  const { anna, ctx, book } = unpaid
  expect(await readTerms(ctx(anna), anna.patientId)).toEqual({ consequence: 'approval', deposit: null })
  expect((await book(anna, THURSDAY)).status).toBe('proposed')
})
