-- findAccessPolicy
select narrows_at_age as "narrowsAtAge", ends_at_age as "endsAtAge", care_months as "careMonths", emergency_hours as "emergencyHours"
from people.access_policy where clinic_id = $1;

-- putAccessPolicy
insert into people.access_policy as p (clinic_id, narrows_at_age, ends_at_age, care_months, emergency_hours, version)
values ($1, $2, $3, $4, $5, 1)
on conflict (clinic_id) do update set narrows_at_age = excluded.narrows_at_age, ends_at_age = excluded.ends_at_age,
  care_months = excluded.care_months, emergency_hours = excluded.emergency_hours, version = p.version + 1;
