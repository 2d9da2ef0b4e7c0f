-- deleteClosure
delete from clinic.closure
where clinic_id = $1 and id = $2;

-- deleteHolidays
delete from clinic.public_holiday
where clinic_id = $1 and location_id = $2;

-- deleteHostName
delete from clinic.host_name
where clinic_id = $1 and id = $2;

-- findCalendar
select location_id as "locationId", country, region, open_on as "openOn", known_until as "knownUntil", version
from clinic.holiday_calendar
where clinic_id = $1 and location_id = $2;

-- findCalendarsInUse
select clinic_id as "clinicId", location_id as "locationId", country, region
from clinic.holiday_calendar
where country is not null
order by country, region;

-- findClinic
select clinic.id, clinic.name, clinic.time_zone as "timeZone", clinic.email, clinic.phone, clinic.require_verified_email as "requireVerifiedEmail", clinic.version
from clinic.clinic as clinic
where clinic.id = $1;

-- findClinicIdAt
select clinic.found_at($1) as id;

-- findClinicOfHost
select clinic.id, clinic.name, clinic.time_zone as "timeZone", clinic.email, clinic.phone, clinic.require_verified_email as "requireVerifiedEmail", clinic.version
from clinic.clinic as clinic
left join clinic.host_name as name on name.clinic_id = clinic.id and name.host_name = $1 and name.state = $2
order by name.id is null, clinic.created_at, clinic.id
limit $3;

-- findClinics
select clinic.id, clinic.name, clinic.time_zone as "timeZone", clinic.email, clinic.phone, clinic.require_verified_email as "requireVerifiedEmail", clinic.version
from clinic.clinic as clinic
order by clinic.created_at, clinic.id;

-- findClosure
select id, location_id as "locationId", from_date as "from", to_date as to, reason, version
from clinic.closure
where clinic_id = $1 and id = $2;

-- findClosures: all
select id, location_id as "locationId", from_date as "from", to_date as to, reason, version
from clinic.closure
where clinic_id = $1
order by from_date, id
limit $2;

-- findClosures: filtered, one page
select id, location_id as "locationId", from_date as "from", to_date as to, reason, version
from clinic.closure
where clinic_id = $1 and to_date >= $2::date and from_date <= $3::date and coalesce(location_id = $4, true) and (to_char(from_date, 'YYYY-MM-DD'), id) > ($5, $6::uuid)
order by from_date, id
limit $7;

-- findClosures: entered of late
select id, location_id as "locationId", from_date as "from", to_date as to, reason, version
from clinic.closure
where clinic_id = $1 and created_at > $2
order by from_date, id
limit $3;

-- findHolidays: all
select location_id as "locationId", date, name, rule, open
from clinic.public_holiday
where clinic_id = $1 and date >= $2::date
order by date, location_id, rule;

-- findHolidays: some
select location_id as "locationId", date, name, rule, open
from clinic.public_holiday
where clinic_id = $1 and date >= $2::date and date <= $3::date and location_id = $4 and open = $5
order by date, location_id, rule;

-- findHostName
select id, clinic_id as "clinicId", host_name as "hostName", proof, challenge, state, outcome, added_at as "addedAt", checked_at as "checkedAt", verified_at as "verifiedAt", seen_at as "seenAt", missing_since as "missingSince"
from clinic.host_name
where clinic_id = $1 and id = $2;

-- findHostNames
select id, clinic_id as "clinicId", host_name as "hostName", proof, challenge, state, outcome, added_at as "addedAt", checked_at as "checkedAt", verified_at as "verifiedAt", seen_at as "seenAt", missing_since as "missingSince"
from clinic.host_name
where clinic_id = $1
order by host_name;

-- findHostNamesToLookAt
select id, clinic_id as "clinicId", host_name as "hostName", proof, challenge, state, outcome, added_at as "addedAt", checked_at as "checkedAt", verified_at as "verifiedAt", seen_at as "seenAt", missing_since as "missingSince"
from clinic.host_name
where proof = $1 and ((state = $2 and checked_at < $3) or (state <> $4 and added_at >= $5 and (checked_at is null or checked_at < $6)))
order by checked_at asc nulls first
limit $7;

-- findLocation
select id, name, time_zone as "timeZone", address, version, retired_at is not null as retired
from clinic.location
where clinic_id = $1 and id = $2;

