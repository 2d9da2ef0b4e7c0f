-- Who is calling: accounts and how they prove themselves, the sessions and tokens that follow, and what an account may be in a clinic.
-- An account belongs to a person, not to a clinic; sessions and memberships carry the clinic, so nothing signed in to one clinic counts in another.
-- account, credential, session, verification and signing_key hold what the authentication library (better-auth) reads and writes under our names;
-- a test compares them with what it expects, so that an upgrade of the library cannot drift from this file.

create schema identity;

create table identity.account (
  id uuid primary key,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  locale text,
  time_zone text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint one_account_per_email unique (email),
  constraint email_is_lower_case check (email = lower(email))
);

-- The library has a model called "account" of its own (our credential) and mistakes a table of that name for it.
-- Through this view it reads and writes identity.account; nothing else may.
create view identity.better_auth_user with (security_invoker = true) as
  select id, name, email, email_verified, image, locale, time_zone, created_at, updated_at from identity.account;

-- One row per way an account can prove itself: its password, later an account at another provider.
create table identity.credential (
  id uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  provider text not null,
  subject text not null,
  password_hash text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint one_credential_per_subject unique (provider, subject)
);
create index credential_by_account on identity.credential (account_id);

-- The cookie carries the token with a keyed signature, so that this table alone, read by a thief, opens no session.
-- Without a clinic a session is not yet, or never became, good for anything.
create table identity.session (
  id uuid primary key,
  token text not null,
  account_id uuid not null references identity.account (id) on delete cascade,
  clinic_id uuid,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  constraint one_session_per_token unique (token)
);
create index session_by_account on identity.session (account_id);
create index session_by_deadline on identity.session (expires_at);

-- Short-lived proofs of the library: links, codes, replay guards. Its ids are not always UUIDs.
create table identity.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_by_identifier on identity.verification (identifier);

-- Keys that sign access tokens. The private half is encrypted with the installation's secret.
create table identity.signing_key (
  id uuid primary key,
  public_key text not null,
  private_key text not null,
  alg text,
  crv text,
  created_at timestamptz not null,
  expires_at timestamptz
);

-- The family of a refresh token is its session: each use marks one row and adds the next, a second use of any ends the session and with it every row.
create table identity.refresh_token (
  id uuid primary key,
  session_id uuid not null references identity.session (id) on delete cascade,
  token_sha256 bytea not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint one_row_per_refresh_token unique (token_sha256)
);
create index refresh_token_by_session on identity.refresh_token (session_id);

-- What an account may be in a clinic. Everybody may be a patient; that needs no row.
create table identity.membership (
  account_id uuid not null references identity.account (id) on delete cascade,
  clinic_id uuid not null,
  role text not null,
  granted_at timestamptz not null,
  granted_by uuid,
  constraint role_granted_once primary key (account_id, clinic_id, role),
  constraint role_is_known check (role in ('doctor', 'receptionist', 'administrator'))
);
create index membership_by_clinic on identity.membership (clinic_id, role);
