-- countOpenOffersAt
select visit_type_id as "visitTypeId", location_id as "locationId", start_at as "startAt", count(*)::int as count from booking.offer
where clinic_id = $1 and doctor_id = $2 and state = 'open' and start_at between $3 and $4
group by visit_type_id, location_id, start_at;

-- deleteFreedTime
delete from booking.freed_time
where clinic_id = $1 and id = $2;

-- findFreedTimes
select id, clinic_id as "clinicId", doctor_id as "doctorId", from_at as "fromAt", to_at as "toAt", opened_at as "openedAt" from booking.freed_time where id > $1 order by id limit $2;

-- findHadBefore
select entry_id as "entryId", start_at as "startAt" from booking.offer
where clinic_id = $1 and entry_id = any($2::uuid[]) and doctor_id = $3 and state <> 'withdrawn'
union
select entry.id, a.start_at from booking.waitlist_entry entry
join booking.appointment a on a.clinic_id = entry.clinic_id and a.patient_id = entry.patient_id and a.visit_type_id = entry.visit_type_id
  and a.doctor_id = $4 and a.created_at >= entry.added_at and a.status = 'cancelled'
join booking.move ended on ended.appointment_id = a.id and ended.version = a.version
  and (ended.name in ('declination', 'non-payment') or (ended.name = 'cancellation' and ended.moved_as in ('patient', 'visitor')))
where entry.clinic_id = $5 and entry.id = any($6::uuid[]) and entry.appointment_id is null;

-- findInLine: first come
with sieve as materialized (
  select visit_type_id, scope, date '1970-01-01' + first_day as first_day, date '1970-01-01' + last_day as last_day, weekdays, hours, notice_minutes
  from unnest($1::uuid[], $2::integer[], $3::integer[], $4::smallint[],
    $5::integer[], $6::integer[]) as t (visit_type_id, first_day, last_day, weekdays, hours, notice_minutes)
  cross join lateral (values (t.visit_type_id), ($7::uuid)) as s (scope)
)
select w.entry_id as id
from sieve cross join lateral (
  select w.entry_id, w.urgency, w.added_at, w.times_offered, w.last_offered_at from booking.waitlist_want w
  where w.clinic_id = $8 and w.visit_type_id = sieve.visit_type_id and w.scope = sieve.scope
    and w.first_day <= sieve.last_day and w.last_day >= sieve.first_day and w.weekdays & sieve.weekdays <> 0 and w.hours & sieve.hours <> 0
    and w.notice_minutes <= sieve.notice_minutes
  order by w.added_at, w.entry_id limit $9
) as w
order by w.added_at, w.entry_id limit $10 offset $11;

-- findInLine: urgency, then first come
with sieve as materialized (
  select visit_type_id, scope, date '1970-01-01' + first_day as first_day, date '1970-01-01' + last_day as last_day, weekdays, hours, notice_minutes
  from unnest($1::uuid[], $2::integer[], $3::integer[], $4::smallint[],
    $5::integer[], $6::integer[]) as t (visit_type_id, first_day, last_day, weekdays, hours, notice_minutes)
  cross join lateral (values (t.visit_type_id), ($7::uuid)) as s (scope)
)
select w.entry_id as id
from sieve cross join lateral (
  select w.entry_id, w.urgency, w.added_at, w.times_offered, w.last_offered_at from booking.waitlist_want w
  where w.clinic_id = $8 and w.visit_type_id = sieve.visit_type_id and w.scope = sieve.scope
    and w.first_day <= sieve.last_day and w.last_day >= sieve.first_day and w.weekdays & sieve.weekdays <> 0 and w.hours & sieve.hours <> 0
    and w.notice_minutes <= sieve.notice_minutes
  order by w.urgency desc, w.added_at, w.entry_id limit $9
) as w
order by w.urgency desc, w.added_at, w.entry_id limit $10 offset $11;

-- findInLine: fair
with sieve as materialized (
  select visit_type_id, scope, date '1970-01-01' + first_day as first_day, date '1970-01-01' + last_day as last_day, weekdays, hours, notice_minutes
  from unnest($1::uuid[], $2::integer[], $3::integer[], $4::smallint[],
    $5::integer[], $6::integer[]) as t (visit_type_id, first_day, last_day, weekdays, hours, notice_minutes)
  cross join lateral (values (t.visit_type_id), ($7::uuid)) as s (scope)
)
select w.entry_id as id
from sieve cross join lateral (
  select w.entry_id, w.urgency, w.added_at, w.times_offered, w.last_offered_at from booking.waitlist_want w
  where w.clinic_id = $8 and w.visit_type_id = sieve.visit_type_id and w.scope = sieve.scope
    and w.first_day <= sieve.last_day and w.last_day >= sieve.first_day and w.weekdays & sieve.weekdays <> 0 and w.hours & sieve.hours <> 0
    and w.notice_minutes <= sieve.notice_minutes
  order by w.times_offered, w.last_offered_at, w.added_at, w.entry_id limit $9
) as w
order by w.times_offered, w.last_offered_at, w.added_at, w.entry_id limit $10 offset $11;

-- findWaitedFor
select id from unnest($1::uuid[]) as id
where exists (
  select from booking.waitlist_want w
  where w.clinic_id = $2 and w.visit_type_id = id and w.scope in (id, $3::uuid)
);

-- goBackBeforeOffer
rollback to savepoint before_offer;

-- insertFreedTimes
insert into booking.freed_time (clinic_id, doctor_id, from_at, to_at, opened_at)
select $1::uuid, doctor_id, $2::timestamptz, $3::timestamptz, $4::timestamptz from unnest($5::uuid[]) as doctor_id;

-- markBeforeOffer
savepoint before_offer;

-- takeFreedTime
select id, clinic_id as "clinicId", doctor_id as "doctorId", from_at as "fromAt", to_at as "toAt", opened_at as "openedAt" from booking.freed_time where clinic_id = $1 and id = $2 for update skip locked;
