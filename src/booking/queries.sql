-- claimTime: for a hold
with wanted as (
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::smallint[],
    $5::uuid[], $6::smallint[], $7::timestamptz[], $8::timestamptz[])
    as wanted (id, resource_id, resource_kind, track, occasion, seat, start_at, end_at)
), swept as (
  delete from booking.claim using wanted
  where claim.resource_id = wanted.resource_id and claim.starts_at < wanted.end_at and claim.ends_at > wanted.start_at and claim.ends_at <= wanted.end_at + interval '72 hours' and claim.expires_at <= $9
  returning 1
)
insert into booking.claim (id, clinic_id, resource_id, resource_kind, track, occasion, seat, during, hold_id, appointment_id, expires_at)
select wanted.id, $10::uuid, resource_id, resource_kind, track, occasion, seat, tstzrange(start_at, end_at),
  $11::uuid, $12::uuid, $13::timestamptz
from wanted cross join (select count(*) from swept) as swept_first
where track > 0 or resource_kind = 'patient' or not exists (
  select from booking.claim squeezed
  where squeezed.resource_id = wanted.resource_id and squeezed.starts_at < wanted.end_at and squeezed.ends_at > wanted.start_at
    and squeezed.ends_at <= wanted.end_at + interval '72 hours' and squeezed.track > 0 and squeezed.occasion <> wanted.occasion
    and (squeezed.expires_at is null or squeezed.expires_at > $14)
)
order by resource_id
on conflict do nothing
returning resource_id as "resourceId";

-- claimTime: for an appointment
with wanted as (
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::smallint[],
    $5::uuid[], $6::smallint[], $7::timestamptz[], $8::timestamptz[])
    as wanted (id, resource_id, resource_kind, track, occasion, seat, start_at, end_at)
), swept as (
  delete from booking.claim using wanted
  where claim.resource_id = wanted.resource_id and claim.starts_at < wanted.end_at and claim.ends_at > wanted.start_at and claim.ends_at <= wanted.end_at + interval '72 hours' and claim.expires_at <= $9
  returning 1
)
insert into booking.claim (id, clinic_id, resource_id, resource_kind, track, occasion, seat, during, hold_id, appointment_id, expires_at)
select wanted.id, $10::uuid, resource_id, resource_kind, track, occasion, seat, tstzrange(start_at, end_at),
  $11::uuid, $12::uuid, $13::timestamptz
from wanted cross join (select count(*) from swept) as swept_first
where track > 0 or resource_kind = 'patient' or not exists (
  select from booking.claim squeezed
  where squeezed.resource_id = wanted.resource_id and squeezed.starts_at < wanted.end_at and squeezed.ends_at > wanted.start_at
    and squeezed.ends_at <= wanted.end_at + interval '72 hours' and squeezed.track > 0 and squeezed.occasion <> wanted.occasion
    and (squeezed.expires_at is null or squeezed.expires_at > $14)
)
order by resource_id
on conflict do nothing
returning resource_id as "resourceId";

-- countPlaces: all of them
select place.doctor_id as "doctorId", place.scope, place.per, place.first_day - date '1970-01-01' as "firstDay", count(*)::int as taken
from booking.place
join booking.claim on claim.id = place.claim_id
where place.doctor_id = any($1::uuid[]) and place.first_day >= $2::date and place.first_day <= $3::date
  and (claim.expires_at is null or claim.expires_at > $4)
group by place.doctor_id, place.scope, place.per, place.first_day;

-- countPlaces: but for those of a visit
select place.doctor_id as "doctorId", place.scope, place.per, place.first_day - date '1970-01-01' as "firstDay", count(*)::int as taken
from booking.place
join booking.claim on claim.id = place.claim_id
where place.doctor_id = any($1::uuid[]) and place.first_day >= $2::date and place.first_day <= $3::date
  and (claim.expires_at is null or claim.expires_at > $4) and claim.appointment_id is distinct from $5
group by place.doctor_id, place.scope, place.per, place.first_day;

-- deleteClaims
delete from booking.claim
where appointment_id = $1
returning clinic_id as "clinicId", resource_id as "resourceId";

-- deleteClaimsById
delete from booking.claim
where id in ($1);

-- deleteExpiredHolds
with expired as (
  select id from booking.hold where expires_at <= $1 order by expires_at limit 500 for update skip locked
), released as (
  delete from booking.claim where hold_id in (select id from expired) returning 1
)
delete from booking.hold where id in (select id from expired) and (select count(*) from released) >= 0
returning id;

-- deleteHold
delete from booking.claim
where hold_id = $1 and clinic_id = $2
returning clinic_id as "clinicId", resource_id as "resourceId";
delete from booking.hold
where id = $1 and clinic_id = $2
returning id;

-- deletePlacesOfClaim
delete from booking.place
where claim_id = $1;

