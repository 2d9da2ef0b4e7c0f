-- platform

create table platform.call_count (
  who bytea not null,
  taken integer not null,
  until timestamp with time zone not null,
  constraint call_count_pkey PRIMARY KEY (who)
);

create table platform.change (
  clinic_id uuid not null,
  resource_id uuid not null,
  what text not null,
  transaction xid8 not null default pg_current_xact_id()
);
alter table platform.change enable row level security;

create table platform.changes_deleted (
  only_one boolean not null default true,
  before xid8 not null,
  constraint changes_deleted_only_one_check CHECK (only_one),
  constraint changes_deleted_pkey PRIMARY KEY (only_one)
);

create table platform.idempotent_answer (
  caller text not null,
  key text not null,
  request_hash text not null,
  status smallint not null,
  headers jsonb not null,
  body jsonb not null,
  answered_at timestamp with time zone not null,
  clinic_id uuid not null,
  constraint one_answer_per_key PRIMARY KEY (clinic_id, caller, key)
);
alter table platform.idempotent_answer enable row level security;

create table platform.outbox (
  id uuid not null,
  clinic_id uuid not null,
  name text not null,
  payload jsonb not null,
  announced_at timestamp with time zone not null,
  announced_by uuid,
  delivered_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (id)
);
alter table platform.outbox enable row level security;

create table platform.revision (
  id uuid not null,
  clinic_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  version integer not null,
  action text not null,
  snapshot jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint revision_pkey PRIMARY KEY (id),
  constraint revisions_count_up UNIQUE (clinic_id, subject_kind, subject_id, version)
);
alter table platform.revision enable row level security;

CREATE INDEX call_count_age ON platform.call_count USING btree (until);

CREATE INDEX change_by_transaction ON platform.change USING btree (transaction);

CREATE INDEX idempotent_answer_age ON platform.idempotent_answer USING btree (answered_at);

CREATE INDEX outbox_undelivered ON platform.outbox USING btree (id) WHERE (delivered_at IS NULL);

CREATE OR REPLACE FUNCTION platform.current_clinic()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('praxis.clinic'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION platform.keep_within_clinic(which regclass, clinic_column name DEFAULT 'clinic_id'::name)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %s enable row level security', which);
  execute format('create policy one_clinic on %s to praxis_app using (%I = (select platform.current_clinic()) or (select platform.current_clinic()) = %L::uuid)',
    which, clinic_column, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  perform platform.shared_by_clinics(which);
end
$function$
;

CREATE OR REPLACE FUNCTION platform.shared_by_clinics(which regclass)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('grant usage on schema %s to praxis_app', (select relnamespace::regnamespace from pg_class where oid = which));
  execute format('grant select, insert, update, delete on %s to praxis_app', which);
end
$function$
;

create policy one_clinic on platform.change for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on platform.idempotent_answer for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on platform.outbox for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on platform.revision for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

-- identity

create table identity.account (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  locale text,
  time_zone text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint email_is_lower_case CHECK ((email = lower(email)))
);

create table identity.administration (
  clinic_id uuid not null,
  administrators integer not null,
  constraint a_clinic_keeps_an_administrator CHECK ((administrators > 0)),
  constraint administration_pkey PRIMARY KEY (clinic_id)
);
alter table identity.administration enable row level security;

create table identity.app_grant (
  id uuid not null,
  clinic_id uuid not null,
  client_id uuid not null,
  account_id uuid not null,
  scopes text[] not null,
  payload jsonb not null,
  granted_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint app_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint app_grant_pkey PRIMARY KEY (id),
  constraint grant_of_client FOREIGN KEY (clinic_id, client_id) REFERENCES identity.client(clinic_id, id) ON DELETE CASCADE,
  constraint grant_of_clinic UNIQUE (clinic_id, id)
);
alter table identity.app_grant enable row level security;

create table identity.attempt_count (
  key_sha256 bytea not null,
  count integer not null,
  until timestamp with time zone not null,
  constraint attempt_count_pkey PRIMARY KEY (key_sha256)
);

create table identity.audit_event (
  clinic_id uuid not null,
  id uuid not null,
  at timestamp(3) with time zone not null,
  actor_kind text not null,
  actor_id uuid,
  acting_as text not null,
  app text,
  address text,
  user_agent text,
  request_id text,
  call text,
  action text not null,
  outcome text not null,
  refusal text,
  record_kind text,
  record_id uuid,
  patients uuid[] not null,
  reason text,
  mac bytea not null,
  number bigint not null,
  hash bytea not null,
  seal_mac bytea not null,
  constraint actor_kind_is_known CHECK ((actor_kind = ANY (ARRAY['account'::text, 'client'::text, 'visitor'::text, 'system'::text]))),
  constraint audit_text_is_short CHECK (((length(app) <= 200) AND (length(user_agent) <= 200) AND (length(reason) <= 500) AND (length(call) <= 200))),
  constraint event_sealed_once UNIQUE (clinic_id, id),
  constraint numbers_count_up PRIMARY KEY (clinic_id, number),
  constraint outcome_is_known CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text]))),
  constraint refusal_has_its_code CHECK (((outcome = 'refused'::text) = (refusal IS NOT NULL)))
);
alter table identity.audit_event enable row level security;

create table identity.audit_event_patient (
  clinic_id uuid not null,
  patient_id uuid not null,
  at timestamp(3) with time zone not null,
  event_id uuid not null,
  constraint one_row_per_patient_of_event PRIMARY KEY (clinic_id, patient_id, at, event_id)
);
alter table identity.audit_event_patient enable row level security;

create table identity.audit_head (
  clinic_id uuid not null,
  number bigint not null,
  hash bytea not null,
  begin_number bigint not null,
  begin_hash bytea not null,
  mac bytea not null,
  sealed_at timestamp with time zone not null,
  constraint audit_head_pkey PRIMARY KEY (clinic_id)
);
alter table identity.audit_head enable row level security;

create table identity.audit_intake (
  clinic_id uuid not null,
  id uuid not null,
  at timestamp(3) with time zone not null,
  actor_kind text not null,
  actor_id uuid,
  acting_as text not null,
  app text,
  address text,
  user_agent text,
  request_id text,
  call text,
  action text not null,
  outcome text not null,
  refusal text,
  record_kind text,
  record_id uuid,
  patients uuid[] not null,
  reason text,
  mac bytea not null,
  constraint actor_kind_is_known CHECK ((actor_kind = ANY (ARRAY['account'::text, 'client'::text, 'visitor'::text, 'system'::text]))),
  constraint audit_text_is_short CHECK (((length(app) <= 200) AND (length(user_agent) <= 200) AND (length(reason) <= 500) AND (length(call) <= 200))),
  constraint one_intake_per_event PRIMARY KEY (clinic_id, id),
  constraint outcome_is_known CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text]))),
  constraint refusal_has_its_code CHECK (((outcome = 'refused'::text) = (refusal IS NOT NULL)))
);
alter table identity.audit_intake enable row level security;

create table identity.audit_policy (
  clinic_id uuid not null,
  keep_years smallint not null,
  constraint audit_policy_pkey PRIMARY KEY (clinic_id),
  constraint trail_kept_long_enough CHECK (((keep_years >= 6) AND (keep_years <= 100)))
);
alter table identity.audit_policy enable row level security;

create table identity.authority_change (
  id bigint not null,
  clinic_id uuid not null,
  account_id uuid not null,
  session_id uuid,
  transaction xid8 not null default pg_current_xact_id(),
  changed_at timestamp with time zone not null default now(),
  constraint authority_change_pkey PRIMARY KEY (id)
);
alter table identity.authority_change enable row level security;

create table identity.client (
  id uuid not null,
  clinic_id uuid not null,
  name text not null,
  homepage text,
  redirect_uris text[] not null,
  grant_types text[] not null,
  scopes text[] not null,
  authentication text not null,
  jwks jsonb,
  jwks_uri text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  last_used_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint a_system_proves_itself CHECK (((authentication <> 'none'::text) OR (NOT ('client_credentials'::text = ANY (grant_types))))),
  constraint client_authentication_is_known CHECK ((authentication = ANY (ARRAY['none'::text, 'secret'::text, 'key'::text]))),
  constraint client_of_clinic UNIQUE (clinic_id, id),
  constraint client_pkey PRIMARY KEY (id),
  constraint grant_types_are_known CHECK (((grant_types <@ ARRAY['authorization_code'::text, 'refresh_token'::text, 'client_credentials'::text]) AND (cardinality(grant_types) > 0))),
  constraint keys_of_a_client_that_signs CHECK ((num_nonnulls(jwks, jwks_uri) =
CASE authentication
    WHEN 'key'::text THEN 1
    ELSE 0
END)),
  constraint redirects_of_an_app_with_people CHECK ((('authorization_code'::text = ANY (grant_types)) = (cardinality(redirect_uris) > 0)))
);
alter table identity.client enable row level security;

create table identity.client_secret (
  id uuid not null,
  clinic_id uuid not null,
  client_id uuid not null,
  sha256 bytea not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  expires_at timestamp with time zone,
  constraint client_secret_pkey PRIMARY KEY (id),
  constraint secret_of_client FOREIGN KEY (clinic_id, client_id) REFERENCES identity.client(clinic_id, id) ON DELETE CASCADE
);
alter table identity.client_secret enable row level security;

create table identity.credential (
  id uuid not null,
  account_id uuid not null,
  provider text not null,
  subject text not null,
  password_hash text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint credential_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint credential_pkey PRIMARY KEY (id),
  constraint one_credential_per_subject UNIQUE (provider, subject)
);

create table identity.deactivation (
  clinic_id uuid not null,
  account_id uuid not null,
  roles text[] not null,
  reason text,
  deactivated_at timestamp with time zone not null,
  deactivated_by uuid,
  constraint deactivated_once PRIMARY KEY (clinic_id, account_id),
  constraint deactivation_of_member FOREIGN KEY (clinic_id, account_id) REFERENCES identity.member(clinic_id, account_id) ON DELETE CASCADE,
  constraint roles_to_come_back_to CHECK ((cardinality(roles) > 0))
);
alter table identity.deactivation enable row level security;

create table identity.device (
  id uuid not null,
  account_id uuid not null,
  token_sha256 bytea not null,
  user_agent text,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  constraint device_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint device_known_once UNIQUE (account_id, token_sha256),
  constraint device_pkey PRIMARY KEY (id)
);

create table identity.invitation (
  id uuid not null,
  clinic_id uuid not null,
  email text not null,
  roles text[] not null,
  doctor_id uuid,
  token_sha256 bytea not null,
  invited_at timestamp with time zone not null,
  invited_by uuid,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  version integer not null default 1,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  constraint accepted_or_withdrawn CHECK (((accepted_at IS NULL) OR (withdrawn_at IS NULL))),
  constraint invitation_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES identity.account(id) ON DELETE SET NULL,
  constraint invitation_email_is_lower_case CHECK ((email = lower(email))),
  constraint invitation_of_clinic UNIQUE (clinic_id, id),
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invited_to_something CHECK ((cardinality(roles) > 0)),
  constraint one_invitation_per_token UNIQUE (token_sha256)
);
alter table identity.invitation enable row level security;

create table identity.letter_link (
  id uuid not null,
  account_id uuid not null,
  purpose text not null,
  email text not null,
  token_sha256 bytea not null,
  browser_sha256 bytea,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint letter_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint letter_link_pkey PRIMARY KEY (id),
  constraint one_link_per_token UNIQUE (token_sha256),
  constraint only_sign_in_links_are_bound CHECK (((browser_sha256 IS NULL) OR (purpose = 'sign_in'::text))),
  constraint purpose_is_known CHECK ((purpose = ANY (ARRAY['address'::text, 'password'::text, 'sign_in'::text, 'new_address'::text, 'old_address'::text])))
);

create table identity.member (
  clinic_id uuid not null,
  account_id uuid not null,
  version integer not null default 1,
  joined_at timestamp with time zone not null,
  constraint member_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint member_once_per_clinic PRIMARY KEY (clinic_id, account_id)
);
alter table identity.member enable row level security;

create table identity.membership (
  account_id uuid not null,
  clinic_id uuid not null,
  role text not null,
  granted_at timestamp with time zone not null,
  granted_by uuid,
  constraint membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint role_granted_once PRIMARY KEY (account_id, clinic_id, role),
  constraint role_is_known CHECK ((role = ANY (ARRAY['doctor'::text, 'receptionist'::text, 'administrator'::text, 'support'::text]))),
  constraint role_of_member FOREIGN KEY (clinic_id, account_id) REFERENCES identity.member(clinic_id, account_id) ON DELETE CASCADE
);
alter table identity.membership enable row level security;

