-- Several visits booked, moved or cancelled in one call are one letter. What a letter says of each of them stands in a row of its own, for each
-- can be overtaken alone: before the letter leaves one visit may have moved on, and the others are told all the same. A letter about one visit
-- has one such row, so that there is one way to ask what a patient knows.

alter table notifications.message add constraint message_of_clinic unique (id, clinic_id);

create table notifications.message_visit (
  message_id uuid not null,
  clinic_id uuid not null,
  appointment_id uuid not null,
  appointment_version integer not null,
  -- Of one pathway a visit may be booked and another wait for approval.
  kind text not null,
  doctor_id uuid not null,
  location_id uuid not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  -- Where it was before a change, where the letter says so.
  previous_start_at timestamptz,
  previous_end_at timestamptz,
  -- Why the letter does not speak of it any more: it was overtaken before the letter left.
  left_out text,
  primary key (message_id, appointment_id),
  foreign key (message_id, clinic_id) references notifications.message (id, clinic_id) on delete cascade,
  constraint message_visit_kind_is_known check (kind in ('request', 'confirmation', 'change', 'cancellation', 'declination', 'lapse')),
  constraint before_has_both_ends check ((previous_start_at is null) = (previous_end_at is null))
);
create index message_visit_by_appointment on notifications.message_visit (appointment_id, appointment_version);
select platform.keep_within_clinic('notifications.message_visit');

insert into notifications.message_visit (message_id, clinic_id, appointment_id, appointment_version, kind, doctor_id, location_id, start_at, end_at)
  select id, clinic_id, appointment_id, appointment_version, kind, doctor_id, location_id, start_at, end_at from notifications.message;

-- The message keeps the first of its visits, by which it is told once, and when the last of them ends, from which its words are kept.
alter table notifications.message drop column doctor_id, drop column location_id, drop column start_at;
