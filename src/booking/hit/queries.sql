-- findVisitsAsked
select a.id, a.doctor_id as "doctorId", a.location_id as "locationId", a.start_at as "startAt", a.end_at as "endAt",
  exists (
    select from booking.rebooking_line line join booking.rebooking_plan plan on plan.id = line.plan_id
    where line.appointment_id = a.id and line.ended_at is null and plan.closed_at is null
  ) or exists (
    select from booking.claim own join booking.claim broken on broken.resource_id = own.resource_id and broken.track > 0 and broken.outage_id is not null
      and broken.starts_at < own.ends_at and broken.ends_at > own.starts_at and broken.ends_at <= own.ends_at + interval '72 hours'
      join booking.outage on outage.id = broken.outage_id and outage.entered_at > coalesce(overruled.at, '-infinity')
    where own.appointment_id = a.id and own.resource_kind = 'resource'
  ) as "isHit",
  overruled.at as "overruledAt"
from booking.appointment a
left join lateral (
  select max(m.moved_at) as at from booking.move m
  where m.appointment_id = a.id and m.clinic_id = a.clinic_id and (m.from_slot is null or m.from_slot <> m.to_slot)
) as overruled on a.override_reason is not null
where a.clinic_id = $1 and a.id = any($2::uuid[]);
