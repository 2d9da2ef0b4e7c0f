-- deleteIdleShares
delete from booking.share where (clinic_id, scope, who, number) in (
  select clinic_id, scope, who, number from booking.share
  where not booking.is_ahead(hold_id, appointment_id, $1) limit $2 for update skip locked);

-- deleteSharesOf
delete from booking.share s where s.clinic_id = $1 and (
  (s.scope in ('hold', 'account') and s.who = $2)
  or s.appointment_id in (select id from booking.appointment where clinic_id = $3 and patient_id = any($4::uuid[])));

-- deleteSharesOfPaid
delete from booking.share s where s.clinic_id = $1 and s.scope = $2 and s.who = $3 and s.appointment_id is not null
  and not exists (select from booking.appointment a where a.id = s.appointment_id and a.status = 'pending');

-- findFairUse
select f.version, f.holds_per_account as "holdsPerAccount", f.holds_per_address as "holdsPerAddress",
  f.visits_per_patient as "visitsPerPatient", f.visits_per_account as "visitsPerAccount", f.visits_per_address as "visitsPerAddress",
  case when f.missed_visits is not null
    then json_strip_nulls(json_build_object('from', f.missed_visits, 'withinMonths', f.missed_within_months, 'consequence', f.missed_then,
      'deposit', case when f.missed_deposit_amount is not null then json_build_object('amount', f.missed_deposit_amount, 'currency', f.missed_deposit_currency) end))
    end as "missedVisits" from booking.fair_use f where f.clinic_id = $1;

-- findNextFree
select min(coalesce(claim.expires_at, case when s.scope = 'hold' then a.decide_by end, claim.starts_at)) as at
from booking.share s
left join booking.appointment a on a.id = s.appointment_id
join booking.claim on claim.hold_id = s.hold_id or (claim.appointment_id = s.appointment_id and claim.resource_kind = 'patient')
where s.clinic_id = $1 and s.scope = $2 and s.who = $3 and coalesce(claim.expires_at, claim.starts_at) > $4;

-- findRulesAndMissed
select f.version, f.holds_per_account as "holdsPerAccount", f.holds_per_address as "holdsPerAddress",
  f.visits_per_patient as "visitsPerPatient", f.visits_per_account as "visitsPerAccount", f.visits_per_address as "visitsPerAddress",
  case when f.missed_visits is not null
    then json_strip_nulls(json_build_object('from', f.missed_visits, 'withinMonths', f.missed_within_months, 'consequence', f.missed_then,
      'deposit', case when f.missed_deposit_amount is not null then json_build_object('amount', f.missed_deposit_amount, 'currency', f.missed_deposit_currency) end))
    end as "missedVisits", (
    select count(*)::int from booking.appointment a
    where a.clinic_id = $1 and a.patient_id = $2 and a.status = 'noshow' and a.start_at <= $3
      and a.start_at > $4::timestamptz - make_interval(months => case when f.version is null then 12 else coalesce(f.missed_within_months, 0) end)
  ) as missed
from (select 1) as always left join booking.fair_use f on f.clinic_id = $5;

-- findUnpaidSince
select m.moved_at as at
from booking.appointment a join booking.move m on m.appointment_id = a.id and m.name = 'non-payment'
where a.clinic_id = $1 and a.patient_id = $2 and m.moved_at > $3
order by m.moved_at desc offset $4 limit 1;

-- isUncounted
select exists (
  select from booking.move where clinic_id = $1 and appointment_id = $2 and version = 1 and moved_as in ('patient', 'visitor')
) and not exists (
  select from booking.share where clinic_id = $3 and scope = 'patient' and who = $4::text and appointment_id = $5
) as "isUncounted";

-- lockFairUse
select f.version, f.holds_per_account as "holdsPerAccount", f.holds_per_address as "holdsPerAddress",
  f.visits_per_patient as "visitsPerPatient", f.visits_per_account as "visitsPerAccount", f.visits_per_address as "visitsPerAddress",
  case when f.missed_visits is not null
    then json_strip_nulls(json_build_object('from', f.missed_visits, 'withinMonths', f.missed_within_months, 'consequence', f.missed_then,
      'deposit', case when f.missed_deposit_amount is not null then json_build_object('amount', f.missed_deposit_amount, 'currency', f.missed_deposit_currency) end))
    end as "missedVisits" from booking.fair_use f where f.clinic_id = $1 for no key update;

-- putFairUse
insert into booking.fair_use as f (clinic_id, version, holds_per_account, holds_per_address, visits_per_patient, visits_per_account, visits_per_address,
  missed_visits, missed_within_months, missed_then, missed_deposit_amount, missed_deposit_currency)
values ($1, $2, $3, $4, $5, $6, $7,
  $8, $9, $10,
  $11, $12)
on conflict (clinic_id) do update set version = excluded.version, holds_per_account = excluded.holds_per_account,
  holds_per_address = excluded.holds_per_address, visits_per_patient = excluded.visits_per_patient, visits_per_account = excluded.visits_per_account,
  visits_per_address = excluded.visits_per_address, missed_visits = excluded.missed_visits, missed_within_months = excluded.missed_within_months,
  missed_then = excluded.missed_then, missed_deposit_amount = excluded.missed_deposit_amount, missed_deposit_currency = excluded.missed_deposit_currency
where f.version = $13
returning version;

-- takeShares
select booking.take_shares($1, $2::text[], $3::text[],
  $4::integer[], $5, $6, $7) as none;
