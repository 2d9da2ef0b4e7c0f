-- findDependents
select p.id, p.name, p.birth_date as "birthDate", a.kind, a.scope, a.from_date as "from", a.until_date as "until",
  clock.time_zone as "clinicTimeZone", coalesce(policy.narrows_at_age, 14) as "narrowsAtAge",
coalesce(policy.ends_at_age, 18) as "endsAtAge"
from people.authority a
join people.patient p on p.clinic_id = a.clinic_id and p.id = a.patient_id
join clinic.clock on clock.clinic_id = a.clinic_id
left join people.access_policy policy on policy.clinic_id = a.clinic_id
where a.clinic_id = $1 and a.account_id = $2 and a.ended_at is null and p.erased_at is null
order by p.sort_name, p.id;

-- findInEmergency
select distinct patient_id as "patientId" from people.emergency_access
where clinic_id = $1 and account_id = $2 and expires_at > $3 and ended_at is null;

-- findStanding
with authority as (
  select kind, scope, from_date, until_date from people.authority
  where clinic_id = $1 and patient_id = $2 and account_id = $3 and ended_at is null
), doctor as (
  select id from people.doctor
  where clinic_id = $4 and account_id = $5 and retired_at is null and $6::boolean
)
select p.id, p.name, p.birth_date as "birthDate", p.email, p.phone, p.locale, p.time_zone as "timeZone",
  p.account_id is not null as "hasAccount", p.version, p.erased_at is not null as "isErased",
  coalesce(p.account_id = $7, false) as "isOwn",
  (select json_agg(json_build_object('kind', kind, 'scope', scope, 'from', from_date, 'until', until_date)) from authority) as authorities,
  (select id from doctor) as "doctorId",
  exists (select from people.care c where c.doctor_id = (select id from doctor) and c.patient_id = p.id
    and c.since <= $8 and c.until > $9) as "inCare",
  exists (select from people.emergency_access e where e.account_id = $10 and e.doctor_id = (select id from doctor)
    and e.patient_id = p.id and e.expires_at > $11 and e.ended_at is null) as "inEmergency",
  clock.time_zone as "clinicTimeZone", coalesce(policy.narrows_at_age, 14) as "narrowsAtAge",
coalesce(policy.ends_at_age, 18) as "endsAtAge"
from people.patient p
join clinic.clock on clock.clinic_id = p.clinic_id
left join people.access_policy policy on policy.clinic_id = p.clinic_id
where p.clinic_id = $12 and p.id = $13;

-- lockStanding
with authority as (
  select kind, scope, from_date, until_date from people.authority
  where clinic_id = $1 and patient_id = $2 and account_id = $3 and ended_at is null for share
), doctor as (
  select id from people.doctor
  where clinic_id = $4 and account_id = $5 and retired_at is null and $6::boolean
)
select p.id, p.name, p.birth_date as "birthDate", p.email, p.phone, p.locale, p.time_zone as "timeZone",
  p.account_id is not null as "hasAccount", p.version, p.erased_at is not null as "isErased",
  coalesce(p.account_id = $7, false) as "isOwn",
  (select json_agg(json_build_object('kind', kind, 'scope', scope, 'from', from_date, 'until', until_date)) from authority) as authorities,
  (select id from doctor) as "doctorId",
  exists (select from people.care c where c.doctor_id = (select id from doctor) and c.patient_id = p.id
    and c.since <= $8 and c.until > $9) as "inCare",
  exists (select from people.emergency_access e where e.account_id = $10 and e.doctor_id = (select id from doctor)
    and e.patient_id = p.id and e.expires_at > $11 and e.ended_at is null) as "inEmergency",
  clock.time_zone as "clinicTimeZone", coalesce(policy.narrows_at_age, 14) as "narrowsAtAge",
coalesce(policy.ends_at_age, 18) as "endsAtAge"
from people.patient p
join clinic.clock on clock.clinic_id = p.clinic_id
left join people.access_policy policy on policy.clinic_id = p.clinic_id
where p.clinic_id = $12 and p.id = $13;
