import { newId } from '#platform'
import type { DoctorId } from '#people'
import { MONDAY_MORNING } from '../../test/clinic.ts'
import { PITCH_MINUTES } from '../stage/busy-clinic.ts'
import type { Stage } from '../stage/stage.ts'
import { written } from './connection.ts'

/** Free from the first benchmark's first request on, whatever has been measured before it. */
const FIRST_START = MONDAY_MORNING + 86_400_000

export interface WantedTime {
  doctorId: DoctorId
  /** RFC 3339. */
  start: string
}

/** Free times that nobody has asked for yet: one time of every doctor, then the next time. Endless as far as a run is concerned. */
export function freeTimesOf(doctorIds: readonly DoctorId[]): () => WantedTime {
  let taken = 0
  return () => {
    const doctorId = doctorIds[taken % doctorIds.length]
    if (doctorId === undefined) throw new Error('there are no doctors')
    const at = FIRST_START + Math.floor(taken / doctorIds.length) * PITCH_MINUTES * 60_000
    taken += 1
    return { doctorId, start: new Date(at).toISOString() }
  }
}

/** Requests to book, each for another patient who is signed in, each with a key of its own. */
export async function bookingRequests({ clinic, tokens }: Stage): Promise<(time: WantedTime) => string> {
  const issued = await tokens()
  let made = 0
  return (time) => {
    const index = made % issued.length
    made += 1
    const slot = { ...time, visitTypeId: clinic.visitTypeId, locationId: clinic.locationId }
    return written({
      method: 'POST',
      path: '/api/v1/appointments',
      headers: { authorization: `Bearer ${issued[index]}`, 'idempotency-key': newId() },
      body: { slot, patientId: clinic.patients[index]?.patientId },
    })
  }
}
