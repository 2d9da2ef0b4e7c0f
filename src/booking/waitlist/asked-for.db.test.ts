import { expect, test } from 'vitest'
import { asId, transaction } from '#platform'
import { listeners } from '../../app/subscriptions.ts'
import type { ClinicWish, Member } from '../../../test/clinic.ts'
import { depositClinic } from '../deposit/deposit.fixture.ts'
import { LIFE, MOVES, releasesTime } from '../appointment/life.ts'
import { MINUTE } from '../appointment/life.fixture.ts'
import { FACTS } from '../events.ts'
import { acceptOffer } from '../offer/accept-offer.ts'
import { makeOffer } from '../offer/make-offer.ts'
import { lapseOffers } from '../offer/lapse-offers.ts'
import { findOffers } from '../offer/queries.ts'
import { lapseProposals, lapseUnpaid } from '../overdue/settle-overdue.ts'
import { addEntry } from './add-entry.ts'
import { offerFreedTimes } from './freed/offer-freed-times.ts'
import { findEntry } from './queries.ts'

const THURSDAY = '2026-11-26T09:00:00+01:00'

/** A clinic where Anna waits for a check-up, and Bela behind her; what is asked for or not paid yet is heard by who waits. */
async function waiting(wish: ClinicWish = {}) {
  const clinic = await depositClinic(wish)
  const { database, clock, clinicId, ctx, anna, bela, rosa, checkUp } = clinic
  const now = () => clock.now
  const [heard] = listeners({ database, now, mail: { smtpUrl: undefined, publicUrl: 'http://localhost' } }).filter(
    ({ name }) => name === 'booking.fulfil-waitlist-entries',
  )
  clinic.alsoHear.push(async (fact) => {
    if (heard?.facts.includes(fact.name) === true) await heard.listen(fact)
  })
  const add = async (who: Member) =>
    (await addEntry(ctx(who), { patientId: who.patientId, visitTypeId: checkUp.id })).id
  const annas = await add(anna)
  clock.now += 1
  await add(bela)
  await clinic.hear()
  const name = (patientId: string) => [anna, bela].find((one) => one.patientId === patientId)?.name
  return {
    ...clinic,
    annas,
    state: async () => (await findEntry(database, clinicId, annas))?.state,
    /** The desk gives a time back; who is offered it. Of what was freed before nobody is left to be told. */
    offered: async (start: string) => {
      await database.pool.query('delete from booking.freed_time')
      await clinic.move(rosa, await clinic.book(rosa, start, rosa), 'cancellation')
      await offerFreedTimes(database, clock.now)
      const open = await findOffers(database, clinicId, { states: ['open'] }, 10)
      return open.filter(({ startAt }) => startAt === Date.parse(start)).map(({ patientId }) => name(patientId))
    },
    /** Anna takes an offer. */
    accepted: async (start: string) => {
      const system = ctx('system')
      const { patientId } = anna
      const wish = { patientId, slot: clinic.slot(start), deadline: clock.now + 120 * MINUTE }
      const { appointmentId } = await transaction(system.database, async (tx) => {
        const { id } = await makeOffer(tx, system, { ...wish, purpose: { entryId: annas } })
        return acceptOffer(tx, ctx(anna), id)
      })
      await clinic.hear()
      return { id: asId<'appointment'>(appointmentId ?? '') }
    },
  }
}

test('who books what they wait for and does not pay is in line where they were; meanwhile they are offered nothing', async () => {
  const { anna, bela, book, hear, clock, database, state, offered } = await waiting()
  await book(anna, THURSDAY)
  await hear()
  expect(await state()).toBe('waiting')
  expect(await offered('2026-11-25T09:00:00+01:00')).toEqual([bela.name])
  clock.now += 31 * MINUTE
  expect(await lapseUnpaid(database, clock.now)).toBe(1)
  await hear()
  expect(await state()).toBe('waiting')
  expect(await offered('2026-11-27T09:00:00+01:00')).toEqual([anna.name])
})

