-- beginAttempt
update notifications.message
set state = $1, attempts = attempts + $2, changed_at = $3, due_at = $4
where id = $5
returning attempts;

-- findDue
select id
from notifications.message
where due_at <= $1
order by due_at, id
limit $2;

-- findMessage
select id, clinic_id as "clinicId", appointment_id as "appointmentId", appointment_version as version, kind, lead_hours as "leadHours", end_at as "endAt", recipient, recipient_name as "recipientName", subject, body_text as "bodyText", body_html as "bodyHtml", calendar, calendar_method as "calendarMethod", state, attempts, last_error as "lastError", created_at as "createdAt", changed_at as "changedAt", due_at as "dueAt", sent_at as "sentAt"
from notifications.message
where clinic_id = $1 and id = $2;

-- findMessages: first page
select id, appointment_id as "appointmentId", kind, recipient, recipient_name as "recipientName", subject, state, created_at as "createdAt", sent_at as "sentAt"
from notifications.message
where clinic_id = $1
order by created_at desc, id desc
limit $2;

-- findMessages: after a cursor
select id, appointment_id as "appointmentId", kind, recipient, recipient_name as "recipientName", subject, state, created_at as "createdAt", sent_at as "sentAt"
from notifications.message
where clinic_id = $1 and (created_at, id) < ($2, $3::uuid)
order by created_at desc, id desc
limit $4;

-- insertMessage
insert into notifications.message (id, clinic_id, appointment_id, appointment_version, kind, lead_hours, end_at, channel, recipient, recipient_name, subject, body_text, body_html, calendar, calendar_method, state, attempts, last_error, created_at, changed_at, due_at, sent_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
on conflict on constraint told_once do nothing
returning id;

-- lockDueMessage
select id, clinic_id as "clinicId", appointment_id as "appointmentId", appointment_version as version, kind, lead_hours as "leadHours", end_at as "endAt", recipient, recipient_name as "recipientName", subject, body_text as "bodyText", body_html as "bodyHtml", calendar, calendar_method as "calendarMethod", state, attempts, last_error as "lastError", created_at as "createdAt", changed_at as "changedAt", due_at as "dueAt", sent_at as "sentAt"
from notifications.message
where id = $1 and due_at <= $2
for update;

-- markUnknown
update notifications.message
set state = $1, changed_at = $2, last_error = $3
where state = $4 and changed_at < $5;

-- rewriteMessage
update notifications.message
set subject = $1, body_text = $2, body_html = $3, calendar = $4, calendar_method = $5
where id = $6;

-- setState
update notifications.message
set state = $1, changed_at = $2, last_error = $3, due_at = $4, sent_at = $5
where id = $6;
