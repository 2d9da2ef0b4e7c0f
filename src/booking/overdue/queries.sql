-- findLapsed: all
select id, clinic_id as "clinicId", decide_by as at from booking.appointment
where status = 'proposed' and decide_by <= $1
  and (decide_by, id) > ($2, $3::uuid)
order by decide_by, id limit $4;

-- findLapsed: from one on
select id, clinic_id as "clinicId", decide_by as at from booking.appointment
where status = 'proposed' and decide_by <= $1
  and (decide_by, id) > ($2, $3::uuid)
order by decide_by, id limit $4;

-- findMissed
select a.id, a.clinic_id as "clinicId", a.start_at as at
from booking.policy p join booking.appointment a on a.clinic_id = p.clinic_id
where a.status = 'booked' and a.start_at >= p.no_show_since and a.start_at <= $1
  and case p.no_show_after when 'start' then a.start_at else a.end_at end <= $2::timestamptz - make_interval(mins => p.no_show_minutes)
  and not exists (
    select from booking.move m where m.appointment_id = a.id and m.name = 'no-show' and m.to_slot -> 'startAt' = to_jsonb(extract(epoch from a.start_at) * 1000)
  ) and (a.start_at, a.id) > ($3, $4::uuid)
order by a.start_at, a.id limit $5;

-- findUnpaid: all
select id, clinic_id as "clinicId", decide_by as at from booking.appointment
where status = 'pending' and decide_by <= $1
  and (decide_by, id) > ($2, $3::uuid)
order by decide_by, id limit $4;

-- findUnpaid: from one on
select id, clinic_id as "clinicId", decide_by as at from booking.appointment
where status = 'pending' and decide_by <= $1
  and (decide_by, id) > ($2, $3::uuid)
order by decide_by, id limit $4;

-- lockLapsed
select id, clinic_id as "clinicId", doctor_id as "doctorId", patient_id as "patientId", visit_type_id as "visitTypeId", location_id as "locationId", start_at as "startAt", end_at as "endAt", status, version, reason, notes, answers, override_reason as "overrideReason", booked_by as "bookedBy", created_at as "createdAt", confirmed_at as "confirmedAt", decide_by as "decideBy", undo_until as "undoUntil", late, resource_ids as "resourceIds", series_id as "seriesId"
from booking.appointment
where clinic_id = $1 and status = $2 and decide_by <= $3 and id = $4
for update skip locked;

-- lockLapsedTogether
select id, clinic_id as "clinicId", doctor_id as "doctorId", patient_id as "patientId", visit_type_id as "visitTypeId", location_id as "locationId", start_at as "startAt", end_at as "endAt", status, version, reason, notes, answers, override_reason as "overrideReason", booked_by as "bookedBy", created_at as "createdAt", confirmed_at as "confirmedAt", decide_by as "decideBy", undo_until as "undoUntil", late, resource_ids as "resourceIds", series_id as "seriesId"
from booking.appointment
where clinic_id = $1 and status = $2 and decide_by <= $3 and id in (
    select $4::uuid
    union select other.id from booking.appointment one join booking.appointment other on other.clinic_id = one.clinic_id and other.series_id = one.series_id
      where one.clinic_id = $5 and one.id = $6
    union select other.appointment_id from booking.pathway_visit one
      join booking.pathway_visit other on other.clinic_id = one.clinic_id and other.pathway_booking_id = one.pathway_booking_id
      where one.clinic_id = $7 and one.appointment_id = $8
  )
order by id
for update skip locked;

-- lockMissed
select a.id from booking.policy p join booking.appointment a on a.clinic_id = p.clinic_id
where a.clinic_id = $1 and a.id = $2 and a.status = 'booked' and a.start_at >= p.no_show_since and a.start_at <= $3
  and case p.no_show_after when 'start' then a.start_at else a.end_at end <= $4::timestamptz - make_interval(mins => p.no_show_minutes)
  and not exists (
    select from booking.move m where m.appointment_id = a.id and m.name = 'no-show' and m.to_slot -> 'startAt' = to_jsonb(extract(epoch from a.start_at) * 1000)
  )
for update of a skip locked;

-- lockUnpaid
select id, clinic_id as "clinicId", doctor_id as "doctorId", patient_id as "patientId", visit_type_id as "visitTypeId", location_id as "locationId", start_at as "startAt", end_at as "endAt", status, version, reason, notes, answers, override_reason as "overrideReason", booked_by as "bookedBy", created_at as "createdAt", confirmed_at as "confirmedAt", decide_by as "decideBy", undo_until as "undoUntil", late, resource_ids as "resourceIds", series_id as "seriesId"
from booking.appointment
where clinic_id = $1 and status = $2 and decide_by <= $3 and id = $4
for update skip locked;