create table identity.openid_attempt (
  state_sha256 bytea not null,
  clinic_id uuid not null,
  provider_id text not null,
  purpose text not null,
  account_id uuid,
  session_id uuid,
  browser_sha256 bytea not null,
  nonce text not null,
  code_verifier text not null,
  redirect_uri text not null,
  return_to text not null,
  expires_at timestamp with time zone not null,
  constraint only_signing_in_is_for_anybody CHECK (((account_id IS NULL) = (purpose = 'sign_in'::text))),
  constraint openid_attempt_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint openid_attempt_pkey PRIMARY KEY (state_sha256),
  constraint openid_attempt_session_id_fkey FOREIGN KEY (session_id) REFERENCES identity.session(id) ON DELETE CASCADE,
  constraint openid_purpose_is_known CHECK ((purpose = ANY (ARRAY['sign_in'::text, 'link'::text, 'reauthenticate'::text])))
);
alter table identity.openid_attempt enable row level security;

create table identity.openid_link (
  id uuid not null,
  account_id uuid not null,
  clinic_id uuid,
  issuer text not null,
  subject text not null,
  label text not null,
  linked_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint one_account_per_person_at_provider UNIQUE NULLS NOT DISTINCT (clinic_id, issuer, subject),
  constraint openid_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint openid_link_pkey PRIMARY KEY (id)
);
alter table identity.openid_link enable row level security;

create table identity.openid_provider (
  id uuid not null,
  clinic_id uuid not null,
  issuer text not null,
  client_id text not null,
  client_secret text,
  label text not null,
  opens_accounts boolean not null,
  proves_two_factors boolean not null,
  names_itself boolean not null,
  created_at timestamp with time zone not null,
  constraint one_provider_per_client UNIQUE (clinic_id, issuer, client_id),
  constraint openid_provider_of_clinic UNIQUE (clinic_id, id),
  constraint openid_provider_pkey PRIMARY KEY (id)
);
alter table identity.openid_provider enable row level security;

create table identity.passkey (
  id uuid not null,
  account_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  rp_id text not null,
  name text not null,
  transports text[] not null,
  synced boolean not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint one_passkey_per_credential UNIQUE (credential_id),
  constraint passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint passkey_pkey PRIMARY KEY (id)
);

create table identity.passkey_challenge (
  challenge text not null,
  purpose text not null,
  account_id uuid,
  browser_sha256 bytea,
  expires_at timestamp with time zone not null,
  constraint only_signing_in_asks_anybody CHECK (((account_id IS NULL) = (purpose = 'sign_in'::text))),
  constraint passkey_challenge_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint passkey_challenge_pkey PRIMARY KEY (challenge),
  constraint passkey_purpose_is_known CHECK ((purpose = ANY (ARRAY['register'::text, 'sign_in'::text, 'second_factor'::text, 'reauthenticate'::text])))
);

create table identity.protocol_record (
  clinic_id uuid not null,
  kind text not null,
  key_sha256 bytea not null,
  payload jsonb not null,
  grant_id uuid,
  consumed_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  constraint one_protocol_record_per_key PRIMARY KEY (clinic_id, kind, key_sha256),
  constraint record_of_grant FOREIGN KEY (clinic_id, grant_id) REFERENCES identity.app_grant(clinic_id, id) ON DELETE CASCADE
);
alter table identity.protocol_record enable row level security;

create table identity.recovery_code (
  id uuid not null,
  account_id uuid not null,
  salt bytea not null,
  code_hash bytea not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint one_row_per_recovery_code UNIQUE (account_id, code_hash),
  constraint recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint recovery_code_pkey PRIMARY KEY (id)
);

create table identity.refresh_token (
  id uuid not null,
  session_id uuid not null,
  token_sha256 bytea not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint one_row_per_refresh_token UNIQUE (token_sha256),
  constraint refresh_token_pkey PRIMARY KEY (id),
  constraint refresh_token_session_id_fkey FOREIGN KEY (session_id) REFERENCES identity.session(id) ON DELETE CASCADE
);

create table identity.second_factor_failure (
  account_id uuid not null,
  failures integer not null,
  locked_until timestamp with time zone,
  constraint second_factor_failure_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint second_factor_failure_pkey PRIMARY KEY (account_id)
);

create table identity.second_factor_policy (
  clinic_id uuid not null,
  staff text not null,
  grace_days integer not null,
  decided_at timestamp with time zone not null,
  enforced_at timestamp with time zone,
  constraint grace_within_a_quarter CHECK (((grace_days >= 0) AND (grace_days <= 90))),
  constraint only_what_is_required_is_enforced CHECK (((staff = 'required'::text) = (enforced_at IS NOT NULL))),
  constraint second_factor_policy_pkey PRIMARY KEY (clinic_id),
  constraint staff_policy_is_known CHECK ((staff = ANY (ARRAY['required'::text, 'optional'::text])))
);
alter table identity.second_factor_policy enable row level security;

create table identity.session (
  id uuid not null,
  token text not null,
  account_id uuid not null,
  clinic_id uuid,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  proofs text[] not null default '{}'::text[],
  device_id uuid,
  last_used_at timestamp with time zone,
  authenticated_at timestamp with time zone,
  constraint one_session_per_token UNIQUE (token),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint session_of_device FOREIGN KEY (device_id) REFERENCES identity.device(id) ON DELETE SET NULL,
  constraint session_pkey PRIMARY KEY (id)
);
alter table identity.session enable row level security;

create table identity.signing_key (
  id uuid not null,
  public_key text not null,
  private_key text not null,
  alg text,
  crv text,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  constraint signing_key_pkey PRIMARY KEY (id)
);

create table identity.totp (
  account_id uuid not null,
  secret text not null,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint,
  constraint totp_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint totp_pkey PRIMARY KEY (account_id)
);

create table identity.unfinished_sign_in (
  id uuid not null,
  account_id uuid not null,
  clinic_id uuid not null,
  challenge_sha256 bytea not null,
  proofs text[] not null,
  failures integer not null default 0,
  begun_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  browser_sha256 bytea,
  constraint one_sign_in_per_challenge UNIQUE (challenge_sha256),
  constraint unfinished_sign_in_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint unfinished_sign_in_pkey PRIMARY KEY (id)
);
alter table identity.unfinished_sign_in enable row level security;

create table identity.verification (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint verification_pkey PRIMARY KEY (id)
);

create view identity.better_auth_user as (id uuid, name text, email text, email_verified boolean, image text, locale text, time_zone text, created_at timestamp with time zone, updated_at timestamp with time zone);

CREATE INDEX app_grant_by_account ON identity.app_grant USING btree (clinic_id, account_id);

CREATE INDEX app_grant_by_client ON identity.app_grant USING btree (clinic_id, client_id);

CREATE INDEX app_grant_by_deadline ON identity.app_grant USING btree (expires_at);

CREATE INDEX attempt_count_by_deadline ON identity.attempt_count USING btree (until);

CREATE INDEX audit_event_by_actor ON identity.audit_event USING btree (clinic_id, actor_id, at, id) WHERE (actor_id IS NOT NULL);

CREATE INDEX audit_event_by_record ON identity.audit_event USING btree (clinic_id, record_id, at, id) WHERE (record_id IS NOT NULL);

CREATE INDEX audit_event_by_time ON identity.audit_event USING btree (clinic_id, at, id);

CREATE INDEX audit_event_refused ON identity.audit_event USING btree (clinic_id, at, id) WHERE (outcome = 'refused'::text);

CREATE INDEX authority_change_by_age ON identity.authority_change USING btree (changed_at);

CREATE INDEX authority_change_by_transaction ON identity.authority_change USING btree (transaction);

CREATE INDEX client_by_clinic ON identity.client USING btree (clinic_id, created_at, id) WHERE (ended_at IS NULL);

CREATE INDEX client_secret_by_client ON identity.client_secret USING btree (clinic_id, client_id);

CREATE INDEX credential_by_account ON identity.credential USING btree (account_id);

CREATE INDEX device_by_last_seen ON identity.device USING btree (last_seen_at);

CREATE INDEX invitation_by_clinic ON identity.invitation USING btree (clinic_id, invited_at DESC, id DESC);

CREATE INDEX letter_link_by_deadline ON identity.letter_link USING btree (expires_at);

CREATE INDEX membership_by_clinic ON identity.membership USING btree (clinic_id, role);

CREATE UNIQUE INDEX newest_link_counts ON identity.letter_link USING btree (account_id, purpose) WHERE (purpose <> 'old_address'::text);

CREATE UNIQUE INDEX one_open_invitation_per_address ON identity.invitation USING btree (clinic_id, email) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));

CREATE UNIQUE INDEX one_proven_account_per_email ON identity.account USING btree (email) WHERE email_verified;

CREATE UNIQUE INDEX one_unproven_account_per_email ON identity.account USING btree (email) WHERE (NOT email_verified);

CREATE INDEX openid_attempt_by_deadline ON identity.openid_attempt USING btree (expires_at);

CREATE INDEX openid_link_by_account ON identity.openid_link USING btree (account_id);

CREATE INDEX passkey_by_account ON identity.passkey USING btree (account_id);

CREATE INDEX passkey_challenge_by_deadline ON identity.passkey_challenge USING btree (expires_at);

CREATE INDEX protocol_record_by_deadline ON identity.protocol_record USING btree (expires_at);

CREATE INDEX protocol_record_by_grant ON identity.protocol_record USING btree (clinic_id, grant_id) WHERE (grant_id IS NOT NULL);

CREATE INDEX refresh_token_by_session ON identity.refresh_token USING btree (session_id);

CREATE INDEX session_by_account ON identity.session USING btree (account_id);

CREATE INDEX session_by_deadline ON identity.session USING btree (expires_at);

CREATE INDEX unfinished_sign_in_by_account ON identity.unfinished_sign_in USING btree (account_id);

CREATE INDEX unfinished_sign_in_by_deadline ON identity.unfinished_sign_in USING btree (expires_at);

CREATE INDEX verification_by_identifier ON identity.verification USING btree (identifier);

create sequence identity.authority_change_id_seq;

CREATE OR REPLACE FUNCTION identity.cut_audit_trail(clinic uuid)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  upto bigint := (select begin_number from identity.audit_head where clinic_id = clinic);
  gone bigint;
begin
  delete from identity.audit_event_patient p using identity.audit_event e
    where e.clinic_id = clinic and e.number <= upto and p.clinic_id = e.clinic_id and p.patient_id = any (e.patients) and p.at = e.at and p.event_id = e.id;
  delete from identity.audit_event where clinic_id = clinic and number <= upto;
  get diagnostics gone = row_count;
  return gone;
end $function$
;