-- deletePlacesOfDoctor
delete from booking.place
where clinic_id = $1 and doctor_id = $2;

-- deleteTravelOfDoctor
delete from booking.travel
where clinic_id = $1 and doctor_id = $2;

-- findAppointment
select id, clinic_id as "clinicId", doctor_id as "doctorId", patient_id as "patientId", visit_type_id as "visitTypeId", location_id as "locationId", start_at as "startAt", end_at as "endAt", status, version, reason, notes, answers, override_reason as "overrideReason", booked_by as "bookedBy", created_at as "createdAt", confirmed_at as "confirmedAt", decide_by as "decideBy", undo_until as "undoUntil", late, resource_ids as "resourceIds", series_id as "seriesId"
from booking.appointment
where clinic_id = $1 and id = $2;

-- findAppointments: all
select id, clinic_id as "clinicId", doctor_id as "doctorId", patient_id as "patientId", visit_type_id as "visitTypeId", location_id as "locationId", start_at as "startAt", end_at as "endAt", status, version, reason, notes, answers, override_reason as "overrideReason", booked_by as "bookedBy", created_at as "createdAt", confirmed_at as "confirmedAt", decide_by as "decideBy", undo_until as "undoUntil", late, resource_ids as "resourceIds", series_id as "seriesId"
from booking.appointment
where clinic_id = $1
order by start_at, id
limit $2;

-- findAppointments: one page of what somebody may see
select id, clinic_id as "clinicId", doctor_id as "doctorId", patient_id as "patientId", visit_type_id as "visitTypeId", location_id as "locationId", start_at as "startAt", end_at as "endAt", status, version, reason, notes, answers, override_reason as "overrideReason", booked_by as "bookedBy", created_at as "createdAt", confirmed_at as "confirmedAt", decide_by as "decideBy", undo_until as "undoUntil", late, resource_ids as "resourceIds", series_id as "seriesId"
from booking.appointment
where clinic_id = $1 and start_at >= $2 and start_at < $3 and doctor_id = $4 and patient_id = $5 and location_id = $6 and status in ($7) and (patient_id = any($8::uuid[]) or (patient_id = any($9::uuid[]) and booked_by = $10) or doctor_id = $11) and (start_at, id) > ($12, $13::uuid)
order by start_at, id
limit $14;

-- findAppointmentsById
select id, clinic_id as "clinicId", doctor_id as "doctorId", patient_id as "patientId", visit_type_id as "visitTypeId", location_id as "locationId", start_at as "startAt", end_at as "endAt", status, version, reason, notes, answers, override_reason as "overrideReason", booked_by as "bookedBy", created_at as "createdAt", confirmed_at as "confirmedAt", decide_by as "decideBy", undo_until as "undoUntil", late, resource_ids as "resourceIds", series_id as "seriesId"
from booking.appointment
where clinic_id = $1 and id = any($2::uuid[])
order by start_at;

-- findAppointmentsHit
select id, clinic_id as "clinicId", doctor_id as "doctorId", patient_id as "patientId", visit_type_id as "visitTypeId", location_id as "locationId", start_at as "startAt", end_at as "endAt", status, version, reason, notes, answers, override_reason as "overrideReason", booked_by as "bookedBy", created_at as "createdAt", confirmed_at as "confirmedAt", decide_by as "decideBy", undo_until as "undoUntil", late, resource_ids as "resourceIds", series_id as "seriesId"
from booking.appointment
where clinic_id = $1 and doctor_id = $2 and start_at > $3 and start_at < $4 and end_at > $5 and status in ($6, $7, $8, $9, $10, $11)
order by start_at;

-- findBusy
select resource_id as "resourceId",
  array_agg(floor(extract(epoch from lower(taken)) / 60)::int order by taken) as starts,
  array_agg(ceil(extract(epoch from upper(taken)) / 60)::int order by taken) as ends
from (
  select resource_id, unnest(range_agg(during)) as taken
  from booking.claim
  where resource_id = any($1::uuid[]) and claim.ends_at > $2 and claim.starts_at < $3 and claim.ends_at <= $4
    and (expires_at is null or expires_at > $5)
  group by resource_id
) as merged
group by resource_id;

-- findClaimsAhead
select claim.id, claim.appointment_id as "appointmentId", claim.starts_at as "from", claim.ends_at as "to",
  coalesce(appointment.visit_type_id, hold.visit_type_id) as "visitTypeId",
  coalesce(appointment.location_id, hold.location_id) as "locationId",
  coalesce(appointment.start_at, hold.start_at) as "startAt"
from booking.claim
left join booking.appointment on appointment.id = claim.appointment_id
left join booking.hold on hold.id = claim.hold_id
where claim.clinic_id = $1 and claim.resource_id = $2 and claim.ends_at > $3
order by coalesce(appointment.created_at, hold.created_at), claim.id
for key share of claim;

