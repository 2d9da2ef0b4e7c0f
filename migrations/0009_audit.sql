-- Who did what to whose data: every read and change of a patient's data, sign-ins, refusals, overrides, changes of policy.
-- An event is written into the intake by the transaction that it tells of; writers never wait for each other there. Right after the commit the
-- sealer moves it into the trail, under the clinic's next number and with hash = SHA-256(hash before, number, content), so that what is changed,
-- taken out, put in or put elsewhere afterwards no longer fits. Whoever can write these tables can compute hashes too; so event, seal and head each
-- carry a keyed hash (HMAC) as well, with a key made from the installation's secret, which is not in the database; four bytes before it say
-- which version of the secret.
-- Weighed against numbering in the writing transaction: every booking of a clinic would queue behind one row until its predecessor is on the disk.

create table identity.audit_intake (
  clinic_id uuid not null,
  id uuid not null,
  -- To the millisecond, as the application counts: what it cannot see could be changed unseen.
  at timestamptz(3) not null,
  actor_kind text not null,
  actor_id uuid,
  acting_as text not null,
  -- The app in which somebody acted, or the system that called.
  app text,
  address text,
  user_agent text,
  request_id text,
  -- Of a refused call: method and address pattern, since no record was reached that would tell.
  call text,
  action text not null,
  outcome text not null,
  refusal text,
  record_kind text,
  record_id uuid,
  patients uuid[] not null,
  reason text,
  mac bytea not null,
  constraint actor_kind_is_known check (actor_kind in ('account', 'client', 'visitor', 'system')),
  constraint outcome_is_known check (outcome in ('done', 'refused')),
  constraint refusal_has_its_code check ((outcome = 'refused') = (refusal is not null)),
  constraint audit_text_is_short check (length(app) <= 200 and length(user_agent) <= 200 and length(reason) <= 500 and length(call) <= 200)
);
alter table identity.audit_intake add constraint one_intake_per_event primary key (clinic_id, id);

create table identity.audit_event (
  like identity.audit_intake including constraints,
  number bigint not null,
  hash bytea not null,
  seal_mac bytea not null,
  constraint numbers_count_up primary key (clinic_id, number),
  constraint event_sealed_once unique (clinic_id, id)
);
create index audit_event_by_time on identity.audit_event (clinic_id, at, id);
create index audit_event_by_actor on identity.audit_event (clinic_id, actor_id, at, id) where actor_id is not null;
create index audit_event_by_record on identity.audit_event (clinic_id, record_id, at, id) where record_id is not null;
create index audit_event_refused on identity.audit_event (clinic_id, at, id) where outcome = 'refused';

-- "Who looked at my record", as rows: a plain index that row-level security lets the planner use, which it does not for arrays.
create table identity.audit_event_patient (
  clinic_id uuid not null,
  patient_id uuid not null,
  at timestamptz(3) not null,
  event_id uuid not null,
  constraint one_row_per_patient_of_event primary key (clinic_id, patient_id, at, event_id)
);

-- Where each clinic's chain ends, and what it begins after: nothing, or the last event that was old enough to be let go. One keyed hash for
-- both. Its row is the lock that lets one sealer at a time number events.
create table identity.audit_head (
  clinic_id uuid primary key,
  number bigint not null,
  hash bytea not null,
  begin_number bigint not null,
  begin_hash bytea not null,
  mac bytea not null,
  sealed_at timestamptz not null
);

-- How long a clinic keeps its trail; without a row, ten years. Six is the least that a law asks of anybody (45 CFR 164.316 (b)(2)(i)).
create table identity.audit_policy (
  clinic_id uuid primary key,
  keep_years smallint not null,
  constraint trail_kept_long_enough check (keep_years between 6 and 100)
);

create function identity.refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % is refused', tg_table_schema, tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end $$;

-- The intake gives up an event only to the trail.
create function identity.refuse_audit_loss() returns trigger language plpgsql as $$
begin
  if not exists (select from identity.audit_event where clinic_id = old.clinic_id and id = old.id) then
    raise exception 'the audit event % is not sealed yet', old.id using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;

-- The one way out of the trail: before the beginning that the head vouches for, and never younger than the law allows.
create function identity.refuse_early_cut() returns trigger language plpgsql as $$
begin
  if old.at > now() - interval '6 years' or not exists (
    select from identity.audit_head where clinic_id = old.clinic_id and begin_number >= old.number
  ) then
    raise exception 'audit event % of clinic % is not before the beginning of the trail and six years old', old.number, old.clinic_id using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;

create function identity.refuse_early_cut_of_patient() returns trigger language plpgsql as $$
begin
  if old.at > now() - interval '6 years' then
    raise exception 'what patient % may see of the trail is not six years old', old.patient_id using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;

create trigger no_change before update on identity.audit_intake for each row execute function identity.refuse_audit_change();
create trigger no_loss before delete on identity.audit_intake for each row execute function identity.refuse_audit_loss();
create trigger no_truncation before truncate on identity.audit_intake execute function identity.refuse_audit_change();
create trigger no_change before update on identity.audit_event for each row execute function identity.refuse_audit_change();
create trigger no_early_cut before delete on identity.audit_event for each row execute function identity.refuse_early_cut();
create trigger no_truncation before truncate on identity.audit_event execute function identity.refuse_audit_change();
create trigger no_change before update on identity.audit_event_patient for each row execute function identity.refuse_audit_change();
create trigger no_early_cut before delete on identity.audit_event_patient for each row execute function identity.refuse_early_cut_of_patient();
create trigger no_truncation before truncate on identity.audit_event_patient execute function identity.refuse_audit_change();
create trigger no_loss before delete on identity.audit_head for each row execute function identity.refuse_audit_change();
create trigger no_truncation before truncate on identity.audit_head execute function identity.refuse_audit_change();

-- Lets go of what lies before the beginning. With its owner's rights, since the application itself may delete nothing here.
create function identity.cut_audit_trail(clinic uuid) returns bigint language plpgsql security definer set search_path = '' as $$
declare
  upto bigint := (select begin_number from identity.audit_head where clinic_id = clinic);
  gone bigint;
begin
  delete from identity.audit_event_patient p using identity.audit_event e
    where e.clinic_id = clinic and e.number <= upto and p.clinic_id = e.clinic_id and p.patient_id = any (e.patients) and p.at = e.at and p.event_id = e.id;
  delete from identity.audit_event where clinic_id = clinic and number <= upto;
  get diagnostics gone = row_count;
  return gone;
end $$;

select platform.keep_within_clinic('identity.audit_intake');
select platform.keep_within_clinic('identity.audit_event');
select platform.keep_within_clinic('identity.audit_event_patient');
select platform.keep_within_clinic('identity.audit_head');
select platform.keep_within_clinic('identity.audit_policy');

-- Less than the wall gives: the application may add to the trail and read it. What it may delete of the intake, a trigger decides.
revoke update, delete on identity.audit_event, identity.audit_event_patient from praxis_app;
revoke update on identity.audit_intake from praxis_app;
revoke delete on identity.audit_head, identity.audit_policy from praxis_app;
revoke all on function identity.cut_audit_trail from public;
grant execute on function identity.cut_audit_trail to praxis_app;
