-- findMessageTold
select message_id as id
from notifications.message_visit
where appointment_id = $1 and appointment_version = $2 and kind = $3;

-- findToldOf
select visit.message_id as "messageId", visit.appointment_id as "appointmentId", visit.appointment_version as version, visit.kind, message.state, visit.start_at as "startAt", visit.lead_hours as "leadHours"
from notifications.message_visit as visit
inner join notifications.message as message on message.id = visit.message_id
where visit.appointment_id = any($1::uuid[]) and visit.left_out is null and message.state <> $2
order by visit.appointment_version;

-- findVisitsOf
select appointment_id as "appointmentId", appointment_version as version, kind, doctor_id as "doctorId", location_id as "locationId", start_at as "startAt", end_at as "endAt", previous_start_at as "previousStart", previous_end_at as "previousEnd", lead_hours as "leadHours"
from notifications.message_visit
where message_id = $1 and left_out is null
order by start_at, appointment_id;

-- insertVisitsTold
insert into notifications.message_visit (message_id, clinic_id, appointment_id, appointment_version, kind, doctor_id, location_id, start_at, end_at, previous_start_at, previous_end_at, lead_hours, left_out)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- leaveOut
update notifications.message_visit set left_out = overtaken.why
from unnest($1::uuid[], $2::text[]) as overtaken (appointment_id, why)
where message_id = $3 and message_visit.appointment_id = overtaken.appointment_id;

-- lockMessagesOf
select pg_advisory_xact_lock(hashtextextended(name, 0))
from unnest($1::text[]) as name;
