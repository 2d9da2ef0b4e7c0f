-- What was taken, freed or decided anew, for processes that keep copies in memory: they ask about once a second what became visible since.

-- One row for each thing that a transaction changed, with the transaction's number. Whoever remembers the snapshot of their last look asks for
-- the rows that it did not show, so one that was still under way then is never skipped, and no clock decides. NOTIFY inside the transaction
-- would serialise the commits of the whole database; a row here costs what a row costs, and needs no code in a program that forgets it.
-- Not logged: what a crash loses, it loses together with every connection, and a reader that lost its connection reads everything anew.
create unlogged table platform.change (
  clinic_id uuid not null,
  -- A doctor, a room, a device.
  resource_id uuid not null,
  -- 'taken': its time was taken or freed. 'rules': what decides when it can be booked.
  what text not null,
  transaction xid8 not null default pg_current_xact_id()
);
create index change_by_transaction on platform.change (transaction);
select platform.keep_within_clinic('platform.change');

-- Up to where rows were deleted: a reader whose last look is older must read everything anew. Of the whole installation.
create unlogged table platform.changes_deleted (
  only_one boolean primary key default true check (only_one),
  before xid8 not null
);
select platform.shared_by_clinics('platform.changes_deleted');

-- Patients' claims are left out: nobody keeps a copy of a patient's diary.
create function booking.tell_claims() returns trigger language plpgsql as $$
begin
  insert into platform.change (clinic_id, resource_id, what)
  select distinct clinic_id, resource_id, 'taken' from changed where resource_kind <> 'patient';
  return null;
end
$$;
create trigger tell_taken after insert on booking.claim
  referencing new table as changed for each statement execute function booking.tell_claims();
create trigger tell_changed after update on booking.claim
  referencing new table as changed for each statement execute function booking.tell_claims();
create trigger tell_freed after delete on booking.claim
  referencing old table as changed for each statement execute function booking.tell_claims();

-- Every change of what decides about a doctor gives the doctor's schedule a new version.
create function scheduling.tell_schedules() returns trigger language plpgsql as $$
begin
  insert into platform.change (clinic_id, resource_id, what)
  select clinic_id, doctor_id, 'rules' from changed;
  return null;
end
$$;
create trigger tell_added after insert on scheduling.schedule
  referencing new table as changed for each statement execute function scheduling.tell_schedules();
create trigger tell_changed after update on scheduling.schedule
  referencing new table as changed for each statement execute function scheduling.tell_schedules();
