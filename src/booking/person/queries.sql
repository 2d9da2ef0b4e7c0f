-- blankVisits
update booking.appointment set reason = null, notes = null, answers = null, override_reason = null
where clinic_id = $1 and patient_id = any($2::uuid[]);
update booking.move set reason = null, override_reason = null
where clinic_id = $1 and appointment_id in (
  select id from booking.appointment where clinic_id = $2 and patient_id = any($3::uuid[])
);

-- deleteHoldsOf
delete from booking.claim where clinic_id = $1 and hold_id in (
  select id from booking.hold where clinic_id = $2 and held_by = $3
);
delete from booking.hold
where clinic_id = $1 and held_by = $2;

-- deleteLapsedVisits
delete from booking.restricted_visit where (clinic_id, appointment_id) in (
  select clinic_id, appointment_id from booking.restricted_visit where keep_until < $1
  order by keep_until limit $2 for update skip locked);

-- findDoctorsOfPatient
select distinct doctor_id as "doctorId" from booking.appointment
where clinic_id = $1 and patient_id = $2 and id is distinct from $3::uuid
  and status in ('booked', 'arrived', 'checked-in', 'in-progress', 'fulfilled');

-- findLastVisitEnd
select max(end_at) as at from booking.appointment
where clinic_id = $1 and patient_id = any($2::uuid[])
  and status in ('booked', 'arrived', 'checked-in', 'in-progress', 'fulfilled', 'noshow');

-- findRestrictedVisits
select r.appointment_id as "appointmentId", r.words, r.keep_until as "keepUntil"
from booking.restricted_visit r join booking.appointment a on a.clinic_id = r.clinic_id and a.id = r.appointment_id
where r.clinic_id = $1 and r.patient_id = $2 order by a.start_at;

-- findVisitsAhead
select id from booking.appointment
where clinic_id = $1 and patient_id = any($2::uuid[]) and start_at > $3
  and status in ('proposed', 'pending', 'booked', 'arrived', 'checked-in')
order by start_at;

-- restrictVisits
insert into booking.restricted_visit as r (clinic_id, appointment_id, patient_id, words, keep_until)
select a.clinic_id, a.id, a.patient_id, jsonb_build_object('reason', a.reason, 'notes', a.notes, 'answers', a.answers,
    'overrideReason', a.override_reason, 'moves', (
      select jsonb_agg(jsonb_build_object('version', m.version, 'reason', m.reason, 'overrideReason', m.override_reason) order by m.version)
      from booking.move m where m.appointment_id = a.id
    )), $1
from booking.appointment a
where a.clinic_id = $2 and a.patient_id = any($3::uuid[])
  and a.status in ('booked', 'arrived', 'checked-in', 'in-progress', 'fulfilled', 'noshow')
on conflict (clinic_id, appointment_id) do update set keep_until = greatest(r.keep_until, excluded.keep_until);

-- selectHoldsOf
select start_at as "startAt", end_at as "endAt", created_at as "createdAt", expires_at as "expiresAt"
from booking.hold where clinic_id = $1 and held_by = $2 order by start_at;

-- selectIdsOf
select id from booking.appointment where clinic_id = $1 and patient_id = any($2::uuid[]);

-- selectMovesOf
select m.appointment_id as "appointmentId", m.name as move, m.from_status as "fromStatus", m.to_status as "toStatus",
  m.from_slot as "fromSlot", m.to_slot as "toSlot", m.reason, m.override_reason as "overrideReason", m.moved_as as "actingAs", m.moved_at as at, m.late
from booking.move m join booking.appointment a on a.id = m.appointment_id
where a.clinic_id = $1 and a.patient_id = any($2::uuid[])
order by m.appointment_id, m.version;