test('who pays for it waits no more, and who calls it off unpaid waits on', async () => {
  const { anna, rosa, book, move, undo, hear, checkout, processor, state, offered } = await waiting()
  const visit = await book(anna, THURSDAY)
  await move(anna, visit, 'cancellation')
  await hear()
  expect(await offered('2026-11-25T09:00:00+01:00')).toEqual([anna.name])
  // Taken back: what they are offered at this moment goes to the next.
  await undo(rosa, visit)
  await hear()
  expect(await offered('2026-11-27T09:00:00+01:00')).not.toEqual([anna.name])
  await processor.pay(await checkout(anna, visit))
  await hear()
  expect(await state()).toBe('fulfilled')
})

test('an offer that is taken and not paid costs nobody their turn; paid, it is what they waited for', async () => {
  const { anna, hear, clock, database, state, offered, accepted, checkout, processor } = await waiting()
  await accepted(THURSDAY)
  expect(await state()).toBe('waiting')
  clock.now += 31 * MINUTE
  expect(await lapseUnpaid(database, clock.now)).toBe(1)
  await hear()
  expect(await state()).toBe('waiting')
  expect(await offered('2026-11-27T09:00:00+01:00')).toEqual([anna.name])
  clock.now += 120 * MINUTE
  expect(await lapseOffers(database, clock.now)).toBe(1)
  await processor.pay(await checkout(anna, await accepted('2026-12-01T09:00:00+01:00')))
  await hear()
  expect(await state()).toBe('fulfilled')
})

test('what is asked for is not there yet: declined or unanswered, they wait on; approved, they wait no more', async () => {
  const { anna, rosa, book, move, hear, clock, database, state, offered } = await waiting({
    checkUp: { deposit: null, approval: true },
  })
  const first = await book(anna, THURSDAY)
  await hear()
  expect(await state()).toBe('waiting')
  await move(rosa, first, 'declination')
  await hear()
  expect(await offered('2026-11-25T09:00:00+01:00')).toEqual([anna.name])
  const second = await book(anna, '2026-11-27T09:00:00+01:00')
  await hear()
  clock.now = Date.parse(second.decideBy ?? '')
  expect(await lapseProposals(database, clock.now)).toBe(1)
  await hear()
  expect(await state()).toBe('waiting')
  const third = await book(anna, '2026-12-01T09:00:00+01:00')
  await hear()
  expect(await state()).toBe('waiting')
  await move(rosa, third, 'confirmation')
  await hear()
  expect(await state()).toBe('fulfilled')
})

test('a time that was asked for and came to nothing goes to the next, and not to who did not pay or was told no', async () => {
  const unpaid = await waiting()
  await unpaid.book(unpaid.anna, THURSDAY)
  await unpaid.hear()
  unpaid.clock.now += 31 * MINUTE
  expect(await lapseUnpaid(unpaid.database, unpaid.clock.now)).toBe(1)
  const declined = await waiting({ checkUp: { deposit: null, approval: true } })
  const request = await declined.book(declined.anna, THURSDAY)
  await declined.hear()
  await declined.move(declined.rosa, request, 'declination')
  for (const { bela, hear, database, clock, clinicId } of [unpaid, declined]) {
    await hear()
    await offerFreedTimes(database, clock.now)
    const open = await findOffers(database, clinicId, { states: ['open'] }, 10)
    expect(open.map(({ patientId, startAt }) => [patientId, startAt])).toEqual([[bela.patientId, Date.parse(THURSDAY)]])
  }
})

test('each move that gives a time back is heard at once by who offers it', async () => {
  const { database, clock } = await depositClinic()
  const mail = { smtpUrl: undefined, publicUrl: 'http://localhost' }
  const heard = listeners({ database, now: () => clock.now, mail }).find(
    ({ name }) => name === 'booking.fill-freed-times',
  )
  const freeing = MOVES.filter((move) => Object.values(LIFE[move].leads).some((status) => releasesTime(status)))
  expect(freeing).toContain('declination')
  expect(heard?.facts).toEqual(expect.arrayContaining(freeing.map((move) => FACTS[move])))
})
