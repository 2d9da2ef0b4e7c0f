-- Who may act for whom, and for how long; whose doctor somebody is; how a doctor reaches another's patient when it cannot wait.
-- And the words under which patients are found, in a form that row-level security can search by an index.

-- Published for the modules above: on whose clock a birthday begins.
create view clinic.clock with (security_invoker = true) as
  select id as clinic_id, time_zone from clinic.clinic;
grant select on clinic.clock to praxis_app;

-- What the clinic decided about all this; without a row the usual values (src/people/access-policy/).
create table people.access_policy (
  clinic_id uuid primary key references clinic.clinic (id),
  -- Until then whoever acts for a child sees all; from then on they book and no longer look; then it ends.
  narrows_at_age smallint not null,
  ends_at_age smallint not null,
  -- How long after the last visit a doctor is still somebody's doctor.
  care_months smallint not null,
  emergency_hours smallint not null,
  version integer not null,
  constraint ages_in_order check (narrows_at_age between 10 and 18 and ends_at_age between 16 and 21 and narrows_at_age <= ends_at_age),
  constraint care_lasts_for_a_while check (care_months between 1 and 120),
  constraint emergencies_pass check (emergency_hours between 1 and 24)
);

-- One account may act for one patient: from a day to a day of the clinic's calendar, the last one included. Ages narrow and end it besides,
-- at the moment of each call, so nothing here has to change on a birthday.
create table people.authority (
  id uuid primary key,
  clinic_id uuid not null,
  patient_id uuid not null,
  account_id uuid not null references identity.account (id),
  kind text not null,
  scope text not null,
  from_date date not null,
  until_date date,
  -- What the desk saw: a birth certificate, an order of a court. Null: the patient gave it.
  evidence text,
  recorded_by uuid,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_why text,
  constraint authority_of_clinic unique (clinic_id, id),
  constraint authority_over_patient foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
  constraint authority_kind_is_known check (kind in ('parent', 'guardian', 'carer', 'proxy')),
  constraint authority_scope_is_known check (scope in ('book', 'see', 'both')),
  constraint authority_ends_after_it_begins check (from_date <= until_date),
  constraint only_parents_need_no_term check (kind = 'parent' or until_date is not null)
);
-- Two people at the desk record the same mother once.
create unique index one_authority_at_a_time on people.authority (clinic_id, patient_id, account_id) where ended_at is null;
create index authority_by_account on people.authority (account_id) where ended_at is null;

-- An adult asks somebody to act for them, by e-mail. Whether there is an account with that address nobody is told; whoever shows that the
-- address is theirs finds it.
create table people.authority_invitation (
  id uuid primary key,
  clinic_id uuid not null,
  patient_id uuid not null,
  email text not null,
  kind text not null,
  scope text not null,
  until_date date not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  answer text,
  constraint authority_invitation_of_clinic unique (clinic_id, id),
  constraint invitation_of_patient foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
  constraint invited_kind_is_known check (kind in ('carer', 'proxy')),
  constraint invited_scope_is_known check (scope in ('book', 'see', 'both')),
  constraint invitation_is_answered_by_somebody check ((answered_at is null) = (answer is null)),
  constraint invitation_answer_is_known check (answer in ('accepted', 'refused', 'withdrawn'))
);
create unique index one_open_authority_invitation on people.authority_invitation (clinic_id, patient_id, email) where answered_at is null;
create index open_authority_invitation_by_email on people.authority_invitation (email) where answered_at is null;

-- Why a doctor is somebody's doctor: one row for each reason (a visit, known by its id alone), until some time after it. What is called off
-- is deleted; then it was no reason.
create table people.care (
  clinic_id uuid not null,
  doctor_id uuid not null,
  patient_id uuid not null,
  reason_id uuid not null,
  since timestamptz not null,
  until timestamptz not null,
  constraint care_for_a_reason primary key (doctor_id, patient_id, reason_id),
  constraint care_by_doctor foreign key (clinic_id, doctor_id) references people.doctor (clinic_id, id),
  constraint care_of_patient foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);
create index care_by_patient on people.care (patient_id);

insert into people.care (clinic_id, doctor_id, patient_id, reason_id, since, until)
select clinic_id, doctor_id, patient_id, id, created_at, end_at + interval '24 months'
from booking.appointment where status <> 'cancelled';

-- A doctor broke the glass. Never deleted while the patient is there: it is what the alarm was about.
create table people.emergency_access (
  id uuid primary key,
  clinic_id uuid not null,
  patient_id uuid not null,
  doctor_id uuid not null,
  account_id uuid not null,
  reason text not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  constraint emergency_access_of_clinic unique (clinic_id, id),
  constraint emergency_of_patient foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
  constraint emergency_by_doctor foreign key (clinic_id, doctor_id) references people.doctor (clinic_id, id)
);
create index emergency_access_by_clinic on people.emergency_access (clinic_id, opened_at desc, id desc);
create index emergency_access_by_account on people.emergency_access (account_id, patient_id, expires_at);
create index emergency_access_by_patient on people.emergency_access (patient_id);

-- The words of a patient's record, a row each. A word index of the kind there was (tsvector, GIN) is searched by an operator that is not
-- leakproof, so behind the wall PostgreSQL would read every patient instead; comparisons of text are.
create table people.patient_word (
  clinic_id uuid not null,
  word text collate "C" not null,
  patient_id uuid not null,
  constraint one_word_of_a_patient primary key (clinic_id, word, patient_id),
  constraint word_of_patient foreign key (clinic_id, patient_id) references people.patient (clinic_id, id) on delete cascade
);
create index patient_word_by_patient on people.patient_word (patient_id);

insert into people.patient_word (clinic_id, word, patient_id)
select clinic_id, unnest(tsvector_to_array(search)), id from people.patient;
drop index people.patient_by_words;
alter table people.patient drop column search;

select platform.keep_within_clinic(name::regclass) from unnest(array[
  'people.access_policy', 'people.authority', 'people.authority_invitation', 'people.care', 'people.emergency_access', 'people.patient_word']) as name;

-- Letters about it: to whoever is asked to act for somebody, and the alarm to administrators.
alter table notifications.account_letter
  drop constraint letter_kind_is_known,
  add constraint letter_kind_is_known check (kind in ('address_proof', 'address_taken', 'password_link', 'password_changed', 'sign_in_link',
    'new_address', 'address_changed', 'new_device', 'staff_invitation', 'authority_invitation', 'emergency_alarm')),
  drop constraint only_invitations_have_no_account,
  add constraint only_invitations_have_no_account check ((account_id is null) = (kind in ('staff_invitation', 'authority_invitation')));
