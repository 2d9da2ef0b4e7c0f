-- A second proof beside the password: one-time codes with recovery codes, passkeys, and sign-in through OpenID providers; who of the staff must
-- have one, and how long ago somebody last proved who they are. Secrets are encrypted with the installation's secret before they arrive here;
-- what is only compared is kept as a hash.

-- When its owner last proved themselves in this session with something of ours (password, code, passkey). Null: only another provider says so.
alter table identity.session add column authenticated_at timestamptz;
-- A sign-in is finished by whom it was begun: the hash of a cookie for browsers, null for apps, which keep the challenge to themselves.
alter table identity.unfinished_sign_in add column browser_sha256 bytea;

-- One authenticator app per account. Counts from its confirmation; last_step is that of the last code accepted, which is never accepted again (RFC 6238, 5.2).
create table identity.totp (
  account_id uuid primary key references identity.account (id) on delete cascade,
  secret text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint
);

-- Ten for each account that has a second factor. All of one set share a salt, so that one argon2id finds out which it was.
create table identity.recovery_code (
  id uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  salt bytea not null,
  code_hash bytea not null,
  created_at timestamptz not null,
  used_at timestamptz,
  constraint one_row_per_recovery_code unique (account_id, code_hash)
);

-- Wrong codes in a row, per account and for all processes together. Whoever guesses here knows the password already.
create table identity.second_factor_failure (
  account_id uuid primary key references identity.account (id) on delete cascade,
  failures integer not null,
  locked_until timestamptz
);

-- A key in a device or a password manager. rp_id is the host name it was made for; it works nowhere else.
create table identity.passkey (
  id uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  rp_id text not null,
  name text not null,
  transports text[] not null,
  synced boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  constraint one_passkey_per_credential unique (credential_id)
);
create index passkey_by_account on identity.passkey (account_id);

-- What an authenticator is asked to sign, once. For registering and proving again it belongs to an account; signing in asks nobody in particular.
create table identity.passkey_challenge (
  challenge text primary key,
  purpose text not null,
  account_id uuid references identity.account (id) on delete cascade,
  browser_sha256 bytea,
  expires_at timestamptz not null,
  constraint passkey_purpose_is_known check (purpose in ('register', 'sign_in', 'second_factor', 'reauthenticate')),
  constraint only_signing_in_asks_anybody check ((account_id is null) = (purpose = 'sign_in'))
);
create index passkey_challenge_by_deadline on identity.passkey_challenge (expires_at);

-- Whether a clinic's staff must have a second factor, since when, and how many days they had to get one. Without a row: as they like.
create table identity.second_factor_policy (
  clinic_id uuid primary key,
  staff text not null,
  grace_days integer not null,
  decided_at timestamptz not null,
  enforced_at timestamptz,
  constraint staff_policy_is_known check (staff in ('required', 'optional')),
  constraint only_what_is_required_is_enforced check ((staff = 'required') = (enforced_at is not null)),
  constraint grace_within_a_quarter check (grace_days between 0 and 90)
);

-- True when this account is staff of a clinic that requires two factors by now, and has not shown two.
create function identity.second_factor_due(account uuid, clinic uuid, proofs text[], at timestamptz) returns boolean language sql stable as $$
  select exists (select from identity.second_factor_policy p where p.clinic_id = clinic and p.enforced_at <= at)
    and exists (select from identity.membership m where m.account_id = account and m.clinic_id = clinic)
    and not (proofs && array['passkey', 'totp', 'recovery_code', 'openid_with_two'])
$$;

-- Other providers through which a clinic lets people sign in. Those of the whole installation are in the operator's file, not here.
create table identity.openid_provider (
  id uuid primary key,
  clinic_id uuid not null,
  issuer text not null,
  client_id text not null,
  client_secret text,
  label text not null,
  opens_accounts boolean not null,
  proves_two_factors boolean not null,
  names_itself boolean not null,
  created_at timestamptz not null,
  constraint openid_provider_of_clinic unique (clinic_id, id),
  constraint one_provider_per_client unique (clinic_id, issuer, client_id)
);

-- A sign-in that is away at a provider: good for one answer, in the browser that left.
create table identity.openid_attempt (
  state_sha256 bytea primary key,
  clinic_id uuid not null,
  provider_id text not null,
  purpose text not null,
  account_id uuid references identity.account (id) on delete cascade,
  session_id uuid references identity.session (id) on delete cascade,
  browser_sha256 bytea not null,
  nonce text not null,
  code_verifier text not null,
  redirect_uri text not null,
  return_to text not null,
  expires_at timestamptz not null,
  constraint openid_purpose_is_known check (purpose in ('sign_in', 'link', 'reauthenticate')),
  constraint only_signing_in_is_for_anybody check ((account_id is null) = (purpose = 'sign_in'))
);
create index openid_attempt_by_deadline on identity.openid_attempt (expires_at);

-- Which account a person at a provider is. Of one clinic, unless the provider is the whole installation's: a clinic that runs a provider of its own
-- can say whatever it likes there, and must not open accounts elsewhere with it.
create table identity.openid_link (
  id uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  clinic_id uuid,
  issuer text not null,
  subject text not null,
  label text not null,
  linked_at timestamptz not null,
  last_used_at timestamptz,
  constraint one_account_per_person_at_provider unique nulls not distinct (clinic_id, issuer, subject)
);
create index openid_link_by_account on identity.openid_link (account_id);

-- Accounts are persons' and not clinics', and so is what proves them.
select platform.shared_by_clinics('identity.totp');
select platform.shared_by_clinics('identity.recovery_code');
select platform.shared_by_clinics('identity.second_factor_failure');
select platform.shared_by_clinics('identity.passkey');
select platform.shared_by_clinics('identity.passkey_challenge');
select platform.keep_within_clinic('identity.second_factor_policy');
select platform.keep_within_clinic('identity.openid_provider');
select platform.keep_within_clinic('identity.openid_attempt');
-- The installation's links have no clinic; only whoever works for the whole installation, as signing in does, sees those.
select platform.keep_within_clinic('identity.openid_link');
