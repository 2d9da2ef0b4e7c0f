-- One row per message that a person is owed. The unique key is why a fact heard twice is told once.

create schema notifications;

create table notifications.message (
  id uuid primary key,
  clinic_id uuid not null references clinic.clinic (id),
  appointment_id uuid not null,
  appointment_version integer not null,
  kind text not null,
  channel text not null,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  calendar text,
  calendar_method text,
  state text not null,
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  constraint told_once unique (appointment_id, appointment_version, kind, channel, recipient),
  constraint state_is_known check (state in ('planned', 'sending', 'sent', 'failed', 'unknown', 'mailbox', 'withheld'))
);
create index message_by_clinic on notifications.message (clinic_id, created_at desc, id desc);
