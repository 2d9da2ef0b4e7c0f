-- findReminderPolicy
select version, lead_hours as "leadHours" from notifications.reminder_policy where clinic_id = $1;

-- putReminderPolicy
insert into notifications.reminder_policy as p (clinic_id, version, lead_hours)
values ($1, $2, $3::smallint[])
on conflict (clinic_id) do update set version = excluded.version, lead_hours = excluded.lead_hours
where p.version = $4
returning version;
