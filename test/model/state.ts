import type pg from 'pg'
import type { LocationId, ResourceId, VisitTypeId } from '#clinic'
import type { DoctorId, PatientId } from '#people'
import type { Status } from '../../src/booking/appointment/life.ts'

/** What is in the database of one clinic, as its rows say it. Instants are epoch milliseconds. */
export interface State {
  kept: StoredKeeping[]
  visits: StoredVisit[]
  claims: StoredClaim[]
  /** Visits with a line in an open plan. */
  planned: string[]
  /** Each fact about an appointment that waits in the outbox. */
  facts: [appointmentId: string, version: number][]
  charges: StoredCharge[]
}

/** What was asked for a visit, the oldest first, and what of it goes back. */
export interface StoredCharge {
  visitId: string
  state: 'due' | 'paid' | 'closed'
  payment: string | null
  back: { payment: string; why: string; state: string }[]
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
  late: boolean
  rooms: string[]
  moves: { version: number; name: string; from: Status | null; to: Status }[]
}

/** A time that Praxis keeps for somebody: offered to whoever waits, or proposed by the plan of a bad day. */
export interface StoredKeeping {
  holdId: string
  doctorId: DoctorId
  visitTypeId: VisitTypeId
  locationId: LocationId
  start: number
  createdAt: number
  expiresAt: number
  rooms: ResourceId[]
  offer: StoredOffer | null
  plan: { state: string; closed: boolean } | null
}

export interface StoredOffer {
  id: string
  state: 'open' | 'accepted' | 'refused' | 'lapsed' | 'withdrawn'
  patientId: PatientId
  madeAt: number
  deadline: number
  entryId: string | null
  moves: string | null
  appointmentId: string | null
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

/**
 * One statement, for it is asked after every step. Of a step that wrote nothing it reads nothing: as long as the snapshot is the same, down to
 * which transactions are under way, no row of any database of the server is another. (PostgreSQL looks into a branch of CASE only where it leads.)
 */
const STATE = `
  select pg_current_snapshot()::text as snapshot, case when pg_current_snapshot()::text is distinct from $2 then json_build_object(
    'visits', (select coalesce(json_agg(json_build_object(
        'id', id, 'status', status, 'version', version, 'late', late, 'doctorId', doctor_id, 'visitTypeId', visit_type_id, 'locationId', location_id,
        'patientId', patient_id, 'start', ${ms('start_at')}, 'end', ${ms('end_at')}, 'rooms', resource_ids,
        'moves', (select json_agg(json_build_object('version', move.version, 'name', name, 'from', from_status, 'to', to_status) order by move.version)
          from booking.move where move.appointment_id = appointment.id))), '[]')
      from booking.appointment where clinic_id = $1),
    'planned', (select coalesce(json_agg(line.appointment_id), '[]') from booking.rebooking_line line join booking.rebooking_plan plan on plan.id = plan_id
      where line.clinic_id = $1 and line.ended_at is null and plan.closed_at is null),
    'claims', (select coalesce(json_agg(json_build_object(
        'by', coalesce(appointment_id, hold_id), 'resourceId', resource_id, 'kind', resource_kind, 'from', ${ms('lower(during)')},
        'to', ${ms('upper(during)')}, 'track', track, 'occasion', occasion, 'seat', seat, 'expiresAt', ${ms('expires_at')})), '[]')
      from booking.claim where clinic_id = $1),
    'kept', (select coalesce(json_agg(json_build_object(
        'holdId', kept.hold_id, 'doctorId', kept.doctor_id, 'visitTypeId', kept.visit_type_id, 'locationId', kept.location_id,
        'start', ${ms('kept.start_at')}, 'createdAt', ${ms('hold.created_at')}, 'expiresAt', coalesce(${ms('hold.expires_at')}, 0),
        'rooms', (select coalesce(json_agg(resource_id order by resource_id), '[]') from booking.claim
          where claim.hold_id = kept.hold_id and resource_kind = 'resource'),
        'offer', kept.offer, 'plan', kept.plan) order by hold.created_at, kept.hold_id), '[]')
      from (
        select offer.hold_id, offer.doctor_id, offer.visit_type_id, offer.location_id, offer.start_at,
          json_build_object('id', offer.id, 'state', offer.state, 'patientId', patient_id, 'madeAt', ${ms('made_at')},
            'deadline', ${ms('deadline')}, 'entryId', entry_id, 'moves', moves_appointment_id, 'appointmentId', offer.appointment_id) as offer,
          null::json as plan
        from booking.offer where clinic_id = $1
        union all
        select line.hold_id, new_doctor_id, line.visit_type_id, new_location_id, new_start_at, null,
          json_build_object('state', line.state, 'closed', closed_at is not null)
        from booking.rebooking_line line join booking.rebooking_plan plan on plan.id = plan_id
        where line.clinic_id = $1 and line.hold_id is not null
          and not exists (select from booking.offer where offer.hold_id = line.hold_id)
      ) as kept left join booking.hold on hold.id = kept.hold_id),
    'charges', (select coalesce(json_agg(json_build_object('visitId', reference, 'state', state, 'payment', payment_id,
        'back', (select coalesce(json_agg(json_build_object('payment', refund.payment_id, 'why', why, 'state', refund.state)), '[]')
          from payments.refund where charge_id = charge.id)) order by created_at, id), '[]')
      from payments.charge where clinic_id = $1),
    'facts', (select coalesce(json_agg(json_build_array(payload->>'appointmentId', payload->'version')), '[]')
      from platform.outbox where clinic_id = $1 and name like 'booking.%' and name <> 'booking.deposit_goes_back' and payload ?& array['appointmentId', 'version'])) end as state`

export interface Seen {
  snapshot: string
  state: State
}

/** `before`: what was seen last, which is answered again while nothing was written. */
export async function readState(client: pg.Client, clinicId: string, before?: Seen): Promise<Seen> {
  const { rows } = await client.query<{ snapshot: string; state: State | null }>({
    name: 'state',
    text: STATE,
    values: [clinicId, before?.snapshot ?? null],
  })
  const [row] = rows
  const state = row?.state ?? before?.state
  if (row === undefined || state === undefined) throw new Error('the database said nothing')
  return { snapshot: row.snapshot, state }
}