CREATE OR REPLACE FUNCTION identity.on_app_grant_ended()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into identity.authority_change (clinic_id, account_id, session_id) values (old.clinic_id, old.account_id, old.id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION identity.on_client_ended()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into identity.authority_change (clinic_id, account_id, session_id) values (new.clinic_id, new.id, new.id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION identity.on_membership_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION identity.on_session_ended()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into identity.authority_change (clinic_id, account_id, session_id) values (old.clinic_id, old.account_id, old.id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION identity.refuse_audit_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '%.% is append-only: % is refused', tg_table_schema, tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end $function$
;

CREATE OR REPLACE FUNCTION identity.refuse_audit_loss()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from identity.audit_event where clinic_id = old.clinic_id and id = old.id) then
    raise exception 'the audit event % is not sealed yet', old.id using errcode = 'insufficient_privilege';
  end if;
  return old;
end $function$
;

CREATE OR REPLACE FUNCTION identity.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is not changed in place: delete the row and insert another', tg_relid::regclass;
end $function$
;

CREATE OR REPLACE FUNCTION identity.refuse_early_cut()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.at > now() - interval '6 years' or not exists (
    select from identity.audit_head where clinic_id = old.clinic_id and begin_number >= old.number
  ) then
    raise exception 'audit event % of clinic % is not before the beginning of the trail and six years old', old.number, old.clinic_id using errcode = 'insufficient_privilege';
  end if;
  return old;
end $function$
;

CREATE OR REPLACE FUNCTION identity.refuse_early_cut_of_patient()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.at > now() - interval '6 years' then
    raise exception 'what patient % may see of the trail is not six years old', old.patient_id using errcode = 'insufficient_privilege';
  end if;
  return old;
end $function$
;

CREATE OR REPLACE FUNCTION identity.second_factor_due(account uuid, clinic uuid, proofs text[], at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from identity.second_factor_policy p where p.clinic_id = clinic and p.enforced_at <= at)
    and exists (select from identity.membership m where m.account_id = account and m.clinic_id = clinic)
    and not (proofs && array['passkey', 'totp', 'recovery_code', 'openid_with_two'])
$function$
;

create policy one_clinic on identity.administration for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.app_grant for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.audit_event for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.audit_event_patient for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.audit_head for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.audit_intake for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.audit_policy for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.authority_change for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.client for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.client_secret for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.deactivation for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.invitation for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.member for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.membership for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.openid_attempt for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.openid_link for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.openid_provider for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.protocol_record for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.second_factor_policy for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.session for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on identity.unfinished_sign_in for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

-- clinic

create table clinic.clinic (
  id uuid not null,
  name text not null,
  time_zone text not null,
  email text,
  phone text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  require_verified_email boolean not null default false,
  constraint clinic_pkey PRIMARY KEY (id)
);
alter table clinic.clinic enable row level security;

create table clinic.closure (
  id uuid not null,
  clinic_id uuid not null,
  location_id uuid,
  from_date date not null,
  to_date date not null,
  reason text not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  constraint closure_at_location FOREIGN KEY (clinic_id, location_id) REFERENCES clinic.location(clinic_id, id),
  constraint closure_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint closure_ends_after_it_begins CHECK ((from_date <= to_date)),
  constraint closure_pkey PRIMARY KEY (id)
);
alter table clinic.closure enable row level security;

create table clinic.holiday_calendar (
  location_id uuid not null,
  clinic_id uuid not null,
  country text,
  region text,
  open_on text[] not null default '{}'::text[],
  known_until date not null,
  version integer not null default 1,
  constraint calendar_of_location FOREIGN KEY (clinic_id, location_id) REFERENCES clinic.location(clinic_id, id),
  constraint holiday_calendar_pkey PRIMARY KEY (location_id),
  constraint region_lies_in_country CHECK (((country IS NOT NULL) OR (region IS NULL)))
);
alter table clinic.holiday_calendar enable row level security;

create table clinic.host_name (
  id uuid not null,
  clinic_id uuid not null,
  host_name text not null,
  proof text not null,
  challenge text,
  state text not null,
  added_at timestamp with time zone not null,
  added_by uuid,
  checked_at timestamp with time zone,
  outcome text,
  verified_at timestamp with time zone,
  seen_at timestamp with time zone,
  missing_since timestamp with time zone,
  constraint dns_has_a_challenge CHECK (((proof = 'dns'::text) = (challenge IS NOT NULL))),
  constraint host_name_asked_for_once UNIQUE (clinic_id, host_name),
  constraint host_name_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint host_name_is_lower_case CHECK ((host_name = lower(host_name))),
  constraint host_name_of_clinic UNIQUE (clinic_id, id),
  constraint host_name_pkey PRIMARY KEY (id),
  constraint host_name_state_is_known CHECK ((state = ANY (ARRAY['pending'::text, 'verified'::text, 'failed'::text]))),
  constraint proof_is_known CHECK ((proof = ANY (ARRAY['dns'::text, 'operator'::text]))),
  constraint verified_at_some_time CHECK (((state <> 'verified'::text) OR (verified_at IS NOT NULL)))
);
alter table clinic.host_name enable row level security;

create table clinic.location (
  id uuid not null,
  clinic_id uuid not null,
  name text not null,
  time_zone text not null,
  address text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint location_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint location_of_clinic UNIQUE (clinic_id, id),
  constraint location_pkey PRIMARY KEY (id)
);
alter table clinic.location enable row level security;

create table clinic.public_holiday (
  clinic_id uuid not null,
  location_id uuid not null,
  date date not null,
  rule text not null,
  name text not null,
  open boolean not null,
  constraint public_holiday_location_id_fkey FOREIGN KEY (location_id) REFERENCES clinic.holiday_calendar(location_id),
  constraint public_holiday_pkey PRIMARY KEY (location_id, date, rule)
);
alter table clinic.public_holiday enable row level security;

create table clinic.resource (
  id uuid not null,
  clinic_id uuid not null,
  location_id uuid not null,
  name text not null,
  kind text not null,
  pool text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint resource_at_location FOREIGN KEY (clinic_id, location_id) REFERENCES clinic.location(clinic_id, id),
  constraint resource_of_clinic UNIQUE (clinic_id, id),
  constraint resource_pkey PRIMARY KEY (id)
);
alter table clinic.resource enable row level security;

create table clinic.visit_type (
  id uuid not null,
  clinic_id uuid not null,
  name text not null,
  description text,
  duration_minutes integer not null,
  buffer_before_minutes integer not null,
  buffer_after_minutes integer not null,
  grid_minutes integer not null,
  min_notice_minutes integer not null,
  horizon_days integer not null,
  capacity integer not null,
  approval boolean not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  grid_offset_minutes integer not null default 0,
  notice_on_weekdays_only boolean not null default false,
  horizon_on_weekdays_only boolean not null default false,
  last_date date,
  for_patients text not null default 'everyone'::text,
  known_to text not null default 'clinic'::text,
  min_age_years smallint,
  max_age_years smallint,
  resource_pools text[] not null default '{}'::text[],
  deposit_amount integer,
  deposit_currency text,
  constraint buffers_within_a_day CHECK ((((buffer_before_minutes >= 0) AND (buffer_before_minutes <= 1440)) AND ((buffer_after_minutes >= 0) AND (buffer_after_minutes <= 1440)))),
  constraint deposit_has_a_currency CHECK ((deposit_currency ~ '^[A-Z]{3}$'::text)),
  constraint deposit_is_of_something CHECK (((deposit_amount >= 1) AND (deposit_amount <= 99999999))),
  constraint deposit_is_whole CHECK (((deposit_amount IS NULL) = (deposit_currency IS NULL))),
  constraint deposit_or_approval CHECK (((deposit_amount IS NULL) OR (NOT approval))),
  constraint grid_offset_within_grid CHECK (((grid_offset_minutes >= 0) AND (grid_offset_minutes < grid_minutes))),
  constraint grid_within_a_day CHECK (((grid_minutes >= 1) AND (grid_minutes <= 1440))),
  constraint horizon_within_five_years CHECK (((horizon_days >= 0) AND (horizon_days <= 1830))),
  constraint notice_ends_before_horizon CHECK ((min_notice_minutes < ((horizon_days + 1) * 1440))),
  constraint notice_within_two_years CHECK (((min_notice_minutes >= 0) AND (min_notice_minutes <= 1051200))),
  constraint seats_countable CHECK (((capacity >= 1) AND (capacity <= 500))),
  constraint visit_lasts_within_a_day CHECK (((duration_minutes >= 1) AND (duration_minutes <= 1440))),
  constraint visit_type_ages_in_order CHECK ((min_age_years <= max_age_years)),
  constraint visit_type_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint visit_type_for_known_patients CHECK ((for_patients = ANY (ARRAY['everyone'::text, 'new'::text, 'existing'::text]))),
  constraint visit_type_known_to CHECK ((known_to = ANY (ARRAY['clinic'::text, 'doctor'::text]))),
  constraint visit_type_max_age CHECK (((max_age_years >= 0) AND (max_age_years <= 150))),
  constraint visit_type_min_age CHECK (((min_age_years >= 0) AND (min_age_years <= 150))),
  constraint visit_type_needs_so_many CHECK ((cardinality(resource_pools) <= 20)),
  constraint visit_type_of_clinic UNIQUE (clinic_id, id),
  constraint visit_type_pkey PRIMARY KEY (id)
);
alter table clinic.visit_type enable row level security;

create table clinic.visit_type_resource (
  clinic_id uuid not null,
  visit_type_id uuid not null,
  resource_id uuid not null,
  constraint visit_type_resource_clinic_id_resource_id_fkey FOREIGN KEY (clinic_id, resource_id) REFERENCES clinic.resource(clinic_id, id),
  constraint visit_type_resource_clinic_id_visit_type_id_fkey FOREIGN KEY (clinic_id, visit_type_id) REFERENCES clinic.visit_type(clinic_id, id),
  constraint visit_type_resource_pkey PRIMARY KEY (visit_type_id, resource_id)
);
alter table clinic.visit_type_resource enable row level security;

create view clinic.clock as (clinic_id uuid, time_zone text);

create view clinic.offered_visit_type as (clinic_id uuid, id uuid, name text);

CREATE INDEX closure_by_clinic ON clinic.closure USING btree (clinic_id, to_date);

CREATE INDEX holiday_calendar_by_clinic ON clinic.holiday_calendar USING btree (clinic_id);

CREATE UNIQUE INDEX one_clinic_per_host_name ON clinic.host_name USING btree (host_name) WHERE (state = 'verified'::text);

CREATE INDEX public_holiday_by_clinic ON clinic.public_holiday USING btree (clinic_id, date);

CREATE INDEX visit_type_by_resource ON clinic.visit_type_resource USING btree (resource_id);

CREATE OR REPLACE FUNCTION clinic.found_at(host text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select c.id from clinic.clinic c
  left join clinic.host_name n on n.clinic_id = c.id and n.host_name = host and n.state = 'verified'
  order by n.id is null, c.created_at, c.id limit 1
$function$
;

create policy one_clinic on clinic.clinic for all using (((id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on clinic.closure for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on clinic.holiday_calendar for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on clinic.host_name for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on clinic.location for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on clinic.public_holiday for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on clinic.resource for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on clinic.visit_type for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on clinic.visit_type_resource for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

-- people

create table people.access_policy (
  clinic_id uuid not null,
  narrows_at_age smallint not null,
  ends_at_age smallint not null,
  care_months smallint not null,
  emergency_hours smallint not null,
  version integer not null,
  constraint access_policy_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint access_policy_pkey PRIMARY KEY (clinic_id),
  constraint ages_in_order CHECK ((((narrows_at_age >= 10) AND (narrows_at_age <= 18)) AND ((ends_at_age >= 16) AND (ends_at_age <= 21)) AND (narrows_at_age <= ends_at_age))),
  constraint care_lasts_for_a_while CHECK (((care_months >= 1) AND (care_months <= 120))),
  constraint emergencies_pass CHECK (((emergency_hours >= 1) AND (emergency_hours <= 24)))
);
alter table people.access_policy enable row level security;

create table people.authority (
  id uuid not null,
  clinic_id uuid not null,
  patient_id uuid not null,
  account_id uuid not null,
  kind text not null,
  scope text not null,
  from_date date not null,
  until_date date,
  evidence text,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_why text,
  constraint authority_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint authority_ends_after_it_begins CHECK ((from_date <= until_date)),
  constraint authority_kind_is_known CHECK ((kind = ANY (ARRAY['parent'::text, 'guardian'::text, 'carer'::text, 'proxy'::text]))),
  constraint authority_of_clinic UNIQUE (clinic_id, id),
  constraint authority_over_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES people.patient(clinic_id, id),
  constraint authority_pkey PRIMARY KEY (id),
  constraint authority_scope_is_known CHECK ((scope = ANY (ARRAY['book'::text, 'see'::text, 'both'::text]))),
  constraint only_parents_need_no_term CHECK (((kind = 'parent'::text) OR (until_date IS NOT NULL)))
);
alter table people.authority enable row level security;

create table people.authority_invitation (
  id uuid not null,
  clinic_id uuid not null,
  patient_id uuid not null,
  email text not null,
  kind text not null,
  scope text not null,
  until_date date not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answer text,
  constraint authority_invitation_of_clinic UNIQUE (clinic_id, id),
  constraint authority_invitation_pkey PRIMARY KEY (id),
  constraint invitation_answer_is_known CHECK ((answer = ANY (ARRAY['accepted'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint invitation_is_answered_by_somebody CHECK (((answered_at IS NULL) = (answer IS NULL))),
  constraint invitation_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES people.patient(clinic_id, id),
  constraint invited_kind_is_known CHECK ((kind = ANY (ARRAY['carer'::text, 'proxy'::text]))),
  constraint invited_scope_is_known CHECK ((scope = ANY (ARRAY['book'::text, 'see'::text, 'both'::text])))
);
alter table people.authority_invitation enable row level security;

create table people.care (
  clinic_id uuid not null,
  doctor_id uuid not null,
  patient_id uuid not null,
  reason_id uuid not null,
  since timestamp with time zone not null,
  until timestamp with time zone not null,
  constraint care_by_doctor FOREIGN KEY (clinic_id, doctor_id) REFERENCES people.doctor(clinic_id, id),
  constraint care_for_a_reason PRIMARY KEY (doctor_id, patient_id, reason_id),
  constraint care_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES people.patient(clinic_id, id)
);
alter table people.care enable row level security;

create table people.consent (
  id uuid not null,
  clinic_id uuid not null,
  patient_id uuid not null,
  kind text not null,
  given boolean not null,
  version integer,
  locale text,
  at timestamp with time zone not null,
  by uuid,
  acting_as text not null,
  address text,
  user_agent text,
  constraint consent_of_clinic UNIQUE (clinic_id, id),
  constraint consent_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES people.patient(clinic_id, id),
  constraint consent_pkey PRIMARY KEY (id),
  constraint consent_words FOREIGN KEY (clinic_id, kind, version, locale) REFERENCES people.consent_text(clinic_id, kind, version, locale),
  constraint who_agrees_was_shown_words CHECK (((NOT given) OR ((version IS NOT NULL) AND (locale IS NOT NULL))))
);
alter table people.consent enable row level security;

create table people.consent_text (
  clinic_id uuid not null,
  kind text not null,
  version integer not null,
  locale text not null,
  title text not null,
  text text not null,
  published_at timestamp with time zone not null,
  published_by uuid,
  constraint consent_text_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint one_consent_text_per_language PRIMARY KEY (clinic_id, kind, version, locale)
);
alter table people.consent_text enable row level security;

create table people.doctor (
  id uuid not null,
  clinic_id uuid not null,
  account_id uuid,
  name text not null,
  title text,
  about text,
  specialties text[] not null,
  languages text[] not null,
  sort_name text not null,
  specialty_keys text[] not null,
  search tsvector not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint doctor_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint doctor_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint doctor_of_clinic UNIQUE (clinic_id, id),
  constraint doctor_pkey PRIMARY KEY (id),
  constraint one_doctor_per_account UNIQUE (clinic_id, account_id)
);
alter table people.doctor enable row level security;

create table people.doctor_visit_type (
  clinic_id uuid not null,
  doctor_id uuid not null,
  visit_type_id uuid not null,
  constraint doctor_visit_type_clinic_id_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id) REFERENCES people.doctor(clinic_id, id),
  constraint doctor_visit_type_clinic_id_visit_type_id_fkey FOREIGN KEY (clinic_id, visit_type_id) REFERENCES clinic.visit_type(clinic_id, id),
  constraint doctor_visit_type_pkey PRIMARY KEY (doctor_id, visit_type_id)
);
alter table people.doctor_visit_type enable row level security;

create table people.emergency_access (
  id uuid not null,
  clinic_id uuid not null,
  patient_id uuid not null,
  doctor_id uuid not null,
  account_id uuid not null,
  reason text not null,
  opened_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint emergency_access_of_clinic UNIQUE (clinic_id, id),
  constraint emergency_access_pkey PRIMARY KEY (id),
  constraint emergency_by_doctor FOREIGN KEY (clinic_id, doctor_id) REFERENCES people.doctor(clinic_id, id),
  constraint emergency_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES people.patient(clinic_id, id)
);
alter table people.emergency_access enable row level security;

create table people.patient (
  id uuid not null,
  clinic_id uuid not null,
  account_id uuid,
  name text not null,
  birth_date date,
  email text,
  phone text,
  locale text not null,
  time_zone text,
  sort_name text not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  constraint one_own_record_per_account UNIQUE (clinic_id, account_id),
  constraint patient_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint patient_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint patient_of_clinic UNIQUE (clinic_id, id),
  constraint patient_pkey PRIMARY KEY (id)
);
alter table people.patient enable row level security;

create table people.patient_word (
  clinic_id uuid not null,
  word text not null,
  patient_id uuid not null,
  constraint one_word_of_a_patient PRIMARY KEY (clinic_id, word, patient_id),
  constraint word_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES people.patient(clinic_id, id) ON DELETE CASCADE
);
alter table people.patient_word enable row level security;

create table people.restricted_patient (
  clinic_id uuid not null,
  patient_id uuid not null,
  name text not null,
  birth_date date,
  consents jsonb not null,
  restricted_at timestamp with time zone not null,
  keep_until timestamp with time zone not null,
  constraint restricted_once PRIMARY KEY (clinic_id, patient_id),
  constraint restriction_of_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES people.patient(clinic_id, id)
);
alter table people.restricted_patient enable row level security;

CREATE INDEX authority_by_account ON people.authority USING btree (account_id) WHERE (ended_at IS NULL);

CREATE INDEX care_by_patient ON people.care USING btree (patient_id);

CREATE INDEX consent_by_patient ON people.consent USING btree (patient_id, kind, at);

CREATE INDEX doctor_by_name ON people.doctor USING btree (clinic_id, sort_name, id) WHERE (retired_at IS NULL);

CREATE INDEX doctor_by_visit_type ON people.doctor_visit_type USING btree (visit_type_id);

CREATE INDEX emergency_access_by_account ON people.emergency_access USING btree (account_id, patient_id, expires_at);

CREATE INDEX emergency_access_by_clinic ON people.emergency_access USING btree (clinic_id, opened_at DESC, id DESC);

CREATE INDEX emergency_access_by_patient ON people.emergency_access USING btree (patient_id);

CREATE UNIQUE INDEX one_authority_at_a_time ON people.authority USING btree (clinic_id, patient_id, account_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_open_authority_invitation ON people.authority_invitation USING btree (clinic_id, patient_id, email) WHERE (answered_at IS NULL);

CREATE INDEX open_authority_invitation_by_email ON people.authority_invitation USING btree (email) WHERE (answered_at IS NULL);

CREATE INDEX patient_by_account ON people.patient USING btree (account_id) WHERE (account_id IS NOT NULL);

CREATE INDEX patient_by_name ON people.patient USING btree (clinic_id, sort_name, id);

CREATE INDEX patient_word_by_patient ON people.patient_word USING btree (patient_id);

CREATE INDEX restricted_patient_by_deadline ON people.restricted_patient USING btree (keep_until);

create policy one_clinic on people.access_policy for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on people.authority for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on people.authority_invitation for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on people.care for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on people.consent for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on people.consent_text for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on people.doctor for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on people.doctor_visit_type for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on people.emergency_access for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on people.patient for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on people.patient_word for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on people.restricted_patient for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

-- scheduling

create table scheduling.dated_override (
  id uuid not null,
  clinic_id uuid not null,
  doctor_id uuid not null,
  location_id uuid not null,
  date date not null,
  mode text not null,
  windows jsonb not null,
  created_at timestamp with time zone not null,
  constraint dated_override_doctor_id_fkey FOREIGN KEY (doctor_id) REFERENCES scheduling.schedule(doctor_id),
  constraint dated_override_pkey PRIMARY KEY (id),
  constraint override_at_location FOREIGN KEY (clinic_id, location_id) REFERENCES clinic.location(clinic_id, id),
  constraint override_replaces_or_adds CHECK ((mode = ANY (ARRAY['replace'::text, 'add'::text])))
);
alter table scheduling.dated_override enable row level security;

create table scheduling.leave (
  id uuid not null,
  clinic_id uuid not null,
  doctor_id uuid not null,
  start_at timestamp with time zone not null,
  end_at timestamp with time zone not null,
  reason text,
  created_at timestamp with time zone not null,
  constraint leave_doctor_id_fkey FOREIGN KEY (doctor_id) REFERENCES scheduling.schedule(doctor_id),
  constraint leave_ends_after_it_starts CHECK ((start_at < end_at)),
  constraint leave_pkey PRIMARY KEY (id)
);
alter table scheduling.leave enable row level security;

create table scheduling.pace (
  clinic_id uuid not null,
  doctor_id uuid not null,
  visit_type_id uuid not null,
  duration_minutes integer,
  buffer_before_minutes integer,
  buffer_after_minutes integer,
  constraint one_pace_per_visit_type PRIMARY KEY (doctor_id, visit_type_id),
  constraint pace_buffers_within_a_day CHECK ((((buffer_before_minutes >= 0) AND (buffer_before_minutes <= 1440)) AND ((buffer_after_minutes >= 0) AND (buffer_after_minutes <= 1440)))),
  constraint pace_doctor_id_fkey FOREIGN KEY (doctor_id) REFERENCES scheduling.schedule(doctor_id),
  constraint pace_lasts_within_a_day CHECK (((duration_minutes >= 1) AND (duration_minutes <= 1440))),
  constraint pace_of_visit_type FOREIGN KEY (clinic_id, visit_type_id) REFERENCES clinic.visit_type(clinic_id, id),
  constraint pace_says_something CHECK ((num_nonnulls(duration_minutes, buffer_before_minutes, buffer_after_minutes) > 0))
);
alter table scheduling.pace enable row level security;

create table scheduling.schedule (
  doctor_id uuid not null,
  clinic_id uuid not null,
  version bigint not null default nextval('scheduling.schedule_version'::regclass),
  constraint schedule_of_doctor FOREIGN KEY (clinic_id, doctor_id) REFERENCES people.doctor(clinic_id, id),
  constraint schedule_pkey PRIMARY KEY (doctor_id)
);
alter table scheduling.schedule enable row level security;

create table scheduling.travel_time (
  id uuid not null,
  clinic_id uuid not null,
  doctor_id uuid not null,
  one_end uuid,
  other_end uuid,
  minutes integer not null,
  constraint travel_ends_in_order CHECK ((one_end < other_end)),
  constraint travel_has_two_ends_or_none CHECK ((num_nonnulls(one_end, other_end) = ANY (ARRAY[0, 2]))),
  constraint travel_takes_half_a_day_at_most CHECK (((minutes >= 0) AND (minutes <= 720))),
  constraint travel_time_clinic_id_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id) REFERENCES people.doctor(clinic_id, id),
  constraint travel_time_clinic_id_one_end_fkey FOREIGN KEY (clinic_id, one_end) REFERENCES clinic.location(clinic_id, id),
  constraint travel_time_clinic_id_other_end_fkey FOREIGN KEY (clinic_id, other_end) REFERENCES clinic.location(clinic_id, id),
  constraint travel_time_pkey PRIMARY KEY (id)
);
alter table scheduling.travel_time enable row level security;

create table scheduling.visit_limit (
  id uuid not null,
  clinic_id uuid not null,
  doctor_id uuid not null,
  visit_type_id uuid,
  per text not null,
  most integer not null,
  constraint limit_is_positive CHECK (((most >= 1) AND (most <= 1000))),
  constraint limit_per_day_or_week CHECK ((per = ANY (ARRAY['day'::text, 'week'::text]))),
  constraint visit_limit_clinic_id_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id) REFERENCES people.doctor(clinic_id, id),
  constraint visit_limit_clinic_id_visit_type_id_fkey FOREIGN KEY (clinic_id, visit_type_id) REFERENCES clinic.visit_type(clinic_id, id),
  constraint visit_limit_pkey PRIMARY KEY (id)
);
alter table scheduling.visit_limit enable row level security;

create table scheduling.weekly_break (
  id uuid not null,
  clinic_id uuid not null,
  doctor_id uuid not null,
  location_id uuid,
  name text not null,
  weekday smallint not null,
  from_time text not null,
  to_time text not null,
  valid_from date,
  valid_to date,
  every_weeks smallint not null default 1,
  anchor_date date,
  constraint alternating_breaks_are_anchored CHECK (((every_weeks = 1) OR (anchor_date IS NOT NULL))),
  constraint break_at_location FOREIGN KEY (clinic_id, location_id) REFERENCES clinic.location(clinic_id, id),
  constraint break_from_monday_to_sunday CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint break_is_not_empty CHECK ((from_time <> to_time)),
  constraint break_is_wall_clock CHECK (((from_time ~ '^([01]\d|2[0-3]):[0-5]\d$'::text) AND (to_time ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$'::text))),
  constraint break_validity_ends_after_it_begins CHECK ((valid_from <= valid_to)),
  constraint breaks_within_a_year_of_weeks CHECK (((every_weeks >= 1) AND (every_weeks <= 52))),
  constraint weekly_break_doctor_id_fkey FOREIGN KEY (doctor_id) REFERENCES scheduling.schedule(doctor_id),
  constraint weekly_break_pkey PRIMARY KEY (id)
);
alter table scheduling.weekly_break enable row level security;

create table scheduling.working_hours (
  id uuid not null,
  clinic_id uuid not null,
  doctor_id uuid not null,
  location_id uuid not null,
  weekday smallint not null,
  from_time text not null,
  to_time text not null,
  visit_type_ids uuid[],
  valid_from date,
  valid_to date,
  every_weeks smallint not null default 1,
  anchor_date date,
  constraint alternating_hours_are_anchored CHECK (((every_weeks = 1) OR (anchor_date IS NOT NULL))),
  constraint hours_are_not_empty CHECK ((from_time <> to_time)),
  constraint hours_are_wall_clock CHECK (((from_time ~ '^([01]\d|2[0-3]):[0-5]\d$'::text) AND (to_time ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$'::text))),
  constraint hours_at_location FOREIGN KEY (clinic_id, location_id) REFERENCES clinic.location(clinic_id, id),
  constraint hours_within_a_year_of_weeks CHECK (((every_weeks >= 1) AND (every_weeks <= 52))),
  constraint monday_to_sunday CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint validity_ends_after_it_begins CHECK ((valid_from <= valid_to)),
  constraint working_hours_doctor_id_fkey FOREIGN KEY (doctor_id) REFERENCES scheduling.schedule(doctor_id),
  constraint working_hours_pkey PRIMARY KEY (id)
);
alter table scheduling.working_hours enable row level security;

CREATE INDEX dated_override_by_doctor ON scheduling.dated_override USING btree (doctor_id, date);

CREATE INDEX leave_by_doctor ON scheduling.leave USING btree (doctor_id, end_at);

CREATE UNIQUE INDEX one_limit_of_a_kind ON scheduling.visit_limit USING btree (doctor_id, COALESCE(visit_type_id, doctor_id), per);

CREATE UNIQUE INDEX one_replacement_per_date ON scheduling.dated_override USING btree (doctor_id, location_id, date) WHERE (mode = 'replace'::text);

CREATE UNIQUE INDEX one_time_per_way ON scheduling.travel_time USING btree (doctor_id, COALESCE(one_end, doctor_id), COALESCE(other_end, doctor_id));

CREATE INDEX schedule_by_clinic ON scheduling.schedule USING btree (clinic_id);

CREATE INDEX weekly_break_by_doctor ON scheduling.weekly_break USING btree (doctor_id);

CREATE INDEX working_hours_by_doctor ON scheduling.working_hours USING btree (doctor_id);

create sequence scheduling.schedule_version;

CREATE OR REPLACE FUNCTION scheduling.tell_schedules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into platform.change (clinic_id, resource_id, what)
  select clinic_id, doctor_id, 'rules' from changed;
  return null;
end
$function$
;

create policy one_clinic on scheduling.dated_override for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on scheduling.leave for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on scheduling.pace for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on scheduling.schedule for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on scheduling.travel_time for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on scheduling.visit_limit for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on scheduling.weekly_break for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on scheduling.working_hours for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

-- payments

create table payments.charge (
  id uuid not null,
  clinic_id uuid not null,
  reference uuid not null,
  patient_id uuid not null,
  amount integer not null,
  currency text not null,
  state text not null,
  created_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  checkout_id text,
  checkout_url text,
  checkout_until timestamp with time zone,
  payment_id text,
  paid_at timestamp with time zone,
  closed_at timestamp with time zone,
  constraint a_closed_charge_says_when CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint a_paid_charge_has_its_payment CHECK ((((state = 'paid'::text) = (payment_id IS NOT NULL)) AND ((state = 'paid'::text) = (paid_at IS NOT NULL)))),
  constraint charge_has_a_currency CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint charge_is_of_something CHECK (((amount >= 1) AND (amount <= 99999999))),
  constraint charge_of_clinic UNIQUE (clinic_id, id),
  constraint charge_pkey PRIMARY KEY (id),
  constraint charge_state_is_known CHECK ((state = ANY (ARRAY['due'::text, 'paid'::text, 'closed'::text]))),
  constraint checkout_is_whole CHECK ((num_nonnulls(checkout_id, checkout_url, checkout_until) = ANY (ARRAY[0, 3]))),
  constraint payment_is_of_one_charge UNIQUE (payment_id)
);
alter table payments.charge enable row level security;

create table payments.refund (
  id uuid not null,
  clinic_id uuid not null,
  charge_id uuid not null,
  payment_id text not null,
  amount integer not null,
  why text not null,
  state text not null,
  attempts integer not null,
  last_error text,
  created_at timestamp with time zone not null,
  due_at timestamp with time zone,
  constraint a_payment_goes_back_once UNIQUE (payment_id),
  constraint a_refund_that_is_owed_is_tried CHECK (((state = 'owed'::text) = (due_at IS NOT NULL))),
  constraint refund_clinic_id_charge_id_fkey FOREIGN KEY (clinic_id, charge_id) REFERENCES payments.charge(clinic_id, id),
  constraint refund_of_something CHECK ((amount > 0)),
  constraint refund_pkey PRIMARY KEY (id),
  constraint refund_reason_is_known CHECK ((why = ANY (ARRAY['called_off'::text, 'too_late'::text, 'paid_twice'::text, 'wrong_sum'::text]))),
  constraint refund_state_is_known CHECK ((state = ANY (ARRAY['owed'::text, 'done'::text, 'failed'::text])))
);
alter table payments.refund enable row level security;

CREATE INDEX charge_by_age ON payments.charge USING btree (created_at);

CREATE INDEX charge_by_patient ON payments.charge USING btree (clinic_id, patient_id);

CREATE INDEX charge_by_reference ON payments.charge USING btree (clinic_id, reference, created_at);

CREATE UNIQUE INDEX one_charge_is_due ON payments.charge USING btree (reference) WHERE (state = 'due'::text);

CREATE INDEX refund_by_charge ON payments.refund USING btree (charge_id);

CREATE INDEX refund_to_send ON payments.refund USING btree (due_at) WHERE (due_at IS NOT NULL);

create policy one_clinic on payments.charge for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on payments.refund for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

-- booking

create table booking.appointment (
  id uuid not null,
  clinic_id uuid not null,
  doctor_id uuid not null,
  patient_id uuid not null,
  visit_type_id uuid not null,
  location_id uuid not null,
  start_at timestamp with time zone not null,
  end_at timestamp with time zone not null,
  status text not null,
  version integer not null default 1,
  reason text,
  notes text,
  answers jsonb,
  override_reason text,
  booked_by uuid,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  resource_ids uuid[] not null default '{}'::uuid[],
  decide_by timestamp with time zone,
  undo_until timestamp with time zone,
  late boolean not null default false,
  series_id uuid,
  constraint a_proposal_is_decided_before_it_begins CHECK (((status <> 'proposed'::text) OR ((decide_by IS NOT NULL) AND (decide_by <= start_at)))),
  constraint an_unpaid_visit_is_paid_before_it_begins CHECK (((status <> 'pending'::text) OR ((decide_by IS NOT NULL) AND (decide_by <= start_at)))),
  constraint appointment_clinic_id_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id) REFERENCES people.doctor(clinic_id, id),
  constraint appointment_clinic_id_location_id_fkey FOREIGN KEY (clinic_id, location_id) REFERENCES clinic.location(clinic_id, id),
  constraint appointment_clinic_id_patient_id_fkey FOREIGN KEY (clinic_id, patient_id) REFERENCES people.patient(clinic_id, id),
  constraint appointment_clinic_id_visit_type_id_fkey FOREIGN KEY (clinic_id, visit_type_id) REFERENCES clinic.visit_type(clinic_id, id),
  constraint appointment_ends_after_it_starts CHECK ((start_at < end_at)),
  constraint appointment_of_clinic UNIQUE (clinic_id, id),
  constraint appointment_of_series FOREIGN KEY (clinic_id, series_id) REFERENCES booking.series(clinic_id, id) DEFERRABLE INITIALLY DEFERRED,
  constraint appointment_pkey PRIMARY KEY (id),
  constraint status_is_known CHECK ((status = ANY (ARRAY['proposed'::text, 'pending'::text, 'booked'::text, 'arrived'::text, 'checked-in'::text, 'in-progress'::text, 'fulfilled'::text, 'cancelled'::text, 'noshow'::text, 'waitlist'::text])))
);
alter table booking.appointment enable row level security;

create table booking.claim (
  id uuid not null,
  clinic_id uuid not null,
  resource_id uuid not null,
  resource_kind text not null,
  track smallint not null default 0,
  occasion uuid not null,
  seat smallint not null default 1,
  during tstzrange not null,
  hold_id uuid,
  appointment_id uuid,
  expires_at timestamp with time zone,
  starts_at timestamp with time zone not null generated always as (lower(during)) stored,
  ends_at timestamp with time zone not null generated always as (upper(during)) stored,
  outage_id uuid,
  constraint a_hold_has_a_deadline CHECK (((hold_id IS NULL) = (expires_at IS NULL))),
  constraint an_outage_is_of_a_room CHECK (((outage_id IS NULL) OR ((resource_kind = 'resource'::text) AND (track = 1)))),
  constraint claim_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES booking.appointment(id) DEFERRABLE INITIALLY DEFERRED,
  constraint claim_hold_id_fkey FOREIGN KEY (hold_id) REFERENCES booking.hold(id) DEFERRABLE INITIALLY DEFERRED,
  constraint claim_is_for_one_thing CHECK ((num_nonnulls(hold_id, appointment_id, outage_id) = 1)),
  constraint claim_lasts CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during)))),
  constraint claim_lasts_three_days_at_most CHECK (((upper(during) - lower(during)) <= '72:00:00'::interval)),
  constraint claim_outage_id_fkey FOREIGN KEY (outage_id) REFERENCES booking.outage(id) DEFERRABLE INITIALLY DEFERRED,
  constraint claim_pkey PRIMARY KEY (id),
  constraint no_double_booking EXCLUDE USING gist (resource_id WITH =, track WITH =, during WITH &&, occasion WITH <>),
  constraint no_seat_taken_twice UNIQUE (resource_id, occasion, seat, track)
);
alter table booking.claim enable row level security;

create table booking.fair_use (
  clinic_id uuid not null,
  version integer not null,
  holds_per_account integer,
  holds_per_address integer,
  visits_per_patient integer,
  visits_per_account integer,
  visits_per_address integer,
  missed_visits integer,
  missed_within_months integer,
  missed_then text,
  missed_deposit_amount integer,
  missed_deposit_currency text,
  constraint fair_use_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint fair_use_pkey PRIMARY KEY (clinic_id),
  constraint holds_per_account_countable CHECK (((holds_per_account >= 1) AND (holds_per_account <= 1000))),
  constraint holds_per_address_countable CHECK (((holds_per_address >= 1) AND (holds_per_address <= 1000))),
  constraint missed_deposit_has_a_currency CHECK ((missed_deposit_currency ~ '^[A-Z]{3}$'::text)),
  constraint missed_deposit_is_of_something CHECK (((missed_deposit_amount >= 1) AND (missed_deposit_amount <= 99999999))),
  constraint missed_deposit_is_whole CHECK (((missed_deposit_amount IS NULL) = (missed_deposit_currency IS NULL))),
  constraint missed_deposit_where_it_follows CHECK (((missed_deposit_amount IS NOT NULL) = (NOT (missed_then IS DISTINCT FROM 'deposit'::text)))),
  constraint missed_then_what CHECK ((missed_then = ANY (ARRAY['approval'::text, 'deposit'::text, 'desk'::text]))),
  constraint missed_visits_countable CHECK ((((missed_visits >= 1) AND (missed_visits <= 100)) AND ((missed_within_months >= 1) AND (missed_within_months <= 120)))),
  constraint missed_visits_said_whole CHECK ((num_nulls(missed_visits, missed_within_months, missed_then) = ANY (ARRAY[0, 3]))),
  constraint visits_per_account_countable CHECK (((visits_per_account >= 1) AND (visits_per_account <= 1000))),
  constraint visits_per_address_countable CHECK (((visits_per_address >= 1) AND (visits_per_address <= 1000))),
  constraint visits_per_patient_countable CHECK (((visits_per_patient >= 1) AND (visits_per_patient <= 1000)))
);
alter table booking.fair_use enable row level security;

create table booking.freed_time (
  id bigint not null,
  clinic_id uuid not null,
  doctor_id uuid not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  constraint freed_time_clinic_id_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id) REFERENCES people.doctor(clinic_id, id),
  constraint freed_time_lasts CHECK ((from_at < to_at)),
  constraint freed_time_pkey PRIMARY KEY (id)
);
alter table booking.freed_time enable row level security;

create table booking.hold (
  id uuid not null,
  clinic_id uuid not null,
  doctor_id uuid not null,
  visit_type_id uuid not null,
  location_id uuid not null,
  start_at timestamp with time zone not null,
  end_at timestamp with time zone not null,
  held_by text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint hold_clinic_id_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id) REFERENCES people.doctor(clinic_id, id),
  constraint hold_clinic_id_location_id_fkey FOREIGN KEY (clinic_id, location_id) REFERENCES clinic.location(clinic_id, id),
  constraint hold_clinic_id_visit_type_id_fkey FOREIGN KEY (clinic_id, visit_type_id) REFERENCES clinic.visit_type(clinic_id, id),
  constraint hold_pkey PRIMARY KEY (id)
);
alter table booking.hold enable row level security;

create table booking.move (
  appointment_id uuid not null,
  version integer not null,
  clinic_id uuid not null,
  name text not null,
  from_status text,
  to_status text not null,
  from_slot jsonb,
  to_slot jsonb not null,
  reason text,
  override_reason text,
  moved_by uuid,
  moved_as text not null,
  moved_at timestamp with time zone not null,
  late boolean not null default false,
  constraint move_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES booking.appointment(id),
  constraint moves_count_up PRIMARY KEY (appointment_id, version)
);
alter table booking.move enable row level security;

create table booking.offer (
  id uuid not null,
  clinic_id uuid not null,
  patient_id uuid not null,
  doctor_id uuid not null,
  visit_type_id uuid not null,
  location_id uuid not null,
  start_at timestamp with time zone not null,
  end_at timestamp with time zone not null,
  hold_id uuid not null,
  state text not null default 'open'::text,
  made_at timestamp with time zone not null,
  tell_at timestamp with time zone not null,
  deadline timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  answered_as text,
  why text,
  entry_id uuid,
  moves_appointment_id uuid,
  appointment_id uuid,
  chosen jsonb,
  token_sha256 bytea,
  constraint offer_clinic_id_appointment_id_fkey FOREIGN KEY (clinic_id, appointment_id) REFERENCES booking.appointment(clinic_id, id),
  constraint offer_clinic_id_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id) REFERENCES people.doctor(clinic_id, id),
  constraint offer_clinic_id_entry_id_fkey FOREIGN KEY (clinic_id, entry_id) REFERENCES booking.waitlist_entry(clinic_id, id),
  constraint offer_clinic_id_location_id_fkey FOREIGN KEY (clinic_id, location_id) REFERENCES clinic.location(clinic_id, id),
  constraint offer_clinic_id_moves_appointment_id_fkey FOREIGN KEY (clinic_id, moves_appointment_id) REFERENCES booking.appointment(clinic_id, id),
  constraint offer_clinic_id_patient_id_fkey FOREIGN KEY (clinic_id, patient_id) REFERENCES people.patient(clinic_id, id),
  constraint offer_clinic_id_visit_type_id_fkey FOREIGN KEY (clinic_id, visit_type_id) REFERENCES clinic.visit_type(clinic_id, id),
  constraint offer_ends_after_it_starts CHECK ((start_at < end_at)),
  constraint offer_ends_before_the_visit CHECK (((made_at <= tell_at) AND (tell_at < deadline) AND (deadline <= start_at))),
  constraint offer_has_a_purpose CHECK ((num_nonnulls(entry_id, moves_appointment_id) > 0)),
  constraint offer_is_answered_once CHECK (((state = 'open'::text) = (answered_at IS NULL))),
  constraint offer_of_clinic UNIQUE (clinic_id, id),
  constraint offer_of_one_hold UNIQUE (hold_id),
  constraint offer_pkey PRIMARY KEY (id),
  constraint offer_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'refused'::text, 'lapsed'::text, 'withdrawn'::text])))
);
alter table booking.offer enable row level security;

create table booking.outage (
  id uuid not null,
  clinic_id uuid not null,
  resource_id uuid not null,
  start_at timestamp with time zone not null,
  end_at timestamp with time zone not null,
  reason text,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint outage_clinic_id_resource_id_fkey FOREIGN KEY (clinic_id, resource_id) REFERENCES clinic.resource(clinic_id, id),
  constraint outage_is_ended_by_somebody CHECK (((ended_at IS NOT NULL) OR (ended_by IS NULL))),
  constraint outage_lasts CHECK ((end_at > start_at)),
  constraint outage_of_a_year_at_most CHECK (((end_at - start_at) <= '366 days'::interval)),
  constraint outage_of_clinic UNIQUE (clinic_id, id),
  constraint outage_pkey PRIMARY KEY (id)
);
alter table booking.outage enable row level security;

create table booking.pathway (
  id uuid not null,
  clinic_id uuid not null,
  name text not null,
  steps jsonb not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint pathway_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint pathway_has_two_to_ten_steps CHECK (((jsonb_typeof(steps) = 'array'::text) AND ((jsonb_array_length(steps) >= 2) AND (jsonb_array_length(steps) <= 10)))),
  constraint pathway_of_clinic UNIQUE (clinic_id, id),
  constraint pathway_pkey PRIMARY KEY (id)
);
alter table booking.pathway enable row level security;

create table booking.pathway_booking (
  id uuid not null,
  clinic_id uuid not null,
  pathway_id uuid not null,
  pathway_version integer not null,
  patient_id uuid not null,
  steps jsonb not null,
  booked_by uuid,
  created_at timestamp with time zone not null,
  constraint booking_of_pathway FOREIGN KEY (clinic_id, pathway_id) REFERENCES booking.pathway(clinic_id, id),
  constraint pathway_booked_for_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES people.patient(clinic_id, id),
  constraint pathway_booking_of_clinic UNIQUE (clinic_id, id),
  constraint pathway_booking_pkey PRIMARY KEY (id)
);
alter table booking.pathway_booking enable row level security;

create table booking.pathway_visit (
  clinic_id uuid not null,
  pathway_booking_id uuid not null,
  step smallint not null,
  appointment_id uuid not null,
  constraint one_visit_per_step PRIMARY KEY (pathway_booking_id, step),
  constraint pathway_visit_is_an_appointment FOREIGN KEY (clinic_id, appointment_id) REFERENCES booking.appointment(clinic_id, id),
  constraint step_is_counted_from_one CHECK (((step >= 1) AND (step <= 10))),
  constraint visit_of_one_pathway UNIQUE (appointment_id),
  constraint visit_of_pathway_booking FOREIGN KEY (clinic_id, pathway_booking_id) REFERENCES booking.pathway_booking(clinic_id, id)
);
alter table booking.pathway_visit enable row level security;

create table booking.place (
  clinic_id uuid not null,
  doctor_id uuid not null,
  first_day date not null,
  per text not null,
  scope uuid not null,
  number integer not null,
  claim_id uuid not null,
  constraint no_place_taken_twice PRIMARY KEY (doctor_id, first_day, per, scope, number),
  constraint place_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES booking.claim(id) ON DELETE CASCADE
);
alter table booking.place enable row level security;

create table booking.policy (
  clinic_id uuid not null,
  version integer not null,
  approval_hours integer not null,
  undo_minutes integer not null,
  cancellation_notice_minutes integer not null,
  late_cancellation text not null,
  no_show_minutes integer,
  no_show_after text,
  no_show_since timestamp with time zone,
  constraint approval_takes_an_hour_to_a_month CHECK (((approval_hours >= 1) AND (approval_hours <= 720))),
  constraint late_cancellation_how CHECK ((late_cancellation = ANY (ARRAY['allowed'::text, 'desk'::text]))),
  constraint no_show_said_whole CHECK ((num_nulls(no_show_minutes, no_show_after, no_show_since) = ANY (ARRAY[0, 3]))),
  constraint no_show_within_a_day CHECK ((((no_show_minutes >= 0) AND (no_show_minutes <= 1440)) AND (no_show_after = ANY (ARRAY['start'::text, 'end'::text])))),
  constraint notice_within_a_month CHECK (((cancellation_notice_minutes >= 0) AND (cancellation_notice_minutes <= 43200))),
  constraint policy_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint policy_pkey PRIMARY KEY (clinic_id),
  constraint undo_within_a_week CHECK (((undo_minutes >= 0) AND (undo_minutes <= 10080)))
);
alter table booking.policy enable row level security;

create table booking.rebooking_line (
  id uuid not null,
  clinic_id uuid not null,
  plan_id uuid not null,
  appointment_id uuid not null,
  doctor_id uuid not null,
  visit_type_id uuid not null,
  location_id uuid not null,
  start_at timestamp with time zone not null,
  end_at timestamp with time zone not null,
  state text not null default 'finding'::text,
  why text,
  new_doctor_id uuid,
  new_location_id uuid,
  new_start_at timestamp with time zone,
  new_end_at timestamp with time zone,
  by_hand boolean not null default false,
  hold_id uuid,
  offer_id uuid,
  searches smallint not null default 0,
  calls smallint not null default 0,
  call_outcome text,
  version integer not null default 1,
  changed_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint held_for_one_line UNIQUE (hold_id),
  constraint line_call_has_an_outcome CHECK (((calls = 0) = (call_outcome IS NULL))),
  constraint line_holds_nothing_else CHECK (((state = 'proposed'::text) OR (hold_id IS NULL))),
  constraint line_holds_what_it_proposes CHECK (((state <> 'proposed'::text) OR ((hold_id IS NOT NULL) AND (new_start_at IS NOT NULL)))),
  constraint line_of_clinic UNIQUE (clinic_id, id),
  constraint line_proposal_is_whole CHECK ((num_nonnulls(new_doctor_id, new_location_id, new_start_at, new_end_at) = ANY (ARRAY[0, 4]))),
  constraint line_sent_is_an_offer CHECK (((state <> 'sent'::text) OR (offer_id IS NOT NULL))),
  constraint line_state_is_known CHECK ((state = ANY (ARRAY['finding'::text, 'proposed'::text, 'none_found'::text, 'sent'::text, 'accepted'::text, 'refused'::text, 'chose_another'::text, 'lapsed'::text, 'called'::text, 'settled'::text, 'cancelled'::text]))),
  constraint line_that_is_over_has_ended CHECK (((state <> ALL (ARRAY['accepted'::text, 'chose_another'::text, 'settled'::text, 'cancelled'::text])) OR (ended_at IS NOT NULL))),
  constraint offered_for_one_line UNIQUE (offer_id),
  constraint rebooking_line_clinic_id_appointment_id_fkey FOREIGN KEY (clinic_id, appointment_id) REFERENCES booking.appointment(clinic_id, id),
  constraint rebooking_line_clinic_id_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id) REFERENCES people.doctor(clinic_id, id),
  constraint rebooking_line_clinic_id_location_id_fkey FOREIGN KEY (clinic_id, location_id) REFERENCES clinic.location(clinic_id, id),
  constraint rebooking_line_clinic_id_new_doctor_id_fkey FOREIGN KEY (clinic_id, new_doctor_id) REFERENCES people.doctor(clinic_id, id),
  constraint rebooking_line_clinic_id_new_location_id_fkey FOREIGN KEY (clinic_id, new_location_id) REFERENCES clinic.location(clinic_id, id),
  constraint rebooking_line_clinic_id_plan_id_fkey FOREIGN KEY (clinic_id, plan_id) REFERENCES booking.rebooking_plan(clinic_id, id),
  constraint rebooking_line_pkey PRIMARY KEY (id),
  constraint visit_stands_in_a_plan_once UNIQUE (plan_id, appointment_id)
);
alter table booking.rebooking_line enable row level security;

create table booking.rebooking_plan (
  id uuid not null,
  clinic_id uuid not null,
  cause text not null,
  cause_id uuid not null,
  doctor_id uuid,
  location_id uuid,
  start_at timestamp with time zone not null,
  end_at timestamp with time zone not null,
  options jsonb not null,
  held_until timestamp with time zone not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  closed_at timestamp with time zone,
  closed_why text,
  constraint plan_cause_is_known CHECK ((cause = ANY (ARRAY['leave'::text, 'closure'::text, 'resource'::text]))),
  constraint plan_ends_after_it_starts CHECK ((start_at < end_at)),
  constraint plan_is_closed_with_a_word CHECK (((closed_at IS NULL) = (closed_why IS NULL))),
  constraint plan_of_clinic UNIQUE (clinic_id, id),
  constraint rebooking_plan_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint rebooking_plan_pkey PRIMARY KEY (id)
);
alter table booking.rebooking_plan enable row level security;

create table booking.restricted_visit (
  clinic_id uuid not null,
  appointment_id uuid not null,
  patient_id uuid not null,
  words jsonb not null,
  keep_until timestamp with time zone not null,
  constraint restriction_of_visit FOREIGN KEY (clinic_id, appointment_id) REFERENCES booking.appointment(clinic_id, id),
  constraint visit_restricted_once PRIMARY KEY (clinic_id, appointment_id)
);
alter table booking.restricted_visit enable row level security;

create table booking.series (
  id uuid not null,
  clinic_id uuid not null,
  patient_id uuid not null,
  recurrence text,
  booked_by uuid,
  created_at timestamp with time zone not null,
  constraint series_booked_for_patient FOREIGN KEY (clinic_id, patient_id) REFERENCES people.patient(clinic_id, id),
  constraint series_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint series_of_clinic UNIQUE (clinic_id, id),
  constraint series_pkey PRIMARY KEY (id)
);
alter table booking.series enable row level security;

create table booking.share (
  clinic_id uuid not null,
  scope text not null,
  who text not null,
  number integer not null,
  hold_id uuid,
  appointment_id uuid,
  constraint no_share_taken_twice PRIMARY KEY (clinic_id, scope, who, number),
  constraint share_hold_id_fkey FOREIGN KEY (hold_id) REFERENCES booking.hold(id) ON DELETE CASCADE,
  constraint share_is_of_a_hold_or_a_visit CHECK ((num_nonnulls(hold_id, appointment_id) = 1)),
  constraint share_of_something_known CHECK ((scope = ANY (ARRAY['hold'::text, 'patient'::text, 'account'::text, 'address'::text])))
);
alter table booking.share enable row level security;

create table booking.travel (
  id uuid not null,
  clinic_id uuid not null,
  doctor_id uuid not null,
  way text not null,
  location_id uuid not null,
  track smallint not null default 0,
  during tstzrange not null,
  starts_at timestamp with time zone not null generated always as (lower(during)) stored,
  ends_at timestamp with time zone not null generated always as (upper(during)) stored,
  claim_id uuid not null,
  constraint nobody_in_two_places EXCLUDE USING gist (doctor_id WITH =, way WITH =, track WITH =, location_id WITH <>, during WITH &&),
  constraint travel_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES booking.claim(id) ON DELETE CASCADE,
  constraint travel_lasts_four_days_at_most CHECK (((NOT isempty(during)) AND ((upper(during) - lower(during)) <= '96:00:00'::interval))),
  constraint travel_pkey PRIMARY KEY (id)
);
alter table booking.travel enable row level security;

create table booking.waitlist_entry (
  id uuid not null,
  clinic_id uuid not null,
  patient_id uuid not null,
  visit_type_id uuid not null,
  doctor_ids uuid[] not null default '{}'::uuid[],
  location_ids uuid[] not null default '{}'::uuid[],
  first_day date,
  last_day date,
  weekdays smallint not null default 127,
  windows_from smallint[] not null default '{}'::smallint[],
  windows_to smallint[] not null default '{}'::smallint[],
  urgency smallint not null default 0,
  notice_minutes integer not null default 0,
  appointment_id uuid,
  state text not null default 'waiting'::text,
  ended_why text,
  ended_at timestamp with time zone,
  booked_appointment_id uuid,
  version integer not null default 1,
  added_at timestamp with time zone not null,
  added_by uuid,
  added_as text not null,
  changed_at timestamp with time zone not null,
  times_offered integer not null default 0,
  last_offered_at timestamp with time zone,
  constraint entry_days_in_order CHECK ((first_day <= last_day)),
  constraint entry_ends_once CHECK (((state = 'waiting'::text) = (ended_at IS NULL))),
  constraint entry_notice CHECK (((notice_minutes >= 0) AND (notice_minutes <= 43200))),
  constraint entry_of_clinic UNIQUE (clinic_id, id),
  constraint entry_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'fulfilled'::text, 'withdrawn'::text, 'ended'::text]))),
  constraint entry_urgency CHECK (((urgency >= 0) AND (urgency <= 2))),
  constraint entry_weekdays CHECK (((weekdays >= 1) AND (weekdays <= 127))),
  constraint entry_windows_in_pairs CHECK ((cardinality(windows_from) = cardinality(windows_to))),
  constraint waitlist_entry_clinic_id_appointment_id_fkey FOREIGN KEY (clinic_id, appointment_id) REFERENCES booking.appointment(clinic_id, id),
  constraint waitlist_entry_clinic_id_booked_appointment_id_fkey FOREIGN KEY (clinic_id, booked_appointment_id) REFERENCES booking.appointment(clinic_id, id),
  constraint waitlist_entry_clinic_id_patient_id_fkey FOREIGN KEY (clinic_id, patient_id) REFERENCES people.patient(clinic_id, id),
  constraint waitlist_entry_clinic_id_visit_type_id_fkey FOREIGN KEY (clinic_id, visit_type_id) REFERENCES clinic.visit_type(clinic_id, id),
  constraint waitlist_entry_pkey PRIMARY KEY (id)
);
alter table booking.waitlist_entry enable row level security;

