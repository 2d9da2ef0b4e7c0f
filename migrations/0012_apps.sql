-- Apps and systems that are let in: which there are in a clinic, how they prove themselves, what people granted them, and the short-lived
-- records of the protocol (OAuth 2.1). Everything is one clinic's: an app that two clinics use is two clients with two secrets.

create table identity.client (
  id uuid primary key,
  clinic_id uuid not null,
  name text not null,
  homepage text,
  redirect_uris text[] not null,
  grant_types text[] not null,
  scopes text[] not null,
  authentication text not null,
  -- The public keys of a client that signs instead of keeping a secret: as they are, or where it publishes them.
  jwks jsonb,
  jwks_uri text,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  last_used_at timestamptz,
  -- Kept afterwards, because histories and the audit trail name it.
  ended_at timestamptz,
  ended_by uuid,
  constraint client_of_clinic unique (clinic_id, id),
  constraint grant_types_are_known check (grant_types <@ array['authorization_code', 'refresh_token', 'client_credentials'] and cardinality(grant_types) > 0),
  constraint client_authentication_is_known check (authentication in ('none', 'secret', 'key')),
  constraint keys_of_a_client_that_signs check (num_nonnulls(jwks, jwks_uri) = case authentication when 'key' then 1 else 0 end),
  -- Whoever cannot keep a secret cannot prove to be a system.
  constraint a_system_proves_itself check (authentication <> 'none' or not 'client_credentials' = any (grant_types)),
  constraint redirects_of_an_app_with_people check (('authorization_code' = any (grant_types)) = (cardinality(redirect_uris) > 0))
);
create index client_by_clinic on identity.client (clinic_id, created_at, id) where ended_at is null;

-- Only the hash: 256 random bits need no slow one. Two at once while a secret is changed.
create table identity.client_secret (
  id uuid primary key,
  clinic_id uuid not null,
  client_id uuid not null,
  sha256 bytea not null,
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz,
  constraint secret_of_client foreign key (clinic_id, client_id) references identity.client (clinic_id, id) on delete cascade
);
create index client_secret_by_client on identity.client_secret (clinic_id, client_id);

-- What somebody granted an app, once for each time they were asked: ending one device's grant leaves the other's.
create table identity.app_grant (
  id uuid primary key,
  clinic_id uuid not null,
  client_id uuid not null,
  account_id uuid not null references identity.account (id) on delete cascade,
  scopes text[] not null,
  -- As the protocol library keeps it.
  payload jsonb not null,
  granted_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  constraint grant_of_clinic unique (clinic_id, id),
  constraint grant_of_client foreign key (clinic_id, client_id) references identity.client (clinic_id, id) on delete cascade
);
create index app_grant_by_account on identity.app_grant (clinic_id, account_id);
create index app_grant_by_client on identity.app_grant (clinic_id, client_id);
create index app_grant_by_deadline on identity.app_grant (expires_at);

-- Codes, refresh tokens, questions put to a person, and the ids of assertions that were used. The key is a hash, because most are bearers:
-- this table, read by a thief, opens nothing. All that came of a grant ends with it.
create table identity.protocol_record (
  clinic_id uuid not null,
  kind text not null,
  key_sha256 bytea not null,
  payload jsonb not null,
  grant_id uuid,
  consumed_at timestamptz,
  expires_at timestamptz not null,
  constraint one_protocol_record_per_key primary key (clinic_id, kind, key_sha256),
  constraint record_of_grant foreign key (clinic_id, grant_id) references identity.app_grant (clinic_id, id) on delete cascade
);
create index protocol_record_by_grant on identity.protocol_record (clinic_id, grant_id) where grant_id is not null;
create index protocol_record_by_deadline on identity.protocol_record (expires_at);

-- An access token of an app names its grant where one of ours names its session, so that its end is told in the same way and the token does
-- not outlive it (the table that is told is of the next migration). security definer: an account that is deleted has grants in other clinics.
create function identity.on_app_grant_ended() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into identity.authority_change (clinic_id, account_id, session_id) values (old.clinic_id, old.account_id, old.id);
  return null;
end $$;
create trigger grant_end_is_told after delete on identity.app_grant
  for each row when (old.expires_at > now()) execute function identity.on_app_grant_ended();

-- A system's token names the client itself, and ends with it.
create function identity.on_client_ended() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into identity.authority_change (clinic_id, account_id, session_id) values (new.clinic_id, new.id, new.id);
  return null;
end $$;
create trigger client_end_is_told after update of ended_at on identity.client
  for each row when (old.ended_at is null and new.ended_at is not null) execute function identity.on_client_ended();

select platform.keep_within_clinic(name::regclass) from unnest(array[
  'identity.client', 'identity.client_secret', 'identity.app_grant', 'identity.protocol_record']) as name;
