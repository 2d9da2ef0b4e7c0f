-- The heart. One table of claims says who and what is taken when, and the database refuses a second claim on the same.

create schema booking;

-- A time kept while the form is filled. Its claim dies with its deadline; the row says what was held.
create table booking.hold (
  id uuid primary key,
  clinic_id uuid not null,
  doctor_id uuid not null,
  visit_type_id uuid not null,
  location_id uuid not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  held_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (clinic_id, doctor_id) references people.doctor (clinic_id, id),
  foreign key (clinic_id, visit_type_id) references clinic.visit_type (clinic_id, id),
  foreign key (clinic_id, location_id) references clinic.location (clinic_id, id)
);
create index hold_by_deadline on booking.hold (expires_at);

create table booking.appointment (
  id uuid primary key,
  clinic_id uuid not null,
  doctor_id uuid not null,
  patient_id uuid not null,
  visit_type_id uuid not null,
  location_id uuid not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  status text not null,
  version integer not null default 1,
  reason text,
  notes text,
  answers jsonb,
  override_reason text,
  booked_by uuid,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  constraint appointment_of_clinic unique (clinic_id, id),
  constraint appointment_ends_after_it_starts check (start_at < end_at),
  constraint status_is_known check (status in ('proposed', 'pending', 'booked', 'arrived', 'checked-in', 'in-progress', 'fulfilled', 'cancelled', 'noshow', 'waitlist')),
  foreign key (clinic_id, doctor_id) references people.doctor (clinic_id, id),
  foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
  foreign key (clinic_id, visit_type_id) references clinic.visit_type (clinic_id, id),
  foreign key (clinic_id, location_id) references clinic.location (clinic_id, id)
);
create index appointment_by_clinic on booking.appointment (clinic_id, start_at, id);
create index appointment_by_doctor on booking.appointment (doctor_id, start_at);
create index appointment_by_patient on booking.appointment (patient_id, start_at);

-- Every move an appointment ever made, first to last. Never updated, never deleted.
create table booking.move (
  appointment_id uuid not null references booking.appointment (id),
  version integer not null,
  clinic_id uuid not null,
  name text not null,
  from_status text,
  to_status text not null,
  from_slot jsonb,
  to_slot jsonb not null,
  reason text,
  override_reason text,
  moved_by uuid,
  moved_as text not null,
  moved_at timestamptz not null,
  constraint moves_count_up primary key (appointment_id, version)
);

-- A claim is one resource (doctor, patient, room, device) taken for a stretch of time, buffers included, by one occasion.
-- Occasion: what happens there and then; the people of a group visit share one and differ in seat.
-- Track: 0 for everything booked by the rules; a higher one only for a visit squeezed in by staff, with a reason, beside what is there.
-- Claims of cancelled visits and expired holds are deleted; what was is kept in booking.move.
create table booking.claim (
  id uuid primary key,
  clinic_id uuid not null,
  resource_id uuid not null,
  resource_kind text not null,
  track smallint not null default 0,
  occasion uuid not null,
  seat smallint not null default 1,
  during tstzrange not null,
  -- Checked at commit, because time is claimed before anything is written about it.
  hold_id uuid references booking.hold (id) deferrable initially deferred,
  appointment_id uuid references booking.appointment (id) deferrable initially deferred,
  expires_at timestamptz,
  constraint claim_is_for_a_hold_or_an_appointment check (num_nonnulls(hold_id, appointment_id) = 1),
  constraint a_hold_has_a_deadline check ((hold_id is null) = (expires_at is null)),
  constraint claim_lasts check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  -- Two occasions never share a resource's time on one track: not doctor, not room, not patient.
  constraint no_double_booking exclude using gist (resource_id with =, track with =, during with &&, occasion with <>),
  -- Two people never share a seat of one occasion.
  constraint no_seat_taken_twice unique (resource_id, occasion, seat, track)
);
create index claim_by_hold on booking.claim (hold_id) where hold_id is not null;
create index claim_by_appointment on booking.claim (appointment_id) where appointment_id is not null;
create index claim_by_deadline on booking.claim (expires_at) where expires_at is not null;
