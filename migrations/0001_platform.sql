-- What every module stands on and no clinic word belongs to: facts that leave with the change that made them,
-- answers kept for a retried request, and what a record looked like before each change.

create extension if not exists btree_gist;

create schema platform;

-- A fact is written in the transaction that made it true; the relay hands it on at least once, each listener acts once.
create table platform.outbox (
  id uuid primary key,
  clinic_id uuid not null,
  name text not null,
  payload jsonb not null,
  announced_at timestamptz not null,
  announced_by uuid,
  delivered_at timestamptz
);
create index outbox_undelivered on platform.outbox (id) where delivered_at is null;

-- One answer per caller and key. Written in the transaction of the change it answers, so a retry finds both or neither.
create table platform.idempotent_answer (
  caller text not null,
  key text not null,
  request_hash text not null,
  status smallint not null,
  headers jsonb not null,
  body jsonb not null,
  answered_at timestamptz not null,
  constraint one_answer_per_key primary key (caller, key)
);
create index idempotent_answer_age on platform.idempotent_answer (answered_at);

-- What a record said after each change, by whom and when. The present stands in the record's own table.
create table platform.revision (
  id uuid primary key,
  clinic_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  version integer not null,
  action text not null,
  snapshot jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid,
  constraint revisions_count_up unique (clinic_id, subject_kind, subject_id, version)
);
