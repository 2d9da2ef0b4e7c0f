-- claimTimes
with wanted as (
  select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[],
    $5::smallint[], $6::uuid[], $7::smallint[],
    $8::timestamptz[], $9::timestamptz[])
    as wanted (id, appointment_id, resource_id, resource_kind, track, occasion, seat, start_at, end_at)
), expired as materialized (
  select claim.id from booking.claim join wanted on claim.resource_id = wanted.resource_id
  where claim.starts_at < wanted.end_at and claim.ends_at > wanted.start_at and claim.ends_at <= wanted.end_at + interval '72 hours'
    and claim.expires_at <= $10
  order by claim.resource_id, claim.starts_at, claim.id for update of claim
), swept as (
  delete from booking.claim using expired where claim.id = expired.id returning 1
)
insert into booking.claim (id, clinic_id, resource_id, resource_kind, track, occasion, seat, during, appointment_id)
select wanted.id, $11::uuid, resource_id, resource_kind, track, occasion, seat, tstzrange(start_at, end_at), appointment_id
from wanted cross join (select count(*) from swept) as swept_first
where track > 0 or resource_kind = 'patient' or not exists (
  select from booking.claim squeezed
  where squeezed.resource_id = wanted.resource_id and squeezed.starts_at < wanted.end_at and squeezed.ends_at > wanted.start_at
    and squeezed.ends_at <= wanted.end_at + interval '72 hours' and squeezed.track > 0 and squeezed.occasion <> wanted.occasion
    and (squeezed.expires_at is null or squeezed.expires_at > $12)
)
order by resource_id, start_at, seat
on conflict do nothing
returning id;

-- goBackBeforeClaims
rollback to savepoint before_claims;

-- keepEveryWayFree
with wanted as (
  select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[],
    $6::timestamptz[], $7::timestamptz[])
    as wanted (id, doctor_id, location_id, claim_id, way, start_at, end_at)
), expired as materialized (
  select travel.id from booking.travel join wanted on travel.doctor_id = wanted.doctor_id join booking.claim on claim.id = travel.claim_id
  where travel.starts_at < wanted.end_at and travel.ends_at > wanted.start_at and travel.ends_at <= wanted.end_at + interval '96 hours'
    and claim.expires_at <= $8
  order by travel.doctor_id, travel.way, travel.starts_at, travel.id for update of travel
), swept as (
  delete from booking.travel using expired where travel.id = expired.id returning 1
)
insert into booking.travel (id, clinic_id, doctor_id, way, location_id, track, during, claim_id)
select wanted.id, $9::uuid, doctor_id, way, location_id, 0, tstzrange(start_at, end_at), claim_id
from wanted cross join (select count(*) from swept) as swept_first
where not exists (
  select from booking.travel as squeezed join booking.claim on claim.id = squeezed.claim_id
  where squeezed.doctor_id = wanted.doctor_id and squeezed.starts_at < wanted.end_at and squeezed.ends_at > wanted.start_at
    and squeezed.ends_at <= wanted.end_at + interval '96 hours'
    and squeezed.way = wanted.way and squeezed.location_id <> wanted.location_id and squeezed.track > 0
    and (claim.expires_at is null or claim.expires_at > $10))
order by doctor_id, way, start_at
on conflict do nothing
returning id;

-- markBeforeClaims
savepoint before_claims;
