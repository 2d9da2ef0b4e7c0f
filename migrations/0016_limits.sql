-- How often somebody called where calling often is how accounts are stolen: counted once for all processes.

-- Not logged: a crash forgives everybody at most an hour's calls, and each sign-in writes no WAL for it.
-- `who` is a digest; what it was made of, an address or an e-mail address, is nowhere in the table.
create unlogged table platform.call_count (
  who bytea primary key,
  taken integer not null,
  until timestamptz not null
);
create index call_count_age on platform.call_count (until);

-- Of the whole installation: the same address may try accounts of several clinics.
select platform.shared_by_clinics('platform.call_count');
