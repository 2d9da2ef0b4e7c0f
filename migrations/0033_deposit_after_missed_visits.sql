-- After visits that were missed a clinic may ask for a deposit, of whoever books a visit whose type asks for none.

alter table booking.fair_use
  add column missed_deposit_amount integer,
  add column missed_deposit_currency text,
  drop constraint missed_then_what,
  add constraint missed_then_what check (missed_then in ('approval', 'deposit', 'desk')),
  add constraint missed_deposit_is_whole check ((missed_deposit_amount is null) = (missed_deposit_currency is null)),
  add constraint missed_deposit_is_of_something check (missed_deposit_amount between 1 and 99999999),
  add constraint missed_deposit_has_a_currency check (missed_deposit_currency ~ '^[A-Z]{3}$'),
  add constraint missed_deposit_where_it_follows check ((missed_deposit_amount is not null) = (missed_then is not distinct from 'deposit'));
