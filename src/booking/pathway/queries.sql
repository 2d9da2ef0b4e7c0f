-- findPathway
select pathway.id, pathway.name, pathway.steps, pathway.version, pathway.retired_at is not null as retired from booking.pathway where pathway.clinic_id = $1 and pathway.id = $2;

-- findPathwayBooking
  select
booking.id, booking.pathway_id as "pathwayId", booking.pathway_version as "pathwayVersion", pathway.name, booking.patient_id as "patientId",
booking.steps, booking.booked_by as "bookedBy", booking.created_at as "createdAt"
  from booking.pathway_booking booking join booking.pathway on pathway.clinic_id = booking.clinic_id and pathway.id = booking.pathway_id
  where booking.clinic_id = $1 and booking.id = $2;

-- findPathwayVisits
select step, appointment_id as "appointmentId" from booking.pathway_visit
where clinic_id = $1 and pathway_booking_id = $2 order by step;

-- findPathways: all
select pathway.id, pathway.name, pathway.steps, pathway.version, pathway.retired_at is not null as retired from booking.pathway
where pathway.clinic_id = $1 and pathway.retired_at is null and true
order by lower(pathway.name), pathway.id limit $2;

-- findPathways: one page
select pathway.id, pathway.name, pathway.steps, pathway.version, pathway.retired_at is not null as retired from booking.pathway
where pathway.clinic_id = $1 and pathway.retired_at is null and (lower(pathway.name), pathway.id) > (lower($2), $3::uuid)
order by lower(pathway.name), pathway.id limit $4;

-- findPathwaysOfVisits
select visit.appointment_id as id, booking.id as "pathwayBookingId", pathway.name
from booking.pathway_visit visit
join booking.pathway_booking booking on booking.clinic_id = visit.clinic_id and booking.id = visit.pathway_booking_id
join booking.pathway on pathway.clinic_id = booking.clinic_id and pathway.id = booking.pathway_id
where visit.clinic_id = $1 and visit.appointment_id = any($2::uuid[]);

-- holdPathway
select pathway.id, pathway.name, pathway.steps, pathway.version, pathway.retired_at is not null as retired from booking.pathway where pathway.clinic_id = $1 and pathway.id = $2 for share;

-- insertPathway
insert into booking.pathway (id, clinic_id, name, steps, version, created_at)
values ($1, $2, $3, $4::jsonb, $5, $6);

-- insertPathwayBooking
insert into booking.pathway_booking (id, clinic_id, pathway_id, pathway_version, patient_id, steps, booked_by, created_at)
values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8);
insert into booking.pathway_visit (clinic_id, pathway_booking_id, step, appointment_id)
select $1::uuid, $2::uuid, * from unnest($3::smallint[], $4::uuid[]);

-- lockPathway
select pathway.id, pathway.name, pathway.steps, pathway.version, pathway.retired_at is not null as retired from booking.pathway where pathway.clinic_id = $1 and pathway.id = $2 for no key update;

-- lockPathwayBookingOf
  select visit.step,
booking.id, booking.pathway_id as "pathwayId", booking.pathway_version as "pathwayVersion", pathway.name, booking.patient_id as "patientId",
booking.steps, booking.booked_by as "bookedBy", booking.created_at as "createdAt"
  from booking.pathway_visit visit
  join booking.pathway_booking booking on booking.clinic_id = visit.clinic_id and booking.id = visit.pathway_booking_id
  join booking.pathway on pathway.clinic_id = booking.clinic_id and pathway.id = booking.pathway_id
  where visit.clinic_id = $1 and visit.appointment_id = $2
  for no key update of booking;

-- updatePathway
update booking.pathway set name = $1, steps = $2::jsonb, version = $3, retired_at = $4
where clinic_id = $5 and id = $6;
