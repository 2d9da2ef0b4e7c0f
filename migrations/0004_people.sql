-- Who sees whom: doctors and patients of a clinic, with or without an account to sign in with.

create schema people;

create table people.doctor (
  id uuid primary key,
  clinic_id uuid not null references clinic.clinic (id),
  account_id uuid references identity.account (id),
  name text not null,
  title text,
  about text,
  specialties text[] not null,
  languages text[] not null,
  version integer not null default 1,
  created_at timestamptz not null,
  retired_at timestamptz,
  constraint doctor_of_clinic unique (clinic_id, id),
  constraint one_doctor_per_account unique (clinic_id, account_id)
);

create table people.doctor_visit_type (
  clinic_id uuid not null,
  doctor_id uuid not null,
  visit_type_id uuid not null,
  primary key (doctor_id, visit_type_id),
  foreign key (clinic_id, doctor_id) references people.doctor (clinic_id, id),
  foreign key (clinic_id, visit_type_id) references clinic.visit_type (clinic_id, id)
);

-- A patient without an account was booked by the desk. An account has one record of its own in each clinic.
create table people.patient (
  id uuid primary key,
  clinic_id uuid not null references clinic.clinic (id),
  account_id uuid references identity.account (id),
  name text not null,
  birth_date date,
  email text,
  phone text,
  locale text not null,
  time_zone text,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint patient_of_clinic unique (clinic_id, id),
  constraint one_own_record_per_account unique (clinic_id, account_id)
);
create index patient_by_name on people.patient (clinic_id, lower(name) text_pattern_ops);
