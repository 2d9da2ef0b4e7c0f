-- findComingVisits: all
select a.id, a.patient_id as "patientId", a.start_at as "startAt", coalesce(agreed.at, a.created_at) as "agreedAt"
from booking.appointment a
cross join lateral (
  select max(m.moved_at) as at from booking.move m
  where m.appointment_id = a.id and m.clinic_id = a.clinic_id
    and (m.from_slot is null or m.from_status in ('proposed', 'pending', 'cancelled', 'noshow')
      or m.from_slot - 'visitTypeId' <> m.to_slot - 'visitTypeId')
) as agreed
where a.clinic_id = $1 and a.status = 'booked' and a.start_at > $2 and a.start_at <= $3
  and (a.start_at, a.id) > ($4, $5::uuid)
order by a.start_at, a.id limit $6;

-- findComingVisits: from one on
select a.id, a.patient_id as "patientId", a.start_at as "startAt", coalesce(agreed.at, a.created_at) as "agreedAt"
from booking.appointment a
cross join lateral (
  select max(m.moved_at) as at from booking.move m
  where m.appointment_id = a.id and m.clinic_id = a.clinic_id
    and (m.from_slot is null or m.from_status in ('proposed', 'pending', 'cancelled', 'noshow')
      or m.from_slot - 'visitTypeId' <> m.to_slot - 'visitTypeId')
) as agreed
where a.clinic_id = $1 and a.status = 'booked' and a.start_at > $2 and a.start_at <= $3
  and (a.start_at, a.id) > ($4, $5::uuid)
order by a.start_at, a.id limit $6;
