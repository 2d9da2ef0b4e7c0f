-- endOffer
update booking.offer set state = $1, answered_at = $2, answered_by = $3,
  answered_as = $4, why = $5, appointment_id = $6
where clinic_id = $7 and id = $8 and state = 'open'
returning id;

-- findBusyPatients
select resource_id as id from booking.claim
where clinic_id = $1 and resource_id = any($2::uuid[])
  and ends_at > $3 and starts_at < $4 and ends_at <= $5::timestamptz + interval '72 hours'
  and appointment_id is distinct from $6::uuid
union
select patient_id from booking.offer
where clinic_id = $7 and patient_id = any($8::uuid[]) and state = 'open' and deadline > $9
  and end_at > $10 and start_at < $11;

-- findOffer
select id, clinic_id as "clinicId", patient_id as "patientId", doctor_id as "doctorId", visit_type_id as "visitTypeId",
  location_id as "locationId", start_at as "startAt", end_at as "endAt", hold_id as "holdId", state, made_at as "madeAt", tell_at as "tellAt",
  deadline, answered_at as "answeredAt", answered_by as "answeredBy", answered_as as "answeredAs", why, entry_id as "entryId",
  moves_appointment_id as "movesAppointmentId", appointment_id as "appointmentId", chosen from booking.offer where clinic_id = $1 and id = $2;

-- findOfferOfLink
select id, clinic_id as "clinicId", patient_id as "patientId", doctor_id as "doctorId", visit_type_id as "visitTypeId",
  location_id as "locationId", start_at as "startAt", end_at as "endAt", hold_id as "holdId", state, made_at as "madeAt", tell_at as "tellAt",
  deadline, answered_at as "answeredAt", answered_by as "answeredBy", answered_as as "answeredAs", why, entry_id as "entryId",
  moves_appointment_id as "movesAppointmentId", appointment_id as "appointmentId", chosen from booking.offer where clinic_id = $1 and id = $2 and token_sha256 = $3;

-- findOffers: all
select id, clinic_id as "clinicId", patient_id as "patientId", doctor_id as "doctorId", visit_type_id as "visitTypeId",
  location_id as "locationId", start_at as "startAt", end_at as "endAt", hold_id as "holdId", state, made_at as "madeAt", tell_at as "tellAt",
  deadline, answered_at as "answeredAt", answered_by as "answeredBy", answered_as as "answeredAs", why, entry_id as "entryId",
  moves_appointment_id as "movesAppointmentId", appointment_id as "appointmentId", chosen from booking.offer where clinic_id = $1 order by made_at desc, id desc limit $2;

-- findOffers: one page of what somebody may see
select id, clinic_id as "clinicId", patient_id as "patientId", doctor_id as "doctorId", visit_type_id as "visitTypeId",
  location_id as "locationId", start_at as "startAt", end_at as "endAt", hold_id as "holdId", state, made_at as "madeAt", tell_at as "tellAt",
  deadline, answered_at as "answeredAt", answered_by as "answeredBy", answered_as as "answeredAs", why, entry_id as "entryId",
  moves_appointment_id as "movesAppointmentId", appointment_id as "appointmentId", chosen from booking.offer where clinic_id = $1 and state = any($2::text[]) and patient_id = $3 and entry_id = $4 and doctor_id = $5 and (patient_id = any($6::uuid[]) or doctor_id = $7) and (made_at, id) < ($8, $9::uuid) order by made_at desc, id desc limit $10;

-- findOpenOfferFor
select id, clinic_id as "clinicId", patient_id as "patientId", doctor_id as "doctorId", visit_type_id as "visitTypeId",
  location_id as "locationId", start_at as "startAt", end_at as "endAt", hold_id as "holdId", state, made_at as "madeAt", tell_at as "tellAt",
  deadline, answered_at as "answeredAt", answered_by as "answeredBy", answered_as as "answeredAs", why, entry_id as "entryId",
  moves_appointment_id as "movesAppointmentId", appointment_id as "appointmentId", chosen from booking.offer
where clinic_id = $1 and state = 'open' and (entry_id = $2::uuid or moves_appointment_id = $3::uuid)
order by id;

-- findOpenOffers: of the installation
select id, clinic_id as "clinicId", patient_id as "patientId", doctor_id as "doctorId", visit_type_id as "visitTypeId",
  location_id as "locationId", start_at as "startAt", end_at as "endAt", hold_id as "holdId", state, made_at as "madeAt", tell_at as "tellAt",
  deadline, answered_at as "answeredAt", answered_by as "answeredBy", answered_as as "answeredAs", why, entry_id as "entryId",
  moves_appointment_id as "movesAppointmentId", appointment_id as "appointmentId", chosen from booking.offer where state = 'open' order by id limit $1;

-- findOpenOffers: of one doctor, further on
select id, clinic_id as "clinicId", patient_id as "patientId", doctor_id as "doctorId", visit_type_id as "visitTypeId",
  location_id as "locationId", start_at as "startAt", end_at as "endAt", hold_id as "holdId", state, made_at as "madeAt", tell_at as "tellAt",
  deadline, answered_at as "answeredAt", answered_by as "answeredBy", answered_as as "answeredAs", why, entry_id as "entryId",
  moves_appointment_id as "movesAppointmentId", appointment_id as "appointmentId", chosen from booking.offer where state = 'open' and clinic_id = $1 and doctor_id = $2 and id > $3 order by id limit $4;

-- holdOn
with held as (
  update booking.hold set held_by = $1, expires_at = $2
  where clinic_id = $3 and id = $4 and expires_at > $5 returning id
)
update booking.claim set expires_at = $6
where hold_id = (select id from held) and expires_at > $7
returning claim.id;

-- insertOffer
insert into booking.offer (id, clinic_id, patient_id, doctor_id, visit_type_id, location_id, start_at, end_at, hold_id, state, made_at, tell_at,
  deadline, entry_id, moves_appointment_id, chosen)
values ($1, $2, $3, $4, $5, $6, $7,
  $8, $9, 'open', $10, $11, $12, $13,
  $14, $15::jsonb)
on conflict do nothing
returning id;

-- lockHold
select
from booking.hold
where clinic_id = $1 and id = $2
for update;

-- lockOffer
select id, clinic_id as "clinicId", patient_id as "patientId", doctor_id as "doctorId", visit_type_id as "visitTypeId",
  location_id as "locationId", start_at as "startAt", end_at as "endAt", hold_id as "holdId", state, made_at as "madeAt", tell_at as "tellAt",
  deadline, answered_at as "answeredAt", answered_by as "answeredBy", answered_as as "answeredAs", why, entry_id as "entryId",
  moves_appointment_id as "movesAppointmentId", appointment_id as "appointmentId", chosen from booking.offer where clinic_id = $1 and id = $2 for update;

-- setOfferToken
update booking.offer
set token_sha256 = $1
where clinic_id = $2 and id = $3;

-- takeLapsedOffers
select id, clinic_id as "clinicId", patient_id as "patientId", doctor_id as "doctorId", visit_type_id as "visitTypeId",
  location_id as "locationId", start_at as "startAt", end_at as "endAt", hold_id as "holdId", state, made_at as "madeAt", tell_at as "tellAt",
  deadline, answered_at as "answeredAt", answered_by as "answeredBy", answered_as as "answeredAs", why, entry_id as "entryId",
  moves_appointment_id as "movesAppointmentId", appointment_id as "appointmentId", chosen from booking.offer where state = 'open' and deadline <= $1
order by deadline, id limit $2 for update skip locked;