-- findLocations: all
select id, name, time_zone as "timeZone", address, version, retired_at is not null as retired
from clinic.location
where clinic_id = $1 and retired_at is null and true
order by lower(name), id
limit $2;

-- findLocations: one page
select id, name, time_zone as "timeZone", address, version, retired_at is not null as retired
from clinic.location
where clinic_id = $1 and retired_at is null and (lower(name), id) > (lower($2), $3::uuid)
order by lower(name), id
limit $4;

-- findLocationsById
select id, name, time_zone as "timeZone", address, version, retired_at is not null as retired
from clinic.location
where clinic_id = $1 and id = any($2::uuid[]);

-- findResource
select id, name, kind, location_id as "locationId", pool, version, retired_at is not null as retired
from clinic.resource
where clinic_id = $1 and id = $2;

-- findResources: all
select id, name, kind, location_id as "locationId", pool, version, retired_at is not null as retired
from clinic.resource
where clinic_id = $1 and retired_at is null and true
order by lower(name), id
limit $2;

-- findResources: filtered, one page
select id, name, kind, location_id as "locationId", pool, version, retired_at is not null as retired
from clinic.resource
where clinic_id = $1 and retired_at is null and id = any($2::uuid[]) and location_id = $3 and (lower(name), id) > (lower($4), $5::uuid)
order by lower(name), id
limit $6;

-- findResourcesById
select id, name, kind, location_id as "locationId", pool, version, retired_at is not null as retired
from clinic.resource
where clinic_id = $1 and id = any($2::uuid[]);

-- findVerifiedNames
select host_name as "hostName"
from clinic.host_name
where clinic_id = $1 and state = $2
order by host_name;

-- findVisitType
select id, name, description, duration_minutes as "durationMinutes", buffer_before_minutes as "bufferBeforeMinutes", buffer_after_minutes as "bufferAfterMinutes", grid_minutes as "gridMinutes", grid_offset_minutes as "gridOffsetMinutes", min_notice_minutes as "minNoticeMinutes", notice_on_weekdays_only as "noticeOnWeekdaysOnly", horizon_days as "horizonDays", horizon_on_weekdays_only as "horizonOnWeekdaysOnly", last_date as "lastDate", capacity, approval, case when deposit_amount is not null then jsonb_build_object('amount', deposit_amount, 'currency', deposit_currency) end as deposit, array(select resource_id from clinic.visit_type_resource where visit_type_id = visit_type.id order by resource_id) as "resourceIds", resource_pools as "resourcePools", for_patients as "forPatients", known_to as "knownTo", min_age_years as "minAgeYears", max_age_years as "maxAgeYears", version, retired_at is not null as retired
from clinic.visit_type
where clinic_id = $1 and id = $2;

-- findVisitTypes: all
select id, name, description, duration_minutes as "durationMinutes", buffer_before_minutes as "bufferBeforeMinutes", buffer_after_minutes as "bufferAfterMinutes", grid_minutes as "gridMinutes", grid_offset_minutes as "gridOffsetMinutes", min_notice_minutes as "minNoticeMinutes", notice_on_weekdays_only as "noticeOnWeekdaysOnly", horizon_days as "horizonDays", horizon_on_weekdays_only as "horizonOnWeekdaysOnly", last_date as "lastDate", capacity, approval, case when deposit_amount is not null then jsonb_build_object('amount', deposit_amount, 'currency', deposit_currency) end as deposit, array(select resource_id from clinic.visit_type_resource where visit_type_id = visit_type.id order by resource_id) as "resourceIds", resource_pools as "resourcePools", for_patients as "forPatients", known_to as "knownTo", min_age_years as "minAgeYears", max_age_years as "maxAgeYears", version, retired_at is not null as retired
from clinic.visit_type
where clinic_id = $1 and retired_at is null and true
order by lower(name), id
limit $2;

-- findVisitTypes: some, one page
select id, name, description, duration_minutes as "durationMinutes", buffer_before_minutes as "bufferBeforeMinutes", buffer_after_minutes as "bufferAfterMinutes", grid_minutes as "gridMinutes", grid_offset_minutes as "gridOffsetMinutes", min_notice_minutes as "minNoticeMinutes", notice_on_weekdays_only as "noticeOnWeekdaysOnly", horizon_days as "horizonDays", horizon_on_weekdays_only as "horizonOnWeekdaysOnly", last_date as "lastDate", capacity, approval, case when deposit_amount is not null then jsonb_build_object('amount', deposit_amount, 'currency', deposit_currency) end as deposit, array(select resource_id from clinic.visit_type_resource where visit_type_id = visit_type.id order by resource_id) as "resourceIds", resource_pools as "resourcePools", for_patients as "forPatients", known_to as "knownTo", min_age_years as "minAgeYears", max_age_years as "maxAgeYears", version, retired_at is not null as retired
from clinic.visit_type
where clinic_id = $1 and retired_at is null and id = any($2::uuid[]) and (lower(name), id) > (lower($3), $4::uuid)
order by lower(name), id
limit $5;

