-- countOffer
update booking.waitlist_entry set times_offered = times_offered + 1, last_offered_at = $1
where clinic_id = $2 and id = $3;

-- countOpenEntries
select pg_advisory_xact_lock(hashtextextended($1, 0));
select count(*)::int as count from booking.waitlist_entry where clinic_id = $1 and patient_id = $2 and state = 'waiting';

-- deleteWants
delete from booking.waitlist_want
where clinic_id = $1 and entry_id = $2;

-- findEntries: all
select id, clinic_id as "clinicId", patient_id as "patientId", visit_type_id as "visitTypeId", doctor_ids as "doctorIds",
  location_ids as "locationIds", first_day::text as "firstDay", last_day::text as "lastDay", weekdays, windows_from as "windowsFrom",
  windows_to as "windowsTo", notice_minutes as "noticeMinutes", urgency, appointment_id as "appointmentId", state, ended_why as "endedWhy",
  ended_at as "endedAt", booked_appointment_id as "bookedAppointmentId", version, added_at as "addedAt", added_by as "addedBy",
  added_as as "addedAs", times_offered as "timesOffered", last_offered_at as "lastOfferedAt" from booking.waitlist_entry where clinic_id = $1 order by added_at, id limit $2;

-- findEntries: one page of what somebody may see
select id, clinic_id as "clinicId", patient_id as "patientId", visit_type_id as "visitTypeId", doctor_ids as "doctorIds",
  location_ids as "locationIds", first_day::text as "firstDay", last_day::text as "lastDay", weekdays, windows_from as "windowsFrom",
  windows_to as "windowsTo", notice_minutes as "noticeMinutes", urgency, appointment_id as "appointmentId", state, ended_why as "endedWhy",
  ended_at as "endedAt", booked_appointment_id as "bookedAppointmentId", version, added_at as "addedAt", added_by as "addedBy",
  added_as as "addedAs", times_offered as "timesOffered", last_offered_at as "lastOfferedAt" from booking.waitlist_entry where clinic_id = $1 and patient_id = $2 and visit_type_id = $3 and (doctor_ids = '{}' or $4::uuid = any(doctor_ids)) and state = any($5::text[]) and patient_id = any($6::uuid[]) and (added_at, id) > ($7, $8::uuid) order by added_at, id limit $9;

-- findEntriesById
select id, clinic_id as "clinicId", patient_id as "patientId", visit_type_id as "visitTypeId", doctor_ids as "doctorIds",
  location_ids as "locationIds", first_day::text as "firstDay", last_day::text as "lastDay", weekdays, windows_from as "windowsFrom",
  windows_to as "windowsTo", notice_minutes as "noticeMinutes", urgency, appointment_id as "appointmentId", state, ended_why as "endedWhy",
  ended_at as "endedAt", booked_appointment_id as "bookedAppointmentId", version, added_at as "addedAt", added_by as "addedBy",
  added_as as "addedAs", times_offered as "timesOffered", last_offered_at as "lastOfferedAt" from booking.waitlist_entry where clinic_id = $1 and id = any($2::uuid[]);

-- findEntry
select id, clinic_id as "clinicId", patient_id as "patientId", visit_type_id as "visitTypeId", doctor_ids as "doctorIds",
  location_ids as "locationIds", first_day::text as "firstDay", last_day::text as "lastDay", weekdays, windows_from as "windowsFrom",
  windows_to as "windowsTo", notice_minutes as "noticeMinutes", urgency, appointment_id as "appointmentId", state, ended_why as "endedWhy",
  ended_at as "endedAt", booked_appointment_id as "bookedAppointmentId", version, added_at as "addedAt", added_by as "addedBy",
  added_as as "addedAs", times_offered as "timesOffered", last_offered_at as "lastOfferedAt" from booking.waitlist_entry where clinic_id = $1 and id = $2;

-- findLastEnds
select state from booking.offer where clinic_id = $1 and entry_id = $2 order by made_at desc, id desc limit $3;

