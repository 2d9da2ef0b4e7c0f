/** Who may do what for whom: everybody for themselves, and for another by what the desk recorded, until its last day is over or it is taken back. */
import type { PatientId } from '#people'
import type { Model, ModelAuthority, ModelVisit } from './model.ts'
import type { Asker } from './world.ts'

export function scopeFor(
  { authorities, now }: Model,
  { patientId: actingPatientId }: Asker,
  patientId: PatientId,
): ModelAuthority['scope'] | undefined {
  if (actingPatientId === patientId) return 'both'
  return authorities.find(
    (one) => one.actingPatientId === actingPatientId && one.patientId === patientId && !one.isEnded && now < one.over,
  )?.scope
}

export function mayBookFor(model: Model, who: Asker, patientId: PatientId): boolean {
  const scope = scopeFor(model, who, patientId)
  return scope === 'both' || scope === 'book'
}

/** Who only books for somebody sees and moves what they booked. */
const isTheirBooking = (model: Model, who: Asker, { patientId, bookedBy }: ModelVisit): boolean =>
  bookedBy === who && mayBookFor(model, who, patientId)

export function maySee(model: Model, who: Asker, visit: ModelVisit): boolean {
  const scope = scopeFor(model, who, visit.patientId)
  return scope === 'both' || scope === 'see' || isTheirBooking(model, who, visit)
}

export function mayMove(model: Model, who: Asker, visit: ModelVisit): boolean {
  return scopeFor(model, who, visit.patientId) === 'both' || isTheirBooking(model, who, visit)
}
