-- beginOfferLetter
update notifications.offer_letter
set state = 'sending', attempts = attempts + 1, recipient = $1, changed_at = $2, due_at = null
where offer_id = $3
returning attempts;

-- deleteOfferLettersTo
delete from notifications.offer_letter where clinic_id = $1 and patient_id = any($2::uuid[]);

-- deleteOldOfferLetters
delete from notifications.offer_letter where offer_id in (
  select offer_id from notifications.offer_letter where created_at < $1 and due_at is null and state <> 'sending'
  limit $2 for update skip locked);

-- findDueOfferLetters
select offer_id as "offerId", clinic_id as "clinicId" from notifications.offer_letter
where due_at <= $1 order by due_at, offer_id limit $2;

-- insertOfferLetter
insert into notifications.offer_letter (offer_id, clinic_id, patient_id, recipient, state, created_at, changed_at, due_at)
values ($1, $2, $3, $4, 'planned', $5, $6, $7)
on conflict do nothing
returning offer_id;

-- lockDueOfferLetter
select offer_id as "offerId", clinic_id as "clinicId", recipient from notifications.offer_letter
where offer_id = $1 and due_at <= $2
for update skip locked;

-- markOfferLettersUnknown
update notifications.offer_letter set state = 'unknown', changed_at = $1, last_error = $2
where state = 'sending' and changed_at < $3;

-- selectOfferLettersTo
select 'offer' as kind, 'email' as channel, recipient, state, attempts, last_error as "lastError", created_at as "createdAt", sent_at as "sentAt"
from notifications.offer_letter where clinic_id = $1 and patient_id = any($2::uuid[])
order by created_at, offer_id;

-- setOfferLetterState
update notifications.offer_letter set state = $1, changed_at = $2, last_error = $3,
  due_at = $4, sent_at = $5
where offer_id = $6;
