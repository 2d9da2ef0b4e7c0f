-- findCounted
select appointment.id as "appointmentId",
  coalesce(appointment.visit_type_id, hold.visit_type_id) as "visitTypeId",
  coalesce(appointment.location_id, hold.location_id) as "locationId",
  coalesce(appointment.start_at, hold.start_at) as "startAt"
from booking.claim
left join booking.appointment on appointment.id = claim.appointment_id
left join booking.hold on hold.id = claim.hold_id
where claim.clinic_id = $1 and claim.resource_id = $2 and claim.ends_at > $3
  and (claim.expires_at is null or claim.expires_at > $4)
order by coalesce(appointment.created_at, hold.created_at), claim.id;
