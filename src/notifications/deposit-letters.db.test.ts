import { expect, onTestFinished, test } from 'vitest'
import { lapseUnpaid } from '#booking'
import { sendDueRefunds } from '#payments'
import { depositClinic } from '../booking/deposit/deposit.fixture.ts'
import type { DepositClinic } from '../booking/deposit/deposit.fixture.ts'
import { startMailServer } from '../../test/servers/smtp.ts'
import { openMail } from './mail.ts'
import { MINUTE } from './mail-room.fixture.ts'
import { findMessages } from './queries.ts'
import { sendDueMessages } from './send-due-messages.ts'
import type { Telling } from './tell-patient.ts'
import { tellPatient } from './tell-patient.ts'
import { TOLD_FACTS } from './visit/visits-owed.ts'

const THURSDAY = '2026-11-26T09:00:00+01:00'

/** A clinic with deposits that writes letters. */
async function writing(): Promise<{
  clinic: DepositClinic
  telling: Telling
  told: () => Promise<[string, string][]>
}> {
  const clinic = await depositClinic()
  const mail = await startMailServer()
  onTestFinished(() => mail.stop())
  const { database, clinicId, clock } = clinic
  const telling = {
    database,
    now: () => clock.now,
    mail: openMail({ smtpUrl: mail.url, publicUrl: 'https://praxis.example' }),
  }
  clinic.alsoHear.push(async (fact) => {
    if (TOLD_FACTS.includes(fact.name)) await tellPatient(telling, fact)
  })
  const told = async () =>
    (await findMessages(database, clinicId, undefined, 50))
      .map(({ kind, state }): [string, string] => [kind, state])
      .toReversed()
  return { clinic, telling, told }
}

test('who books with a deposit is told where to pay, and that the visit is booked once they have', async () => {
  const { clinic, told } = await writing()
  const { anna, book, checkout, processor, hear } = clinic
  const visit = await book(anna, THURSDAY)
  await hear()
  expect(await told()).toEqual([['payment', 'sent']])
  await processor.pay(await checkout(anna, visit), { deliver: 'twice' })
  await hear()
  expect(await told()).toEqual([
    ['payment', 'sent'],
    ['confirmation', 'sent'],
  ])
})

test('case 31: who has paid is not asked to pay by a letter that could not leave before', async () => {
  const { clinic, telling, told } = await writing()
  const { anna, book, checkout, processor, hear, clock } = clinic
  const working = telling.mail
  telling.mail = openMail({ smtpUrl: 'smtp://127.0.0.1:1', publicUrl: 'https://praxis.example' })
  const visit = await book(anna, THURSDAY)
  await hear()
  expect(await told()).toEqual([['payment', 'failed']])
  telling.mail = working
  await processor.pay(await checkout(anna, visit))
  await hear()
  clock.now += 5 * MINUTE
  await sendDueMessages(telling)
  expect(await told()).toEqual([
    ['payment', 'withheld'],
    ['confirmation', 'sent'],
  ])
})

test('case 5: who pays late is told that the time is gone, and that the money comes back', async () => {
  const { clinic, told } = await writing()
  const { anna, book, checkout, processor, hear, clock, database } = clinic
  const visit = await book(anna, THURSDAY)
  const page = await checkout(anna, visit)
  await hear()
  clock.now += 29 * MINUTE
  await processor.pay(page, { deliver: 'never' })
  // It does not answer, each time twice, until the visit is given up.
  processor.misbehave(503, 4)
  clock.now += 2 * MINUTE
  expect(await lapseUnpaid(database, clock.now)).toBe(0)
  clock.now += 15 * MINUTE
  expect(await lapseUnpaid(database, clock.now)).toBe(1)
  expect(await processor.deliver(page)).toBe(204)
  await hear()
  expect(await processor.deliver(page)).toBe(204)
  await hear()
  expect(Object.fromEntries(await told())).toEqual({ payment: 'sent', non_payment: 'sent', refund: 'sent' })
  expect(await told()).toHaveLength(3)
})

test('that money goes back is told also when the visit has moved on before the letter could leave', async () => {
  const { clinic, telling, told } = await writing()
  const { anna, rosa, book, reschedule, slot, checkout, processor, hear, clock } = clinic
  const visit = await book(anna, THURSDAY)
  await processor.pay(await checkout(anna, visit))
  await hear()
  const working = telling.mail
  telling.mail = openMail({ smtpUrl: 'smtp://127.0.0.1:1', publicUrl: 'https://praxis.example' })
  const [session] = processor.sessions()
  const object = { ...session, payment_intent: 'pi_again' }
  await processor.send({ id: 'evt_again', object: 'event', type: 'checkout.session.completed', data: { object } })
  await hear()
  await reschedule(rosa, visit, slot('2026-11-27T09:00:00+01:00'))
  await hear()
  telling.mail = working
  // Two letters about one visit do not leave at one moment.
  for (let time = 0; time < 2; time += 1) {
    clock.now += 5 * MINUTE
    await sendDueMessages(telling)
  }
  expect((await told()).slice(-2)).toEqual([
    ['refund', 'sent'],
    ['change', 'sent'],
  ])
})

test('whose visit is called off and stands again after the money has left is asked for it once more', async () => {
  const { clinic, told } = await writing()
  const { anna, rosa, book, move, undo, decide, checkout, processor, hear, clock, database } = clinic
  await decide({ undoMinutes: 10_080 })
  const visit = await book(anna, THURSDAY)
  await processor.pay(await checkout(anna, visit))
  await hear()
  await move(rosa, visit, 'cancellation')
  await hear()
  clock.now += 24 * 60 * MINUTE
  expect(await sendDueRefunds(database, clock.now)).toBe(1)
  await undo(rosa, visit)
  await hear()
  expect((await told()).slice(-2)).toEqual([
    ['cancellation', 'sent'],
    ['payment', 'sent'],
  ])
})
