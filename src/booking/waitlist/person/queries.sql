-- deleteWaitlistOf
delete from booking.claim
where clinic_id = $1 and hold_id in (select hold_id from booking.offer where clinic_id = $2 and patient_id = any($3::uuid[]) and state = 'open');
delete from booking.hold
where clinic_id = $1 and id in (select hold_id from booking.offer where clinic_id = $2 and patient_id = any($3::uuid[]) and state = 'open');
delete from booking.offer
where clinic_id = $1 and patient_id = any($2::uuid[]);
delete from booking.waitlist_want where clinic_id = $1 and entry_id in (select id from booking.waitlist_entry where clinic_id = $2 and patient_id = any($3::uuid[]));
delete from booking.waitlist_entry
where clinic_id = $1 and patient_id = any($2::uuid[]);

-- selectEntriesOf
select added_at as "createdAt", added_as as "actingAs", state, ended_why as reason, ended_at as "endedAt",
  first_day::text as "fromDate", last_day::text as "untilDate"
from booking.waitlist_entry where clinic_id = $1 and patient_id = any($2::uuid[]) order by added_at, id;

-- selectOffersOf
select made_at as "createdAt", start_at as "startAt", end_at as "endAt", deadline as "dueAt", state, why as reason,
  answered_as as "actingAs", answered_at as "endedAt"
from booking.offer where clinic_id = $1 and patient_id = any($2::uuid[]) order by made_at, id;
