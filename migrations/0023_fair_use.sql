-- How much of the clinic's time one caller may keep for themselves: holds at once, visits ahead, and what follows on visits that were missed.

-- What the clinic decided. Without a row the usual rules count (src/booking/fair-use/rules.ts). Null: no limit.
create table booking.fair_use (
  clinic_id uuid primary key references clinic.clinic (id),
  version integer not null,
  holds_per_account integer,
  holds_per_address integer,
  visits_per_patient integer,
  visits_per_account integer,
  visits_per_address integer,
  -- From so many missed visits within so many months on: the desk approves what the patient books, or books it itself.
  missed_visits integer,
  missed_within_months integer,
  missed_then text,
  constraint holds_per_account_countable check (holds_per_account between 1 and 1000),
  constraint holds_per_address_countable check (holds_per_address between 1 and 1000),
  constraint visits_per_patient_countable check (visits_per_patient between 1 and 1000),
  constraint visits_per_account_countable check (visits_per_account between 1 and 1000),
  constraint visits_per_address_countable check (visits_per_address between 1 and 1000),
  constraint missed_visits_countable check (missed_visits between 1 and 100 and missed_within_months between 1 and 120),
  constraint missed_then_what check (missed_then in ('approval', 'desk')),
  constraint missed_visits_said_whole check (num_nulls(missed_visits, missed_within_months, missed_then) in (0, 3))
);

-- One of the numbered shares of whoever is limited, taken by a hold or a visit: those who come at once take different numbers, and the last
-- one only one of them gets. It counts as long as what took it has claims ahead. Whatever ends a hold or a visit deletes its claims, so no
-- cancellation, deadline or move has to know of shares; what nothing counts any more is deleted by the next who needs the number, and nightly.
create table booking.share (
  clinic_id uuid not null,
  -- Of what: holds of an account or network; visits of a patient, booked by an account for others, from a network.
  scope text not null,
  -- Whose: an account, a patient, or a network as src/platform/http/limits tells them apart.
  who text not null,
  number integer not null,
  hold_id uuid references booking.hold (id) on delete cascade,
  -- Not a reference: appointments are never deleted, and to have it checked was half of what a share costs a booking.
  appointment_id uuid,
  constraint no_share_taken_twice primary key (clinic_id, scope, who, number),
  constraint share_of_something_known check (scope in ('hold', 'patient', 'account', 'address')),
  constraint share_is_of_a_hold_or_a_visit check (num_nonnulls(hold_id, appointment_id) = 1)
);
create index share_by_hold on booking.share (hold_id) where hold_id is not null;

-- Whether what took a share still has a time ahead. A hold that became a visit has handed its claims on, and so its share is free.
create function booking.is_ahead(of_hold uuid, of_appointment uuid, at timestamptz) returns boolean language sql stable
return exists (select from booking.claim where claim.hold_id = of_hold and claim.expires_at > at)
  or exists (select from booking.claim where claim.appointment_id = of_appointment and claim.resource_kind = 'patient' and claim.starts_at > at);

-- Takes one share of each in the order given, always the same, so that two never wait for each other in a circle; answers which of them has
-- none left, 0 when none. Null instead of a limit: counted all the same, so that a limit set later knows. First the number after the highest,
-- of all of them in one statement: nearly everybody gets that, and the search for a free one cost twice as much. Whoever comes to the limit
-- by that has what nothing counts any more deleted, and takes a free number: any, so that those who come at once rarely meet; the lowest where
-- numbers above the limit are taken (it was lowered), counted by the statement that inserts, or whoever came between would not be among them.
create function booking.take_shares(
  of_clinic uuid, scopes text[], whos text[], mosts integer[], of_hold uuid, of_appointment uuid, at timestamptz
) returns integer language plpgsql as $$
declare
  got text[];
  highest integer;
