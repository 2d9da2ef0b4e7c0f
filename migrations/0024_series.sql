-- Visits booked together as one series: weekly physiotherapy for ten weeks.

-- The row says who comes and by which rule; the visits are appointments like any other, each moved and cancelled for itself.
create table booking.series (
  id uuid primary key,
  clinic_id uuid not null references clinic.clinic (id),
  patient_id uuid not null,
  -- RFC 5545, as it was wished. Null: the times were listed one by one.
  recurrence text,
  booked_by uuid,
  created_at timestamptz not null,
  constraint series_of_clinic unique (clinic_id, id),
  constraint series_booked_for_patient foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);
create index series_by_patient on booking.series (patient_id);

-- Checked at commit, because the visits are written down before what holds them together.
alter table booking.appointment
  add column series_id uuid,
  add constraint appointment_of_series foreign key (clinic_id, series_id) references booking.series (clinic_id, id) deferrable initially deferred;
create index appointment_by_series on booking.appointment (series_id, start_at) where series_id is not null;

select platform.keep_within_clinic('booking.series');
