-- beginWatch
insert into notifications.reminder_watch (clinic_id, watched_until)
select clinic_id, $1::timestamptz from unnest($2::uuid[]) as clinic_id
on conflict do nothing;

-- findReminded
select appointment_id as "appointmentId", start_at as "startAt", lead_hours as "leadHours" from notifications.message_visit
where appointment_id = any($1::uuid[]) and kind = 'reminder';

-- findWatches
select w.clinic_id as "clinicId", w.watched_until as "watchedUntil", p.lead_hours as "leadHours"
from notifications.reminder_watch w left join notifications.reminder_policy p using (clinic_id)
where w.watched_until < $1 order by w.watched_until, w.clinic_id;

-- setRecipient
update notifications.message set recipient = $1, recipient_name = $2 where id = $3;

-- setWatchedUntil
update notifications.reminder_watch set watched_until = $1
where clinic_id = $2 and watched_until < $3;
