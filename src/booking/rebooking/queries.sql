-- closePlan
update booking.rebooking_plan set closed_at = $1, closed_why = $2
where clinic_id = $3 and id = $4 and closed_at is null
returning id;

-- countLines
select plan_id as "planId", state, count(*)::int as count from booking.rebooking_line
where clinic_id = $1 and plan_id = any($2::uuid[]) group by plan_id, state;

-- findBusyOfPatients
select patient_id as "patientId", id as "appointmentId", start_at as "startAt", end_at as "endAt" from booking.appointment
where clinic_id = $1 and patient_id = any($2::uuid[]) and end_at > $3
  and status in ('proposed', 'pending', 'booked', 'arrived', 'checked-in', 'in-progress')
union all
select patient_id, appointment_id, new_start_at, new_end_at
from booking.rebooking_line line join booking.appointment on appointment.id = line.appointment_id
where line.clinic_id = $4 and patient_id = any($5::uuid[]) and line.ended_at is null and line.state in ('proposed', 'sent');

-- findHitVisits: of a doctor
select id as "appointmentId", doctor_id as "doctorId", visit_type_id as "visitTypeId", location_id as "locationId", start_at as "startAt", end_at as "endAt"
from booking.appointment
where clinic_id = $1 and doctor_id = $2 and start_at < $3 and end_at > $4 and start_at > $5
  and status in ('proposed', 'pending', 'booked')
order by start_at, id limit $6;

-- findHitVisits: at a location
select id as "appointmentId", doctor_id as "doctorId", visit_type_id as "visitTypeId", location_id as "locationId", start_at as "startAt", end_at as "endAt"
from booking.appointment
where clinic_id = $1 and location_id = $2 and start_at < $3 and end_at > $4 and start_at > $5
  and status in ('proposed', 'pending', 'booked')
order by start_at, id limit $6;

-- findLine
select line.id, line.clinic_id as "clinicId", plan_id as "planId", appointment_id as "appointmentId", line.doctor_id as "doctorId",
  line.visit_type_id as "visitTypeId", line.location_id as "locationId", line.start_at as "startAt", line.end_at as "endAt", state, why,
  new_doctor_id as "newDoctorId", new_location_id as "newLocationId", new_start_at as "newStartAt", new_end_at as "newEndAt",
  by_hand as "byHand", hold_id as "holdId", offer_id as "offerId", searches, calls, call_outcome as "callOutcome", version,
  changed_at as "changedAt", ended_at as "endedAt" from booking.rebooking_line line where line.clinic_id = $1 and plan_id = $2 and line.id = $3;

-- findLines: all
select line.id, line.clinic_id as "clinicId", plan_id as "planId", appointment_id as "appointmentId", line.doctor_id as "doctorId",
  line.visit_type_id as "visitTypeId", line.location_id as "locationId", line.start_at as "startAt", line.end_at as "endAt", state, why,
  new_doctor_id as "newDoctorId", new_location_id as "newLocationId", new_start_at as "newStartAt", new_end_at as "newEndAt",
  by_hand as "byHand", hold_id as "holdId", offer_id as "offerId", searches, calls, call_outcome as "callOutcome", version,
  changed_at as "changedAt", ended_at as "endedAt" from booking.rebooking_line line where line.clinic_id = $1 and plan_id = $2 order by line.start_at, line.id limit $3;

-- findLines: some, one page
select line.id, line.clinic_id as "clinicId", plan_id as "planId", appointment_id as "appointmentId", line.doctor_id as "doctorId",
  line.visit_type_id as "visitTypeId", line.location_id as "locationId", line.start_at as "startAt", line.end_at as "endAt", state, why,
  new_doctor_id as "newDoctorId", new_location_id as "newLocationId", new_start_at as "newStartAt", new_end_at as "newEndAt",
  by_hand as "byHand", hold_id as "holdId", offer_id as "offerId", searches, calls, call_outcome as "callOutcome", version,
  changed_at as "changedAt", ended_at as "endedAt" from booking.rebooking_line line where line.clinic_id = $1 and plan_id = $2 and state = any($3::text[]) and line.id = any($4::uuid[]) and ended_at is null and (line.start_at, line.id) > ($5, $6::uuid) order by line.start_at, line.id limit $7;

-- findLines: that have ended
select line.id, line.clinic_id as "clinicId", plan_id as "planId", appointment_id as "appointmentId", line.doctor_id as "doctorId",
  line.visit_type_id as "visitTypeId", line.location_id as "locationId", line.start_at as "startAt", line.end_at as "endAt", state, why,
  new_doctor_id as "newDoctorId", new_location_id as "newLocationId", new_start_at as "newStartAt", new_end_at as "newEndAt",
  by_hand as "byHand", hold_id as "holdId", offer_id as "offerId", searches, calls, call_outcome as "callOutcome", version,
  changed_at as "changedAt", ended_at as "endedAt" from booking.rebooking_line line where line.clinic_id = $1 and plan_id = $2 and ended_at is not null order by line.start_at, line.id limit $3;

