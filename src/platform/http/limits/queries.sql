-- countShared
insert into platform.call_count as counted (who, taken, until) values ($1, 1, $2)
on conflict (who) do update set
  taken = case when counted.until <= $3 then 1 else counted.taken + 1 end,
  until = case when counted.until <= $4 then excluded.until else counted.until end
returning taken, until;

-- deleteCountsBefore
delete from platform.call_count
where until <= $1;
