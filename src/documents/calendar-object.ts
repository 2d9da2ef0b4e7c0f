import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator'
import type { ICalEventData } from 'ical-generator'
import { isUndecided } from '#booking'
import { languageOf } from './language.ts'
import { timeZoneComponent } from './time-zone-component.ts'
import { doctorName, placeName } from './visit.ts'
import type { Sender, Visit } from './visit.ts'

/** What the receiving calendar is to do (RFC 5546): keep what a person fetched, take an invitation or its change, take it out again. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL'

export interface CalendarWish {
  method: CalendarMethod
  visit: Visit
  sender: Sender
  /** Where the patient sees, moves or cancels the visit. */
  url: string
  /** When this text is made, epoch milliseconds. */
  at: number
}

/** A visit as iCalendar text (RFC 5545), one VEVENT. */
export function calendarObject({ visit, url, ...wish }: CalendarWish): string {
  return calendarOf({ ...wish, events: [{ visit, url }] })
}

/** Several visits in one file. */
export interface CalendarOfSeveral extends Omit<CalendarWish, 'visit' | 'url'> {
  events: readonly Pick<CalendarWish, 'visit' | 'url'>[]
}

/**
 * A VEVENT for each visit. UID is the appointment's id and never changes; SEQUENCE is its version: so each of several is moved and taken out
 * alone later on. Only PUBLISH may have several UIDs (RFC 5546, 3.2.1).
 * Says who, where and when and nothing about health: calendars are shared with families, colleagues and their vendors.
 */
export function calendarOf({ method, events, sender, at }: CalendarOfSeveral): string {
  const from = Math.min(...events.map(({ visit }) => visit.start))
  const until = Math.max(...events.map(({ visit }) => visit.end))
  const calendar = new ICalCalendar({
    prodId: { company: 'Praxis', product: 'Praxis' },
    method: ICalCalendarMethod[method],
    timezone: { name: null, generator: (zone) => timeZoneComponent(zone, from, until) },
  })
  for (const { visit, url } of events)
    calendar.createEvent({
      ...times(visit, visit.location.timeZone),
      id: visit.id,
      stamp: Temporal.Instant.fromEpochMilliseconds(at),
      sequence: visit.version,
      summary: SUMMARY[languageOf(visit.patient.locale)](doctorName(visit.doctor)),
      location: placeName(visit.location),
      description: url,
      url,
      class: ICalEventClass.PRIVATE,
      status: statusOf(method, visit),
      organizer: { name: sender.name, email: sender.email },
      attendees:
        method === 'PUBLISH' || visit.patient.email === null ? [] : [attendee(visit.patient.name, visit.patient.email)],
    })
  return calendar.toString()
}

const SUMMARY = {
  en: (doctor: string) => `Appointment: ${doctor}`,
  de: (doctor: string) => `Termin: ${doctor}`,
}

/**
 * Local times with their zone, as a person reads them. A wall time that occurs twice means its first pass to RFC 5545 and the second to
 * ical.js, which Thunderbird reads with; a visit that begins or ends in such an hour is written in UTC, which nobody reads twice.
 */
function times({ start, end }: Visit, timeZone: string): Pick<ICalEventData, 'start' | 'end' | 'timezone'> {
  const [from, to] = [start, end].map((at) => Temporal.Instant.fromEpochMilliseconds(at)) as [
    Temporal.Instant,
    Temporal.Instant,
  ]
  if (occursTwice(from, timeZone) || occursTwice(to, timeZone)) return { start: from, end: to, timezone: null }
  return { start: from.toZonedDateTimeISO(timeZone), end: to.toZonedDateTimeISO(timeZone), timezone: timeZone }
}

function occursTwice(instant: Temporal.Instant, timeZone: string): boolean {
  const wall = instant.toZonedDateTimeISO(timeZone).toPlainDateTime()
  const [first, second] = [
    wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' }),
    wall.toZonedDateTime(timeZone, { disambiguation: 'later' }),
  ]
  return !first.equals(second)
}

function statusOf(method: CalendarMethod, visit: Visit): ICalEventStatus {
  if (method === 'CANCEL' || visit.status === 'cancelled') return ICalEventStatus.CANCELLED
  return isUndecided(visit.status) ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

/** The patient asked for this visit, so the invitation comes accepted and no answer is begged for. */
function attendee(name: string, email: string) {
  return { name, email, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }
}
