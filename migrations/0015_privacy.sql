-- What people may ask of those who keep data about them: to know it, to have it erased, and to be asked before it is used.
-- What a law makes a clinic keep leaves the tables of daily work for tables that only the archive reads; what stays there has no name.

-- What people are asked to agree to, in words that never change: another wording is another version, in every language at once.
create table people.consent_text (
  clinic_id uuid not null references clinic.clinic (id),
  kind text not null,
  version integer not null,
  locale text not null,
  title text not null,
  text text not null,
  published_at timestamptz not null,
  published_by uuid,
  constraint one_consent_text_per_language primary key (clinic_id, kind, version, locale)
);

-- Each time somebody agreed or took it back, first to last; never changed. The latest of a kind counts.
create table people.consent (
  id uuid primary key,
  clinic_id uuid not null,
  patient_id uuid not null,
  kind text not null,
  given boolean not null,
  -- The words that were shown. A withdrawal needs none.
  version integer,
  locale text,
  at timestamptz not null,
  by uuid,
  acting_as text not null,
  address text,
  user_agent text,
  constraint consent_of_clinic unique (clinic_id, id),
  constraint consent_of_patient foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
  constraint who_agrees_was_shown_words check (not given or (version is not null and locale is not null)),
  constraint consent_words foreign key (clinic_id, kind, version, locale) references people.consent_text (clinic_id, kind, version, locale)
);
create index consent_by_patient on people.consent (patient_id, kind, at);

-- Set: nobody is called this any more. The row stays because visits point to it; no list and no search shows it.
alter table people.patient add column erased_at timestamptz;

-- Whose record it was, as long as the clinic has to be able to say. No statement of daily work names these two tables.
create table people.restricted_patient (
  clinic_id uuid not null,
  patient_id uuid not null,
  name text not null,
  birth_date date,
  -- What they agreed to, and when: the clinic answers for what it did then.
  consents jsonb not null,
  restricted_at timestamptz not null,
  keep_until timestamptz not null,
  constraint restricted_once primary key (clinic_id, patient_id),
  constraint restriction_of_patient foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);
create index restricted_patient_by_deadline on people.restricted_patient (keep_until);

-- What was written about their visits: reason, notes, answers, and the reasons of each move.
create table booking.restricted_visit (
  clinic_id uuid not null,
  appointment_id uuid not null,
  patient_id uuid not null,
  words jsonb not null,
  keep_until timestamptz not null,
  constraint visit_restricted_once primary key (clinic_id, appointment_id),
  constraint restriction_of_visit foreign key (clinic_id, appointment_id) references booking.appointment (clinic_id, id)
);
create index restricted_visit_by_deadline on booking.restricted_visit (keep_until);
create index restricted_visit_by_patient on booking.restricted_visit (clinic_id, patient_id);

create schema ops;

-- Somebody asked to be forgotten. The row outlives what it is about, without a name: a backup that is put back is made to forget again by it.
create table ops.erasure (
  id uuid primary key,
  clinic_id uuid not null references clinic.clinic (id),
  account_id uuid,
  patient_id uuid,
  asked_by uuid,
  asked_as text not null,
  -- What the administrator noted; goes when the rest goes.
  reason text,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  -- The visits ahead were cancelled then, and the letters that say so leave before the address does.
  visits_cancelled_at timestamptz,
  done_at timestamptz,
  -- The refusal that stood in the way when it was due; it is tried again.
  stopped_by text,
  kept_until timestamptz,
  constraint erasure_of_clinic unique (clinic_id, id),
  constraint erasure_of_somebody check (num_nonnulls(account_id, patient_id) > 0),
  constraint asked_by_person_or_clinic check (asked_as in ('person', 'administrator', 'system')),
  constraint done_or_withdrawn check (done_at is null or withdrawn_at is null),
  constraint nothing_noted_of_the_erased check (done_at is null or reason is null)
);
create unique index one_open_erasure_per_account on ops.erasure (clinic_id, account_id) where done_at is null and withdrawn_at is null;
create unique index one_open_erasure_per_patient on ops.erasure (clinic_id, patient_id) where done_at is null and withdrawn_at is null;
create index erasure_by_deadline on ops.erasure (due_at) where done_at is null and withdrawn_at is null;
create index erasure_by_clinic on ops.erasure (clinic_id, asked_at desc, id desc);

-- How long a clinic keeps what was written about a visit; without a row, ten years (§ 630f (3) BGB).
create table ops.privacy_policy (
  clinic_id uuid primary key references clinic.clinic (id),
  keep_visits_years smallint not null,
  constraint visits_kept_for_a_while check (keep_visits_years between 1 and 50)
);

-- So that the night's sweep of old letters finds those that still have words, and not all there ever were.
create index message_with_words on notifications.message (end_at) where body_text <> '';

select platform.keep_within_clinic(name::regclass) from unnest(array[
  'people.consent_text', 'people.consent', 'people.restricted_patient', 'booking.restricted_visit', 'ops.erasure', 'ops.privacy_policy']) as name;
-- What was agreed to, and in which words, is written once.
revoke update on people.consent, people.consent_text from praxis_app;
revoke delete on people.consent_text from praxis_app;
