import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { composeMessage } from './compose-message.ts'
import type { Composed, Occurrence } from './compose-message.ts'
import { KINDS } from './message.ts'

type Visit = Occurrence['visit']
const anna = { name: 'Anna Lindqvist', email: 'anna.lindqvist@mail.example', locale: 'en', timeZone: null }
const am = (time: string) => Date.parse(time)

function occurrence(change: Partial<Visit> = {}, rest: Partial<Occurrence> = {}): Occurrence {
  return {
    kind: 'confirmation',
    visit: {
      id: '019aa3c2-1111-7000-8000-000000000001',
      status: 'booked',
      version: 1,
      doctor: { name: 'Martina Weber', title: 'Dr. med.' },
      patient: anna,
      location: { name: 'Am Park', timeZone: 'Europe/Berlin', address: 'Parkstraße 1, 10115 Berlin' },
      start: am('2026-11-25T09:00:00+01:00'),
      end: am('2026-11-25T09:30:00+01:00'),
      ...change,
    },
    previous: undefined,
    sender: { name: 'Praxis am Park', email: 'post@praxis.example', phone: '+49 30 5550100' },
    url: 'https://praxis.example/appointments/1',
    at: am('2026-11-21T08:00:00Z'),
    ...rest,
  }
}

/** The HTML as it is read: tags gone, entities letters. */
const readHtml = (html: string) =>
  html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/\s+/g, ' ')

function calendarStart(message: Composed): number {
  const calendar = new ICAL.Component(ICAL.parse(message.calendar ?? '') as unknown[])
  const event = calendar.getFirstSubcomponent('vevent')
  if (event === null) throw new Error('there is no event')
  return new ICAL.Event(event).startDate.toUnixTime() * 1000
}

test('A confirmation names doctor, place, day and hour on the clinic’s clock, in text and in HTML', () => {
  const message = composeMessage(occurrence())
  expect(message.subject).toBe('Your appointment on Wednesday, 25 November 2026 is confirmed')
  expect(message.bodyText).toBe(`Hello Anna Lindqvist,

We look forward to seeing you. Your appointment is with Dr. med. Martina Weber.

When: Wednesday, 25 November 2026, 09:00 – 09:30
      local time at the clinic (Central European Standard Time, UTC+1)
With: Dr. med. Martina Weber
Where: Am Park, Parkstraße 1, 10115 Berlin

If you cannot come, please cancel in good time, so that somebody else can have the time.

See, move or cancel:
https://praxis.example/appointments/1

Questions? Call us: +49 30 5550100

-- 
Praxis am Park sent this message because an appointment was made in your name.
`)
  const html = readHtml(message.bodyHtml)
  for (const part of [
    'Your appointment is confirmed',
    'Wednesday, 25 November 2026 09:00 – 09:30 local time at the clinic (Central European Standard Time, UTC+1)',
    'Dr. med. Martina Weber',
    'Am Park, Parkstraße 1',
  ]) {
    expect(html).toContain(part)
  }
})

test('A German patient reads German, everybody else English', () => {
  const german = composeMessage(occurrence({ patient: { ...anna, locale: 'de-CH' } }))
  expect(german.subject).toBe('Ihr Termin am Mittwoch, 25. November 2026 ist bestätigt')
  expect(german.bodyText).toContain('Ortszeit der Praxis (Mitteleuropäische Normalzeit, UTC+1)')
  expect(german.bodyHtml).toContain('<html lang="de">')
  expect(composeMessage(occurrence({ patient: { ...anna, locale: 'tr' } })).subject).toContain('Your appointment')
})

test('A patient elsewhere is told the clinic’s hour first and their own beside it, both by name and never in UTC (case 22)', () => {
  const { bodyText, bodyHtml } = composeMessage(occurrence({ patient: { ...anna, timeZone: 'America/New_York' } }))
  for (const text of [bodyText, readHtml(bodyHtml)]) {
    const there = text.indexOf('09:00 – 09:30')
    const here = text.indexOf('03:00 – 03:30 for you (Eastern Standard Time, UTC−5)')
    expect(there).toBeGreaterThan(0)
    expect(here).toBeGreaterThan(there)
    expect(text).not.toMatch(/08:00|UTC[^+−]|GMT/)
  }
})

