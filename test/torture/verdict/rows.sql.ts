const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`
const all = (members: Record<string, string>, from: string): string => {
  const object = Object.entries(members).map(([name, column]) => `'${name}', ${column}`)
  return `(select coalesce(json_agg(json_build_object(${object.join(', ')})), '[]') from ${from})`
}

const VISITS = all(
  {
    id: 'id',
    doctor: 'doctor_id',
    patient: 'patient_id',
    visitType: 'visit_type_id',
    resources: 'resource_ids',
    series: 'series_id',
    status: 'status',
    version: 'version',
    startAt: ms('start_at'),
    endAt: ms('end_at'),
  },
  '(select * from booking.appointment order by start_at, id) as appointment',
)

/** Who accepts an offer or agrees on the telephone gives no reason: their moment says who it was. */
const CAUSE = `coalesce(
  case when move.version = 1 then appointment.reason else move.reason end,
  (select 'offer ' || offer.id from booking.offer where state = 'accepted' and offer.appointment_id = move.appointment_id
    and answered_at = moved_at and (moves_appointment_id is null) = (move.version = 1)),
  (select 'line ' || line.id from booking.rebooking_line line where line.appointment_id = move.appointment_id and ended_at = moved_at and state = 'accepted'),
  '')`

const MOVES = all(
  {
    appointment: 'appointment_id',
    version: 'version',
    name: 'name',
    from: 'from_status',
    to: 'to_status',
    fromStart: "(from_slot->>'startAt')::float8",
    toStart: "(to_slot->>'startAt')::float8",
    cause: 'cause',
  },
  `(select move.*, ${CAUSE} as cause from booking.move join booking.appointment on appointment.id = appointment_id
    order by appointment_id, move.version) as move`,
)

const HOLDS = all(
  {
    id: 'id',
    doctor: 'doctor_id',
    visitType: 'visit_type_id',
    startAt: ms('start_at'),
    endAt: ms('end_at'),
    expiresAt: ms('expires_at'),
    isClaimed: `exists (select from booking.claim where claim.hold_id = hold.id and resource_id = doctor_id and claim.expires_at >= hold.expires_at)`,
  },
  'booking.hold',
)

const OFFERS = all(
  {
    id: 'id',
    state: 'state',
    hold: 'hold_id',
    entry: 'entry_id',
    moves: 'moves_appointment_id',
    appointment: 'appointment_id',
    deadline: ms('deadline'),
  },
  'booking.offer',
)

const LINES = all(
  {
    id: 'id',
    plan: 'plan_id',
    appointment: 'appointment_id',
    state: 'state',
    hold: 'hold_id',
    offer: 'offer_id',
    calls: 'calls',
    isOver: 'ended_at is not null',
  },
  'booking.rebooking_line',
)

const FACTS = all(
  { name: 'name', subject: 'subject', version: 'version', times: 'times' },
  `(select name, coalesce(payload->>'offerId', payload->>'appointmentId') as subject, version, count(*) as times
    from platform.outbox cross join lateral (select (payload->>'version')::integer as version) as said
    where name like 'booking.offer%' or (name like 'booking.%' and payload ?& array['appointmentId', 'version'])
    group by 1, 2, 3) as fact`,
)

const LETTERS = all(
  { id: 'id', state: 'state', recipient: 'recipient' },
  `(select id, state, recipient from notifications.message
    union all select offer_id, state, recipient from notifications.offer_letter) as letter`,
)

const UNTOLD = `(select coalesce(json_agg(fact.payload->>'appointmentId'), '[]') from platform.outbox fact
  join people.patient on patient.id = (fact.payload->>'patientId')::uuid
  where fact.name = 'booking.appointment_booked' and delivered_at is not null and patient.email is not null
    and not exists (select from notifications.message_visit where appointment_id = (fact.payload->>'appointmentId')::uuid and appointment_version = 1)
    and not exists (select from jobs.job where job.name = 'notifications.tell-patient' and job.state in ('created', 'retry', 'active')
      and (job.data->>'id' = fact.id::text
        or job.data->'payload'->'visits' @> jsonb_build_array(jsonb_build_object('appointmentId', fact.payload->>'appointmentId')))))`

/** One statement sees one moment. */
export const ROWS = `select json_build_object(
  'now', ${ms('now()')},
  'visits', ${VISITS},
  'moves', ${MOVES},
  'holds', ${HOLDS},
  'offers', ${OFFERS},
  'entries', ${all({ id: 'id', patient: 'patient_id', state: 'state' }, 'booking.waitlist_entry')},
  'plans', ${all({ id: 'id', causeId: 'cause_id', endAt: ms('end_at'), isOpen: 'closed_at is null' }, 'booking.rebooking_plan')},
  'lines', ${LINES},
  'facts', ${FACTS},
  'letters', ${LETTERS},
  'untold', ${UNTOLD}) as rows`
