-- beginLetterAttempt
update notifications.account_letter
set state = $1, attempts = attempts + $2, changed_at = $3, due_at = $4
where id = $5
returning attempts;

-- findDueLetters
select id, clinic_id as "clinicId"
from notifications.account_letter
where due_at <= $1
order by due_at, id
limit $2;

-- findLetterOf
select id
from notifications.account_letter
where fact_id = $1;

-- forgetFarewells
delete from notifications.account_letter where kind = 'erasure_done' and due_at is null and state <> 'sending';

-- insertLetter
insert into notifications.account_letter (id, clinic_id, account_id, fact_id, kind, channel, recipient, details, state, attempts, last_error, created_at, changed_at, due_at, sent_at, worthless_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
on conflict on constraint letter_told_once do nothing
returning id;

-- lockDueLetter
select id, clinic_id as "clinicId", account_id as "accountId", kind, recipient, details, worthless_at as "worthlessAt"
from notifications.account_letter
where id = $1 and due_at <= $2
for update skip locked;

-- markLettersUnknown
update notifications.account_letter
set state = $1, changed_at = $2, last_error = $3
where state = $4 and changed_at < $5;

-- setLetterState
update notifications.account_letter
set state = $1, changed_at = $2, last_error = $3, due_at = $4, sent_at = $5
where id = $6;
