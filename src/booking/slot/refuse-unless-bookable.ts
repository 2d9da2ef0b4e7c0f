import type { ClinicId } from '#identity'
import type { PatientId } from '#people'
import type { Tx } from '#platform'
import { NOTHING_BUSY, reasonsAgainstPatient, reasonsOfLoad, timeZone } from '#scheduling'
import type { TakenPlaces } from '#scheduling'
import type { AppointmentId } from '../contract.ts'
import { asksWhoComes, factsOf } from '../person/patient-facts.ts'
import { findDoctorsOfPatient } from '../person/queries.ts'
import { countPlaces } from '../place/queries.ts'
import { refusals } from '../refusals.ts'
import { limitReasons, limitedPeriodsOf, placesOf } from './limits-of-slot.ts'
import { reasonsAgainstSlot } from './wanted-slot.ts'
import type { WantedSlot } from './wanted-slot.ts'

/** Rules no reason overrules: nobody is seen in the past or at a time that does not exist. */
const NEVER_OVERRULED: ReadonlySet<string> = new Set(['in_the_past', 'clock_gap'])

/** Who comes, and when it was chosen. */
interface Asking {
  clinicId: ClinicId
  now: number
  /** The moment of choosing, so that filling the form costs nobody their notice. */
  chosenAt: number
  overruled: boolean
  /** A hold does not know its patient yet. */
  patient?: { id: PatientId; birthDate: string | null }
  /** The appointment that is moved: being booked already makes nobody known, and no limit is reached by what it gives up. */
  moved?: AppointmentId
}

/**
 * Throws unless the rules allow the time, and the patient for whom it is, or staff overrule them with a reason. Where something is against it,
 * it also says which limits are reached, so that the caller hears of everything at once.
 */
export async function refuseUnlessBookable(tx: Tx, slot: WantedSlot, asking: Asking): Promise<void> {
  const { chosenAt, overruled, patient } = asking
  const against = [
    ...reasonsAgainstSlot(slot, chosenAt),
    ...missingReasons(slot),
    ...(patient === undefined ? [] : await reasonsAgainstPatientOf(tx, slot, { ...asking, patient })),
  ].filter((reason) => !overruled || NEVER_OVERRULED.has(reason.rule))
  if (against.length === 0) return
  const places = overruled ? [] : await placesNear(tx, slot, asking)
  const reasons = [...against, ...limitReasons(slot, places)]
  throw refusals.not_bookable({ detail: reasons.map((reason) => reason.detail).join(' '), extra: { reasons } })
}

/** A room that is not there is known without looking at what is booked. */
function missingReasons({ pools, visit, startAt, timeZone: zone }: WantedSlot): { rule: string; detail: string }[] {
  if (pools.every(({ memberIds, need }) => memberIds.length >= need)) return []
  const emptied = pools.map(({ name, need, memberIds }) => ({ name, need, members: memberIds.map(() => NOTHING_BUSY) }))
  const load = { doctor: NOTHING_BUSY, named: NOTHING_BUSY, pools: emptied, full: [] }
  return reasonsOfLoad(Math.floor(startAt / 60_000), load, visit, timeZone(zone))
}

async function placesNear(tx: Tx, slot: WantedSlot, { now, moved }: Asking): Promise<TakenPlaces[]> {
  const days = limitedPeriodsOf(slot).map(({ firstDay }) => firstDay)
  if (days.length === 0) return []
  const range = { from: Math.min(...days), to: Math.max(...days) }
  return placesOf(await countPlaces(tx, [slot.doctorId], range, now, moved), slot.doctorId)
}

async function reasonsAgainstPatientOf(
  tx: Tx,
  slot: WantedSlot,
  { clinicId, patient, moved }: Asking & { patient: NonNullable<Asking['patient']> },
): Promise<{ rule: string; detail: string }[]> {
  if (!asksWhoComes(slot.visit)) return []
  const seen = slot.visit.forPatients === 'everyone' ? [] : await findDoctorsOfPatient(tx, clinicId, patient.id, moved)
  const facts = factsOf(patient, seen)(slot.doctorId)
  return reasonsAgainstPatient(slot.visit, facts, Math.floor(slot.startAt / 60_000), timeZone(slot.timeZone))
}
