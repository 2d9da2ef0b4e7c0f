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

-- findStanding: of a doctor
with authority as (
  select kind, scope, from_date, until_date from people.authority
  where clinic_id = $1 and patient_id = $2 and account_id = $3 and ended_at is null
)
select p.id, p.name, p.birth_date as "birthDate", p.email, p.phone, p.locale, p.time_zone as "timeZone",
  p.account_id is not null as "hasAccount", p.version, p.erased_at is not null as "isErased",
  coalesce(p.account_id = $4, false) as "isOwn",
  (select json_agg(json_build_object('kind', kind, 'scope', scope, 'from', from_date, 'until', until_date, 'clinicTimeZone', clock.time_zone,
      'narrowsAtAge', coalesce(policy.narrows_at_age, 14), 'endsAtAge', coalesce(policy.ends_at_age, 18)))
    from authority join clinic.clock on clock.clinic_id = $5
    left join people.access_policy policy on policy.clinic_id = clock.clinic_id) as authorities,
  (select id from people.doctor where clinic_id = $6 and account_id = $7 and retired_at is null) as "doctorId",
  exists (select from people.care c where c.doctor_id = (select id from people.doctor where clinic_id = $8 and account_id = $9 and retired_at is null) and c.patient_id = p.id and c.since <= $10 and c.until > $11) as "inCare",
  exists (select from people.emergency_access e where e.account_id = $12 and e.doctor_id = (select id from people.doctor where clinic_id = $13 and account_id = $14 and retired_at is null) and e.patient_id = p.id
    and e.expires_at > $15 and e.ended_at is null) as "inEmergency"
from people.patient p
where p.clinic_id = $16 and p.id = $17;

-- findStanding: of anybody else
with authority as (
  select kind, scope, from_date, until_date from people.authority
  where clinic_id = $1 and patient_id = $2 and account_id = $3 and ended_at is null
)
select p.id, p.name, p.birth_date as "birthDate", p.email, p.phone, p.locale, p.time_zone as "timeZone",
  p.account_id is not null as "hasAccount", p.version, p.erased_at is not null as "isErased",
  coalesce(p.account_id = $4, false) as "isOwn",
  (select json_agg(json_build_object('kind', kind, 'scope', scope, 'from', from_date, 'until', until_date, 'clinicTimeZone', clock.time_zone,
      'narrowsAtAge', coalesce(policy.narrows_at_age, 14), 'endsAtAge', coalesce(policy.ends_at_age, 18)))
    from authority join clinic.clock on clock.clinic_id = $5
    left join people.access_policy policy on policy.clinic_id = clock.clinic_id) as authorities,
  null as "doctorId", false as "inCare", false as "inEmergency"
from people.patient p
where p.clinic_id = $6 and p.id = $7;

-- lockStanding
with authority as (
  select kind, scope, from_date, until_date from people.authority
  where clinic_id = $1 and patient_id = $2 and account_id = $3 and ended_at is null for share
)
select p.id, p.name, p.birth_date as "birthDate", p.email, p.phone, p.locale, p.time_zone as "timeZone",
  p.account_id is not null as "hasAccount", p.version, p.erased_at is not null as "isErased",
  coalesce(p.account_id = $4, false) as "isOwn",
  (select json_agg(json_build_object('kind', kind, 'scope', scope, 'from', from_date, 'until', until_date, 'clinicTimeZone', clock.time_zone,
      'narrowsAtAge', coalesce(policy.narrows_at_age, 14), 'endsAtAge', coalesce(policy.ends_at_age, 18)))
    from authority join clinic.clock on clock.clinic_id = $5
    left join people.access_policy policy on policy.clinic_id = clock.clinic_id) as authorities,
  null as "doctorId", false as "inCare", false as "inEmergency"
from people.patient p
where p.clinic_id = $6 and p.id = $7;
