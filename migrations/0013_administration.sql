-- Who runs a clinic: staff who are invited, change, leave and are locked out; the last administrator, whom nobody can take away;
-- and host names that a clinic has proved to be its own.

-- A host name is asked for by a clinic and proved by a DNS record that only the owner of the name can set, or given by the operator.
-- Only a verified one is served, and only one clinic has it; any number may ask, for asking must not tell who has it.
create table clinic.host_name (
  id uuid primary key,
  clinic_id uuid not null references clinic.clinic (id),
  -- As DNS has it: lower case, punycode, no dot at the end.
  host_name text not null,
  proof text not null,
  -- The secret half of what the record must say; made for this clinic and this name.
  challenge text,
  state text not null,
  added_at timestamptz not null,
  added_by uuid,
  checked_at timestamptz,
  outcome text,
  verified_at timestamptz,
  -- When the record was last there, and since when it is known to be gone.
  seen_at timestamptz,
  missing_since timestamptz,
  constraint host_name_of_clinic unique (clinic_id, id),
  constraint host_name_asked_for_once unique (clinic_id, host_name),
  constraint host_name_is_lower_case check (host_name = lower(host_name)),
  constraint proof_is_known check (proof in ('dns', 'operator')),
  constraint dns_has_a_challenge check ((proof = 'dns') = (challenge is not null)),
  constraint host_name_state_is_known check (state in ('pending', 'verified', 'failed')),
  constraint verified_at_some_time check (state <> 'verified' or verified_at is not null)
);
-- Given up by clinic.clinic, which had the name before, in favour of this one.
alter table clinic.clinic drop constraint one_clinic_per_host_name;
create unique index one_clinic_per_host_name on clinic.host_name (host_name) where state = 'verified';

insert into clinic.host_name (id, clinic_id, host_name, proof, state, added_at, verified_at)
  select gen_random_uuid(), id, lower(host_name), 'operator', 'verified', created_at, created_at
  from clinic.clinic where host_name is not null;
alter table clinic.clinic drop column host_name;

-- Which clinic a call of this host is for. With its owner's rights: what works for one clinic alone, and writes its letters, does not see whether
-- there is an older one, and has to know.
create function clinic.found_at(host text) returns uuid language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id from clinic.clinic c
  left join clinic.host_name n on n.clinic_id = c.id and n.host_name = host and n.state = 'verified'
  order by n.id is null, c.created_at, c.id limit 1
$$;

-- Support staff look into an installation for somebody else, and may nothing unless a rule says so.
alter table identity.membership drop constraint role_is_known;
alter table identity.membership
  add constraint role_is_known check (role in ('doctor', 'receptionist', 'administrator', 'support'));

-- Whoever is, or was, on the staff of a clinic. The row is the lock between two changes of one person's roles, and stays when the last
-- role is gone, so that versions go on counting.
create table identity.member (
  clinic_id uuid not null,
  account_id uuid not null references identity.account (id) on delete cascade,
  version integer not null default 1,
  joined_at timestamptz not null,
  constraint member_once_per_clinic primary key (clinic_id, account_id)
);
insert into identity.member (clinic_id, account_id, joined_at)
  select clinic_id, account_id, min(granted_at) from identity.membership group by clinic_id, account_id;
alter table identity.membership
  add constraint role_of_member foreign key (clinic_id, account_id) references identity.member (clinic_id, account_id) on delete cascade;

-- A member who is locked out for now. The roles stand here and no longer in membership: whatever asks for somebody's roles, written
-- yesterday or next year, finds none.
create table identity.deactivation (
  clinic_id uuid not null,
  account_id uuid not null,
  roles text[] not null,
  reason text,
  deactivated_at timestamptz not null,
  deactivated_by uuid,
  constraint deactivated_once primary key (clinic_id, account_id),
  constraint deactivation_of_member foreign key (clinic_id, account_id) references identity.member (clinic_id, account_id) on delete cascade,
  constraint roles_to_come_back_to check (cardinality(roles) > 0)
);

