import { getClinic, getLocations, getVisitTypes } from '#clinic'
import { accountOf, actingAs, audit, isStaff } from '#identity'
import type { Context } from '#identity'
import { getDoctors } from '#people'
import { announce, newId, transaction } from '#platform'
import type { FieldError, Tx } from '#platform'
import { localDateOf, timeZone as zoneOf } from '#scheduling'
import { patientOfCaller, refuseUnlessVerified } from '../appointment/book-appointment.ts'
import { leadsTo } from '../appointment/life.ts'
import { findAppointment } from '../appointment/queries.ts'
import { fairUseOfVisit, refuseWhomTheDeskBooksFor } from '../fair-use/shares-of-visit.ts'
import { refusals as bookingRefusals } from '../refusals.ts'
import type { Entry, NewEntry } from './contract.ts'
import { entryFact } from './events.ts'
import { policyOf } from './policy/waitlist-policy.ts'
import { countOpenEntries, insertEntry, insertWants } from './queries.ts'
import { refusals } from './refusals.ts'
import type { EntryRow, Wishes } from './tables.ts'
import { entryViewOf } from './view.ts'
import { ANY, wishesOf } from './wishes.ts'

/** Somebody waits from now on: they will be offered what others give back, when it is their turn and they would take it. */
export async function addEntry(ctx: Context, wish: NewEntry): Promise<Entry> {
  refuseUrgency(ctx, wish.urgency)
  const wishes = wishesOf(wish, ANY)
  return transaction(ctx.database, async (tx) => {
    const patient = await patientOfCaller(tx, ctx, wish.patientId)
    await refuseUnlessVerified(tx, ctx)
    // Whom only the desk books for, the desk puts on the list.
    await refuseWhomTheDeskBooksFor(tx, ctx, await fairUseOfVisit(tx, ctx, patient.id))
    await refuseUnknown(tx, ctx, wish.visitTypeId, wishes)
    await refusePast(tx, ctx, wishes)
    await refuseAnotherVisit(tx, ctx, wish)
    const { mostOpenEntries } = await policyOf(tx, ctx.clinicId)
    if ((await countOpenEntries(tx, ctx.clinicId, patient.id)) >= mostOpenEntries)
      throw refusals.too_many_waitlist_entries({ extra: { most: mostOpenEntries } })
    const row = newEntry(ctx, wish, wishes)
    if (!(await insertEntry(tx, row))) throw refusals.waits_already()
    await insertWants(tx, row)
    await announce(tx, entryFact(ctx, row))
    await audit(tx, ctx, { action: 'booking.waitlist_entry_add', record: row.id, patients: [patient.id] })
    return entryViewOf(ctx, tx, row)
  })
}

export function refuseUrgency({ actor }: Context, urgency: string | undefined): void {
  if (urgency === undefined || isStaff(actor)) return
  throw refusals.urgency_is_the_clinics({ errors: [{ pointer: '/urgency', detail: 'is for the clinic to say' }] })
}

/** A doctor, location or visit type that is not there would be waited for for ever. */
export async function refuseUnknown(
  tx: Tx,
  { clinicId }: Context,
  visitTypeId: EntryRow['visitTypeId'],
  { doctorIds, locationIds }: Wishes,
): Promise<void> {
  const [visitType] = await getVisitTypes(tx, clinicId, [visitTypeId])
  const doctors = doctorIds.length === 0 ? [] : await getDoctors(tx, clinicId, doctorIds)
  const locations = locationIds.length === 0 ? [] : await getLocations(tx, clinicId, locationIds)
  const offering = doctors.filter((doctor) => doctor.visitTypeIds.includes(visitTypeId))
  const errors: FieldError[] = [
    ...(visitType === undefined ? [{ pointer: '/visitTypeId', detail: 'there is no such visit type' }] : []),
    ...(offering.length < doctorIds.length
      ? [{ pointer: '/doctorIds', detail: 'there is no such doctor, or they do not offer this visit type' }]
      : []),
    ...(locations.length < locationIds.length
      ? [{ pointer: '/locationIds', detail: 'there is no such location' }]
      : []),
  ]
  if (errors.length > 0) throw bookingRefusals.unknown_reference({ errors })
}

export async function refusePast(tx: Tx, { clinicId, now }: Context, { lastDay }: Wishes): Promise<void> {
  if (lastDay === null) return
  const { timeZone } = await getClinic({ database: tx, clinicId })
  if (lastDay < localDateOf(Math.floor(now / 60_000), zoneOf(timeZone)))
    throw refusals.waitlist_days_over({ errors: [{ pointer: '/to', detail: 'has passed' }] })
}

/** Who has an appointment may wait for an earlier time of the same visit; accepting moves it, so it must be one that can be moved. */
async function refuseAnotherVisit(tx: Tx, ctx: Context, wish: NewEntry): Promise<void> {
  if (wish.forAppointmentId === undefined) return
  const pointer = '/forAppointmentId'
  const appointment = await findAppointment(tx, ctx.clinicId, wish.forAppointmentId)
  if (appointment === undefined || appointment.patientId !== wish.patientId)
    throw bookingRefusals.appointment_not_found({ errors: [{ pointer, detail: 'there is no such appointment' }] })
  if (appointment.visitTypeId !== wish.visitTypeId)
    throw refusals.waits_for_another_visit({ errors: [{ pointer, detail: 'is of another visit type' }] })
  if (leadsTo('reschedule', appointment.status) === undefined || appointment.startAt <= ctx.now)
    throw refusals.appointment_not_ahead({ errors: [{ pointer, detail: `is ${appointment.status}` }] })
}

function newEntry(ctx: Context, wish: NewEntry, wishes: Wishes): EntryRow {
  return {
    id: newId(),
    clinicId: ctx.clinicId,
    patientId: wish.patientId,
    visitTypeId: wish.visitTypeId,
    ...wishes,
    appointmentId: wish.forAppointmentId ?? null,
    state: 'waiting',
    endedWhy: null,
    endedAt: null,
    bookedAppointmentId: null,
    version: 1,
    addedAt: ctx.now,
    addedBy: accountOf(ctx.actor) ?? null,
    addedAs: actingAs(ctx.actor),
    timesOffered: 0,
    lastOfferedAt: null,
  }
}