create table booking.waitlist_policy (
  clinic_id uuid not null,
  in_order text not null,
  stands_minutes integer not null,
  quiet_from smallint not null,
  quiet_to smallint not null,
  at_once smallint not null,
  most_open_entries smallint not null,
  version integer not null,
  constraint waitlist_at_once CHECK (((at_once >= 1) AND (at_once <= 20))),
  constraint waitlist_most_open CHECK (((most_open_entries >= 1) AND (most_open_entries <= 50))),
  constraint waitlist_offers_stand CHECK (((stands_minutes >= 15) AND (stands_minutes <= 10080))),
  constraint waitlist_order_is_known CHECK ((in_order = ANY (ARRAY['first_come'::text, 'urgency_then_first_come'::text, 'fair'::text]))),
  constraint waitlist_policy_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint waitlist_policy_pkey PRIMARY KEY (clinic_id),
  constraint waitlist_quiet_hours CHECK ((((quiet_from >= 0) AND (quiet_from <= 1439)) AND ((quiet_to >= 0) AND (quiet_to <= 1439))))
);
alter table booking.waitlist_policy enable row level security;

create table booking.waitlist_want (
  clinic_id uuid not null,
  entry_id uuid not null,
  visit_type_id uuid not null,
  scope uuid not null,
  first_day date not null,
  last_day date not null,
  weekdays smallint not null,
  hours integer not null,
  notice_minutes integer not null,
  urgency smallint not null,
  added_at timestamp with time zone not null,
  times_offered integer not null,
  last_offered_at timestamp with time zone not null,
  constraint entry_wants_a_doctor_once PRIMARY KEY (entry_id, scope),
  constraint waitlist_want_clinic_id_entry_id_fkey FOREIGN KEY (clinic_id, entry_id) REFERENCES booking.waitlist_entry(clinic_id, id)
);
alter table booking.waitlist_want enable row level security;