-- How many administrators each clinic has. A count and not a query: two who remove each other at the same moment meet on this row, and the
-- second is refused by name. Counted by a trigger, so that deleting an account counts too.
create table identity.administration (
  clinic_id uuid primary key,
  administrators integer not null,
  constraint a_clinic_keeps_an_administrator check (administrators > 0)
);
insert into identity.administration (clinic_id, administrators)
  select clinic_id, count(*) from identity.membership where role = 'administrator' group by clinic_id;

-- Whose authority changed of late. Each process asks for what is new every few seconds, so that an access token, which carries its
-- roles for ten minutes, does not outlive them. Names the transaction and not the time: one that began earlier and committed later
-- would be missed by a clock, and is not by a snapshot.
create table identity.authority_change (
  id bigint generated always as identity primary key,
  clinic_id uuid not null,
  account_id uuid not null,
  -- This session ended; null: the account's roles in the clinic changed.
  session_id uuid,
  transaction xid8 not null default pg_current_xact_id(),
  changed_at timestamptz not null default now()
);
create index authority_change_by_transaction on identity.authority_change (transaction);
create index authority_change_by_age on identity.authority_change (changed_at);

-- security definer: an account that is deleted loses its roles in every clinic, whichever the caller can see.
create function identity.on_membership_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.role = 'administrator' then
      insert into identity.administration as a (clinic_id, administrators) values (new.clinic_id, 1)
        on conflict (clinic_id) do update set administrators = a.administrators + 1;
    end if;
    insert into identity.authority_change (clinic_id, account_id) values (new.clinic_id, new.account_id);
    return null;
  end if;
  if old.role = 'administrator' then
    update identity.administration set administrators = administrators - 1 where clinic_id = old.clinic_id;
    if not found then
      raise exception 'clinic % has an administrator who was never counted', old.clinic_id;
    end if;
  end if;
  insert into identity.authority_change (clinic_id, account_id) values (old.clinic_id, old.account_id);
  return null;
end $$;
create trigger membership_is_counted after insert or delete on identity.membership
  for each row execute function identity.on_membership_changed();

-- A role is given or taken, never turned into another: the trigger above counts those two.
create function identity.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is not changed in place: delete the row and insert another', tg_relid::regclass;
end $$;
create trigger roles_are_not_rewritten before update of clinic_id, role on identity.membership
  for each row execute function identity.refuse_change();

create function identity.on_session_ended() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into identity.authority_change (clinic_id, account_id, session_id) values (old.clinic_id, old.account_id, old.id);
  return null;
end $$;
-- Of a session that ran out there is no token left that counts.
create trigger session_end_is_told after delete on identity.session
  for each row when (old.clinic_id is not null and old.expires_at > now()) execute function identity.on_session_ended();

-- Somebody is asked to join the staff. The link in the letter carries a token of which only the hash is here.
create table identity.invitation (
  id uuid primary key,
  clinic_id uuid not null,
  email text not null,
  roles text[] not null,
  -- The doctor this person is, in a module above; perhaps nobody.
  doctor_id uuid,
  token_sha256 bytea not null,
  invited_at timestamptz not null,
  invited_by uuid,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  version integer not null default 1,
  accepted_at timestamptz,
  accepted_by uuid references identity.account (id) on delete set null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  constraint invitation_of_clinic unique (clinic_id, id),
  constraint one_invitation_per_token unique (token_sha256),
  constraint invitation_email_is_lower_case check (email = lower(email)),
  constraint invited_to_something check (cardinality(roles) > 0),
  constraint accepted_or_withdrawn check (accepted_at is null or withdrawn_at is null)
);
create unique index one_open_invitation_per_address on identity.invitation (clinic_id, email)
  where accepted_at is null and withdrawn_at is null;
create index invitation_by_clinic on identity.invitation (clinic_id, invited_at desc, id desc);

select platform.keep_within_clinic(name::regclass) from unnest(array[
  'clinic.host_name', 'identity.member', 'identity.deactivation', 'identity.administration', 'identity.invitation', 'identity.authority_change'
]) as name;
-- Both are written by their triggers alone: nobody raises the count of administrators, or unsays that a session ended.
revoke insert, update, delete on identity.administration from praxis_app;
revoke insert, update on identity.authority_change from praxis_app;