-- findDoctorsUnderLoad
select doctor_id as "doctorId" from booking.place where clinic_id = $1
union select doctor_id from booking.travel where clinic_id = $2
order by 1;

-- findHold
select id, clinic_id as "clinicId", doctor_id as "doctorId", visit_type_id as "visitTypeId", location_id as "locationId", start_at as "startAt", end_at as "endAt", held_by as "heldBy", created_at as "createdAt", expires_at as "expiresAt"
from booking.hold
where clinic_id = $1 and id = $2;

-- findMove
select name, from_status as "fromStatus"
from booking.move
where clinic_id = $1 and appointment_id = $2 and version = $3;

-- findMoves
select version, name, from_status as "fromStatus", to_status as "toStatus", from_slot as "fromSlot", to_slot as "toSlot", reason, override_reason as "overrideReason", moved_by as "movedBy", moved_as as "movedAs", moved_at as "movedAt", late
from booking.move
where clinic_id = $1 and appointment_id = $2
order by version;

-- findNextDeadlines
select resource_id as "resourceId", min(expires_at) as deadline
from booking.claim
where resource_id = any($1::uuid[]) and expires_at > $2
group by resource_id;

-- findOccasions
select claim.resource_id as "resourceId",
  floor(extract(epoch from lower(claim.during)) / 60)::int as start, ceil(extract(epoch from upper(claim.during)) / 60)::int as "end",
  coalesce(appointment.doctor_id, hold.doctor_id) as "doctorId",
  coalesce(appointment.visit_type_id, hold.visit_type_id) as "visitTypeId",
  coalesce(appointment.location_id, hold.location_id) as "locationId",
  (extract(epoch from coalesce(appointment.start_at, hold.start_at)) / 60)::int as "occasionStart"
from booking.claim
left join booking.appointment on appointment.id = claim.appointment_id
left join booking.hold on hold.id = claim.hold_id
where claim.resource_id = any($1::uuid[]) and claim.ends_at > $2 and claim.starts_at < $3 and claim.ends_at <= $4
  and (claim.expires_at is null or claim.expires_at > $5);

-- findPatientsOfAppointments
select distinct patient_id as "patientId"
from booking.appointment
where clinic_id = $1 and id = any($2::uuid[]);

-- findTakenByOthers
select distinct resource_id as id from booking.claim
where resource_id = any($1::uuid[]) and starts_at < $2 and ends_at > $3
  and ends_at <= $4::timestamptz + interval '72 hours' and occasion <> $5
  and appointment_id is distinct from $6 and (expires_at is null or expires_at > $7);

-- findTakenRooms
select resource_id as id, bool_and(occasion = $1::uuid) as "isShared"
from booking.claim
where resource_id = any($2::uuid[]) and claim.ends_at > $3 and claim.starts_at < $4 and claim.ends_at <= $5
  and (expires_at is null or expires_at > $6)
group by resource_id;

-- freeTrack
select coalesce(max(track) + 1, 0) as track from booking.claim
where resource_id = $1 and claim.ends_at > $2 and claim.starts_at < $3 and claim.ends_at <= $4;

-- freeTravelTrack
select coalesce(max(track) + 1, 1) as track from booking.travel
where doctor_id = $1 and starts_at < $2 and ends_at > $3;

-- goBackBeforeRooms
rollback to savepoint before_rooms;

-- insertAppointment
with appointment as (
  insert into booking.appointment (id, clinic_id, doctor_id, patient_id, visit_type_id, location_id, start_at, end_at, status, version,
    reason, notes, answers, override_reason, booked_by, created_at, decide_by, resource_ids, series_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
    $11, $12, $13::jsonb, $14, $15, $16, $17, $18::uuid[], $19)
)
insert into booking.move (appointment_id, version, clinic_id, name, from_status, to_status, from_slot, to_slot, reason, override_reason, moved_by, moved_as, moved_at)
values ($20, $21, $22, $23, $24, $25, null, $26::jsonb,
  $27, $28, $29, $30, $31);

