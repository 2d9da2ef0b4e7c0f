import type pg from 'pg'
import type { Status } from '../../src/booking/appointment/life.ts'

/** What is in the database of one clinic, as its rows say it. Instants are epoch milliseconds. */
export interface State {
  visits: StoredVisit[]
  claims: StoredClaim[]
  /** Each fact about an appointment that waits in the outbox. */
  facts: [appointmentId: string, version: number][]
}

export interface StoredVisit {
  id: string
  status: Status
  version: number
  doctorId: string
  visitTypeId: string
  locationId: string
  patientId: string
  start: number
  end: number
  rooms: string[]
  moves: { version: number; name: string; from: Status | null; to: Status }[]
}

export interface StoredClaim {
  /** The appointment or the hold. */
  by: string
  resourceId: string
  kind: 'doctor' | 'patient' | 'resource'
  from: number
  to: number
  track: number
  occasion: string
  seat: number
  expiresAt: number | null
}

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`

/** One statement, for it is asked after every step. */
const STATE = `
  select json_build_object(
    'visits', (select coalesce(json_agg(json_build_object(
        'id', id, 'status', status, 'version', version, 'doctorId', doctor_id, 'visitTypeId', visit_type_id, 'locationId', location_id,
        'patientId', patient_id, 'start', ${ms('start_at')}, 'end', ${ms('end_at')}, 'rooms', resource_ids,
        'moves', (select json_agg(json_build_object('version', move.version, 'name', name, 'from', from_status, 'to', to_status) order by move.version)
          from booking.move where move.appointment_id = appointment.id))), '[]')
      from booking.appointment where clinic_id = $1),
    'claims', (select coalesce(json_agg(json_build_object(
        'by', coalesce(appointment_id, hold_id), 'resourceId', resource_id, 'kind', resource_kind, 'from', ${ms('lower(during)')},
        'to', ${ms('upper(during)')}, 'track', track, 'occasion', occasion, 'seat', seat, 'expiresAt', ${ms('expires_at')})), '[]')
      from booking.claim where clinic_id = $1),
    'facts', (select coalesce(json_agg(json_build_array(payload->>'appointmentId', payload->'version')), '[]')
      from platform.outbox where clinic_id = $1 and name like 'booking.%' and payload ?& array['appointmentId', 'version'])) as state`

export async function readState(client: pg.Client, clinicId: string): Promise<State> {
  const { rows } = await client.query<{ state: State }>({ name: 'state', text: STATE, values: [clinicId] })
  const [row] = rows
  if (row === undefined) throw new Error('the database said nothing')
  return row.state
}
