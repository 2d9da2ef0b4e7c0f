-- Several visits in order, with lags between them: how a clinic defines such a pathway, and which visits were booked as one.

-- The steps are one value: read as a whole, replaced as a whole, and copied into each booking. What they name is checked when they are set;
-- nothing they name is ever deleted, only retired, and a pathway whose step nobody offers any more is found to end there.
create table booking.pathway (
  id uuid primary key,
  clinic_id uuid not null references clinic.clinic (id),
  name text not null,
  steps jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null,
  retired_at timestamptz,
  constraint pathway_of_clinic unique (clinic_id, id),
  constraint pathway_has_two_to_ten_steps check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) between 2 and 10)
);

-- Visits booked together as one pathway, with the steps as they were then: a later change of the definition moves nobody's visit.
create table booking.pathway_booking (
  id uuid primary key,
  clinic_id uuid not null,
  pathway_id uuid not null,
  pathway_version integer not null,
  patient_id uuid not null,
  steps jsonb not null,
  booked_by uuid,
  created_at timestamptz not null,
  constraint pathway_booking_of_clinic unique (clinic_id, id),
  constraint booking_of_pathway foreign key (clinic_id, pathway_id) references booking.pathway (clinic_id, id),
  constraint pathway_booked_for_patient foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);
create index pathway_booking_by_patient on booking.pathway_booking (patient_id);

create table booking.pathway_visit (
  clinic_id uuid not null,
  pathway_booking_id uuid not null,
  step smallint not null,
  appointment_id uuid not null,
  constraint one_visit_per_step primary key (pathway_booking_id, step),
  constraint visit_of_one_pathway unique (appointment_id),
  constraint step_is_counted_from_one check (step between 1 and 10),
  constraint visit_of_pathway_booking foreign key (clinic_id, pathway_booking_id) references booking.pathway_booking (clinic_id, id),
  constraint pathway_visit_is_an_appointment foreign key (clinic_id, appointment_id) references booking.appointment (clinic_id, id)
);

select platform.keep_within_clinic(name::regclass) from unnest(array[
  'booking.pathway', 'booking.pathway_booking', 'booking.pathway_visit']) as name;