-- findLinesNotHeld
select id, appointment_id as "appointmentId", hold_id as "holdId" from booking.rebooking_line line
where line.clinic_id = $1 and line.plan_id = $2 and line.state = 'proposed' and not exists (
  select from booking.hold where hold.id = line.hold_id and hold.expires_at > $3)
order by id;

-- findMover
select moved_as as "movedAs" from booking.move
where clinic_id = $1 and appointment_id = $2 and version = $3;

-- findOpenPlanOf
select id, clinic_id as "clinicId", cause, cause_id as "causeId", doctor_id as "doctorId", location_id as "locationId",
  start_at as "startAt", end_at as "endAt", options, held_until as "heldUntil", created_at as "createdAt", created_by as "createdBy",
  closed_at as "closedAt", closed_why as "closedWhy" from booking.rebooking_plan
where clinic_id = $1 and cause_id = $2 and start_at = $3 and end_at = $4 and closed_at is null;

-- findOpenPlansOfCause
select id, clinic_id as "clinicId", cause, cause_id as "causeId", doctor_id as "doctorId", location_id as "locationId",
  start_at as "startAt", end_at as "endAt", options, held_until as "heldUntil", created_at as "createdAt", created_by as "createdBy",
  closed_at as "closedAt", closed_why as "closedWhy" from booking.rebooking_plan where clinic_id = $1 and cause_id = $2 and closed_at is null order by id;

-- findPatientsOfVisits
select id as "appointmentId", patient_id as "patientId" from booking.appointment
where clinic_id = $1 and id = any($2::uuid[]);

-- findPlan
select id, clinic_id as "clinicId", cause, cause_id as "causeId", doctor_id as "doctorId", location_id as "locationId",
  start_at as "startAt", end_at as "endAt", options, held_until as "heldUntil", created_at as "createdAt", created_by as "createdBy",
  closed_at as "closedAt", closed_why as "closedWhy" from booking.rebooking_plan where clinic_id = $1 and id = $2;

-- findPlans: all
select id, clinic_id as "clinicId", cause, cause_id as "causeId", doctor_id as "doctorId", location_id as "locationId",
  start_at as "startAt", end_at as "endAt", options, held_until as "heldUntil", created_at as "createdAt", created_by as "createdBy",
  closed_at as "closedAt", closed_why as "closedWhy" from booking.rebooking_plan where clinic_id = $1 order by created_at desc, id desc limit $2;

-- findPlans: open, one page
select id, clinic_id as "clinicId", cause, cause_id as "causeId", doctor_id as "doctorId", location_id as "locationId",
  start_at as "startAt", end_at as "endAt", options, held_until as "heldUntil", created_at as "createdAt", created_by as "createdBy",
  closed_at as "closedAt", closed_why as "closedWhy" from booking.rebooking_plan where clinic_id = $1 and closed_at is null and (created_at, id) < ($2, $3::uuid) order by created_at desc, id desc limit $4;

-- findPlans: closed
select id, clinic_id as "clinicId", cause, cause_id as "causeId", doctor_id as "doctorId", location_id as "locationId",
  start_at as "startAt", end_at as "endAt", options, held_until as "heldUntil", created_at as "createdAt", created_by as "createdBy",
  closed_at as "closedAt", closed_why as "closedWhy" from booking.rebooking_plan where clinic_id = $1 and closed_at is not null order by created_at desc, id desc limit $2;

-- findPlansToCarryOn
select id, clinic_id as "clinicId" from booking.rebooking_plan where closed_at is null and end_at <= $1
union
select plan.id, plan.clinic_id from booking.rebooking_line line join booking.rebooking_plan plan on plan.id = line.plan_id
where line.ended_at is null and (plan.closed_at is not null or line.state = 'finding' or (line.state = 'proposed' and not exists (
  select from booking.hold where hold.id = line.hold_id and hold.expires_at > $2)))
union
select line.plan_id, line.clinic_id from booking.offer join booking.rebooking_line line on line.offer_id = offer.id
where offer.state = 'open' and line.state <> 'sent'
order by id limit $3;

-- findStrayOffers
select offer.id from booking.rebooking_line line join booking.offer on offer.id = line.offer_id
where line.clinic_id = $1 and line.plan_id = $2 and offer.state = 'open' and line.state <> 'sent' order by offer.id;

-- findVisitsInRoom
select appointment.id as "appointmentId", doctor_id as "doctorId", visit_type_id as "visitTypeId", location_id as "locationId",
  start_at as "startAt", end_at as "endAt"
