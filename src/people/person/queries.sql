-- blankPatients
update people.patient set account_id = null, name = $1, birth_date = null, email = null, phone = null, locale = 'en', time_zone = null,
  sort_name = '', version = version + 1, created_at = $2, erased_at = $3
where clinic_id = $4 and id = any($5::uuid[]);
delete from people.patient_word where clinic_id = $1 and patient_id = any($2::uuid[]);

-- deleteConsents
delete from people.consent where clinic_id = $1 and patient_id = any($2::uuid[]);

-- deleteInvitationsTo
delete from people.authority_invitation where clinic_id = $1 and lower(email) = any($2::text[]);

-- deleteLapsedRestrictions
delete from people.restricted_patient where (clinic_id, patient_id) in (
  select clinic_id, patient_id from people.restricted_patient where keep_until < $1
  order by keep_until limit $2 for update skip locked);

-- deletePatients
delete from people.patient where clinic_id = $1 and id = any($2::uuid[]);

-- deleteTies
delete from people.authority where clinic_id = $1
  and (account_id = $2 or patient_id = any($3::uuid[]));
delete from people.authority_invitation where clinic_id = $1
  and (invited_by = $2 or patient_id = any($3::uuid[]));
delete from people.care where clinic_id = $1 and patient_id = any($2::uuid[]);
delete from people.emergency_access where clinic_id = $1 and patient_id = any($2::uuid[]);

-- findAccountOfPatient
select account_id as "accountId" from people.patient where clinic_id = $1 and id = $2 and erased_at is null;

-- findClinicsOfAccount
select clinic_id as "clinicId" from people.patient where account_id = $1
union select clinic_id from people.doctor where account_id = $2
union select clinic_id from people.authority where account_id = $3;

-- findOwnRecords
select id from people.patient where clinic_id = $1 and account_id = $2 and erased_at is null;

-- findRestricted
select patient_id as "patientId", name, birth_date as "birthDate", consents, restricted_at as "restrictedAt", keep_until as "keepUntil"
from people.restricted_patient
where clinic_id = $1 and (name, patient_id) > ($2, $3::uuid)
order by name, patient_id limit $4;

-- findRestrictedPatient
select patient_id as "patientId", name, birth_date as "birthDate", consents, restricted_at as "restrictedAt", keep_until as "keepUntil"
from people.restricted_patient where clinic_id = $1 and patient_id = $2;

-- restrictPatients
insert into people.restricted_patient as r (clinic_id, patient_id, name, birth_date, consents, restricted_at, keep_until)
select p.clinic_id, p.id, p.name, p.birth_date, coalesce((
    select jsonb_agg(jsonb_build_object('kind', c.kind, 'given', c.given, 'version', c.version, 'locale', c.locale, 'at', c.at) order by c.at)
    from people.consent c where c.clinic_id = p.clinic_id and c.patient_id = p.id
  ), '[]'), $1, $2
from people.patient p where p.clinic_id = $3 and p.id = any($4::uuid[])
on conflict (clinic_id, patient_id) do update set keep_until = greatest(r.keep_until, excluded.keep_until);

-- selectCareRecords
select d.name as doctor, c.since as "createdAt", c.until as "endAt", null as reason
  from people.care c join people.doctor d on d.id = c.doctor_id
  where c.clinic_id = $1 and c.patient_id = any($2::uuid[])
union all select d.name, e.opened_at, coalesce(e.ended_at, e.expires_at), e.reason
  from people.emergency_access e join people.doctor d on d.id = e.doctor_id
  where e.clinic_id = $3 and e.patient_id = any($4::uuid[])
order by 2;

-- selectConsentRecords
select c.kind, c.given, c.version, c.at, c.acting_as as "actingAs", c.address, c.user_agent as "userAgent", t.title, t.text
from people.consent c left join people.consent_text t
  on t.clinic_id = c.clinic_id and t.kind = c.kind and t.version = c.version and t.locale = c.locale
where c.clinic_id = $1 and c.patient_id = any($2::uuid[])
order by c.at, c.id;

-- selectDoctorRecords
select id, name, title, about, specialties, languages, created_at as "createdAt", retired_at as "retiredAt"
from people.doctor where clinic_id = $1 and account_id = $2;

-- selectPatientRecords
select id, name, birth_date as "birthDate", email, phone, locale, time_zone as "timeZone", created_at as "createdAt"
from people.patient where clinic_id = $1 and id = any($2::uuid[]) order by created_at;

-- selectTieRecords
select case when p.id = any($1::uuid[]) then p.name end as patient, t."accountId", t.email, t.kind, t.scope, t."fromDate", t."untilDate", t.evidence, t."createdAt", t."endedAt", t.outcome
from (
  select patient_id, account_id as "accountId", null as email, kind, scope, from_date as "fromDate", until_date as "untilDate", evidence, recorded_at as "createdAt",
      ended_at as "endedAt", ended_why as outcome
    from people.authority where clinic_id = $2 and (account_id = $3 or patient_id = any($4::uuid[]))
  union all select patient_id, null, email, kind, scope, null, until_date, null, invited_at, answered_at, answer
    from people.authority_invitation
    where clinic_id = $5 and (lower(email) = any($6::text[]) or patient_id = any($7::uuid[]))
) t join people.patient p on p.clinic_id = $8 and p.id = t.patient_id
order by t."createdAt";

-- unlinkDoctor
update people.doctor set account_id = null where clinic_id = $1 and account_id = $2;
