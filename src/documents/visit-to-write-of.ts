import { appointmentForMessages, readAppointment } from '#booking'
import { getClinic } from '#clinic'
import type { Context } from '#identity'
import { asId } from '#platform'
import type { Sender, Visit } from './visit.ts'

/** What a file about an appointment is written from. */
export interface VisitToWriteOf {
  patientId: string
  visit: Visit
  sender: Sender
  /** Where the patient sees the visit. */
  url: string
}

/**
 * The appointment for a file its caller fetches. Booking refuses whoever may not see it before anything else is read.
 * `origin` is the address that was called, `https://praxis.example`: the links in the file lead back to it (case 40).
 */
export async function visitToWriteOf(ctx: Context, appointmentId: string, origin: string): Promise<VisitToWriteOf> {
  await readAppointment(ctx, asId(appointmentId))
  const visit = await appointmentForMessages(ctx.database, ctx.clinicId, appointmentId)
  if (visit === undefined) throw new Error('an appointment that was just read is not there')
  const { name, email, phone } = await getClinic(ctx)
  // web/app/paths.ts has the page.
  const url = `${origin}/appointments/${visit.id}`
  return {
    patientId: visit.patient.id,
    visit,
    sender: { name, email: email ?? `appointments@${new URL(origin).hostname}`, phone },
    url,
  }
}

/** `Appointment 2026-11-25`, for the name of a file: the day at the place of the visit. */
export function fileTitle({ start, location, patient }: Visit): string {
  const day = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(location.timeZone).toPlainDate()
  return `${patient.locale.toLowerCase().startsWith('de') ? 'Termin' : 'Appointment'} ${day.toString()}`
}