-- insertHold
insert into booking.hold (id, clinic_id, doctor_id, visit_type_id, location_id, start_at, end_at, held_by, created_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- insertPlaces
insert into booking.place (clinic_id, doctor_id, first_day, per, scope, number, claim_id)
select $1::uuid, $2::uuid, * from unnest($3::date[],
  $4::text[], $5::uuid[], $6::integer[],
  $7::uuid[]);

-- insertWays
insert into booking.travel (clinic_id, doctor_id, id, way, location_id, track, during, claim_id)
select $1::uuid, $2::uuid, id, way, location_id, track, tstzrange(start_at, end_at), claim_id
from unnest($3::uuid[], $4::text[], $5::uuid[],
  $6::smallint[], $7::timestamptz[],
  $8::timestamptz[], $9::uuid[])
  as kept (id, way, location_id, track, start_at, end_at, claim_id);

-- keepWaysFree
with wanted as (
  select * from unnest($1::uuid[], $2::text[], $3::smallint[],
    $4::timestamptz[], $5::timestamptz[])
    as wanted (id, way, track, start_at, end_at)
), swept as (
  delete from booking.travel using wanted, booking.claim
  where travel.doctor_id = $6 and travel.starts_at < wanted.end_at and travel.ends_at > wanted.start_at
    and travel.ends_at <= wanted.end_at + interval '96 hours' and claim.id = travel.claim_id and claim.expires_at <= $7
  returning 1
)
insert into booking.travel (id, clinic_id, doctor_id, way, location_id, track, during, claim_id)
select wanted.id, $8::uuid, $9::uuid, wanted.way, $10::uuid, wanted.track, tstzrange(start_at, end_at), $11::uuid
from wanted cross join (select count(*) from swept) as swept_first
where wanted.track > 0 or not exists (
  select from booking.travel as squeezed join booking.claim on claim.id = squeezed.claim_id
  where squeezed.doctor_id = $12 and squeezed.starts_at < wanted.end_at and squeezed.ends_at > wanted.start_at
    and squeezed.ends_at <= wanted.end_at + interval '96 hours'
    and squeezed.way = wanted.way and squeezed.location_id <> $13 and squeezed.track > 0
    and (claim.expires_at is null or claim.expires_at > $14))
order by wanted.way
on conflict do nothing
returning way;

-- lockAppointment
select id, clinic_id as "clinicId", doctor_id as "doctorId", patient_id as "patientId", visit_type_id as "visitTypeId", location_id as "locationId", start_at as "startAt", end_at as "endAt", status, version, reason, notes, answers, override_reason as "overrideReason", booked_by as "bookedBy", created_at as "createdAt", confirmed_at as "confirmedAt", decide_by as "decideBy", undo_until as "undoUntil", late, resource_ids as "resourceIds", series_id as "seriesId"
from booking.appointment
where clinic_id = $1 and id = $2
for update;

-- lookAtClaimsAhead
select claim.id, claim.appointment_id as "appointmentId", claim.starts_at as "from", claim.ends_at as "to",
  coalesce(appointment.visit_type_id, hold.visit_type_id) as "visitTypeId",
  coalesce(appointment.location_id, hold.location_id) as "locationId",
  coalesce(appointment.start_at, hold.start_at) as "startAt"
from booking.claim
left join booking.appointment on appointment.id = claim.appointment_id
left join booking.hold on hold.id = claim.hold_id
where claim.clinic_id = $1 and claim.resource_id = $2 and claim.ends_at > $3 and (claim.expires_at is null or claim.expires_at > $4)
order by coalesce(appointment.created_at, hold.created_at), claim.id;

-- markBeforeRooms
savepoint before_rooms;

-- takePlaces
select booking.take_places($1, $2, $3, $4::date[],
  $5::text[], $6::uuid[], $7::integer[],
  $8, $9) as full;

-- takenSeats
select seat
from booking.claim
where resource_id = $1 and occasion = $2 and (expires_at is null or expires_at > $3);

-- trackOf
select max(track)::int as track from booking.claim where resource_id = $1 and occasion = $2 and track > 0;

-- turnHoldIntoAppointment
update booking.claim
set hold_id = $1, expires_at = $2, appointment_id = $3
where hold_id = $4 and expires_at > $5 and not exists (
      select from booking.claim held join booking.claim broken on broken.resource_id = held.resource_id and broken.outage_id is not null
        and broken.starts_at < held.ends_at and broken.ends_at > held.starts_at and broken.ends_at <= held.ends_at + interval '72 hours'
      where held.hold_id = $6 and held.resource_kind = 'resource')
returning clinic_id as "clinicId", resource_id as "resourceId", resource_kind as kind;

-- updateAppointment
with appointment as (
  update booking.appointment set doctor_id = $1, visit_type_id = $2, location_id = $3,
    start_at = $4, end_at = $5, status = $6, version = $7,
    override_reason = $8, confirmed_at = $9,
    decide_by = $10, undo_until = $11, late = $12, resource_ids = $13::uuid[]
  where id = $14 and clinic_id = $15
)
insert into booking.move (appointment_id, version, clinic_id, name, from_status, to_status, from_slot, to_slot, reason, override_reason, moved_by, moved_as, moved_at, late)
values ($16, $17, $18, $19, $20, $21, $22::jsonb,
  $23::jsonb, $24, $25, $26, $27, $28, $29);

-- wasMovedLate
select late from booking.move
where clinic_id = $1 and appointment_id = $2 and version <= $3 and name = 'reschedule' and from_slot <> to_slot
order by version desc limit 1;
