-- claimOutage
with piece as (
  select lower_at, least(lower_at + interval '72 hours', $1::timestamptz) as upper_at
  from generate_series($2::timestamptz, $3::timestamptz - interval '1 millisecond', interval '72 hours') as lower_at
), claimed as (
  insert into booking.claim (id, clinic_id, resource_id, resource_kind, track, occasion, seat, during, outage_id)
  select gen_random_uuid(), $4::uuid, $5::uuid, 'resource', 1, gen_random_uuid(), 1, tstzrange(lower_at, upper_at), $6::uuid
  from piece order by lower_at
  on conflict do nothing
  returning 1
)
select (select count(*) from claimed) = (select count(*) from piece) as "isWhole";

-- endOutage
with ended as (
  update booking.outage set ended_at = $1, ended_by = $2 where id = $3
), freed as (
  delete from booking.claim where outage_id = $4 and starts_at >= $5
)
update booking.claim set during = tstzrange(starts_at, $6) where outage_id = $7 and starts_at < $8 and ends_at > $9;

-- findOutages
select id, clinic_id as "clinicId", resource_id as "resourceId", start_at as "startAt", end_at as "endAt", reason,
  entered_at as "enteredAt", entered_by as "enteredBy", ended_at as "endedAt" from booking.outage
where clinic_id = $1 and ended_at is null and end_at > $2
  and ($3::uuid is null or resource_id = $4::uuid)
order by start_at, id limit 1000;

-- insertOutage
insert into booking.outage (id, clinic_id, resource_id, start_at, end_at, reason, entered_at, entered_by)
values ($1, $2, $3, $4, $5, $6, $7, $8);

-- isRoomOfHoldOut
select exists (
      select from booking.claim held join booking.claim broken on broken.resource_id = held.resource_id and broken.outage_id is not null
        and broken.starts_at < held.ends_at and broken.ends_at > held.starts_at and broken.ends_at <= held.ends_at + interval '72 hours'
      where held.hold_id = $1 and held.resource_kind = 'resource') as "isOut";

-- lockOutage
select id, clinic_id as "clinicId", resource_id as "resourceId", start_at as "startAt", end_at as "endAt", reason,
  entered_at as "enteredAt", entered_by as "enteredBy", ended_at as "endedAt" from booking.outage where clinic_id = $1 and id = $2 for update;
