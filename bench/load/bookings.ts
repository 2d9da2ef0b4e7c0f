import { newId } from '#platform'
import type { DoctorId } from '#people'
import { MONDAY_MORNING } from '../../test/clinic.ts'
import { PITCH_MINUTES } from '../stage/busy-clinic.ts'
import type { Stage } from '../stage/stage.ts'
import { written } from './connection.ts'

const DAY_MS = 86_400_000

export interface WantedTime {
  /** Which patient wants it: any two of {@link bookingRequests}' patients in a row are different people. */
  nth: number
  doctorId: DoctorId
  /** RFC 3339. */
  start: string
}

/**
 * Free times that nobody has asked for yet, from so many days ahead: one time of every doctor, then the next time. Endless as far as a
 * run is concerned. Patients have one time at a time too, so two such series need days of their own.
 */
export function freeTimesOf(doctorIds: readonly DoctorId[], daysAhead: number): () => WantedTime {
  let taken = 0
  return () => {
    const doctorId = doctorIds[taken % doctorIds.length]
    if (doctorId === undefined) throw new Error('there are no doctors')
    const at = MONDAY_MORNING + daysAhead * DAY_MS + Math.floor(taken / doctorIds.length) * PITCH_MINUTES * 60_000
    return { nth: taken++, doctorId, start: new Date(at).toISOString() }
  }
}

/** Requests to book, each for another patient who is signed in, each with a key of its own. */
export async function bookingRequests({ clinic, tokens }: Stage): Promise<(time: WantedTime) => string> {
  const issued = await tokens()
  return ({ nth, doctorId, start }) => {
    const index = nth % issued.length
    const slot = { doctorId, start, visitTypeId: clinic.visitTypeId, locationId: clinic.locationId }
    return written({
      method: 'POST',
      path: '/api/v1/appointments',
      headers: { authorization: `Bearer ${issued[index]}`, 'idempotency-key': newId() },
      body: { slot, patientId: clinic.patients[index]?.patientId },
    })
  }
}
