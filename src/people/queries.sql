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

-- findPatients: all
select id, name, birth_date as "birthDate", email, phone, locale, time_zone as "timeZone", account_id is not null as "hasAccount", version
from people.patient
where clinic_id = $1 and erased_at is null
order by sort_name, id
limit $2;

-- findPatients: one page of a search
select id, name, birth_date as "birthDate", email, phone, locale, time_zone as "timeZone", account_id is not null as "hasAccount", version
from people.patient
where clinic_id = $1 and erased_at is null and search @@ $2::tsquery and (sort_name, id) > ($3, $4::uuid)
order by sort_name, id
limit $5;

-- findPatientsById
select id, name, birth_date as "birthDate", email, phone, locale, time_zone as "timeZone", account_id is not null as "hasAccount", version
from people.patient
where clinic_id = $1 and id = any($2::uuid[]);

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
insert into people.patient (id, clinic_id, account_id, name, birth_date, email, phone, locale, time_zone, sort_name, search, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, array_to_tsvector($11::text[]), $12)
on conflict on constraint one_own_record_per_account do nothing
returning id;

-- insertPatient
insert into people.patient (id, clinic_id, name, birth_date, email, phone, locale, time_zone, sort_name, search, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, array_to_tsvector($10::text[]), $11);

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
set name = $1, birth_date = $2, email = $3, phone = $4, locale = $5, time_zone = $6, sort_name = $7, search = array_to_tsvector($8::text[]), version = $9
where clinic_id = $10 and id = $11;
