-- When a doctor could be seen. The schedule row is the lock between a booking and a change of the rules it was judged by:
-- a booking takes it for share and re-checks, a change takes it exclusively and gives it a new version.

create schema scheduling;

-- Never repeats, not even after a rollback: processes keep compiled rules by version.
create sequence scheduling.schedule_version;

create table scheduling.schedule (
  doctor_id uuid primary key,
  clinic_id uuid not null,
  version bigint not null default nextval('scheduling.schedule_version'),
  constraint schedule_of_doctor foreign key (clinic_id, doctor_id) references people.doctor (clinic_id, id)
);
create index schedule_by_clinic on scheduling.schedule (clinic_id);

-- Local wall-clock times, as people say them: to may be 24:00, or earlier than from for hours that pass midnight.
create table scheduling.working_hours (
  id uuid primary key,
  clinic_id uuid not null,
  doctor_id uuid not null references scheduling.schedule (doctor_id),
  location_id uuid not null,
  weekday smallint not null,
  from_time text not null,
  to_time text not null,
  visit_type_ids uuid[],
  valid_from date,
  valid_to date,
  constraint hours_at_location foreign key (clinic_id, location_id) references clinic.location (clinic_id, id),
  constraint monday_to_sunday check (weekday between 1 and 7),
  constraint hours_are_wall_clock check (from_time ~ '^([01]\d|2[0-3]):[0-5]\d$' and to_time ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$'),
  constraint hours_are_not_empty check (from_time <> to_time),
  constraint validity_ends_after_it_begins check (valid_from <= valid_to)
);
create index working_hours_by_doctor on scheduling.working_hours (doctor_id);

create table scheduling.dated_override (
  id uuid primary key,
  clinic_id uuid not null,
  doctor_id uuid not null references scheduling.schedule (doctor_id),
  location_id uuid not null,
  date date not null,
  mode text not null,
  windows jsonb not null,
  created_at timestamptz not null,
  constraint override_at_location foreign key (clinic_id, location_id) references clinic.location (clinic_id, id),
  constraint override_replaces_or_adds check (mode in ('replace', 'add'))
);
create index dated_override_by_doctor on scheduling.dated_override (doctor_id, date);
-- Two that replace the same date would leave open which of them holds; any number may add to it.
create unique index one_replacement_per_date on scheduling.dated_override (doctor_id, location_id, date) where mode = 'replace';

create table scheduling.leave (
  id uuid primary key,
  clinic_id uuid not null,
  doctor_id uuid not null references scheduling.schedule (doctor_id),
  start_at timestamptz not null,
  end_at timestamptz not null,
  reason text,
  created_at timestamptz not null,
  constraint leave_ends_after_it_starts check (start_at < end_at)
);
create index leave_by_doctor on scheduling.leave (doctor_id, end_at);