-- findVisitTypesById
select id, name, description, duration_minutes as "durationMinutes", buffer_before_minutes as "bufferBeforeMinutes", buffer_after_minutes as "bufferAfterMinutes", grid_minutes as "gridMinutes", grid_offset_minutes as "gridOffsetMinutes", min_notice_minutes as "minNoticeMinutes", notice_on_weekdays_only as "noticeOnWeekdaysOnly", horizon_days as "horizonDays", horizon_on_weekdays_only as "horizonOnWeekdaysOnly", last_date as "lastDate", capacity, approval, case when deposit_amount is not null then jsonb_build_object('amount', deposit_amount, 'currency', deposit_currency) end as deposit, array(select resource_id from clinic.visit_type_resource where visit_type_id = visit_type.id order by resource_id) as "resourceIds", resource_pools as "resourcePools", for_patients as "forPatients", known_to as "knownTo", min_age_years as "minAgeYears", max_age_years as "maxAgeYears", version, retired_at is not null as retired
from clinic.visit_type
where clinic_id = $1 and id = any($2::uuid[]);

-- findVisitTypesNeeding
select type.id, type.name
from clinic.visit_type_resource as needed
inner join clinic.visit_type as type on type.id = needed.visit_type_id
where needed.clinic_id = $1 and needed.resource_id = $2 and type.retired_at is null
order by type.name;

-- findVisitTypesNeedingPool
select id, name
from clinic.visit_type
where clinic_id = $1 and retired_at is null and $2 = any(resource_pools)
order by name;

-- insertCalendar
insert into clinic.holiday_calendar (location_id, clinic_id, country, region, open_on, known_until, version)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (location_id) do nothing;

-- insertClinic
insert into clinic.clinic (id, name, time_zone, email, phone, created_at)
values ($1, $2, $3, $4, $5, $6);

-- insertClosure
insert into clinic.closure (id, clinic_id, location_id, from_date, to_date, reason, created_at)
values ($1, $2, $3, $4, $5, $6, $7);

-- insertGivenHostName
insert into clinic.host_name (id, clinic_id, host_name, proof, state, added_at, verified_at)
values ($1, $2, $3, $4, $5, $6, $7);

-- insertHolidays
insert into clinic.public_holiday (clinic_id, location_id, date, rule, name, open)
values ($1, $2, $3, $4, $5, $6);

-- insertHostName
insert into clinic.host_name (id, clinic_id, host_name, proof, challenge, state, added_at, added_by)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict on constraint host_name_asked_for_once do nothing
returning id;

-- insertLocation
insert into clinic.location (id, clinic_id, name, time_zone, address, created_at)
values ($1, $2, $3, $4, $5, $6);

-- insertResource
insert into clinic.resource (id, clinic_id, location_id, name, kind, pool, created_at)
values ($1, $2, $3, $4, $5, $6, $7);

-- insertVisitType
insert into clinic.visit_type (id, clinic_id, name, description, duration_minutes, buffer_before_minutes, buffer_after_minutes, grid_minutes, grid_offset_minutes, min_notice_minutes, notice_on_weekdays_only, horizon_days, horizon_on_weekdays_only, last_date, capacity, approval, deposit_amount, deposit_currency, for_patients, known_to, min_age_years, max_age_years, resource_pools, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24);

-- keepLocation
select id
from clinic.location
where clinic_id = $1 and id = $2 and retired_at is null
for share;

-- keepPools
select pool
from clinic.resource
where clinic_id = $1 and pool = any($2::text[]) and retired_at is null
order by id
for share;

-- keepResources
select id
from clinic.resource
where clinic_id = $1 and id = any($2::uuid[]) and retired_at is null
order by id
for share;

-- lockCalendar
select location_id as "locationId", country, region, open_on as "openOn", known_until as "knownUntil", version
from clinic.holiday_calendar
where clinic_id = $1 and location_id = $2
for no key update;

