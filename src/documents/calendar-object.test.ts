import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarObject } from './calendar-object.ts'
import type { CalendarMethod } from './calendar-object.ts'
import { PRAXIS, URL, visitAt, visitOf } from './visit.fixture.ts'
import type { Visit } from './visit.ts'

const AT = Date.parse('2026-11-21T08:00:00Z')

function write(visit: Visit, method: CalendarMethod = 'REQUEST'): string {
  return calendarObject({ method, visit, sender: PRAXIS, url: URL, at: AT })
}

/** As a calendar reads it, with the zones of the file and no others. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const component = calendar.getFirstSubcomponent('vevent')
  if (component === null) throw new Error('there is no event')
  const event = new ICAL.Event(component)
  const value = (name: string) => component.getFirstPropertyValue(name)?.toString()
  return {
    method: calendar.getFirstPropertyValue('method'),
    start: event.startDate.toUnixTime() * 1000,
    end: event.endDate.toUnixTime() * 1000,
    wall: event.startDate.toString(),
    zone: component.getFirstProperty('dtstart')?.getFirstParameter('tzid'),
    zones: calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid')),
    event,
    component,
    value,
  }
}

test('An invitation says who, where and when, is private, and carries the version as SEQUENCE', () => {
  const { method, event, value, component, start, end } = read(write(visitOf({ version: 4 })))
  expect(method).toBe('REQUEST')
  expect([start, end]).toEqual([visitOf().start, visitOf().end])
  expect(event.summary).toBe('Appointment: Dr. med. Anna Weiß')
  expect(event.location).toBe('Praxis am Park, Parkweg 3, 10115 Berlin')
  expect(['uid', 'sequence', 'class', 'status', 'dtstamp'].map(value)).toEqual([
    visitOf().id,
    '4',
    'PRIVATE',
    'CONFIRMED',
    '2026-11-21T08:00:00Z',
  ])
  expect(value('organizer')?.toLowerCase()).toBe('mailto:post@praxis-am-park.example')
  const attendee = component.getFirstProperty('attendee')
  expect(attendee?.getFirstValue()?.toString().toLowerCase()).toBe('mailto:clara@patient.example')
  expect(attendee?.getFirstParameter('partstat')).toBe('ACCEPTED')
})

test('A cancellation is METHOD:CANCEL with the same UID and ORGANIZER and a higher SEQUENCE (case 32)', () => {
  const booked = read(write(visitOf({ version: 1 })))
  const cancelled = read(write(visitOf({ version: 2, status: 'cancelled' }), 'CANCEL'))
  expect([cancelled.method, cancelled.value('status')]).toEqual(['CANCEL', 'CANCELLED'])
  expect(cancelled.value('uid')).toBe(booked.value('uid'))
  expect(cancelled.value('organizer')).toBe(booked.value('organizer'))
  expect(Number(cancelled.value('sequence'))).toBeGreaterThan(Number(booked.value('sequence')))
})

test('A file that is fetched invites nobody', () => {
  const { component, method } = read(write(visitOf(), 'PUBLISH'))
  expect(method).toBe('PUBLISH')
  expect(component.getAllProperties('attendee')).toEqual([])
})

test('What waits for approval is tentative', () => {
  expect(read(write(visitOf({ status: 'proposed' }), 'PUBLISH')).value('status')).toBe('TENTATIVE')
})

test.each([
  [
    'Europe/Berlin',
    '2026-10-25T13:00:00+01:00',
    '2026-10-25T13:00:00',
    'the afternoon after the clocks went back (cases 17, 18)',
  ],
  ['Europe/Berlin', '2027-03-28T03:00:00+02:00', '2027-03-28T03:00:00', 'the first minute after the missing hour'],
  ['America/New_York', '2026-11-01T13:00:00-05:00', '2026-11-01T13:00:00', 'the afternoon after the clocks went back'],
  ['America/New_York', '2027-03-14T03:00:00-04:00', '2027-03-14T03:00:00', 'the first minute after the missing hour'],
  [
    'Australia/Lord_Howe',
    '2026-10-04T02:30:00+11:00',
    '2026-10-04T02:30:00',
    'the first minute after the missing half hour',
  ],
  [
    'Australia/Lord_Howe',
    '2027-04-04T09:00:00+10:30',
    '2027-04-04T09:00:00',
    'the morning after the half hour that came twice',
  ],
])('In %s at %s a calendar shows %s: %s', (zone, start, wall) => {
  const end = new Date(Date.parse(start) + 1_800_000).toISOString()
  const found = read(write(visitAt(start, end, zone)))
  expect(found.zones).toEqual([zone])
  expect(found.zone).toBe(zone)
  expect(found.wall).toBe(wall)
  expect([found.start, found.end]).toEqual([Date.parse(start), Date.parse(end)])
})

test.each([
  ['Europe/Berlin', '2026-10-25T02:30:00+01:00', '2026-10-25T03:00:00+01:00'],
  ['Europe/Berlin', '2026-10-25T02:30:00+02:00', '2026-10-25T02:45:00+02:00'],
  ['Europe/Berlin', '2026-10-25T01:45:00+02:00', '2026-10-25T02:15:00+01:00'],
  ['Australia/Lord_Howe', '2027-04-04T01:45:00+10:30', '2027-04-04T02:15:00+10:30'],
])(
  'In %s a visit that begins or ends in an hour that comes twice, %s to %s, is written in UTC: calendars disagree about the wall time',
  (zone, start, end) => {
    const found = read(write(visitAt(start, end, zone)))
    expect(found.zone).toBeUndefined()
    expect([found.start, found.end]).toEqual([Date.parse(start), Date.parse(end)])
  },
)

test('Names with commas, quotes, semicolons and line breaks stay in their fields, and no line is longer than 75 octets', () => {
  const nasty = visitOf({
    doctor: { name: 'Δρ. Ελένη; "Leni", Παπαδοπούλου\nMETHOD:CANCEL', title: null },
    patient: { name: 'Zoë "Z"; O’Brien: of, Elsewhere', email: 'zoe@patient.example', locale: 'en', timeZone: null },
    location: { name: 'Haus 1; Flur "B", links', timeZone: 'Europe/Berlin', address: 'Straße 1,\nHinterhof' },
  })
  const text = write(nasty)
  const { event, component, method } = read(text)
  expect(method).toBe('REQUEST')
  expect(event.summary).toBe('Appointment: Δρ. Ελένη; "Leni", Παπαδοπούλου\nMETHOD:CANCEL')
  expect(event.location).toBe('Haus 1; Flur "B", links, Straße 1,, Hinterhof')
  expect(component.getFirstProperty('attendee')?.getFirstParameter('cn')).toBe('Zoë "Z"; O’Brien: of, Elsewhere')
  const lines = text.split('\r\n')
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([])
})
