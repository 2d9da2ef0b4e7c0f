import { inTimeZone } from '#clinic'
import type { Patient } from '../contract.ts'
import { ageOn, dayOfAge } from './age.ts'
import { scopeOn } from './authority.ts'
import type { Ages } from './authority.ts'
import type { Authority } from './contract.ts'
import type { AuthorityRow } from './queries.ts'

interface Seen {
  patient: Patient
  policy: Ages
  timeZone: string
  /** The day at the clinic. */
  today: string
  /** What the desk saw is the desk's to know. */
  isClinic: boolean
}

export function presentAuthority(
  row: AuthorityRow & { actingName: string },
  { patient, policy, timeZone, today, isClinic }: Seen,
): Authority {
  const { id, patientId, actingName, kind, scope, from, until, evidence, recordedAt, endedAt, endedWhy } = row
  const worth = endedAt === null ? scopeOn(today, row, patient.birthDate, policy) : undefined
  return {
    id,
    patientId,
    actingName,
    kind,
    scope,
    from,
    until,
    worthToday: worth ?? null,
    endsOn: endsOn(row, patient.birthDate, policy),
    evidence: isClinic ? evidence : null,
    recordedAt: inTimeZone(recordedAt, timeZone),
    endedAt: endedAt === null ? null : inTimeZone(endedAt, timeZone),
    endedWhy,
    timeZone,
  }
}

/** The day after its term, or the day of majority, whichever comes first. */
function endsOn({ from, until }: AuthorityRow, birthDate: string | null, { endsAtAge }: Ages): string | null {
  const isOfChild = birthDate !== null && ageOn(birthDate, from) < endsAtAge
  const days = [
    ...(until === null ? [] : [Temporal.PlainDate.from(until).add({ days: 1 }).toString()]),
    ...(isOfChild ? [dayOfAge(birthDate, endsAtAge)] : []),
  ].toSorted()
  return days[0] ?? null
}
