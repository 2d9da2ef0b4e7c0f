-- blankOldMessages
update notifications.message set subject = '', body_text = '', body_html = '', calendar = null, calendar_method = null, recipient_name = ''
where id in (
  select id from notifications.message where end_at < $1 and body_text <> '' and due_at is null and state <> 'sending'
  order by end_at limit $2 for update skip locked);

-- deleteLettersTo
delete from notifications.account_letter
where clinic_id = $1 and (account_id = $2 or (account_id is null and (lower(recipient) = any($3::text[])
  or details ->> 'patientId' = any($4::text[]))));

-- deleteMessagesAbout
delete from notifications.message where clinic_id = $1 and appointment_id = any($2::uuid[]);

-- deleteOldLetters
delete from notifications.account_letter where id in (
  select id from notifications.account_letter where created_at < $1 and due_at is null and state <> 'sending'
  order by id limit $2 for update skip locked);

-- deleteOldMessages
delete from notifications.message where id in (
  select id from notifications.message where end_at < $1 and due_at is null and state <> 'sending'
  limit $2 for update skip locked);

-- selectLettersTo
select kind, channel, recipient, details, state, attempts, last_error as "lastError", created_at as "createdAt", sent_at as "sentAt"
from notifications.account_letter
where clinic_id = $1 and (account_id = $2 or (account_id is null and (lower(recipient) = any($3::text[])
  or details ->> 'patientId' = any($4::text[]))))
order by created_at, id;

-- selectMessagesAbout
select kind, channel, recipient, recipient_name as "recipientName", subject, body_text as "text", calendar, state, attempts,
  last_error as "lastError", created_at as "createdAt", sent_at as "sentAt"
from notifications.message where clinic_id = $1 and appointment_id = any($2::uuid[])
order by created_at, id;
