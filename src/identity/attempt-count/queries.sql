-- countOneMore
insert into identity.attempt_count as counted (key_sha256, count, until)
select key, 1, until from unnest($1::bytea[], $2::timestamptz[]) as given (key, until)
order by key
on conflict (key_sha256) do update set
  count = case when counted.until <= $3 then 1 else counted.count + 1 end,
  until = case when counted.until <= $4 then excluded.until else counted.until end
returning key_sha256 as key, count, until;

-- deleteOldCounts
delete from identity.attempt_count
where until < $1;

-- findCounts
select key_sha256 as key, count, until from identity.attempt_count
where key_sha256 = any($1::bytea[]) and until > $2;