CREATE INDEX appointment_by_clinic ON booking.appointment USING btree (clinic_id, start_at, id);

CREATE INDEX appointment_by_doctor ON booking.appointment USING btree (doctor_id, start_at);

CREATE INDEX appointment_by_patient ON booking.appointment USING btree (patient_id, start_at);

CREATE INDEX appointment_by_series ON booking.appointment USING btree (series_id, start_at) WHERE (series_id IS NOT NULL);

CREATE INDEX appointment_missed ON booking.appointment USING btree (patient_id, start_at) WHERE (status = 'noshow'::text);

CREATE INDEX appointment_to_come ON booking.appointment USING btree (clinic_id, start_at) WHERE (status = 'booked'::text);

CREATE INDEX appointment_to_decide ON booking.appointment USING btree (decide_by) WHERE (status = 'proposed'::text);

CREATE INDEX appointment_to_pay ON booking.appointment USING btree (decide_by) WHERE (status = 'pending'::text);

CREATE INDEX claim_by_appointment ON booking.claim USING btree (appointment_id) WHERE (appointment_id IS NOT NULL);

CREATE INDEX claim_by_deadline ON booking.claim USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX claim_by_hold ON booking.claim USING btree (hold_id) WHERE (hold_id IS NOT NULL);

CREATE INDEX claim_by_outage ON booking.claim USING btree (outage_id) WHERE (outage_id IS NOT NULL);

