-- closeExpired
update people.authority_invitation set answered_at = expires_at, answer = 'withdrawn'
where clinic_id = $1 and patient_id = $2 and answered_at is null and expires_at <= $3;

-- findOpenOfPatient
select i.id, i.patient_id as "patientId", p.name as "patientName", p.locale as "patientLocale", i.email, i.kind, i.scope, i.until_date as "until",
  i.invited_by as "invitedBy", i.invited_at as "invitedAt", i.expires_at as "expiresAt" from people.authority_invitation i join people.patient p on p.clinic_id = i.clinic_id and p.id = i.patient_id and p.erased_at is null
where i.clinic_id = $1 and i.patient_id = $2 and i.answered_at is null and i.expires_at > $3
order by i.invited_at desc, i.id desc;

-- findOpenToAddress
select i.id, i.patient_id as "patientId", p.name as "patientName", p.locale as "patientLocale", i.email, i.kind, i.scope, i.until_date as "until",
  i.invited_by as "invitedBy", i.invited_at as "invitedAt", i.expires_at as "expiresAt" from people.authority_invitation i join people.patient p on p.clinic_id = i.clinic_id and p.id = i.patient_id and p.erased_at is null
where i.clinic_id = $1 and i.email = $2 and i.answered_at is null and i.expires_at > $3
order by i.invited_at desc, i.id desc limit 100;

-- insertInvitation
insert into people.authority_invitation (id, clinic_id, patient_id, email, kind, scope, until_date, invited_by, invited_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8,
  $9, $10);

-- lockOpen
select i.id, i.patient_id as "patientId", p.name as "patientName", p.locale as "patientLocale", i.email, i.kind, i.scope, i.until_date as "until",
  i.invited_by as "invitedBy", i.invited_at as "invitedAt", i.expires_at as "expiresAt" from people.authority_invitation i join people.patient p on p.clinic_id = i.clinic_id and p.id = i.patient_id and p.erased_at is null
where i.clinic_id = $1 and i.id = $2 and i.answered_at is null and i.expires_at > $3
for no key update of i;

-- updateAnswer
update people.authority_invitation set answered_at = $1, answer = $2
where clinic_id = $3 and id = $4;
