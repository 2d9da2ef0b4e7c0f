-- findWaitlistPolicy
select in_order as "order", stands_minutes as "standsMinutes", quiet_from as "quietFrom", quiet_to as "quietTo", at_once as "atOnce",
  most_open_entries as "mostOpenEntries", version
from booking.waitlist_policy where clinic_id = $1;

-- putWaitlistPolicy
insert into booking.waitlist_policy as p (clinic_id, in_order, stands_minutes, quiet_from, quiet_to, at_once, most_open_entries, version)
values ($1, $2, $3, $4, $5, $6, $7, 1)
on conflict (clinic_id) do update set in_order = excluded.in_order, stands_minutes = excluded.stands_minutes, quiet_from = excluded.quiet_from,
  quiet_to = excluded.quiet_to, at_once = excluded.at_once, most_open_entries = excluded.most_open_entries, version = p.version + 1
where p.version = $8
returning version;
