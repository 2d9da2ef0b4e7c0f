import ICAL from 'ical.js'
import type { Email } from 'postal-mime'
import { expect, test } from 'vitest'
import { lapseProposals } from '#booking'
import { MINUTE, mailRoom } from './mail-room.fixture.ts'
import { sendDueMessages } from './send-due-messages.ts'
import { tellPatient } from './tell-patient.ts'

const TEN = '2026-11-25T10:00:00+01:00'

/** Method and sequence of the invitation in a letter, or nothing. */
function invitation(letter: Email | undefined): [method: string, sequence: number, uid: string] | undefined {
  const part = letter?.attachments.find((one) => one.mimeType === 'text/calendar')
  if (part === undefined) return undefined
  const text = typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content)
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const event = calendar.getFirstSubcomponent('vevent')
  const of = (name: string) => String(event?.getFirstPropertyValue(name))
  return [String(calendar.getFirstPropertyValue('method')), Number(of('sequence')), of('uid')]
}

test('a request that is declined is answered once, in its own words, without a calendar entry that never was', async () => {
  const { anna, book, move, tellAll, letters, states } = await mailRoom({ checkUp: { approval: true } })
  const proposal = await book(anna.patientId, TEN, anna)
  await tellAll()
  await move(proposal, 'declination')
  await tellAll()
  expect(await states()).toEqual([
    ['request', 'sent'],
    ['declination', 'sent'],
  ])
  const letter = (await letters())[1]
  expect(letter?.subject).toBe('Your request for Wednesday, 25 November 2026 could not be confirmed')
  expect(letter?.text).toContain('No appointment was made.')
  expect(letter?.text).not.toContain('cancelled')
  expect(letter?.attachments).toEqual([])
})

test('a request that nobody answered is told as that, and Béla reads it in German', async () => {
  const { anna, bela, book, tellAll, letters, states, clock, database } = await mailRoom({
    checkUp: { approval: true },
  })
  await book(anna.patientId, TEN, anna)
  await book(bela.patientId, '2026-11-25T11:00:00+01:00', bela)
  await tellAll()
  clock.now += 48 * 60 * MINUTE
  expect(await lapseProposals(database, clock.now)).toBe(2)
  await tellAll()
  expect(await states()).toEqual([
    ['request', 'sent'],
    ['request', 'sent'],
    ['lapse', 'sent'],
    ['lapse', 'sent'],
  ])
  const subjects = (await letters()).map(({ subject }) => subject)
  expect(subjects).toContain('Your request for Wednesday, 25 November 2026 has run out')
  expect(subjects.some((subject) => subject?.includes('ist abgelaufen'))).toBe(bela.locale === 'de')
})

test('a cancellation that is taken back: the entry leaves the calendar and comes again under a higher number (case 32)', async () => {
  const { anna, book, move, undo, tellAll, letters, states } = await mailRoom()
  const visit = await book(anna.patientId, TEN, anna)
  await tellAll()
  await move(visit, 'cancellation')
  await tellAll()
  await undo(visit)
  await tellAll()
  expect(await states()).toEqual([
    ['confirmation', 'sent'],
    ['cancellation', 'sent'],
    ['confirmation', 'sent'],
  ])
  expect((await letters()).map(invitation)).toEqual([
    ['REQUEST', 1, visit.id],
    ['CANCEL', 2, visit.id],
    ['REQUEST', 3, visit.id],
  ])
})

test('taken back before anybody was told: nothing is said of either', async () => {
  const { anna, book, move, undo, tellAll, states } = await mailRoom()
  const visit = await book(anna.patientId, TEN, anna)
  await tellAll()
  await move(visit, 'cancellation')
  await undo(visit)
  await tellAll()
  expect(await states()).toEqual([
    ['confirmation', 'sent'],
    ['cancellation', 'withheld'],
  ])
})

test('heard in the wrong order, and twice, it is the same', async () => {
  const { anna, book, move, undo, facts, telling, states } = await mailRoom()
  const visit = await book(anna.patientId, TEN, anna)
  await move(visit, 'cancellation')
  await undo(visit)
  const heard = await facts()
  for (const fact of [...heard.toReversed(), ...heard]) await tellPatient(telling, fact)
  expect((await states()).filter(([, state]) => state === 'sent')).toEqual([['confirmation', 'sent']])
})

test('a cancellation that waits for the mail server is not sent after it was taken back', async () => {
  const { anna, book, move, undo, tellAll, states, mail, clock, telling } = await mailRoom()
  const visit = await book(anna.patientId, TEN, anna)
  await tellAll()
  await mail.stop()
  await move(visit, 'cancellation')
  await tellAll()
  await undo(visit)
  await tellAll()
  clock.now += 2 * MINUTE
  await sendDueMessages(telling)
  expect((await states())[1]).toEqual(['cancellation', 'withheld'])
})

test('an arrival that is taken back is nobody’s news', async () => {
  const { anna, book, move, undo, tellAll, states, clock } = await mailRoom()
  const visit = await book(anna.patientId, TEN, anna)
  await tellAll()
  clock.now = Date.parse(TEN) - 5 * MINUTE
  await move(visit, 'arrival')
  await undo(visit)
  await tellAll()
  expect(await states()).toEqual([['confirmation', 'sent']])
})

test('a declined request that is taken back waits again, and is told so', async () => {
  const { anna, book, move, undo, tellAll, states } = await mailRoom({ checkUp: { approval: true } })
  const proposal = await book(anna.patientId, TEN, anna)
  await tellAll()
  await move(proposal, 'declination')
  await tellAll()
  await undo(proposal)
  await tellAll()
  expect((await states()).map(([kind]) => kind)).toEqual(['request', 'declination', 'request'])
})
