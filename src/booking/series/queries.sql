-- findDoctorsTaken
select (wanted.number - 1)::int as which
from unnest($1::uuid[], $2::timestamptz[],
  $3::timestamptz[]) with ordinality as wanted (doctor_id, start_at, end_at, number)
where exists (
  select from booking.claim
  where claim.resource_id = wanted.doctor_id and claim.starts_at < wanted.end_at and claim.ends_at > wanted.start_at
    and claim.ends_at <= wanted.end_at + interval '72 hours' and (claim.expires_at is null or claim.expires_at > $4)
    and (claim.appointment_id is null or claim.appointment_id <> all($5::uuid[])))
order by which;

-- findSeries
select id, clinic_id as "clinicId", patient_id as "patientId", recurrence, booked_by as "bookedBy", created_at as "createdAt"
from booking.series where clinic_id = $1 and id = $2;

-- findVisitsOfSeries
select id, clinic_id as "clinicId", doctor_id as "doctorId", patient_id as "patientId", visit_type_id as "visitTypeId", location_id as "locationId", start_at as "startAt", end_at as "endAt", status, version, reason, notes, answers, override_reason as "overrideReason", booked_by as "bookedBy", created_at as "createdAt", confirmed_at as "confirmedAt", decide_by as "decideBy", undo_until as "undoUntil", late, resource_ids as "resourceIds", series_id as "seriesId"
from booking.appointment
where clinic_id = $1 and series_id = $2
order by start_at, id;

-- insertSeries
insert into booking.series (id, clinic_id, patient_id, recurrence, booked_by, created_at)
values ($1, $2, $3, $4, $5, $6);

-- lockVisitsFrom
select id, doctor_id as "doctorId", booked_by as "bookedBy", status, start_at as "startAt", version from booking.appointment
where clinic_id = $1 and series_id = $2 and start_at >= $3
order by id for update;