CREATE INDEX claim_by_resource ON booking.claim USING btree (resource_id, ends_at, starts_at);

CREATE INDEX claim_on_higher_track ON booking.claim USING btree (resource_id, ends_at) WHERE (track > 0);

CREATE INDEX entry_by_appointment ON booking.waitlist_entry USING btree (appointment_id) WHERE (appointment_id IS NOT NULL);

CREATE INDEX entry_by_clinic ON booking.waitlist_entry USING btree (clinic_id, added_at, id);

CREATE INDEX entry_by_last_day ON booking.waitlist_entry USING btree (last_day) WHERE ((state = 'waiting'::text) AND (last_day IS NOT NULL));

CREATE INDEX entry_by_patient ON booking.waitlist_entry USING btree (patient_id, added_at);

CREATE INDEX freed_by_clinic ON booking.freed_time USING btree (clinic_id, id);

CREATE INDEX hold_by_deadline ON booking.hold USING btree (expires_at);

CREATE INDEX line_by_plan ON booking.rebooking_line USING btree (plan_id, start_at, id);

CREATE INDEX line_to_find ON booking.rebooking_line USING btree (plan_id, start_at, id) WHERE ((state = 'finding'::text) AND (ended_at IS NULL));

CREATE INDEX line_unsettled ON booking.rebooking_line USING btree (plan_id) WHERE (ended_at IS NULL);

