-- A time offered to one patient until a deadline, and who waits for a time that somebody gives back.

-- A time that is held for one patient, who may accept or refuse it. The time itself is kept by an ordinary hold with the same deadline, so what
-- forbids two visits at once forbids two offers. No foreign key to that hold: it goes with its deadline, swept by whoever comes across it, and
-- the offer stays to tell what became of it.
create table booking.offer (
  id uuid primary key,
  clinic_id uuid not null,
  patient_id uuid not null,
  doctor_id uuid not null,
  visit_type_id uuid not null,
  location_id uuid not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  hold_id uuid not null,
  state text not null default 'open',
  made_at timestamptz not null,
  -- When the letter leaves: not at night where the patient lives. The deadline counts from then.
  tell_at timestamptz not null,
  deadline timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  answered_as text,
  -- Why it was withdrawn: a rule's name, or a word of the system.
  why text,
  -- What accepting it does: books a visit for somebody who waits, moves an appointment, or both.
  entry_id uuid,
  moves_appointment_id uuid,
  -- What came of it.
  appointment_id uuid,
  -- Why this person and not another: their place among those who wait, by which order. Null where nobody chose among several.
  chosen jsonb,
  -- Of the link in the newest letter.
  token_sha256 bytea,
  constraint offer_of_clinic unique (clinic_id, id),
  constraint offer_ends_after_it_starts check (start_at < end_at),
  constraint offer_state_is_known check (state in ('open', 'accepted', 'refused', 'lapsed', 'withdrawn')),
  constraint offer_is_answered_once check ((state = 'open') = (answered_at is null)),
  constraint offer_ends_before_the_visit check (made_at <= tell_at and tell_at < deadline and deadline <= start_at),
  constraint offer_has_a_purpose check (num_nonnulls(entry_id, moves_appointment_id) > 0),
  constraint offer_of_one_hold unique (hold_id),
  foreign key (clinic_id, doctor_id) references people.doctor (clinic_id, id),
  foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
  foreign key (clinic_id, visit_type_id) references clinic.visit_type (clinic_id, id),
  foreign key (clinic_id, location_id) references clinic.location (clinic_id, id),
  foreign key (clinic_id, moves_appointment_id) references booking.appointment (clinic_id, id),
  foreign key (clinic_id, appointment_id) references booking.appointment (clinic_id, id)
);
-- Two freed times at once: whoever waits is offered one of them.
create unique index one_open_offer_per_entry on booking.offer (entry_id) where state = 'open' and entry_id is not null;
create unique index one_open_offer_per_appointment on booking.offer (moves_appointment_id) where state = 'open' and moves_appointment_id is not null;
create index offer_by_deadline on booking.offer (deadline) where state = 'open';
create index offer_open_by_doctor on booking.offer (clinic_id, doctor_id, start_at) where state = 'open';
create index offer_by_patient on booking.offer (patient_id, made_at);
create index offer_by_clinic on booking.offer (clinic_id, made_at desc, id desc);
create index offer_by_entry on booking.offer (entry_id, made_at) where entry_id is not null;

-- Who waits for a time, and what they would take. Empty lists and missing bounds mean that any will do.
create table booking.waitlist_entry (
  id uuid primary key,
  clinic_id uuid not null,
  patient_id uuid not null,
  visit_type_id uuid not null,
  doctor_ids uuid[] not null default '{}',
  location_ids uuid[] not null default '{}',
  first_day date,
  last_day date,
  -- Monday is 1, Tuesday 2, Wednesday 4 …
  weekdays smallint not null default 127,
  -- Starts within any of these, minutes of the local day; side by side.
  windows_from smallint[] not null default '{}',
  windows_to smallint[] not null default '{}',
  urgency smallint not null default 0,
  -- How long before the visit they must hear of it.
  notice_minutes integer not null default 0,
  -- They have this one already, and want an earlier time for it.
  appointment_id uuid,
  state text not null default 'waiting',
  ended_why text,
  ended_at timestamptz,
  booked_appointment_id uuid,
  version integer not null default 1,
  added_at timestamptz not null,
  added_by uuid,
  added_as text not null,
  changed_at timestamptz not null,
  times_offered integer not null default 0,
  last_offered_at timestamptz,
  constraint entry_of_clinic unique (clinic_id, id),
  constraint entry_state_is_known check (state in ('waiting', 'fulfilled', 'withdrawn', 'ended')),
  constraint entry_ends_once check ((state = 'waiting') = (ended_at is null)),
  constraint entry_days_in_order check (first_day <= last_day),
  constraint entry_weekdays check (weekdays between 1 and 127),
  constraint entry_urgency check (urgency between 0 and 2),
  constraint entry_notice check (notice_minutes between 0 and 43200),
  constraint entry_windows_in_pairs check (cardinality(windows_from) = cardinality(windows_to)),
  foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
  foreign key (clinic_id, visit_type_id) references clinic.visit_type (clinic_id, id),
  foreign key (clinic_id, appointment_id) references booking.appointment (clinic_id, id),
  foreign key (clinic_id, booked_appointment_id) references booking.appointment (clinic_id, id)
);
alter table booking.offer add foreign key (clinic_id, entry_id) references booking.waitlist_entry (clinic_id, id);
create index entry_by_clinic on booking.waitlist_entry (clinic_id, added_at, id);
create index entry_by_patient on booking.waitlist_entry (patient_id, added_at);
create index entry_by_last_day on booking.waitlist_entry (last_day) where state = 'waiting' and last_day is not null;
create index entry_by_appointment on booking.waitlist_entry (appointment_id) where appointment_id is not null;
-- One person waits for one thing once.
create unique index waits_once on booking.waitlist_entry (patient_id, visit_type_id, coalesce(appointment_id, patient_id)) where state = 'waiting';

