import type { Context } from '#identity'
import type { DoctorId, Patient, PatientId } from '#people'
import type { Tx } from '#platform'
import { newAppointment, patientOfCaller, refuseUnlessVerified } from '../appointment/book-appointment.ts'
import type { PatientOfCaller } from '../appointment/book-appointment.ts'
import type { BookingWish, SeriesId } from '../contract.ts'
import { withDeadline } from '../appointment/terms.ts'
import { refuseSeveral } from '../deposit/refuse-several.ts'
import { fairUseOfVisit, onTermsOf, refuseWhomTheDeskBooksFor } from '../fair-use/shares-of-visit.ts'
import type { FairUseOfVisit } from '../fair-use/shares-of-visit.ts'
import { refusals } from '../refusals.ts'
import { refuseUnlessBookable } from '../slot/refuse-unless-bookable.ts'
import { rulesOfDoctor } from '../slot/rules-of-doctor.ts'
import type { DoctorRules } from '../slot/rules-of-doctor.ts'
import { placeInRules, readStart } from '../slot/wanted-slot.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import type { AppointmentRow } from '../tables.ts'
import { claimTogether } from './claim-together.ts'
import { takeLoadTogether } from './take-load-together.ts'
import { VisitsMissed, againstVisit } from './visit.ts'
import type { Visit, VisitAgainst, VisitWish } from './visit.ts'

/** Several visits of one patient. Reason, notes, answers and the staff's override are those of each. */
export interface VisitsWish extends Pick<BookingWish, 'reason' | 'notes' | 'answers' | 'override'> {
  patientId: PatientId
  visits: readonly VisitWish[]
  /** What they are booked as. */
  seriesId?: SeriesId
}

/** A visit that has its time; not written down yet. */
export interface TakenVisit {
  slot: WantedSlot
  row: AppointmentRow
}

/**
 * May this caller, do the rules allow each of the visits, claim them all: in the open transaction and in one order, so that whoever books
 * several at once never waits in a circle with anybody. Locks are taken as for a single visit: the schedules for share, by doctor; what the
 * caller may; all claims; all ways; all places. Throws {@link VisitsMissed} with everything that stands against each, and then none are had.
 */
export async function takeTogether(
  tx: Tx,
  ctx: Context,
  wish: VisitsWish,
): Promise<{ taken: TakenVisit[]; patient: PatientOfCaller; fair: FairUseOfVisit | undefined }> {
  const wanted = await slotsOf(tx, ctx, wish.visits)
  const patient = await patientOfCaller(tx, ctx, wish.patientId)
  await refuseUnlessVerified(tx, ctx)
  const fair = await fairUseOfVisit(tx, ctx, patient.id)
  await refuseWhomTheDeskBooksFor(tx, ctx, fair)
  const slots = wanted.map((slot) => onTermsOf(fair, slot))
  refuseSeveral(ctx, slots)
  const rows = await Promise.all(slots.map((slot) => withDeadline(tx, newAppointment(ctx, slot, wish, patient.id))))
  const visits = slots.flatMap((slot, index): Visit[] => {
    const row = rows[index]
    return row === undefined ? [] : [{ index, slot, appointmentId: row.id, patientId: patient.id }]
  })
  const roomsOf = await claimAll(tx, ctx, visits, { patient, overruled: wish.override !== undefined })
  const taken = visits.flatMap(({ index, slot }) => {
    const row = rows[index]
    return row === undefined ? [] : [{ slot, row: { ...row, resourceIds: roomsOf.get(index) ?? [] } }]
  })
  return { taken, patient, fair }
}

/** Each wish as the rules of its doctor see it; the doctors' schedules stay locked for share, in the order of their ids. */
export async function slotsOf(tx: Tx, ctx: Context, visits: readonly VisitWish[]): Promise<WantedSlot[]> {
  const written = visits.map(({ slot, pointer }) => readStart(slot.start, `${pointer}/start`))
  const rules = new Map<DoctorId, DoctorRules>()
  for (const id of [...new Set(visits.map(({ slot }) => slot.doctorId))].toSorted()) {
    const found = await rulesOfDoctor(tx, ctx.clinicId, id, ctx.now)
    if (found !== undefined) rules.set(id, found)
  }
  return visits.map(({ slot, pointer }, index) => {
    const found = rules.get(slot.doctorId)
    const start = written[index]
    if (found === undefined || start === undefined)
      throw refusals.unknown_reference({
        errors: [{ pointer: `${pointer}/doctorId`, detail: 'there is no such doctor' }],
      })
    return placeInRules(found, slot, start, pointer)
  })
}

/** Everything that the visits take, by the rules; answers the rooms of each. Also for visits that are moved together. */
export async function claimAll(
  tx: Tx,
  { clinicId, now }: Context,
  visits: readonly Visit[],
  { patient, overruled }: { patient: Patient; overruled: boolean },
): Promise<Map<number, AppointmentRow['resourceIds']>> {
  const against = new Map<number, VisitAgainst>()
  for (const { index, slot, appointmentId, isMoved } of visits) {
    const moved = isMoved === true ? { moved: appointmentId } : {}
    const asking = { clinicId, now, chosenAt: now, overruled, patient, ...moved }
    const found = await againstVisit(() => refuseUnlessBookable(tx, slot, asking))
    if (found !== undefined) against.set(index, found)
  }
  const bookable = visits.filter(({ index }) => !against.has(index))
  const { claimed, against: lost } = await claimTogether(tx, bookable, { clinicId, now, squeeze: overruled })
  const tooMuch = await takeLoadTogether(tx, claimed, { clinicId, now, overruled })
  const all = new Map([...against, ...lost, ...tooMuch])
  if (all.size > 0) throw new VisitsMissed(all)
  return new Map(claimed.map(({ index, rooms }) => [index, rooms]))
}
