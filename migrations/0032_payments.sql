-- A visit type may ask for a deposit. Who books such a visit has its time until a deadline, and the visit when the deposit is there. Money and
-- visits are told apart: a charge knows what it is for by a number alone. What is paid late goes back; the database sees to it that one
-- payment goes back once, and that for one thing only one charge can be paid at a time.

create schema payments;

create table payments.charge (
  id uuid primary key,
  clinic_id uuid not null,
  reference uuid not null,
  patient_id uuid not null,
  amount integer not null,
  currency text not null,
  state text not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  checkout_id text,
  checkout_url text,
  checkout_until timestamptz,
  payment_id text,
  paid_at timestamptz,
  closed_at timestamptz,
  constraint charge_of_clinic unique (clinic_id, id),
  constraint charge_is_of_something check (amount between 1 and 99999999),
  constraint charge_has_a_currency check (currency ~ '^[A-Z]{3}$'),
  constraint charge_state_is_known check (state in ('due', 'paid', 'closed')),
  constraint a_paid_charge_has_its_payment check ((state = 'paid') = (payment_id is not null) and (state = 'paid') = (paid_at is not null)),
  constraint a_closed_charge_says_when check ((state = 'closed') = (closed_at is not null)),
  constraint checkout_is_whole check (num_nonnulls(checkout_id, checkout_url, checkout_until) in (0, 3)),
  constraint payment_is_of_one_charge unique (payment_id)
);
-- Two charges that could both be paid would be paid twice.
create unique index one_charge_is_due on payments.charge (reference) where state = 'due';
create index charge_by_reference on payments.charge (clinic_id, reference, created_at);
create index charge_by_age on payments.charge (created_at);
create index charge_by_patient on payments.charge (clinic_id, patient_id);
select platform.keep_within_clinic('payments.charge');

create table payments.refund (
  id uuid primary key,
  clinic_id uuid not null,
  charge_id uuid not null,
  payment_id text not null,
  amount integer not null,
  why text not null,
  state text not null,
  attempts integer not null,
  last_error text,
  created_at timestamptz not null,
  due_at timestamptz,
  constraint refund_of_something check (amount > 0),
  constraint refund_reason_is_known check (why in ('called_off', 'too_late', 'paid_twice', 'wrong_sum')),
  constraint refund_state_is_known check (state in ('owed', 'done', 'failed')),
  constraint a_refund_that_is_owed_is_tried check ((state = 'owed') = (due_at is not null)),
  -- However often it is decided: one payment goes back once.
  constraint a_payment_goes_back_once unique (payment_id),
  foreign key (clinic_id, charge_id) references payments.charge (clinic_id, id)
);
create index refund_to_send on payments.refund (due_at) where due_at is not null;
create index refund_by_charge on payments.refund (charge_id);
select platform.keep_within_clinic('payments.refund');

alter table clinic.visit_type
  add column deposit_amount integer,
  add column deposit_currency text,
  add constraint deposit_is_whole check ((deposit_amount is null) = (deposit_currency is null)),
  add constraint deposit_is_of_something check (deposit_amount between 1 and 99999999),
  add constraint deposit_has_a_currency check (deposit_currency ~ '^[A-Z]{3}$'),
  -- Two conditions in a row would be two deadlines; one of them is enough to keep whoever does not mean it away.
  add constraint deposit_or_approval check (deposit_amount is null or not approval);

-- Nothing was ever pending before, so no row falls outside.
alter table booking.appointment
  add constraint an_unpaid_visit_is_paid_before_it_begins check (status <> 'pending' or (decide_by is not null and decide_by <= start_at));
create index appointment_to_pay on booking.appointment (decide_by) where status = 'pending';

-- What patients are told of it: that a deposit is to be paid, that it did not come, that a payment goes back.
alter table notifications.message
  drop constraint kind_is_known,
  add constraint kind_is_known check (kind in ('request', 'payment', 'confirmation', 'change', 'cancellation', 'declination', 'lapse', 'non_payment', 'refund', 'reminder'));
alter table notifications.message_visit
  drop constraint message_visit_kind_is_known,
  add constraint message_visit_kind_is_known check (kind in ('request', 'payment', 'confirmation', 'change', 'cancellation', 'declination', 'lapse', 'non_payment', 'refund', 'reminder'));
