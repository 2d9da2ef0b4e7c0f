-- deleteBreaks
delete from scheduling.weekly_break
where clinic_id = $1 and doctor_id = $2;

-- deleteHours
delete from scheduling.working_hours
where clinic_id = $1 and doctor_id = $2;

-- deleteLeave
delete from scheduling.leave
where clinic_id = $1 and doctor_id = $2 and id = $3
returning id, doctor_id as "doctorId", start_at as "startAt", end_at as "endAt", reason;

-- deleteLimits
delete from scheduling.visit_limit
where clinic_id = $1 and doctor_id = $2;

-- deleteOverride
delete from scheduling.dated_override
where clinic_id = $1 and doctor_id = $2 and id = $3
returning id, doctor_id as "doctorId", location_id as "locationId", date, mode, windows;

-- deletePaces
delete from scheduling.pace
where clinic_id = $1 and doctor_id = $2;

-- deleteTravelTimes
delete from scheduling.travel_time
where clinic_id = $1 and doctor_id = $2;

-- findBreaks
select name, location_id as "locationId", weekday, from_time as "from", to_time as to, valid_from as "validFrom", valid_to as "validTo", every_weeks as "everyWeeks", anchor_date as "anchorDate"
from scheduling.weekly_break
where clinic_id = $1 and doctor_id = $2
order by weekday, from_time, id;

-- findHours
select location_id as "locationId", visit_type_ids as "visitTypeIds", weekday, from_time as "from", to_time as to, valid_from as "validFrom", valid_to as "validTo", every_weeks as "everyWeeks", anchor_date as "anchorDate"
from scheduling.working_hours
where clinic_id = $1 and doctor_id = $2
order by weekday, from_time, id;

-- findLeave: all
select id, doctor_id as "doctorId", start_at as "startAt", end_at as "endAt", reason
from scheduling.leave
where clinic_id = $1 and doctor_id = $2::uuid
order by start_at, id
limit $3;

-- findLeave: some, one page
select id, doctor_id as "doctorId", start_at as "startAt", end_at as "endAt", reason
from scheduling.leave
where clinic_id = $1 and doctor_id = $2::uuid and end_at > $3 and (start_at, id) > ($4, $5::uuid)
order by start_at, id
limit $6;

-- findLeaveById
select id, doctor_id as "doctorId", start_at as "startAt", end_at as "endAt", reason
from scheduling.leave
where clinic_id = $1 and id = $2;

-- findLeaveThen
select id, doctor_id as "doctorId", start_at as "startAt", end_at as "endAt", reason, created_at as "enteredAt"
from scheduling.leave
where clinic_id = $1 and doctor_id = any($2::uuid[]) and end_at > $3 and start_at < $4
order by start_at, id;

-- findLimits
select visit_type_id as "visitTypeId", per, most
from scheduling.visit_limit
where clinic_id = $1 and doctor_id = $2
order by per, visit_type_id asc nulls first;

-- findOverrides: all
select id, doctor_id as "doctorId", location_id as "locationId", date, mode, windows
from scheduling.dated_override
where clinic_id = $1 and doctor_id = $2
order by date, id
limit $3;

-- findOverrides: some, one page
select id, doctor_id as "doctorId", location_id as "locationId", date, mode, windows
from scheduling.dated_override
where clinic_id = $1 and doctor_id = $2 and date >= $3::date and date <= $4::date and (to_char(date, 'YYYY-MM-DD'), id) > ($5, $6::uuid)
order by date, id
limit $7;

-- findPaces
select visit_type_id as "visitTypeId", duration_minutes as "durationMinutes", buffer_before_minutes as "bufferBeforeMinutes", buffer_after_minutes as "bufferAfterMinutes"
from scheduling.pace
where clinic_id = $1 and doctor_id = $2
order by visit_type_id;

