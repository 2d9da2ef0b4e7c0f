import { needsAt } from '#booking'
import type { DoctorRules, Offer } from '#booking'

/** What one doctor offers: each visit type at each location where they have hours. */
export function offersOf(rules: DoctorRules): Offer[] {
  return [...rules.visitTypes.values()].flatMap((visitType) =>
    locationsOf(rules).map((location) => ({
      doctorId: rules.doctor.id,
      visitTypeId: visitType.id,
      locationId: location.id,
      timeZone: location.timeZone,
      visit: { ...visitType, visitTypeId: visitType.id },
      ...needsAt(rules, visitType, location.id),
      rules,
    })),
  )
}

/** Where a doctor is ever seen. */
export function locationsOf({ schedule, locations }: DoctorRules) {
  const ids = new Set([...schedule.hours, ...schedule.overrides].map((entry) => entry.locationId))
  return [...locations.values()].filter((location) => ids.has(location.id))
}
