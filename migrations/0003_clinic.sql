-- The clinic as an institution: where it is, what it offers, what it owns, when it is closed.
-- Every row carries its clinic, and every reference carries it too, so that no row can point into another clinic.

create schema clinic;

create table clinic.clinic (
  id uuid primary key,
  name text not null,
  host_name text,
  time_zone text not null,
  email text,
  phone text,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint one_clinic_per_host_name unique (host_name)
);

create table clinic.location (
  id uuid primary key,
  clinic_id uuid not null references clinic.clinic (id),
  name text not null,
  time_zone text not null,
  address text,
  version integer not null default 1,
  created_at timestamptz not null,
  retired_at timestamptz,
  constraint location_of_clinic unique (clinic_id, id)
);

create table clinic.visit_type (
  id uuid primary key,
  clinic_id uuid not null references clinic.clinic (id),
  name text not null,
  description text,
  duration_minutes integer not null,
  buffer_before_minutes integer not null,
  buffer_after_minutes integer not null,
  grid_minutes integer not null,
  min_notice_minutes integer not null,
  horizon_days integer not null,
  capacity integer not null,
  approval boolean not null,
  version integer not null default 1,
  created_at timestamptz not null,
  retired_at timestamptz,
  constraint visit_type_of_clinic unique (clinic_id, id),
  constraint visit_lasts_within_a_day check (duration_minutes between 1 and 1440),
  constraint buffers_within_a_day check (buffer_before_minutes between 0 and 1440 and buffer_after_minutes between 0 and 1440),
  constraint grid_within_a_day check (grid_minutes between 1 and 1440),
  constraint notice_within_two_years check (min_notice_minutes between 0 and 1051200),
  constraint horizon_within_five_years check (horizon_days between 0 and 1830),
  constraint notice_ends_before_horizon check (min_notice_minutes < (horizon_days + 1) * 1440),
  constraint seats_countable check (capacity between 1 and 500)
);

create table clinic.resource (
  id uuid primary key,
  clinic_id uuid not null,
  location_id uuid not null,
  name text not null,
  kind text not null,
  pool text,
  version integer not null default 1,
  created_at timestamptz not null,
  retired_at timestamptz,
  constraint resource_of_clinic unique (clinic_id, id),
  constraint resource_at_location foreign key (clinic_id, location_id) references clinic.location (clinic_id, id)
);

-- A visit of this type also needs this room or device, where it stands.
create table clinic.visit_type_resource (
  clinic_id uuid not null,
  visit_type_id uuid not null,
  resource_id uuid not null,
  primary key (visit_type_id, resource_id),
  foreign key (clinic_id, visit_type_id) references clinic.visit_type (clinic_id, id),
  foreign key (clinic_id, resource_id) references clinic.resource (clinic_id, id)
);
create index visit_type_by_resource on clinic.visit_type_resource (resource_id);

-- Whole local days, first and last included; without a location the whole clinic is closed.
create table clinic.closure (
  id uuid primary key,
  clinic_id uuid not null references clinic.clinic (id),
  location_id uuid,
  from_date date not null,
  to_date date not null,
  reason text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint closure_at_location foreign key (clinic_id, location_id) references clinic.location (clinic_id, id),
  constraint closure_ends_after_it_begins check (from_date <= to_date)
);
create index closure_by_clinic on clinic.closure (clinic_id, to_date);

-- Published for the modules above: what may be booked today, so that they need not know what retiring means.
create view clinic.offered_visit_type as
  select clinic_id, id, name from clinic.visit_type where retired_at is null;
