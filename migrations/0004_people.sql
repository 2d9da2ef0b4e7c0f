-- Who sees whom: doctors and patients of a clinic, with or without an account to sign in with.
-- `search` holds words as Praxis folds them (case and accents gone), matched by prefix through a plain GIN index:
-- unaccent and pg_trgm are extensions that a hosted PostgreSQL may lack.

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
  sort_name text collate "C" not null,
  specialty_keys text[] not null,
  search tsvector not null,
  version integer not null default 1,
  created_at timestamptz not null,
  retired_at timestamptz,
  constraint doctor_of_clinic unique (clinic_id, id),
  constraint one_doctor_per_account unique (clinic_id, account_id)
);
create index doctor_by_name on people.doctor (clinic_id, sort_name, id) where retired_at is null;

create table people.doctor_visit_type (
  clinic_id uuid not null,
  doctor_id uuid not null,
  visit_type_id uuid not null,
  primary key (doctor_id, visit_type_id),
  foreign key (clinic_id, doctor_id) references people.doctor (clinic_id, id),
  foreign key (clinic_id, visit_type_id) references clinic.visit_type (clinic_id, id)
);
create index doctor_by_visit_type on people.doctor_visit_type (visit_type_id);

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
  sort_name text collate "C" not null,
  search tsvector not null,
  version integer not null default 1,
  created_at timestamptz not null,
  constraint patient_of_clinic unique (clinic_id, id),
  constraint one_own_record_per_account unique (clinic_id, account_id)
);
create index patient_by_name on people.patient (clinic_id, sort_name, id);
create index patient_by_words on people.patient using gin (search);
create index patient_by_account on people.patient (account_id) where account_id is not null;
