import { appointmentsForMessages } from '#booking'
import type { AppointmentForMessages } from '#booking'
import { addressOfClinic } from '#clinic'
import type { Clinic } from '#clinic'
import type { Reader, Tx } from '#platform'
import { composeMessage } from './compose-message.ts'
import type { Composed, Occurrence } from './compose-message.ts'
import { composeSeveral } from './compose-several.ts'
import { appointmentUrl, appointmentsUrl, senderAddress } from './mail.ts'
import type { Mail } from './mail.ts'
import type { VisitTold } from './visit/queries.ts'

export interface Writing {
  clinic: Clinic
  mail: Mail
  /** When what is told happened, epoch milliseconds. */
  at: number
}

/** The words of a message about these visits, of which there is one at least, as they were when what is told happened. */
export async function writeMessage(
  tx: Tx,
  { clinic, mail, at }: Writing,
  visits: readonly VisitTold[],
  appointments: ReadonlyMap<string, AppointmentForMessages>,
): Promise<Composed> {
  const address = await addressOfClinic(tx, clinic.id, mail.publicUrl)
  const sender = { name: clinic.name, email: senderAddress(mail, clinic.email), phone: clinic.phone }
  const occurrences = visits.flatMap(({ appointmentId, kind, version, startAt, endAt, previous }): Occurrence[] => {
    const appointment = appointments.get(appointmentId)
    if (appointment === undefined) return []
    const visit = { ...appointment, start: startAt, end: endAt, version }
    return [{ kind, visit, previous, sender, url: appointmentUrl(address, appointmentId), at }]
  })
  const [only, ...others] = occurrences
  if (only !== undefined && others.length === 0) return composeMessage(only)
  return composeSeveral(occurrences, appointmentsUrl(address))
}

export function appointmentsOf(
  reader: Reader,
  clinicId: string,
  visits: readonly VisitTold[],
): Promise<Map<string, AppointmentForMessages>> {
  const ids = visits.map(({ appointmentId }) => appointmentId)
  return appointmentsForMessages(reader, clinicId, ids)
}
