-- A room or a device out of order. It takes its time as a visit does, by claims, so that whatever looks at claims sees it: search, booking, the
-- choice from a pool. Its claims stand on a track of their own, for visits that are there already stay until somebody has found them another room
-- or time; nothing new gets in beside them, because what stands on a higher track is in everybody's way.

create table booking.outage (
  id uuid primary key,
  clinic_id uuid not null,
  resource_id uuid not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  reason text,
  entered_at timestamptz not null,
  entered_by uuid,
  -- In order again before its time.
  ended_at timestamptz,
  ended_by uuid,
  constraint outage_of_clinic unique (clinic_id, id),
  constraint outage_lasts check (end_at > start_at),
  constraint outage_of_a_year_at_most check (end_at - start_at <= interval '366 days'),
  constraint outage_is_ended_by_somebody check (ended_at is not null or ended_by is null),
  foreign key (clinic_id, resource_id) references clinic.resource (clinic_id, id)
);
create index outage_by_clinic on booking.outage (clinic_id, end_at) where ended_at is null;
select platform.keep_within_clinic('booking.outage');

alter table booking.claim
  add column outage_id uuid references booking.outage (id) deferrable initially deferred,
  drop constraint claim_is_for_a_hold_or_an_appointment,
  add constraint claim_is_for_one_thing check (num_nonnulls(hold_id, appointment_id, outage_id) = 1),
  add constraint an_outage_is_of_a_room check (outage_id is null or (resource_kind = 'resource' and track = 1));
create index claim_by_outage on booking.claim (outage_id) where outage_id is not null;

-- Two who came at once where there is no limit took the same number, and the second then looked for a free one among none, for ever: greatest()
-- leaves out a null, so that "as many as you like" read as "none". Otherwise as in migrations/0023.
create or replace function booking.take_shares(
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
        limit case when mosts[which] is null then 1 else
          greatest(mosts[which] - (select count(*) from booking.share where clinic_id = of_clinic and scope = scopes[which] and who = whos[which]), 0) end
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
