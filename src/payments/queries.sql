-- deleteOldCharges
with old as (
  select id from payments.charge c where created_at < $1 and state <> 'due'
    and not exists (select from payments.refund r where r.charge_id = c.id and r.state = 'owed')
  order by created_at limit $2 for update skip locked
), refunds as (
  delete from payments.refund where charge_id in (select id from old)
), charges as (
  delete from payments.charge where id in (select id from old) returning id
)
select count(*)::int as gone from charges;

-- deleteUntriedRefund
delete from payments.refund
where clinic_id = $1 and charge_id = $2 and payment_id = $3 and state = 'owed' and attempts = 0;

-- findCharges
select id, clinic_id as "clinicId", reference, patient_id as "patientId", amount, currency, state, created_at as "createdAt", due_at as "dueAt",
  checkout_id as "checkoutId", checkout_url as "checkoutUrl", checkout_until as "checkoutUntil", payment_id as "paymentId", paid_at as "paidAt", closed_at as "closedAt" from payments.charge where clinic_id = $1 and reference = $2
order by created_at desc, id desc;

-- findDueRefunds
select id, clinic_id as "clinicId" from payments.refund where due_at <= $1 order by due_at, id limit $2;

-- findRefunds
select id, clinic_id as "clinicId", charge_id as "chargeId", payment_id as "paymentId", amount, why, state, attempts,
  last_error as "lastError", created_at as "createdAt", due_at as "dueAt" from payments.refund where clinic_id = $1 and charge_id = any($2::uuid[])
order by created_at, id;

-- insertCharge
insert into payments.charge (id, clinic_id, reference, patient_id, amount, currency, state, created_at, due_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- insertRefund
insert into payments.refund (id, clinic_id, charge_id, payment_id, amount, why, state, attempts, created_at, due_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict (payment_id) do nothing
returning id;

-- keepCheckout
update payments.charge set checkout_id = $1, checkout_url = $2, checkout_until = $3
where clinic_id = $4 and id = $5 and state = 'due' and (checkout_until is null or checkout_until <= $6);

-- lockCharge
select id, clinic_id as "clinicId", reference, patient_id as "patientId", amount, currency, state, created_at as "createdAt", due_at as "dueAt",
  checkout_id as "checkoutId", checkout_url as "checkoutUrl", checkout_until as "checkoutUntil", payment_id as "paymentId", paid_at as "paidAt", closed_at as "closedAt" from payments.charge where clinic_id = $1 and id = $2 for update;

-- lockDueRefund
select id, clinic_id as "clinicId", charge_id as "chargeId", payment_id as "paymentId", amount, why, state, attempts,
  last_error as "lastError", created_at as "createdAt", due_at as "dueAt" from payments.refund where clinic_id = $1 and id = $2 and due_at <= $3 for update skip locked;

-- lockLastCharge
select id, clinic_id as "clinicId", reference, patient_id as "patientId", amount, currency, state, created_at as "createdAt", due_at as "dueAt",
  checkout_id as "checkoutId", checkout_url as "checkoutUrl", checkout_until as "checkoutUntil", payment_id as "paymentId", paid_at as "paidAt", closed_at as "closedAt" from payments.charge where clinic_id = $1 and reference = $2
order by created_at desc, id desc limit 1 for update;

-- selectPaymentsOf
select c.id, c.reference as "visitId", c.amount, c.currency, c.state, c.created_at as "createdAt", c.due_at as "dueAt", c.paid_at as "paidAt", c.closed_at as "closedAt",
  c.payment_id as "paymentId", r.payment_id as "refundedPayment", r.amount as "refunded", r.why as "refundedWhy", r.state as "refundState", r.created_at as "refundedAt"
from payments.charge c left join payments.refund r on r.charge_id = c.id
where c.clinic_id = $1 and c.patient_id = any($2::uuid[])
order by c.created_at, c.id;

-- updateCharge
update payments.charge set state = $1, payment_id = $2, paid_at = $3, closed_at = $4
where clinic_id = $5 and id = $6;

-- updateRefund
update payments.refund set state = $1, attempts = $2, last_error = $3, due_at = $4
where clinic_id = $5 and id = $6;