begin
  with taken as (
    insert into booking.share (clinic_id, scope, who, number, hold_id, appointment_id)
    select of_clinic, next.scope, next.who, next.number, of_hold, of_appointment
    from unnest(scopes, whos, mosts) as wanted (scope, who, most)
    cross join lateral (
      select wanted.scope, wanted.who, coalesce(max(share.number), 0) + 1 as number from booking.share
      where share.clinic_id = of_clinic and share.scope = wanted.scope and share.who = wanted.who
    ) as next
    where wanted.most is null or next.number <= wanted.most
    on conflict do nothing
    returning share.scope
  )
  select array_agg(taken.scope) into got from taken;
  if cardinality(got) = cardinality(scopes) then
    return 0;
  end if;
  for which in 1 .. cardinality(scopes) loop
    continue when scopes[which] = any(got);
    delete from booking.share
    where clinic_id = of_clinic and scope = scopes[which] and who = whos[which] and not booking.is_ahead(hold_id, appointment_id, at)
      and (hold_id is distinct from of_hold or appointment_id is distinct from of_appointment);
    loop
      select coalesce(max(number), 0) into highest from booking.share
      where clinic_id = of_clinic and scope = scopes[which] and who = whos[which];
      insert into booking.share (clinic_id, scope, who, number, hold_id, appointment_id)
      select of_clinic, scopes[which], whos[which], free.number, of_hold, of_appointment
      from (
        select candidate as number from generate_series(1, coalesce(mosts[which], highest + 8)) as candidate
        where not exists (
          select from booking.share
          where clinic_id = of_clinic and scope = scopes[which] and who = whos[which] and number = candidate)
        order by candidate
        limit greatest(mosts[which] - (select count(*) from booking.share where clinic_id = of_clinic and scope = scopes[which] and who = whos[which]), 0)
      ) as free
      order by case when highest > mosts[which] then free.number else random() end limit 1
      on conflict do nothing;
      exit when found;
      -- Not a rival in the way, but nothing left.
      if (select count(*) >= mosts[which] from booking.share where clinic_id = of_clinic and scope = scopes[which] and who = whos[which]) then
        return which;
      end if;
    end loop;
  end loop;
  return 0;
end
$$;

-- The same holds for places under a doctor's limits: where numbers above the limit are taken, whoever came between the look and the insert was
-- not counted, and two got in where one place was left. As in migrations/0018 but for the limit of the free numbers.
create or replace function booking.take_places(
  of_clinic uuid, of_doctor uuid, for_claim uuid, first_days date[], pers text[], scopes uuid[], mosts integer[], overruled boolean, at timestamptz
) returns integer language plpgsql as $$
declare
  taken integer;
  highest integer;
begin
  for which in 1 .. cardinality(scopes) loop
    delete from booking.place using booking.claim
    where doctor_id = of_doctor and first_day = first_days[which] and per = pers[which] and scope = scopes[which]
      and claim.id = place.claim_id and claim.expires_at <= at;
    loop
      select count(*), coalesce(max(number), 0) into taken, highest from booking.place
      where doctor_id = of_doctor and first_day = first_days[which] and per = pers[which] and scope = scopes[which];
      if taken >= mosts[which] and not overruled then
        return which;
      end if;
      insert into booking.place (clinic_id, doctor_id, first_day, per, scope, number, claim_id)
      select of_clinic, of_doctor, first_days[which], pers[which], scopes[which], free.number, for_claim
      from (
        select number from generate_series(1, mosts[which]) as number
        where number not in (
          select place.number from booking.place
          where doctor_id = of_doctor and first_day = first_days[which] and per = pers[which] and scope = scopes[which])
        order by number
        limit greatest(mosts[which] - (
          select count(*) from booking.place
          where doctor_id = of_doctor and first_day = first_days[which] and per = pers[which] and scope = scopes[which]), 0)
      ) as free
      order by case when highest > mosts[which] then free.number else random() end limit 1
      on conflict do nothing;
      exit when found;
      if taken >= mosts[which] then
        insert into booking.place (clinic_id, doctor_id, first_day, per, scope, number, claim_id)
        values (of_clinic, of_doctor, first_days[which], pers[which], scopes[which], greatest(highest, mosts[which]) + 1, for_claim)
        on conflict do nothing;
        exit when found;
      end if;
    end loop;
  end loop;
  return 0;
end
$$;

-- What patients have booked before there were limits counts as well.
insert into booking.share (clinic_id, scope, who, number, appointment_id)
select a.clinic_id, share.scope, share.who, row_number() over (partition by a.clinic_id, share.scope, share.who order by a.created_at, a.id), a.id
from booking.appointment a
join booking.move m on m.appointment_id = a.id and m.version = 1 and m.moved_as = 'patient'
left join people.patient own on own.clinic_id = a.clinic_id and own.account_id = a.booked_by
cross join lateral (
  values ('patient', a.patient_id::text), ('account', case when own.id is distinct from a.patient_id then a.booked_by::text end)
) as share (scope, who)
where share.who is not null and booking.is_ahead(null, a.id, now());

select platform.keep_within_clinic(name::regclass) from unnest(array['booking.fair_use', 'booking.share']) as name;
