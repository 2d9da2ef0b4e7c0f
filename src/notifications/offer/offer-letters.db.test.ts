import { expect, test } from 'vitest'
import { makeOffer, withdrawOffer } from '#booking'
import { transaction } from '#platform'
import type { StoredFact } from '#platform'
import { changePatient } from '#people'
import type { Member } from '../../../test/clinic.ts'
import { testApp } from '../../../test/app.ts'
import { mailRoom } from '../mail-room.fixture.ts'
import { OFFER_TOLD, tellOfOffer } from './tell-of-offer.ts'
import { sendDueOfferLetters } from './send-due-offer-letters.ts'

const HOUR = 3_600_000

async function office() {
  const room = await mailRoom()
  const system = () => room.ctxOf('system', room.clock.now)
  const tell = async (): Promise<StoredFact[]> => {
    const facts = (await room.facts()).filter(({ name }) => OFFER_TOLD.includes(name))
    for (const fact of facts) await tellOfOffer(room.telling, fact)
    return facts
  }
  /** Another time for the appointment that they then have. */
  const offer = async (who: Member, start = '2026-11-24T09:00:00+01:00', instead = '2026-11-26T09:00:00+01:00') => {
    const appointment = await room.book(who.patientId, instead)
    const slot = { doctorId: room.drWeber.id, visitTypeId: room.checkUp.id, locationId: room.berlin.id, start }
    const wish = {
      patientId: who.patientId,
      slot,
      deadline: room.clock.now + 2 * HOUR,
      purpose: { appointmentId: appointment.id },
    }
    return transaction(system().database, (tx) => makeOffer(tx, system(), wish))
  }
  return { ...room, system, tell, offer }
}

test('whoever is offered a time gets a letter in their language, with their clocks and a link that works, and nothing about health', async () => {
  const { tell, offer, letters, bela, checkUp, database, clinicId } = await office()
  const { id } = await offer(bela)
  const facts = await tell()
  expect(facts).toHaveLength(1)
  const [letter] = await letters()
  expect(letter?.to).toMatchObject([{ address: bela.email }])
  expect(letter?.subject).toContain('24. November 2026')
  expect(letter?.text).toContain('09:00')
  const url = /https:\/\/praxis\.example\/offers\/([^#\s]+)#(\S+)/.exec(letter?.text ?? '')
  expect(url?.[1]).toBe(id)
  for (const said of [letter?.subject, letter?.text, letter?.html]) expect(said).not.toContain(checkUp.name)
  const { app } = await testApp(database, { clinicId })
  const answer = await app.inject({
    method: 'POST',
    url: `/api/v1/offers/${id}/acceptance`,
    payload: { token: url?.[2] },
  })
  expect(answer.json()).toMatchObject({ state: 'accepted' })
  const { rows } = await database.pool.query('select * from booking.offer')
  expect(JSON.stringify(rows)).not.toContain(url?.[2])
})

test('the fact heard twice is one letter', async () => {
  const { tell, offer, letters, telling, anna } = await office()
  await offer(anna)
  const [fact] = await tell()
  if (fact === undefined) throw new Error('nothing was offered')
  await tellOfOffer(telling, fact)
  await sendDueOfferLetters(telling)
  expect(await letters()).toHaveLength(1)
})

test('at night nobody is written to; in the morning they are, unless the offer is over', async () => {
  const { tell, offer, letters, telling, clock, anna, bela, system, database } = await office()
  const appointment = '2026-11-26T10:00:00+01:00'
  clock.now = Date.parse('2026-11-23T22:30:00+01:00')
  await offer(anna, '2026-11-25T09:00:00+01:00')
  const other = await offer(bela, '2026-11-25T10:00:00+01:00', appointment)
  await tell()
  await sendDueOfferLetters(telling)
  expect(await letters()).toEqual([])
  await transaction(system().database, (tx) => withdrawOffer(tx, system(), other.id, 'on_leave'))
  clock.now = Date.parse('2026-11-24T07:00:30+01:00')
  await sendDueOfferLetters(telling)
  expect((await letters()).map(({ to }) => to?.[0]?.address)).toEqual([anna.email])
  const { rows } = await database.pool.query('select state from notifications.offer_letter order by state')
  expect(rows).toEqual([{ state: 'sent' }, { state: 'withheld' }])
})

test('without an address there is no letter, and nobody’s error', async () => {
  const { tell, offer, letters, anna, system } = await office()
  await changePatient(system(), anna.patientId, () => true, { email: null })
  await offer(anna)
  await tell()
  expect(await letters()).toEqual([])
})
