-- Proving an address and keeping an account: who holds an e-mail address, links in letters, the devices an account is known on,
-- sign-ins that wait for a second proof, failed attempts counted for all processes together, and the letters about accounts.

-- Typing an address is not owning it. One proven account has it; beside it at most one whose owner has not shown the address to be
-- theirs. So signing up with the address of somebody who has an account looks like signing up with a new one (docs/decisions/0010).
alter table identity.account drop constraint one_account_per_email;
create unique index one_proven_account_per_email on identity.account (email) where email_verified;
create unique index one_unproven_account_per_email on identity.account (email) where not email_verified;

-- How its owner proved themselves, which device it is, and when it was last used (written once an hour, not with each request).
alter table identity.session
  add column proofs text[] not null default '{}',
  add column device_id uuid,
  add column last_used_at timestamptz;

-- A browser (or an app that keeps cookies) on which this account has signed in. The cookie has the token, this table its hash.
create table identity.device (
  id uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  token_sha256 bytea not null,
  user_agent text,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  constraint device_known_once unique (account_id, token_sha256)
);
create index device_by_last_seen on identity.device (last_seen_at);
alter table identity.session
  add constraint session_of_device foreign key (device_id) references identity.device (id) on delete set null;

-- A sign-in of which one proof has been brought and another is due. No session exists yet, so nothing can be done with it but finish it.
create table identity.unfinished_sign_in (
  id uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  clinic_id uuid not null,
  challenge_sha256 bytea not null,
  proofs text[] not null,
  failures integer not null default 0,
  begun_at timestamptz not null,
  expires_at timestamptz not null,
  constraint one_sign_in_per_challenge unique (challenge_sha256)
);
create index unfinished_sign_in_by_account on identity.unfinished_sign_in (account_id);
create index unfinished_sign_in_by_deadline on identity.unfinished_sign_in (expires_at);

-- A link in a letter, good once. Only its hash is kept, the letter itself nowhere: it is written when it leaves.
create table identity.letter_link (
  id uuid primary key,
  account_id uuid not null references identity.account (id) on delete cascade,
  purpose text not null,
  -- The address that the link proves, or gives back.
  email text not null,
  token_sha256 bytea not null,
  -- A sign-in link that a browser asked for works in that browser alone.
  browser_sha256 bytea,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  constraint one_link_per_token unique (token_sha256),
  constraint purpose_is_known check (purpose in ('address', 'password', 'sign_in', 'new_address', 'old_address')),
  constraint only_sign_in_links_are_bound check (browser_sha256 is null or purpose = 'sign_in')
);
-- A newer link replaces the older one. Not so those that give an address back: a thief must not void them by changing it again.
create unique index newest_link_counts on identity.letter_link (account_id, purpose) where purpose <> 'old_address';
create index letter_link_by_deadline on identity.letter_link (expires_at);

-- Failures and letters asked for, by the hash of what they are counted for; the same in every process.
create table identity.attempt_count (
  key_sha256 bytea primary key,
  count integer not null,
  until timestamptz not null
);
create index attempt_count_by_deadline on identity.attempt_count (until);

-- Whoever has not proven their address may sign in, but not book, where the clinic says so.
alter table clinic.clinic add column require_verified_email boolean not null default false;

-- One row per letter about an account, or to whoever is invited to have one. No body: a letter with a link in it is a key, and this table
-- is read by whoever reads backups.
create table notifications.account_letter (
  id uuid primary key,
  clinic_id uuid not null references clinic.clinic (id),
  account_id uuid references identity.account (id) on delete cascade,
  fact_id uuid not null,
  kind text not null,
  channel text not null,
  recipient text not null,
  -- What the sentences need besides names: a device, a time, an address that was changed. Never a secret.
  details jsonb not null,
  state text not null,
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  due_at timestamptz,
  sent_at timestamptz,
  -- A link asked for this morning is no use in the evening.
  worthless_at timestamptz not null,
  constraint letter_told_once unique (clinic_id, fact_id, kind, channel, recipient),
  constraint letter_kind_is_known check (kind in ('address_proof', 'address_taken', 'password_link', 'password_changed', 'sign_in_link',
    'new_address', 'address_changed', 'new_device', 'staff_invitation')),
  constraint only_invitations_have_no_account check ((account_id is null) = (kind = 'staff_invitation')),
  constraint letter_state_is_known check (state in ('planned', 'sending', 'sent', 'failed', 'unknown', 'mailbox', 'withheld')),
  constraint only_waiting_letters_are_due check (due_at is null or state in ('planned', 'failed'))
);
create index account_letter_by_clinic on notifications.account_letter (clinic_id, created_at desc, id desc);
create index account_letter_by_account on notifications.account_letter (account_id);
create index account_letter_due on notifications.account_letter (due_at) where due_at is not null;
create index account_letter_being_sent on notifications.account_letter (changed_at) where state = 'sending';

-- Accounts are persons' and not clinics', and so is what proves them.
select platform.shared_by_clinics('identity.device');
select platform.keep_within_clinic('identity.unfinished_sign_in');
select platform.shared_by_clinics('identity.letter_link');
select platform.shared_by_clinics('identity.attempt_count');
select platform.keep_within_clinic('notifications.account_letter');
