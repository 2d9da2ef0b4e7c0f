-- findAccountBehind
select account_id as "accountId", name from people.patient
where clinic_id = $1 and id = $2 and erased_at is null;

-- findAuthorities
select a.id, a.patient_id as "patientId", a.account_id as "accountId", a.kind, a.scope, a.from_date as "from", a.until_date as "until",
  a.evidence, a.recorded_by as "recordedBy", a.recorded_at as "recordedAt", a.ended_at as "endedAt", a.ended_why as "endedWhy", coalesce(p.name, '') as "actingName"
from people.authority a
left join people.patient p on p.clinic_id = a.clinic_id and p.account_id = a.account_id
where a.clinic_id = $1 and a.patient_id = $2
order by a.recorded_at desc, a.id desc limit 200;

-- insertAuthority
insert into people.authority (id, clinic_id, patient_id, account_id, kind, scope, from_date, until_date, evidence, recorded_by, recorded_at)
values ($1, $2, $3, $4, $5, $6, $7, $8,
  $9, $10, $11);

-- lockAuthority
select a.id, a.patient_id as "patientId", a.account_id as "accountId", a.kind, a.scope, a.from_date as "from", a.until_date as "until",
  a.evidence, a.recorded_by as "recordedBy", a.recorded_at as "recordedAt", a.ended_at as "endedAt", a.ended_why as "endedWhy" from people.authority a
where a.clinic_id = $1 and a.patient_id = $2 and a.id = $3 for no key update;

-- lockOpenAuthority
select a.id, a.patient_id as "patientId", a.account_id as "accountId", a.kind, a.scope, a.from_date as "from", a.until_date as "until",
  a.evidence, a.recorded_by as "recordedBy", a.recorded_at as "recordedAt", a.ended_at as "endedAt", a.ended_why as "endedWhy" from people.authority a
where a.clinic_id = $1 and a.patient_id = $2 and a.account_id = $3 and a.ended_at is null for no key update;

-- updateEnded
update people.authority set ended_at = $1, ended_by = $2, ended_why = $3
where clinic_id = $4 and id = $5 and ended_at is null;
