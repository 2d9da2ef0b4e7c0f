import { bookingFacts, depositFacts, togetherFacts } from '#booking'
import type { AppointmentFact, Together, TogetherFact } from '#booking'
import type { StoredFact } from '#platform'
import { kindOf } from '../message.ts'
import type { Kind } from '../message.ts'

/** One visit that the patient is owed a word of, with what its fact tells. */
export interface VisitOwed {
  /** The fact's name, or that of the visit's own where several were moved together. */
  fact: string
  kind: Kind
  told: AppointmentFact
}

/** The facts a patient hears of. */
export const TOLD_FACTS: readonly string[] = [
  bookingFacts.booked,
  bookingFacts.confirmation,
  bookingFacts.reschedule,
  bookingFacts.cancellation,
  bookingFacts.declination,
  bookingFacts.lapse,
  bookingFacts.payment,
  bookingFacts['non-payment'],
  depositFacts.goesBack,
  bookingFacts.undo,
  ...Object.values(togetherFacts),
]

/** Of which visits a fact owes the patient a word: of one, or of all that were booked, moved or cancelled together; none of theirs is told alone. */
export function visitsOwed(fact: StoredFact): VisitOwed[] {
  return visitsOf(fact).flatMap(({ name, told }) => {
    const kind = kindOf(name, told.status, told.undone)
    return kind === undefined || (kind === 'change' && isAlike(told)) ? [] : [{ fact: name, kind, told }]
  })
}

/** Written by booking's appointmentFact and togetherFact in the transaction of the change, so their shape is known. */
function visitsOf({ name, payload }: StoredFact): { name: string; told: AppointmentFact }[] {
  const what = (Object.keys(togetherFacts) as Together[]).find((one) => togetherFacts[one] === name)
  if (what !== undefined) {
    const { visits } = payload as Record<string, unknown> & TogetherFact
    return visits.map((told) => ({ name: bookingFacts[what], told }))
  }
  const told = payload as Record<string, unknown> & AppointmentFact
  return told.together === true ? [] : [{ name, told }]
}

/** Another room at the same time with the same doctor: nothing that the patient was told is different. */
function isAlike({ start, end, doctorId, locationId, previous }: AppointmentFact): boolean {
  if (previous === undefined) return false
  return (
    previous.start === start &&
    previous.end === end &&
    previous.doctorId === doctorId &&
    previous.locationId === locationId
  )
}