test('A patient whose clocks show the same hour is told it once', () => {
  expect(composeMessage(occurrence({ patient: { ...anna, timeZone: 'Europe/Budapest' } })).bodyText).not.toContain(
    'for you',
  )
})

describe('the hour of the text is the hour of the calendar file (case 21)', () => {
  test.each([
    ['Europe/Berlin', '2026-10-25T13:00:00+01:00', '13:00'],
    ['Europe/Berlin', '2027-03-28T13:00:00+02:00', '13:00'],
    ['America/New_York', '2026-11-01T13:00:00-05:00', '13:00'],
    ['Australia/Lord_Howe', '2027-04-04T13:00:00+10:30', '13:00'],
    ['Asia/Kathmandu', '2026-11-25T09:15:00+05:45', '09:15'],
  ])('%s, %s', (timeZone, start, hour) => {
    const message = composeMessage(
      occurrence({
        start: am(start),
        end: am(start) + 1_800_000,
        location: { name: 'Am Park', timeZone, address: null },
      }),
    )
    expect(message.bodyText).toContain(`, ${hour} – `)
    expect(calendarStart(message)).toBe(am(start))
    expect(message.calendar).toContain(`DTSTART;TZID=${timeZone}:${start.slice(0, 16).replaceAll(/[-:]/g, '')}00`)
  })
})

test('A change tells the old time beside the new one', () => {
  const previous = { start: am('2026-11-24T16:00:00+01:00'), end: am('2026-11-24T16:30:00+01:00') }
  const { subject, bodyText, calendarMethod } = composeMessage(occurrence({}, { kind: 'change', previous }))
  expect(subject).toBe('Your appointment was moved to Wednesday, 25 November 2026')
  expect(bodyText).toContain('When: Wednesday, 25 November 2026, 09:00 – 09:30')
  expect(bodyText).toContain('Before: Tuesday, 24 November 2026, 16:00 – 16:30')
  expect(calendarMethod).toBe('REQUEST')
})

test('A cancellation takes the visit out of the calendar and offers nothing to manage (case 32)', () => {
  const { bodyText, bodyHtml, calendar, calendarMethod } = composeMessage(
    occurrence({ status: 'cancelled', version: 2 }, { kind: 'cancellation' }),
  )
  expect(calendarMethod).toBe('CANCEL')
  expect(calendar).toContain('METHOD:CANCEL')
  expect(bodyText).not.toContain('https://')
  expect(bodyHtml).not.toContain('href')
})

test('A request puts nothing into a calendar: nothing is agreed yet', () => {
  const message = composeMessage(occurrence({ status: 'proposed' }, { kind: 'request' }))
  expect([message.calendar, message.calendarMethod]).toEqual([null, null])
  expect(message.bodyText).toContain('not confirmed yet')
})

test('No message says why somebody sees a doctor, though the appointment knows', () => {
  const telling = { visitType: { name: 'Consultation on addiction' }, reason: 'methadone', notes: 'relapse' }
  for (const kind of KINDS) {
    for (const locale of ['en', 'de']) {
      const message = composeMessage(occurrence({ patient: { ...anna, locale }, ...telling }, { kind }))
      expect(message.bodyText.length).toBeGreaterThan(100)
      expect(Object.values(message).join('\n')).not.toMatch(/addiction|methadone|relapse/)
    }
  }
})

test('A name with markup in it is text in the HTML, and nothing is fetched when the message is read', () => {
  const { bodyHtml } = composeMessage(
    occurrence({ patient: { ...anna, name: '<img src=x onerror=alert(1)> & "Söhne"' } }),
  )
  expect(bodyHtml).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Söhne&quot;')
  expect(bodyHtml).not.toMatch(/<img|<script|<link|url\(/i)
})
