-- deleteCare
delete from people.care
where clinic_id = $1 and doctor_id = $2 and patient_id = $3 and reason_id = $4;

-- insertCare
insert into people.care (clinic_id, doctor_id, patient_id, reason_id, since, until)
select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::timestamptz,
  $6::timestamptz + make_interval(months => coalesce(
    (select care_months from people.access_policy where clinic_id = $7), 24)::integer)
on conflict on constraint care_for_a_reason do update set until = excluded.until;