-- What a freed time is held against: a row for each doctor whom an entry names, or one for its visit type where any doctor will do. They are
-- there only while the entry waits and is offered nothing, so what is in the index is who comes into question. Everything that narrows them
-- down stands in the index itself: under row-level security only equality leads into it, and the rest is told without looking at the table.
create table booking.waitlist_want (
  clinic_id uuid not null,
  entry_id uuid not null,
  visit_type_id uuid not null,
  -- The doctor, or the visit type again where any will do.
  scope uuid not null,
  first_day date not null,
  last_day date not null,
  weekdays smallint not null,
  -- A bit for each hour of the day in which a start would do.
  hours integer not null,
  notice_minutes integer not null,
  urgency smallint not null,
  added_at timestamptz not null,
  times_offered integer not null,
  last_offered_at timestamptz not null,
  constraint entry_wants_a_doctor_once primary key (entry_id, scope),
  foreign key (clinic_id, entry_id) references booking.waitlist_entry (clinic_id, id)
);
-- In each of the orders that a clinic may choose, so that the first in line are found without looking at those behind them.
create index wanted_first_come on booking.waitlist_want (clinic_id, visit_type_id, scope, added_at, entry_id)
  include (first_day, last_day, weekdays, hours, notice_minutes);
create index wanted_by_urgency on booking.waitlist_want (clinic_id, visit_type_id, scope, urgency desc, added_at, entry_id)
  include (first_day, last_day, weekdays, hours, notice_minutes);
create index wanted_by_turn on booking.waitlist_want (clinic_id, visit_type_id, scope, times_offered, last_offered_at, added_at, entry_id)
  include (first_day, last_day, weekdays, hours, notice_minutes);

-- Times that may have become free and were not yet offered. Written in the transaction that frees them, so that nothing that happens between
-- freeing and offering loses one; deleted when nobody more is found for it.
create table booking.freed_time (
  id bigint generated always as identity primary key,
  clinic_id uuid not null,
  doctor_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  -- Of rules that were changed: when. They tell only of a doctor, so what was free all along is in it too; whoever began to wait later has seen it.
  opened_at timestamptz,
  constraint freed_time_lasts check (from_at < to_at),
  foreign key (clinic_id, doctor_id) references people.doctor (clinic_id, id)
);
create index freed_by_clinic on booking.freed_time (clinic_id, id);

-- A visit lets go of its doctor's time in many ways: cancelled, moved, missed, refused, run out, swept, erased. Each would have to remember the
-- waitlist, and the next one to come would forget it. The claim is what all of them delete. By row: nearly every statement that
-- sweeps claims out of its way finds none, and then costs nothing.
create function booking.keep_freed_time() returns trigger language plpgsql as $$
begin
  insert into booking.freed_time (clinic_id, doctor_id, from_at, to_at) values (old.clinic_id, old.resource_id, old.starts_at, old.ends_at);
  return null;
end
$$;
create trigger keep_freed after delete on booking.claim
  for each row when (old.resource_kind = 'doctor') execute function booking.keep_freed_time();

-- By which rules a clinic offers; a clinic without a row has the usual ones.
create table booking.waitlist_policy (
  clinic_id uuid primary key references clinic.clinic (id),
  in_order text not null,
  stands_minutes integer not null,
  quiet_from smallint not null,
  quiet_to smallint not null,
  at_once smallint not null,
  most_open_entries smallint not null,
  version integer not null,
  constraint waitlist_order_is_known check (in_order in ('first_come', 'urgency_then_first_come', 'fair')),
  constraint waitlist_offers_stand check (stands_minutes between 15 and 10080),
  constraint waitlist_quiet_hours check (quiet_from between 0 and 1439 and quiet_to between 0 and 1439),
  constraint waitlist_at_once check (at_once between 1 and 20),
  constraint waitlist_most_open check (most_open_entries between 1 and 50)
);

-- The letter that an offer owes, once. No words are kept: its link is a key.
create table notifications.offer_letter (
  offer_id uuid primary key,
  clinic_id uuid not null,
  patient_id uuid not null,
  recipient text not null,
  state text not null,
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  due_at timestamptz,
  sent_at timestamptz,
  constraint offer_letter_state_is_known check (state in ('planned', 'sending', 'sent', 'failed', 'unknown', 'mailbox', 'withheld')),
  constraint only_waiting_offer_letters_are_due check (due_at is null or state in ('planned', 'failed')),
  foreign key (clinic_id) references clinic.clinic (id)
);
create index offer_letter_due on notifications.offer_letter (due_at) where due_at is not null;
create index offer_letter_being_sent on notifications.offer_letter (changed_at) where state = 'sending';
create index offer_letter_by_patient on notifications.offer_letter (clinic_id, patient_id);

select platform.keep_within_clinic(name::regclass) from unnest(array[
  'booking.offer', 'booking.waitlist_entry', 'booking.waitlist_want', 'booking.freed_time', 'booking.waitlist_policy',
  'notifications.offer_letter']) as name;
