-- The second wall: one clinic never sees another's rows even where a statement forgot to say which clinic it means.
-- Praxis serves as a role that owns nothing and cannot go round row-level security; migrations run as the owner, who can.
-- Each connection says for which clinic it works (praxis.clinic). One that has not said sees nothing at all; the highest of all
-- UUIDs, which no clinic can have, stands for the whole installation: sign-in, the relay, the sweeps.
-- Foreign keys and the exclusion constraint look past policies, so two clinics still cannot claim one resource.

-- Roles belong to the server, not to the database: another installation on it may have made this one already, or be making it now.
do $$
begin
  if not exists (select from pg_roles where rolname = 'praxis_app') then
    create role praxis_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
exception when duplicate_object or unique_violation then null;
end
$$;

create function platform.current_clinic() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('praxis.clinic', true), '')::uuid;

-- Every table with a clinic ends its migration with this. The condition stands in sub-selects so that it is asked once a statement, not once a row.
create function platform.keep_within_clinic(which regclass, clinic_column name default 'clinic_id') returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', which);
  execute format('create policy one_clinic on %s to praxis_app using (%I = (select platform.current_clinic()) or (select platform.current_clinic()) = %L::uuid)',
    which, clinic_column, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  perform platform.shared_by_clinics(which);
end
$$;

-- For a table that belongs to no clinic; its migration says why. A test knows them all by name.
create function platform.shared_by_clinics(which regclass) returns void
  language plpgsql as $$
begin
  execute format('grant usage on schema %s to praxis_app', (select relnamespace::regnamespace from pg_class where oid = which));
  execute format('grant select, insert, update, delete on %s to praxis_app', which);
end
$$;

revoke all on function platform.keep_within_clinic, platform.shared_by_clinics from public;
grant select on public.praxis_migration to praxis_app;

-- Answers kept for a retry repeat what the first answer said, so they belong to a clinic as well. Those of the last two days are forgotten.
delete from platform.idempotent_answer;
alter table platform.idempotent_answer
  add column clinic_id uuid not null,
  drop constraint one_answer_per_key,
  add constraint one_answer_per_key primary key (clinic_id, caller, key);

select platform.keep_within_clinic(name::regclass) from unnest(array[
  'platform.outbox', 'platform.idempotent_answer', 'platform.revision',
  'identity.session', 'identity.membership',
  'clinic.location', 'clinic.visit_type', 'clinic.resource', 'clinic.visit_type_resource', 'clinic.closure',
  'people.doctor', 'people.doctor_visit_type', 'people.patient',
  'scheduling.schedule', 'scheduling.working_hours', 'scheduling.dated_override', 'scheduling.leave',
  'booking.hold', 'booking.appointment', 'booking.move', 'booking.claim',
  'notifications.message']) as name;
select platform.keep_within_clinic('clinic.clinic', 'id');
grant usage, select on sequence scheduling.schedule_version to praxis_app;

-- An account is a person's and may be used in several clinics; its proofs, the tokens of its sessions and the keys that sign them go with it.
select platform.shared_by_clinics(name::regclass) from unnest(array[
  'identity.account', 'identity.better_auth_user', 'identity.credential', 'identity.verification', 'identity.signing_key', 'identity.refresh_token']) as name;

-- A view reads with its owner's rights unless it says otherwise, and would be a door in the wall.
alter view clinic.offered_visit_type set (security_invoker = true);
grant select on clinic.offered_visit_type to praxis_app;

-- Under a policy PostgreSQL uses an index only for operators that cannot tell a row's contents in an error ("leakproof"); of ranges none is,
-- comparisons of instants are. So who looks for what is taken compares instants. A claim lasts three days at most (a day, and a day's buffer
-- on either side), which is how far past the window its end can lie: history costs nothing.
alter table booking.claim
  add column starts_at timestamptz not null generated always as (lower(during)) stored,
  add column ends_at timestamptz not null generated always as (upper(during)) stored,
  add constraint claim_lasts_three_days_at_most check (upper(during) - lower(during) <= interval '72 hours');
create index claim_by_resource on booking.claim (resource_id, ends_at, starts_at);
