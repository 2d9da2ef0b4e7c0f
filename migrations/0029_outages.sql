-- A room or a device out of order. It takes its time as a visit does, by claims, so that whatever looks at claims sees it: search, booking, the
-- choice from a pool. Its claims stand on a track of their own, for visits that are there already stay until somebody has found them another room
-- or time; nothing new gets in beside them, because what stands on a higher track is in everybody's way.

create table booking.outage (
  id uuid primary key,
  clinic_id uuid not null,
  resource_id uuid not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  reason text,
  entered_at timestamptz not null,
  entered_by uuid,
  -- In order again before its time.
  ended_at timestamptz,
  ended_by uuid,
  constraint outage_of_clinic unique (clinic_id, id),
  constraint outage_lasts check (end_at > start_at),
  constraint outage_of_a_year_at_most check (end_at - start_at <= interval '366 days'),
  constraint outage_is_ended_by_somebody check (ended_at is not null or ended_by is null),
  foreign key (clinic_id, resource_id) references clinic.resource (clinic_id, id)
);
create index outage_by_clinic on booking.outage (clinic_id, end_at) where ended_at is null;
select platform.keep_within_clinic('booking.outage');

alter table booking.claim
  add column outage_id uuid references booking.outage (id) deferrable initially deferred,
  drop constraint claim_is_for_a_hold_or_an_appointment,
  add constraint claim_is_for_one_thing check (num_nonnulls(hold_id, appointment_id, outage_id) = 1),
  add constraint an_outage_is_of_a_room check (outage_id is null or (resource_kind = 'resource' and track = 1));
create index claim_by_outage on booking.claim (outage_id) where outage_id is not null;
