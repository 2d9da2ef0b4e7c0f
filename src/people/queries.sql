-- findAccountOfDoctor
select account_id as "accountId", retired_at is not null as retired
from people.doctor
where clinic_id = $1 and id = $2;

-- findDoctor
select id, name, title, about, specialties, languages, array(
    select offered.id from people.doctor_visit_type join clinic.offered_visit_type as offered on offered.id = visit_type_id
    where doctor_id = doctor.id and doctor.retired_at is null order by offered.id
  ) as "visitTypeIds", version, retired_at is not null as retired
from people.doctor
where clinic_id = $1 and id = $2;

-- findDoctorOfAccount
select id
from people.doctor
where clinic_id = $1 and account_id = $2 and retired_at is null;

-- findDoctors: all
select id, name, title, about, specialties, languages, array(
    select offered.id from people.doctor_visit_type join clinic.offered_visit_type as offered on offered.id = visit_type_id
    where doctor_id = doctor.id and doctor.retired_at is null order by offered.id
  ) as "visitTypeIds", version, retired_at is not null as retired
from people.doctor
where clinic_id = $1 and retired_at is null
order by sort_name, id
limit $2;

-- findDoctors: by every filter
select id, name, title, about, specialties, languages, array(
    select offered.id from people.doctor_visit_type join clinic.offered_visit_type as offered on offered.id = visit_type_id
    where doctor_id = doctor.id and doctor.retired_at is null order by offered.id
  ) as "visitTypeIds", version, retired_at is not null as retired
from people.doctor
where clinic_id = $1 and retired_at is null and id = any($2::uuid[]) and specialty_keys @> array[$3::text] and exists (select from unnest(languages) as spoken where starts_with(lower(spoken) || '-', lower($4) || '-') or starts_with(lower($5) || '-', lower(spoken) || '-')) and id in (select doctor_id from people.doctor_visit_type where visit_type_id = $6) and search @@ $7::tsquery and (sort_name, id) > ($8, $9::uuid)
order by sort_name, id
limit $10;

-- findDoctorsById
select id, name, title, about, specialties, languages, array(
    select offered.id from people.doctor_visit_type join clinic.offered_visit_type as offered on offered.id = visit_type_id
    where doctor_id = doctor.id and doctor.retired_at is null order by offered.id
  ) as "visitTypeIds", version, retired_at is not null as retired
from people.doctor
where clinic_id = $1 and id = any($2::uuid[]);

-- findPatient
select id, name, birth_date as "birthDate", email, phone, locale, time_zone as "timeZone", account_id is not null as "hasAccount", version
from people.patient
where clinic_id = $1 and id = $2 and erased_at is null;

-- findPatientEvenErased
select id, name, birth_date as "birthDate", email, phone, locale, time_zone as "timeZone", account_id is not null as "hasAccount", version, erased_at is not null as "isErased"
from people.patient
where clinic_id = $1 and id = $2;

-- findPatients: all
select id, name, birth_date as "birthDate", email, phone, locale, time_zone as "timeZone", account_id is not null as "hasAccount", version
from people.patient
where clinic_id = $1 and erased_at is null
order by sort_name, id
limit $2;

-- findPatients: one page of a search
select id, name, birth_date as "birthDate", email, phone, locale, time_zone as "timeZone", account_id is not null as "hasAccount", version
from people.patient
where clinic_id = $1 and erased_at is null and id in (select patient_id from people.patient_word where clinic_id = $2 and ((word >= $3 and word < $4))) and id in (select patient_id from people.patient_word where clinic_id = $5 and ((word >= $6 and word < $7) or (word >= $8 and word < $9))) and (sort_name, id) > ($10, $11::uuid)
order by sort_name, id
limit $12;

-- findPatients: of a doctor
select id, name, birth_date as "birthDate", email, phone, locale, time_zone as "timeZone", account_id is not null as "hasAccount", version
from people.patient
where clinic_id = $1 and erased_at is null and id in (select patient_id from people.patient_word where clinic_id = $2 and ((word >= $3 and word < $4))) and id in (select patient_id from people.care where clinic_id = $5 and doctor_id = $6 and since <= $7 and until > $8
    union all select patient_id from people.emergency_access where clinic_id = $9 and doctor_id = $10 and expires_at > $11 and ended_at is null)
