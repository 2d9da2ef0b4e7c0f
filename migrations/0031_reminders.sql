-- Patients are reminded of coming visits, so long before them as their clinic says. A reminder is a message like the others, but for its key:
-- the visit, its start and how long before, so that every occurrence of a series has its own, a visit that is moved is reminded of anew, and
-- nothing else that happens to a visit makes a second one.

-- What the clinic decided. Without a row the usual rules count (src/notifications/reminder/policy/rules.ts).
create table notifications.reminder_policy (
  clinic_id uuid primary key references clinic.clinic (id),
  version integer not null,
  -- How long before a visit. None: nobody is reminded.
  lead_hours smallint[] not null,
  constraint three_reminders_at_most check (cardinality(lead_hours) <= 3),
  constraint reminded_within_two_weeks check (1 <= all (lead_hours) and 336 >= all (lead_hours)),
  constraint longest_lead_first check ((lead_hours[1] > lead_hours[2]) is not false and (lead_hours[2] > lead_hours[3]) is not false)
);

-- Up to which moment it was looked whose reminder had become due. What a missed minute left lies after it.
create table notifications.reminder_watch (
  clinic_id uuid primary key references clinic.clinic (id),
  watched_until timestamptz not null
);

-- Two reminders of one version of a visit are two messages. Of several visits it has the lead of the first, as it has its version.
alter table notifications.message
  add column lead_hours smallint,
  drop constraint kind_is_known,
  add constraint kind_is_known check (kind in ('request', 'confirmation', 'change', 'cancellation', 'declination', 'lapse', 'reminder')),
  drop constraint told_once,
  add constraint told_once unique nulls not distinct (appointment_id, appointment_version, kind, channel, recipient, lead_hours);

alter table notifications.message_visit
  add column lead_hours smallint,
  drop constraint message_visit_kind_is_known,
  add constraint message_visit_kind_is_known check (kind in ('request', 'confirmation', 'change', 'cancellation', 'declination', 'lapse', 'reminder')),
  add constraint only_a_reminder_has_a_lead check ((kind = 'reminder') = (lead_hours is not null));
create unique index reminded_once on notifications.message_visit (appointment_id, start_at, lead_hours) where kind = 'reminder';

select platform.keep_within_clinic(name::regclass) from unnest(array['notifications.reminder_policy', 'notifications.reminder_watch']) as name;
