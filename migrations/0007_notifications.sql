-- One row per message that a person is owed. The unique key is why a fact heard twice is told once; the state is written
-- before and after the mail server is spoken to, so that a crash in between is seen and never answered by sending again blindly.

create schema notifications;

create table notifications.message (
  id uuid primary key,
  clinic_id uuid not null references clinic.clinic (id),
  -- What is told: an appointment as it was at this version. The slot decides later whether the words are still true.
  appointment_id uuid not null,
  appointment_version integer not null,
  kind text not null,
  doctor_id uuid not null,
  location_id uuid not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  -- The letter, written once: a retry sends the same words.
  channel text not null,
  recipient text not null,
  recipient_name text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  calendar text,
  calendar_method text,
  -- Its life. due_at is when it is to be tried next, null when never again; changed_at is when its state was last written.
  state text not null,
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  due_at timestamptz,
  sent_at timestamptz,
  constraint told_once unique (appointment_id, appointment_version, kind, channel, recipient),
  constraint kind_is_known check (kind in ('request', 'confirmation', 'change', 'cancellation')),
  constraint state_is_known check (state in ('planned', 'sending', 'sent', 'failed', 'unknown', 'mailbox', 'withheld')),
  constraint only_waiting_messages_are_due check (due_at is null or state in ('planned', 'failed')),
  constraint calendar_has_a_method check ((calendar is null) = (calendar_method is null))
);
create index message_by_clinic on notifications.message (clinic_id, created_at desc, id desc);
create index message_due on notifications.message (due_at) where due_at is not null;
create index message_being_sent on notifications.message (changed_at) where state = 'sending';