CREATE INDEX offer_by_clinic ON booking.offer USING btree (clinic_id, made_at DESC, id DESC);

CREATE INDEX offer_by_deadline ON booking.offer USING btree (deadline) WHERE (state = 'open'::text);

CREATE INDEX offer_by_entry ON booking.offer USING btree (entry_id, made_at) WHERE (entry_id IS NOT NULL);

CREATE INDEX offer_by_patient ON booking.offer USING btree (patient_id, made_at);

CREATE INDEX offer_open_by_doctor ON booking.offer USING btree (clinic_id, doctor_id, start_at) WHERE (state = 'open'::text);

CREATE UNIQUE INDEX one_open_line_per_visit ON booking.rebooking_line USING btree (appointment_id) WHERE (ended_at IS NULL);

CREATE UNIQUE INDEX one_open_offer_per_appointment ON booking.offer USING btree (moves_appointment_id) WHERE ((state = 'open'::text) AND (moves_appointment_id IS NOT NULL));

CREATE UNIQUE INDEX one_open_offer_per_entry ON booking.offer USING btree (entry_id) WHERE ((state = 'open'::text) AND (entry_id IS NOT NULL));

CREATE UNIQUE INDEX one_open_plan_of_a_cause ON booking.rebooking_plan USING btree (clinic_id, cause_id, start_at, end_at) WHERE (closed_at IS NULL);

CREATE INDEX outage_by_clinic ON booking.outage USING btree (clinic_id, end_at) WHERE (ended_at IS NULL);

CREATE INDEX pathway_booking_by_patient ON booking.pathway_booking USING btree (patient_id);

CREATE INDEX place_by_claim ON booking.place USING btree (claim_id);

CREATE INDEX plan_by_clinic ON booking.rebooking_plan USING btree (clinic_id, created_at DESC, id DESC);

CREATE INDEX plan_open ON booking.rebooking_plan USING btree (id) WHERE (closed_at IS NULL);

CREATE INDEX restricted_visit_by_deadline ON booking.restricted_visit USING btree (keep_until);

CREATE INDEX restricted_visit_by_patient ON booking.restricted_visit USING btree (clinic_id, patient_id);

CREATE INDEX series_by_patient ON booking.series USING btree (patient_id);

CREATE INDEX share_by_hold ON booking.share USING btree (hold_id) WHERE (hold_id IS NOT NULL);

CREATE INDEX travel_by_claim ON booking.travel USING btree (claim_id);

CREATE INDEX travel_by_doctor ON booking.travel USING btree (doctor_id, ends_at, starts_at);

CREATE UNIQUE INDEX waits_once ON booking.waitlist_entry USING btree (patient_id, visit_type_id, COALESCE(appointment_id, patient_id)) WHERE (state = 'waiting'::text);

CREATE INDEX wanted_by_turn ON booking.waitlist_want USING btree (clinic_id, visit_type_id, scope, times_offered, last_offered_at, added_at, entry_id) INCLUDE (first_day, last_day, weekdays, hours, notice_minutes);

CREATE INDEX wanted_by_urgency ON booking.waitlist_want USING btree (clinic_id, visit_type_id, scope, urgency DESC, added_at, entry_id) INCLUDE (first_day, last_day, weekdays, hours, notice_minutes);

CREATE INDEX wanted_first_come ON booking.waitlist_want USING btree (clinic_id, visit_type_id, scope, added_at, entry_id) INCLUDE (first_day, last_day, weekdays, hours, notice_minutes);

create sequence booking.freed_time_id_seq;