from booking.claim join booking.appointment on appointment.id = claim.appointment_id
where claim.clinic_id = $1 and claim.resource_id = $2 and claim.starts_at < $3 and claim.ends_at > $4
  and start_at > $5 and status in ('proposed', 'pending', 'booked')
order by start_at, appointment.id limit $6;

-- holdLonger
update booking.rebooking_plan set held_until = $1
where clinic_id = $2 and id = $3 and closed_at is null and held_until < $4
returning id;

-- insertLines
insert into booking.rebooking_line (clinic_id, plan_id, changed_at, id, appointment_id, doctor_id, visit_type_id, location_id, start_at, end_at)
select $1::uuid, $2::uuid, $3::timestamptz, * from unnest($4::uuid[],
  $5::uuid[], $6::uuid[], $7::uuid[],
  $8::uuid[], $9::timestamptz[], $10::timestamptz[])
on conflict do nothing
returning id;

-- insertPlan
insert into booking.rebooking_plan (id, clinic_id, cause, cause_id, doctor_id, location_id, start_at, end_at, options, held_until, created_at, created_by)
values ($1, $2, $3, $4, $5, $6, $7, $8,
  $9::jsonb, $10, $11, $12)
on conflict do nothing
returning id;

-- keepPlan
select id, clinic_id as "clinicId", cause, cause_id as "causeId", doctor_id as "doctorId", location_id as "locationId",
  start_at as "startAt", end_at as "endAt", options, held_until as "heldUntil", created_at as "createdAt", created_by as "createdBy",
  closed_at as "closedAt", closed_why as "closedWhy" from booking.rebooking_plan where clinic_id = $1 and id = $2 for share;

-- lockLine
select line.id, line.clinic_id as "clinicId", plan_id as "planId", appointment_id as "appointmentId", line.doctor_id as "doctorId",
  line.visit_type_id as "visitTypeId", line.location_id as "locationId", line.start_at as "startAt", line.end_at as "endAt", state, why,
  new_doctor_id as "newDoctorId", new_location_id as "newLocationId", new_start_at as "newStartAt", new_end_at as "newEndAt",
  by_hand as "byHand", hold_id as "holdId", offer_id as "offerId", searches, calls, call_outcome as "callOutcome", version,
  changed_at as "changedAt", ended_at as "endedAt" from booking.rebooking_line line where line.clinic_id = $1 and line.id = $2 for update;

-- lockLineOfOffer
select line.id, line.clinic_id as "clinicId", plan_id as "planId", appointment_id as "appointmentId", line.doctor_id as "doctorId",
  line.visit_type_id as "visitTypeId", line.location_id as "locationId", line.start_at as "startAt", line.end_at as "endAt", state, why,
  new_doctor_id as "newDoctorId", new_location_id as "newLocationId", new_start_at as "newStartAt", new_end_at as "newEndAt",
  by_hand as "byHand", hold_id as "holdId", offer_id as "offerId", searches, calls, call_outcome as "callOutcome", version,
  changed_at as "changedAt", ended_at as "endedAt" from booking.rebooking_line line where line.clinic_id = $1 and offer_id = $2 for update;

-- lockLineOfVisit
select line.id, line.clinic_id as "clinicId", plan_id as "planId", appointment_id as "appointmentId", line.doctor_id as "doctorId",
  line.visit_type_id as "visitTypeId", line.location_id as "locationId", line.start_at as "startAt", line.end_at as "endAt", state, why,
  new_doctor_id as "newDoctorId", new_location_id as "newLocationId", new_start_at as "newStartAt", new_end_at as "newEndAt",
  by_hand as "byHand", hold_id as "holdId", offer_id as "offerId", searches, calls, call_outcome as "callOutcome", version,
  changed_at as "changedAt", ended_at as "endedAt" from booking.rebooking_line line
where line.clinic_id = $1 and appointment_id = $2 and ended_at is null for update;

-- updateLine
update booking.rebooking_line line set state = $1, why = $2, new_doctor_id = $3, new_location_id = $4,
  new_start_at = $5, new_end_at = $6,
  by_hand = $7, hold_id = $8, offer_id = $9, searches = $10, calls = $11,
  call_outcome = $12, version = version + 1, changed_at = $13,
  ended_at = $14
where line.id = $15 and line.clinic_id = $16
returning line.id, line.clinic_id as "clinicId", plan_id as "planId", appointment_id as "appointmentId", line.doctor_id as "doctorId",
  line.visit_type_id as "visitTypeId", line.location_id as "locationId", line.start_at as "startAt", line.end_at as "endAt", state, why,
  new_doctor_id as "newDoctorId", new_location_id as "newLocationId", new_start_at as "newStartAt", new_end_at as "newEndAt",
  by_hand as "byHand", hold_id as "holdId", offer_id as "offerId", searches, calls, call_outcome as "callOutcome", version,
  changed_at as "changedAt", ended_at as "endedAt";