-- lockClinic
select clinic.id, clinic.name, clinic.time_zone as "timeZone", clinic.email, clinic.phone, clinic.require_verified_email as "requireVerifiedEmail", clinic.version
from clinic.clinic as clinic
where clinic.id = $1
for no key update;

-- lockClosure
select id, location_id as "locationId", from_date as "from", to_date as to, reason, version
from clinic.closure
where clinic_id = $1 and id = $2
for no key update;

-- lockHostName
select id, clinic_id as "clinicId", host_name as "hostName", proof, challenge, state, outcome, added_at as "addedAt", checked_at as "checkedAt", verified_at as "verifiedAt", seen_at as "seenAt", missing_since as "missingSince"
from clinic.host_name
where clinic_id = $1 and id = $2
for update;

-- lockLocation
select id, name, time_zone as "timeZone", address, version, retired_at is not null as retired
from clinic.location
where clinic_id = $1 and id = $2
for no key update;

-- lockResource
select id, name, kind, location_id as "locationId", pool, version, retired_at is not null as retired
from clinic.resource
where clinic_id = $1 and id = $2
for no key update;

-- lockVisitType
select id, name, description, duration_minutes as "durationMinutes", buffer_before_minutes as "bufferBeforeMinutes", buffer_after_minutes as "bufferAfterMinutes", grid_minutes as "gridMinutes", grid_offset_minutes as "gridOffsetMinutes", min_notice_minutes as "minNoticeMinutes", notice_on_weekdays_only as "noticeOnWeekdaysOnly", horizon_days as "horizonDays", horizon_on_weekdays_only as "horizonOnWeekdaysOnly", last_date as "lastDate", capacity, approval, case when deposit_amount is not null then jsonb_build_object('amount', deposit_amount, 'currency', deposit_currency) end as deposit, array(select resource_id from clinic.visit_type_resource where visit_type_id = visit_type.id order by resource_id) as "resourceIds", resource_pools as "resourcePools", for_patients as "forPatients", known_to as "knownTo", min_age_years as "minAgeYears", max_age_years as "maxAgeYears", version, retired_at is not null as retired
from clinic.visit_type
where clinic_id = $1 and id = $2
for no key update;

-- replaceResourcesOfVisitType
with wanted as (
  select unnest($1::uuid[]) as resource_id
), dropped as (
  delete from clinic.visit_type_resource
  where clinic_id = $2 and visit_type_id = $3 and resource_id not in (select resource_id from wanted)
)
insert into clinic.visit_type_resource (clinic_id, visit_type_id, resource_id)
select $4, $5, resource_id from wanted
on conflict do nothing;

-- updateCalendar
update clinic.holiday_calendar
set country = $1, region = $2, open_on = $3, known_until = $4, version = $5
where clinic_id = $6 and location_id = $7;

-- updateClinic
update clinic.clinic
set name = $1, time_zone = $2, email = $3, phone = $4, require_verified_email = $5, version = $6
where id = $7;

-- updateClosure
update clinic.closure
set location_id = $1, from_date = $2, to_date = $3, reason = $4, version = $5
where clinic_id = $6 and id = $7;

-- updateLocation
update clinic.location
set name = $1, time_zone = $2, address = $3, version = $4, retired_at = $5
where clinic_id = $6 and id = $7;

-- updateProof
update clinic.host_name
set state = $1, outcome = $2, checked_at = $3, verified_at = $4, seen_at = $5, missing_since = $6
where clinic_id = $7 and id = $8;

-- updateResource
update clinic.resource
set name = $1, kind = $2, location_id = $3, pool = $4, version = $5, retired_at = $6
where clinic_id = $7 and id = $8;

-- updateVisitType
update clinic.visit_type
set name = $1, description = $2, duration_minutes = $3, buffer_before_minutes = $4, buffer_after_minutes = $5, grid_minutes = $6, grid_offset_minutes = $7, min_notice_minutes = $8, notice_on_weekdays_only = $9, horizon_days = $10, horizon_on_weekdays_only = $11, last_date = $12, capacity = $13, approval = $14, deposit_amount = $15, deposit_currency = $16, for_patients = $17, known_to = $18, min_age_years = $19, max_age_years = $20, resource_pools = $21, version = $22, retired_at = $23
where clinic_id = $24 and id = $25;