CREATE OR REPLACE FUNCTION booking.is_ahead(of_hold uuid, of_appointment uuid, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN ((EXISTS (SELECT FROM booking.claim WHERE ((claim.hold_id = is_ahead.of_hold) AND (claim.expires_at > is_ahead.at)))) OR (EXISTS (SELECT FROM booking.claim WHERE ((claim.appointment_id = is_ahead.of_appointment) AND (claim.resource_kind = 'patient'::text) AND (claim.starts_at > is_ahead.at)))))
;

CREATE OR REPLACE FUNCTION booking.keep_freed_time()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into booking.freed_time (clinic_id, doctor_id, from_at, to_at) values (old.clinic_id, old.resource_id, old.starts_at, old.ends_at);
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION booking.take_places(of_clinic uuid, of_doctor uuid, for_claim uuid, first_days date[], pers text[], scopes uuid[], mosts integer[], overruled boolean, at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  taken integer;
  highest integer;
begin
  for which in 1 .. cardinality(scopes) loop
    delete from booking.place using booking.claim
    where doctor_id = of_doctor and first_day = first_days[which] and per = pers[which] and scope = scopes[which]
      and claim.id = place.claim_id and claim.expires_at <= at;
    loop
      select count(*), coalesce(max(number), 0) into taken, highest from booking.place
      where doctor_id = of_doctor and first_day = first_days[which] and per = pers[which] and scope = scopes[which];
      if taken >= mosts[which] and not overruled then
        return which;
      end if;
      insert into booking.place (clinic_id, doctor_id, first_day, per, scope, number, claim_id)
      select of_clinic, of_doctor, first_days[which], pers[which], scopes[which], free.number, for_claim
      from (
        select number from generate_series(1, mosts[which]) as number
        where number not in (
          select place.number from booking.place
          where doctor_id = of_doctor and first_day = first_days[which] and per = pers[which] and scope = scopes[which])
        order by number
        limit greatest(mosts[which] - (
          select count(*) from booking.place
          where doctor_id = of_doctor and first_day = first_days[which] and per = pers[which] and scope = scopes[which]), 0)
      ) as free
      order by case when highest > mosts[which] then free.number else random() end limit 1
      on conflict do nothing;
      exit when found;
      if taken >= mosts[which] then
        insert into booking.place (clinic_id, doctor_id, first_day, per, scope, number, claim_id)
        values (of_clinic, of_doctor, first_days[which], pers[which], scopes[which], greatest(highest, mosts[which]) + 1, for_claim)
        on conflict do nothing;
        exit when found;
      end if;
    end loop;
  end loop;
  return 0;
end
$function$
;

CREATE OR REPLACE FUNCTION booking.take_shares(of_clinic uuid, scopes text[], whos text[], mosts integer[], of_hold uuid, of_appointment uuid, at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  got text[];
  highest integer;
begin
  with taken as (
    insert into booking.share (clinic_id, scope, who, number, hold_id, appointment_id)
    select of_clinic, next.scope, next.who, next.number, of_hold, of_appointment
    from unnest(scopes, whos, mosts) as wanted (scope, who, most)
    cross join lateral (
      select wanted.scope, wanted.who, coalesce(max(share.number), 0) + 1 as number from booking.share
      where share.clinic_id = of_clinic and share.scope = wanted.scope and share.who = wanted.who
    ) as next
    where wanted.most is null or next.number <= wanted.most
    on conflict do nothing
    returning share.scope
  )
  select array_agg(taken.scope) into got from taken;
  if cardinality(got) = cardinality(scopes) then
    return 0;
  end if;
  for which in 1 .. cardinality(scopes) loop
    continue when scopes[which] = any(got);
    delete from booking.share
    where clinic_id = of_clinic and scope = scopes[which] and who = whos[which] and not booking.is_ahead(hold_id, appointment_id, at)
      and (hold_id is distinct from of_hold or appointment_id is distinct from of_appointment);
    loop
      select coalesce(max(number), 0) into highest from booking.share
      where clinic_id = of_clinic and scope = scopes[which] and who = whos[which];
      insert into booking.share (clinic_id, scope, who, number, hold_id, appointment_id)
      select of_clinic, scopes[which], whos[which], free.number, of_hold, of_appointment
      from (
        select candidate as number from generate_series(1, coalesce(mosts[which], highest + 8)) as candidate
        where not exists (
          select from booking.share
          where clinic_id = of_clinic and scope = scopes[which] and who = whos[which] and number = candidate)
        order by candidate
        limit case when mosts[which] is null then 1 else
          greatest(mosts[which] - (select count(*) from booking.share where clinic_id = of_clinic and scope = scopes[which] and who = whos[which]), 0) end
      ) as free
      order by case when highest > mosts[which] then free.number else random() end limit 1
      on conflict do nothing;
      exit when found;
      -- Not a rival in the way, but nothing left.
      if (select count(*) >= mosts[which] from booking.share where clinic_id = of_clinic and scope = scopes[which] and who = whos[which]) then
        return which;
      end if;
    end loop;
  end loop;
  return 0;
end
$function$
;

CREATE OR REPLACE FUNCTION booking.tell_claims()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into platform.change (clinic_id, resource_id, what)
  select distinct clinic_id, resource_id, 'taken' from changed where resource_kind <> 'patient';
  return null;
end
$function$
;

create policy one_clinic on booking.appointment for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.claim for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.fair_use for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.freed_time for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.hold for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.move for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.offer for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.outage for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.pathway for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.pathway_booking for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.pathway_visit for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.place for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.policy for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.rebooking_line for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.rebooking_plan for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.restricted_visit for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.series for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.share for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.travel for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.waitlist_entry for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.waitlist_policy for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on booking.waitlist_want for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

-- notifications

create table notifications.account_letter (
  id uuid not null,
  clinic_id uuid not null,
  account_id uuid,
  fact_id uuid not null,
  kind text not null,
  channel text not null,
  recipient text not null,
  details jsonb not null,
  state text not null,
  attempts integer not null default 0,
  last_error text,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  due_at timestamp with time zone,
  sent_at timestamp with time zone,
  worthless_at timestamp with time zone not null,
  constraint account_letter_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint account_letter_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint account_letter_pkey PRIMARY KEY (id),
  constraint letter_kind_is_known CHECK ((kind = ANY (ARRAY['address_proof'::text, 'address_taken'::text, 'password_link'::text, 'password_changed'::text, 'sign_in_link'::text, 'new_address'::text, 'address_changed'::text, 'new_device'::text, 'factor_added'::text, 'factor_removed'::text, 'factor_guessed'::text, 'recovery_codes_renewed'::text, 'passkey_cloned'::text, 'openid_linked'::text, 'openid_unlinked'::text, 'session_copied'::text, 'roles_changed'::text, 'member_deactivated'::text, 'member_reactivated'::text, 'client_added'::text, 'client_secret_changed'::text, 'staff_invitation'::text, 'authority_invitation'::text, 'emergency_alarm'::text, 'authority_granted'::text, 'authority_ended'::text, 'erasure_asked'::text, 'erasure_withdrawn'::text, 'erasure_done'::text]))),
  constraint letter_state_is_known CHECK ((state = ANY (ARRAY['planned'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'unknown'::text, 'mailbox'::text, 'withheld'::text]))),
  constraint letter_told_once UNIQUE (clinic_id, fact_id, kind, channel, recipient),
  constraint letters_belong_to_accounts CHECK (
CASE
    WHEN (kind = ANY (ARRAY['staff_invitation'::text, 'authority_invitation'::text, 'erasure_done'::text])) THEN (account_id IS NULL)
    WHEN (kind = ANY (ARRAY['erasure_asked'::text, 'erasure_withdrawn'::text])) THEN ((account_id IS NOT NULL) OR ((details ->> 'patientId'::text) IS NOT NULL))
    ELSE (account_id IS NOT NULL)
END),
  constraint only_waiting_letters_are_due CHECK (((due_at IS NULL) OR (state = ANY (ARRAY['planned'::text, 'failed'::text]))))
);
alter table notifications.account_letter enable row level security;

create table notifications.message (
  id uuid not null,
  clinic_id uuid not null,
  appointment_id uuid not null,
  appointment_version integer not null,
  kind text not null,
  end_at timestamp with time zone not null,
  channel text not null,
  recipient text not null,
  recipient_name text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  calendar text,
  calendar_method text,
  state text not null,
  attempts integer not null default 0,
  last_error text,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  due_at timestamp with time zone,
  sent_at timestamp with time zone,
  lead_hours smallint,
  constraint calendar_has_a_method CHECK (((calendar IS NULL) = (calendar_method IS NULL))),
  constraint kind_is_known CHECK ((kind = ANY (ARRAY['request'::text, 'payment'::text, 'confirmation'::text, 'change'::text, 'cancellation'::text, 'declination'::text, 'lapse'::text, 'non_payment'::text, 'refund'::text, 'reminder'::text]))),
  constraint message_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint message_of_clinic UNIQUE (id, clinic_id),
  constraint message_pkey PRIMARY KEY (id),
  constraint only_waiting_messages_are_due CHECK (((due_at IS NULL) OR (state = ANY (ARRAY['planned'::text, 'failed'::text])))),
  constraint state_is_known CHECK ((state = ANY (ARRAY['planned'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'unknown'::text, 'mailbox'::text, 'withheld'::text]))),
  constraint told_once UNIQUE NULLS NOT DISTINCT (appointment_id, appointment_version, kind, channel, recipient, lead_hours)
);
alter table notifications.message enable row level security;

create table notifications.message_visit (
  message_id uuid not null,
  clinic_id uuid not null,
  appointment_id uuid not null,
  appointment_version integer not null,
  kind text not null,
  doctor_id uuid not null,
  location_id uuid not null,
  start_at timestamp with time zone not null,
  end_at timestamp with time zone not null,
  previous_start_at timestamp with time zone,
  previous_end_at timestamp with time zone,
  left_out text,
  lead_hours smallint,
  constraint before_has_both_ends CHECK (((previous_start_at IS NULL) = (previous_end_at IS NULL))),
  constraint message_visit_kind_is_known CHECK ((kind = ANY (ARRAY['request'::text, 'payment'::text, 'confirmation'::text, 'change'::text, 'cancellation'::text, 'declination'::text, 'lapse'::text, 'non_payment'::text, 'refund'::text, 'reminder'::text]))),
  constraint message_visit_message_id_clinic_id_fkey FOREIGN KEY (message_id, clinic_id) REFERENCES notifications.message(id, clinic_id) ON DELETE CASCADE,
  constraint message_visit_pkey PRIMARY KEY (message_id, appointment_id),
  constraint only_a_reminder_has_a_lead CHECK (((kind = 'reminder'::text) = (lead_hours IS NOT NULL)))
);
alter table notifications.message_visit enable row level security;

create table notifications.offer_letter (
  offer_id uuid not null,
  clinic_id uuid not null,
  patient_id uuid not null,
  recipient text not null,
  state text not null,
  attempts integer not null default 0,
  last_error text,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  due_at timestamp with time zone,
  sent_at timestamp with time zone,
  constraint offer_letter_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint offer_letter_pkey PRIMARY KEY (offer_id),
  constraint offer_letter_state_is_known CHECK ((state = ANY (ARRAY['planned'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'unknown'::text, 'mailbox'::text, 'withheld'::text]))),
  constraint only_waiting_offer_letters_are_due CHECK (((due_at IS NULL) OR (state = ANY (ARRAY['planned'::text, 'failed'::text]))))
);
alter table notifications.offer_letter enable row level security;

create table notifications.reminder_policy (
  clinic_id uuid not null,
  version integer not null,
  lead_hours smallint[] not null,
  constraint longest_lead_first CHECK ((((lead_hours[1] > lead_hours[2]) IS NOT FALSE) AND ((lead_hours[2] > lead_hours[3]) IS NOT FALSE))),
  constraint reminded_within_two_weeks CHECK (((1 <= ALL (lead_hours)) AND (336 >= ALL (lead_hours)))),
  constraint reminder_policy_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint reminder_policy_pkey PRIMARY KEY (clinic_id),
  constraint three_reminders_at_most CHECK ((cardinality(lead_hours) <= 3))
);
alter table notifications.reminder_policy enable row level security;

create table notifications.reminder_watch (
  clinic_id uuid not null,
  watched_until timestamp with time zone not null,
  constraint reminder_watch_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint reminder_watch_pkey PRIMARY KEY (clinic_id)
);
alter table notifications.reminder_watch enable row level security;

CREATE INDEX account_letter_being_sent ON notifications.account_letter USING btree (changed_at) WHERE (state = 'sending'::text);

CREATE INDEX account_letter_by_account ON notifications.account_letter USING btree (account_id);

CREATE INDEX account_letter_by_clinic ON notifications.account_letter USING btree (clinic_id, created_at DESC, id DESC);

CREATE INDEX account_letter_due ON notifications.account_letter USING btree (due_at) WHERE (due_at IS NOT NULL);

CREATE INDEX account_letter_farewell ON notifications.account_letter USING btree (id) WHERE (kind = 'erasure_done'::text);

CREATE INDEX message_being_sent ON notifications.message USING btree (changed_at) WHERE (state = 'sending'::text);

CREATE INDEX message_by_clinic ON notifications.message USING btree (clinic_id, created_at DESC, id DESC);

CREATE INDEX message_due ON notifications.message USING btree (due_at) WHERE (due_at IS NOT NULL);

CREATE INDEX message_visit_by_appointment ON notifications.message_visit USING btree (appointment_id, appointment_version);

CREATE INDEX message_with_words ON notifications.message USING btree (end_at) WHERE (body_text <> ''::text);

CREATE INDEX offer_letter_being_sent ON notifications.offer_letter USING btree (changed_at) WHERE (state = 'sending'::text);

CREATE INDEX offer_letter_by_patient ON notifications.offer_letter USING btree (clinic_id, patient_id);

CREATE INDEX offer_letter_due ON notifications.offer_letter USING btree (due_at) WHERE (due_at IS NOT NULL);

CREATE UNIQUE INDEX reminded_once ON notifications.message_visit USING btree (appointment_id, start_at, lead_hours) WHERE (kind = 'reminder'::text);

create policy one_clinic on notifications.account_letter for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on notifications.message for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on notifications.message_visit for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on notifications.offer_letter for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on notifications.reminder_policy for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on notifications.reminder_watch for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

-- ops

create table ops.erasure (
  id uuid not null,
  clinic_id uuid not null,
  account_id uuid,
  patient_id uuid,
  asked_by uuid,
  asked_as text not null,
  reason text,
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  visits_cancelled_at timestamp with time zone,
  done_at timestamp with time zone,
  stopped_by text,
  kept_until timestamp with time zone,
  constraint asked_by_person_or_clinic CHECK ((asked_as = ANY (ARRAY['person'::text, 'administrator'::text, 'system'::text]))),
  constraint done_or_withdrawn CHECK (((done_at IS NULL) OR (withdrawn_at IS NULL))),
  constraint erasure_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint erasure_of_clinic UNIQUE (clinic_id, id),
  constraint erasure_of_somebody CHECK ((num_nonnulls(account_id, patient_id) > 0)),
  constraint erasure_pkey PRIMARY KEY (id),
  constraint nothing_noted_of_the_erased CHECK (((done_at IS NULL) OR (reason IS NULL)))
);
alter table ops.erasure enable row level security;

create table ops.privacy_policy (
  clinic_id uuid not null,
  keep_visits_years smallint not null,
  constraint privacy_policy_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint privacy_policy_pkey PRIMARY KEY (clinic_id),
  constraint visits_kept_for_a_while CHECK (((keep_visits_years >= 1) AND (keep_visits_years <= 50)))
);
alter table ops.privacy_policy enable row level security;

CREATE INDEX erasure_by_clinic ON ops.erasure USING btree (clinic_id, asked_at DESC, id DESC);

CREATE INDEX erasure_by_deadline ON ops.erasure USING btree (due_at) WHERE ((done_at IS NULL) AND (withdrawn_at IS NULL));

CREATE UNIQUE INDEX one_open_erasure_per_account ON ops.erasure USING btree (clinic_id, account_id) WHERE ((done_at IS NULL) AND (withdrawn_at IS NULL));

CREATE UNIQUE INDEX one_open_erasure_per_patient ON ops.erasure USING btree (clinic_id, patient_id) WHERE ((done_at IS NULL) AND (withdrawn_at IS NULL));

create policy one_clinic on ops.erasure for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));

create policy one_clinic on ops.privacy_policy for all using (((clinic_id = ( SELECT platform.current_clinic() AS current_clinic)) OR (( SELECT platform.current_clinic() AS current_clinic) = 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)));