-- findSchedules
select schedule.doctor_id as "doctorId",
  coalesce((
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('locationId', location_id, 'weekday', weekday, 'from', from_time,
      'to', to_time, 'visitTypeIds', visit_type_ids, 'validFrom', valid_from, 'validTo', valid_to,
      'everyWeeks', nullif(every_weeks, 1), 'anchorDate', anchor_date)))
    from scheduling.working_hours
    where doctor_id = schedule.doctor_id and (valid_to is null or valid_to >= $1::date)
  ), '[]') as hours,
  coalesce((
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('locationId', location_id, 'name', name, 'weekday', weekday,
      'from', from_time, 'to', to_time, 'validFrom', valid_from, 'validTo', valid_to,
      'everyWeeks', nullif(every_weeks, 1), 'anchorDate', anchor_date)))
    from scheduling.weekly_break
    where doctor_id = schedule.doctor_id and (valid_to is null or valid_to >= $2::date)
  ), '[]') as breaks,
  coalesce((
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('visitTypeId', visit_type_id, 'durationMinutes', duration_minutes,
      'bufferBeforeMinutes', buffer_before_minutes, 'bufferAfterMinutes', buffer_after_minutes)))
    from scheduling.pace
    where doctor_id = schedule.doctor_id
  ), '[]') as paces,
  coalesce((
    select jsonb_agg(jsonb_build_object('locationId', location_id, 'date', date, 'mode', mode, 'windows', windows))
    from scheduling.dated_override
    where doctor_id = schedule.doctor_id and date >= $3::date
  ), '[]') as overrides,
  coalesce((
    select jsonb_agg(jsonb_build_object('startAt', (extract(epoch from start_at) * 1000)::bigint,
      'endAt', (extract(epoch from end_at) * 1000)::bigint))
    from scheduling.leave
    where doctor_id = schedule.doctor_id and end_at > $4
  ), '[]') as leave,
  coalesce((
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('visitTypeId', visit_type_id, 'per', per, 'most', most)))
    from scheduling.visit_limit
    where doctor_id = schedule.doctor_id
  ), '[]') as limits,
  coalesce((
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('oneEnd', one_end, 'otherEnd', other_end, 'minutes', minutes)))
    from scheduling.travel_time
    where doctor_id = schedule.doctor_id
  ), '[]') as ways
from scheduling.schedule
where clinic_id = $5 and doctor_id = any($6::uuid[]);

-- findTravelTimes
select one_end as "oneEnd", other_end as "otherEnd", minutes
from scheduling.travel_time
where clinic_id = $1 and doctor_id = $2
order by one_end, other_end;

-- findVersions
select doctor_id as "doctorId", version from scheduling.schedule
where clinic_id = $1 and doctor_id = any($2::uuid[]);

-- insertBreaks
insert into scheduling.weekly_break (id, clinic_id, doctor_id, location_id, name, weekday, from_time, to_time, valid_from, valid_to, every_weeks, anchor_date)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- insertHours
insert into scheduling.working_hours (id, clinic_id, doctor_id, location_id, visit_type_ids, weekday, from_time, to_time, valid_from, valid_to, every_weeks, anchor_date)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- insertLeave
insert into scheduling.leave (id, clinic_id, doctor_id, start_at, end_at, reason, created_at)
values ($1, $2, $3, $4, $5, $6, $7);

-- insertLimits
insert into scheduling.visit_limit (id, clinic_id, doctor_id, visit_type_id, per, most)
values ($1, $2, $3, $4, $5, $6);

-- insertOverride
insert into scheduling.dated_override (id, clinic_id, doctor_id, location_id, date, mode, windows, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8);

-- insertPaces
insert into scheduling.pace (clinic_id, doctor_id, visit_type_id, duration_minutes, buffer_before_minutes, buffer_after_minutes)
values ($1, $2, $3, $4, $5, $6);

-- insertSchedule
insert into scheduling.schedule (clinic_id, doctor_id)
values ($1, $2)
on conflict (doctor_id) do nothing;

-- insertTravelTimes
insert into scheduling.travel_time (id, clinic_id, doctor_id, one_end, other_end, minutes)
values ($1, $2, $3, $4, $5, $6);

-- lockSchedule
select version from scheduling.schedule
where clinic_id = $1 and doctor_id = $2
for share;

-- takeEverySchedule
with taken as materialized (
  select doctor_id from scheduling.schedule
  where clinic_id = $1
  order by doctor_id
  for no key update
)
update scheduling.schedule set version = nextval('scheduling.schedule_version')
from taken where schedule.doctor_id = taken.doctor_id
returning schedule.doctor_id as "resourceId";

-- takeSchedule
with taken as materialized (
  select doctor_id, version from scheduling.schedule
  where clinic_id = $1 and doctor_id = $2
  for no key update
)
update scheduling.schedule set version = nextval('scheduling.schedule_version')
from taken where schedule.doctor_id = taken.doctor_id
returning taken.version as before, schedule.version;
