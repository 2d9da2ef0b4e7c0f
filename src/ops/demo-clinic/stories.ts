import type { PlainMove } from '#booking'
import type { Actor } from '#identity'
import type { AdmittedPeople } from './admit-people.ts'
import { openedAt } from './build-clinic.ts'
import { VISITS } from './institution.ts'
import type { PlannedVisit } from './plan-visits.ts'
import type { Seeded } from './seeded.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const SOON_MS = 6 * MINUTE_MS

/** Something that somebody did about a visit, at that moment (epoch milliseconds). */
export interface Happening {
  visit: PlannedVisit
  at: number
  by: Actor
  does: 'booking' | 'reschedule' | PlainMove
  reason?: string
}

/** Everything that happened until `now`, in the order in which it did. */
export function storiesOf(
  visits: readonly PlannedVisit[],
  people: AdmittedPeople,
  now: number,
  seeded: Seeded,
): Happening[] {
  const told = visits.flatMap((visit) => storyOf({ people, now, seeded, visit }))
  return told.toSorted((one, other) => one.at - other.at)
}

interface Telling {
  people: AdmittedPeople
  now: number
  seeded: Seeded
  visit: PlannedVisit
}

function storyOf(telling: Telling): Happening[] {
  const { now, seeded, visit } = telling
  const bookedAt = bookingMoment(telling)
  if (bookedAt === undefined) return []
  const actor = visit.fate === 'asked' || seeded.chance(0.85) ? visit.patient.actor : undefined
  const booking: Happening = {
    visit,
    at: bookedAt,
    by: actor ?? deskOf(telling),
    does: 'booking',
    ...reasonFor(telling),
  }
  if (VISITS[visit.offer.visit].approval !== true || actor === undefined)
    return [booking, ...whatFollows(telling, bookedAt)]
  const approvedAt = Math.min(bookedAt + seeded.between(1, 20) * HOUR_MS, visit.startAt - HOUR_MS)
  const approved = visit.fate !== 'asked' && approvedAt <= now
  // What nobody approved in time did not take place, and is no story.
  if (!approved) return visit.startAt > now ? [booking] : []
  return [
    booking,
    { visit, at: approvedAt, by: deskOf(telling), does: 'confirmation' },
    ...whatFollows(telling, approvedAt),
  ]
}

/** When it was booked: not later than the notice asks, nor earlier than the horizon allows, nor before there was a clinic. */
function bookingMoment({ now, seeded, visit }: Telling): number | undefined {
  const { offer, startAt, movedFrom = startAt, fate } = visit
  const { horizonDays = 365 } = VISITS[offer.visit]
  // An hour is left for having second thoughts.
  const ready = fate === 'moved' ? now - HOUR_MS : now - SOON_MS
  const latest = Math.min(latestBooking(visit, startAt), latestBooking(visit, movedFrom), ready)
  const farthest = Math.max(startAt, movedFrom) - (horizonDays - 1) * DAY_MS
  // What waits for approval or was moved is fresh: those are the letters that the mailbox shows first.
  const patience = fate === 'asked' || fate === 'moved' ? 90 * MINUTE_MS : 20 * DAY_MS
  const earliest = Math.max(latest - patience, farthest, openedAt(now) + 2 * DAY_MS)
  return earliest > latest ? undefined : momentBetween(seeded, earliest, latest)
}

/** Some minutes before the notice ends, as people do who do not sit there with a watch. */
function latestBooking({ offer }: PlannedVisit, startAt: number): number {
  return startAt - (VISITS[offer.visit].minNoticeMinutes ?? 0) * MINUTE_MS - SOON_MS
}

/** What came of it after `after`, up to now. */
function whatFollows(telling: Telling, after: number): Happening[] {
  const { visit, now, seeded } = telling
  const { startAt, endAt, fate } = visit
  const by = visit.patient.actor ?? deskOf(telling)
  if (fate === 'cancelled') {
    const latest = Math.max(after, Math.min(now, startAt - HOUR_MS))
    return [{ visit, at: momentBetween(seeded, after, latest), by, does: 'cancellation', reason: seeded.pick(EXCUSES) }]
  }
  if (fate === 'missed') return [{ visit, at: endAt, by: deskOf(telling), does: 'no-show' }]
  if (fate === 'moved') {
    const latest = Math.min(now, latestBooking(visit, startAt))
    return [
      { visit, at: momentBetween(seeded, after, latest), by, does: 'reschedule', reason: 'Another time suits better' },
    ]
  }
  return startAt <= now ? theVisit(telling, after) : beforeTheVisit(telling, after)
}

const EXCUSES = ['Feeling better', 'Cannot get off work', 'Ill in bed', 'On a journey', 'Booked by mistake']

/** They came, were seen and went, as far as there was time. */
function theVisit(telling: Telling, after: number): Happening[] {
  const { people, now, seeded, visit } = telling
  const doctor = people.doctors[visit.offer.doctor]
  const came: Happening[] = [
    {
      visit,
      at: Math.max(after, visit.startAt - seeded.between(2, 15) * MINUTE_MS),
      by: deskOf(telling),
      does: 'arrival',
    },
    { visit, at: visit.startAt + seeded.between(0, 5) * MINUTE_MS, by: doctor, does: 'start' },
    { visit, at: visit.endAt + seeded.between(0, 6) * MINUTE_MS, by: doctor, does: 'completion' },
  ]
  return came.filter(({ at }) => at <= now)
}

/** The next few are in the waiting room already; others have said that they will come. */
function beforeTheVisit(telling: Telling, after: number): Happening[] {
  const { now, seeded, visit } = telling
  if (visit.startAt - now < 25 * MINUTE_MS && seeded.chance(0.6))
    return [
      { visit, at: Math.max(after, now - seeded.between(1, 8) * MINUTE_MS), by: deskOf(telling), does: 'arrival' },
    ]
  if (visit.day > 3 || !seeded.chance(0.3)) return []
  return [
    { visit, at: momentBetween(seeded, after, now), by: visit.patient.actor ?? deskOf(telling), does: 'confirmation' },
  ]
}

const REASONS = [
  'Cough for two weeks',
  'Follow-up',
  'Prescription',
  'Results of the blood test',
  'Back pain',
  'Headaches',
  'Second opinion',
  'Regular check',
]

function reasonFor({ seeded, visit }: Telling): { reason?: string } {
  const talks = visit.offer.visit === 'consultation' || visit.offer.visit === 'specialist'
  return talks && seeded.chance(0.5) ? { reason: seeded.pick(REASONS) } : {}
}

function deskOf({ people, visit }: Telling): Actor {
  return people.desks[visit.offer.place]
}

function momentBetween(seeded: Seeded, from: number, to: number): number {
  return (
    seeded.between(Math.ceil(from / MINUTE_MS), Math.max(Math.ceil(from / MINUTE_MS), Math.floor(to / MINUTE_MS))) *
    MINUTE_MS
  )
}