order by sort_name, id
limit $12;

-- findPatientsById
select id, name, birth_date as "birthDate", email, phone, locale, time_zone as "timeZone", account_id is not null as "hasAccount", version
from people.patient
where clinic_id = $1 and id = any($2::uuid[]);

-- findPatientsExactly
select id, name, birth_date as "birthDate"
from people.patient
where clinic_id = $1 and sort_name = $2 and birth_date = $3 and erased_at is null
order by id
limit $4;

-- findPatientsOfAccount
select id, name
from people.patient
where clinic_id = $1 and account_id = $2;

-- findSpecialties
select min(specialty.name) as name, count(distinct doctor.id)::integer as "doctorCount"
from people.doctor cross join unnest(specialties, specialty_keys) as specialty (name, key)
where clinic_id = $1 and retired_at is null
group by specialty.key
order by specialty.key;

-- insertDoctor
insert into people.doctor (id, clinic_id, name, title, about, specialties, languages, sort_name, specialty_keys, search, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, array_to_tsvector($10::text[]), $11);

-- insertOwnPatient
insert into people.patient (id, clinic_id, account_id, name, birth_date, email, phone, locale, time_zone, sort_name, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
on conflict on constraint one_own_record_per_account do nothing
returning id;

-- insertPatient
insert into people.patient (id, clinic_id, name, birth_date, email, phone, locale, time_zone, sort_name, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);
with wanted as (
  select unnest($1::text[]) collate "C" as word
), dropped as (
  delete from people.patient_word where clinic_id = $2 and patient_id = $3 and word not in (select word from wanted)
)
insert into people.patient_word (clinic_id, word, patient_id)
select $4, word, $5 from wanted
on conflict do nothing;

-- lockAccountOfDoctor
select account_id as "accountId", retired_at is not null as retired
from people.doctor
where clinic_id = $1 and id = $2
for no key update;

-- lockDoctor
select id, name, title, about, specialties, languages, array(
    select offered.id from people.doctor_visit_type join clinic.offered_visit_type as offered on offered.id = visit_type_id
    where doctor_id = doctor.id and doctor.retired_at is null order by offered.id
  ) as "visitTypeIds", version, retired_at is not null as retired
from people.doctor
where clinic_id = $1 and id = $2
for no key update;

-- lockPatient
select id, name, birth_date as "birthDate", email, phone, locale, time_zone as "timeZone", account_id is not null as "hasAccount", version
from people.patient
where clinic_id = $1 and id = $2 and erased_at is null
for no key update;

-- replaceVisitTypesOfDoctor
with wanted as (
  select unnest($1::uuid[]) as visit_type_id
), dropped as (
  delete from people.doctor_visit_type
  where clinic_id = $2 and doctor_id = $3 and visit_type_id not in (select visit_type_id from wanted)
)
insert into people.doctor_visit_type (clinic_id, doctor_id, visit_type_id)
select $4, $5, visit_type_id from wanted
on conflict do nothing;

-- replaceWords
with wanted as (
  select unnest($1::text[]) collate "C" as word
), dropped as (
  delete from people.patient_word where clinic_id = $2 and patient_id = $3 and word not in (select word from wanted)
)
insert into people.patient_word (clinic_id, word, patient_id)
select $4, word, $5 from wanted
on conflict do nothing;

-- updateAccountOfDoctor
update people.doctor
set account_id = $1
where clinic_id = $2 and id = $3;

-- updateDoctor
update people.doctor
set name = $1, title = $2, about = $3, specialties = $4, languages = $5, sort_name = $6, specialty_keys = $7, search = array_to_tsvector($8::text[]), version = $9, retired_at = $10
where clinic_id = $11 and id = $12;

-- updatePatient
update people.patient
set name = $1, birth_date = $2, email = $3, phone = $4, locale = $5, time_zone = $6, sort_name = $7, version = $8
where clinic_id = $9 and id = $10;
with wanted as (
  select unnest($1::text[]) collate "C" as word
), dropped as (
  delete from people.patient_word where clinic_id = $2 and patient_id = $3 and word not in (select word from wanted)
)
insert into people.patient_word (clinic_id, word, patient_id)
select $4, word, $5 from wanted
on conflict do nothing;