-- findOverdue
select id, clinic_id as "clinicId", last_day as "lastDay", over as "appointmentOver" from (
  select e.id, e.clinic_id, e.last_day::text, false as over from booking.waitlist_entry e
  where e.state = 'waiting' and e.last_day <= $1::date
  union
  select e.id, e.clinic_id, e.last_day::text, true from booking.waitlist_entry e join booking.appointment a on a.id = e.appointment_id
  where e.state = 'waiting' and e.appointment_id is not null
    and (a.start_at <= $2 or a.status not in ('proposed', 'pending', 'booked'))
) as overdue
where id > $3::uuid
order by id limit $4;

-- findStartsAhead
select id, start_at as "startAt" from booking.appointment
where clinic_id = $1 and id = any($2::uuid[]) and status in ('proposed', 'pending', 'booked');

-- findWaitingOf
select id, clinic_id as "clinicId", patient_id as "patientId", visit_type_id as "visitTypeId", doctor_ids as "doctorIds",
  location_ids as "locationIds", first_day::text as "firstDay", last_day::text as "lastDay", weekdays, windows_from as "windowsFrom",
  windows_to as "windowsTo", notice_minutes as "noticeMinutes", urgency, appointment_id as "appointmentId", state, ended_why as "endedWhy",
  ended_at as "endedAt", booked_appointment_id as "bookedAppointmentId", version, added_at as "addedAt", added_by as "addedBy",
  added_as as "addedAs", times_offered as "timesOffered", last_offered_at as "lastOfferedAt" from booking.waitlist_entry where clinic_id = $1 and patient_id = $2 and state = 'waiting' order by added_at, id;

-- insertEntry
insert into booking.waitlist_entry (id, clinic_id, patient_id, visit_type_id, doctor_ids, location_ids, first_day, last_day, weekdays,
  windows_from, windows_to, urgency, notice_minutes, appointment_id, added_at, added_by, added_as, changed_at)
values ($1, $2, $3, $4, $5::uuid[], $6::uuid[],
  $7::date, $8::date, $9, $10::smallint[], $11::smallint[],
  $12, $13, $14, $15, $16, $17, $18)
on conflict do nothing
returning id;

-- insertWants
insert into booking.waitlist_want (clinic_id, entry_id, visit_type_id, scope, first_day, last_day, weekdays, hours, notice_minutes, urgency,
  added_at, times_offered, last_offered_at)
select $1::uuid, $2::uuid, $3::uuid, scope, coalesce($4::date, '-infinity'),
  coalesce($5::date, 'infinity'), $6::smallint, $7::integer, $8::integer,
  $9::smallint, $10::timestamptz, $11::integer,
  coalesce($12::timestamptz, '-infinity')
from unnest($13::uuid[]) as scope
on conflict do nothing;

-- lockEntry
select id, clinic_id as "clinicId", patient_id as "patientId", visit_type_id as "visitTypeId", doctor_ids as "doctorIds",
  location_ids as "locationIds", first_day::text as "firstDay", last_day::text as "lastDay", weekdays, windows_from as "windowsFrom",
  windows_to as "windowsTo", notice_minutes as "noticeMinutes", urgency, appointment_id as "appointmentId", state, ended_why as "endedWhy",
  ended_at as "endedAt", booked_appointment_id as "bookedAppointmentId", version, added_at as "addedAt", added_by as "addedBy",
  added_as as "addedAs", times_offered as "timesOffered", last_offered_at as "lastOfferedAt" from booking.waitlist_entry where clinic_id = $1 and id = $2 for update;

-- updateEnd
update booking.waitlist_entry set state = $1, ended_why = $2, ended_at = $3,
  booked_appointment_id = $4, version = $5, changed_at = $6
where clinic_id = $7 and id = $8;

-- updateWishes
update booking.waitlist_entry set doctor_ids = $1::uuid[], location_ids = $2::uuid[],
  first_day = $3::date, last_day = $4::date, weekdays = $5,
  windows_from = $6::smallint[], windows_to = $7::smallint[], urgency = $8,
  notice_minutes = $9, version = $10, changed_at = $11
where clinic_id = $12 and id = $13;
