-- countOpenedSince
select count(*) as count from people.emergency_access
where clinic_id = $1 and doctor_id = $2 and opened_at > $3;

-- findEmergencies: first
select e.id, e.patient_id as "patientId", p.name as "patientName", e.doctor_id as "doctorId", d.name as "doctorName",
  e.account_id as "accountId", e.reason, e.opened_at as "openedAt", e.expires_at as "expiresAt", e.ended_at as "endedAt"
from people.emergency_access e
join people.patient p on p.clinic_id = e.clinic_id and p.id = e.patient_id
join people.doctor d on d.clinic_id = e.clinic_id and d.id = e.doctor_id
where e.clinic_id = $1 and ($2::boolean or (e.opened_at, e.id) < ($3, $4::uuid))
order by e.opened_at desc, e.id desc limit $5;

-- findEmergencies: the next page
select e.id, e.patient_id as "patientId", p.name as "patientName", e.doctor_id as "doctorId", d.name as "doctorName",
  e.account_id as "accountId", e.reason, e.opened_at as "openedAt", e.expires_at as "expiresAt", e.ended_at as "endedAt"
from people.emergency_access e
join people.patient p on p.clinic_id = e.clinic_id and p.id = e.patient_id
join people.doctor d on d.clinic_id = e.clinic_id and d.id = e.doctor_id
where e.clinic_id = $1 and ($2::boolean or (e.opened_at, e.id) < ($3, $4::uuid))
order by e.opened_at desc, e.id desc limit $5;

-- findOpen
select e.id, e.patient_id as "patientId", p.name as "patientName", e.doctor_id as "doctorId", d.name as "doctorName",
  e.account_id as "accountId", e.reason, e.opened_at as "openedAt", e.expires_at as "expiresAt", e.ended_at as "endedAt"
from people.emergency_access e
join people.patient p on p.clinic_id = e.clinic_id and p.id = e.patient_id
join people.doctor d on d.clinic_id = e.clinic_id and d.id = e.doctor_id
where e.clinic_id = $1 and e.account_id = $2 and e.patient_id = $3
  and e.expires_at > $4 and e.ended_at is null
order by e.opened_at desc limit 1;

-- insertEmergency
insert into people.emergency_access (id, clinic_id, patient_id, doctor_id, account_id, reason, opened_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8);

-- lockEmergency
select id, patient_id as "patientId", doctor_id as "doctorId", account_id as "accountId", reason, opened_at as "openedAt",
  expires_at as "expiresAt", ended_at as "endedAt"
from people.emergency_access where clinic_id = $1 and id = $2 for no key update;

-- updateClosed
update people.emergency_access set ended_at = $1, ended_by = $2
where clinic_id = $3 and id = $4 and ended_at is null;
