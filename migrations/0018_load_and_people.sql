-- How much a doctor takes, whom a visit type is for, which of several rooms it gets, and the way between two locations on one day.

-- Whom a visit type is for, and what it needs any one of. A pool named twice is two of it.
alter table clinic.visit_type
  add column for_patients text not null default 'everyone',
  add column known_to text not null default 'clinic',
  add column min_age_years smallint,
  add column max_age_years smallint,
  add column resource_pools text[] not null default '{}',
  add constraint visit_type_for_known_patients check (for_patients in ('everyone', 'new', 'existing')),
  add constraint visit_type_known_to check (known_to in ('clinic', 'doctor')),
  add constraint visit_type_min_age check (min_age_years between 0 and 150),
  add constraint visit_type_max_age check (max_age_years between 0 and 150),
  add constraint visit_type_ages_in_order check (min_age_years <= max_age_years),
  add constraint visit_type_needs_so_many check (cardinality(resource_pools) <= 20);

-- At most so many visits of one doctor in a local day or an ISO week; of one visit type, or of all together.
create table scheduling.visit_limit (
  id uuid primary key,
  clinic_id uuid not null,
  doctor_id uuid not null,
  visit_type_id uuid,
  per text not null,
  most integer not null,
  constraint limit_per_day_or_week check (per in ('day', 'week')),
  constraint limit_is_positive check (most between 1 and 1000),
  foreign key (clinic_id, doctor_id) references people.doctor (clinic_id, id),
  foreign key (clinic_id, visit_type_id) references clinic.visit_type (clinic_id, id)
);
create unique index one_limit_of_a_kind on scheduling.visit_limit (doctor_id, coalesce(visit_type_id, doctor_id), per);

-- How long a doctor takes from one location to another: between two named ones, or (no ends named) between any two others.
create table scheduling.travel_time (
  id uuid primary key,
  clinic_id uuid not null,
  doctor_id uuid not null,
  one_end uuid,
  other_end uuid,
  minutes integer not null,
  constraint travel_has_two_ends_or_none check (num_nonnulls(one_end, other_end) in (0, 2)),
  constraint travel_ends_in_order check (one_end < other_end),
  constraint travel_takes_half_a_day_at_most check (minutes between 0 and 720),
  foreign key (clinic_id, doctor_id) references people.doctor (clinic_id, id),
  foreign key (clinic_id, one_end) references clinic.location (clinic_id, id),
  foreign key (clinic_id, other_end) references clinic.location (clinic_id, id)
);
create unique index one_time_per_way on scheduling.travel_time (doctor_id, coalesce(one_end, doctor_id), coalesce(other_end, doctor_id));

-- Which rooms and devices an appointment was given; its claims on them go when it is cancelled.
alter table booking.appointment add column resource_ids uuid[] not null default '{}';
update booking.appointment set resource_ids = given.ids
from (
  select appointment_id, array_agg(resource_id order by resource_id) as ids
  from booking.claim where appointment_id is not null and resource_kind = 'resource' group by appointment_id
) as given
where given.appointment_id = appointment.id;

-- A place in a limited day or week: one row for each limit that a doctor's claim counts against. By the rules only the numbers up to the
-- limit are given, so two who want the last one meet here and nowhere else: different places of one day are taken side by side, which a
-- counter under a lock would forbid. Staff who overrule take a number above the limit. It goes with the claim, whoever lets go of that: a
-- cancellation, a deadline, an erasure; and a hold that becomes an appointment keeps it.
create table booking.place (
  clinic_id uuid not null,
  doctor_id uuid not null,
  -- The day, or the Monday of the week, on the calendar of the location.
  first_day date not null,
  per text not null,
  -- The visit type that is limited, or the doctor where all of them are.
  scope uuid not null,
  number integer not null,
  claim_id uuid not null references booking.claim (id) on delete cascade,
  constraint no_place_taken_twice primary key (doctor_id, first_day, per, scope, number)
);
create index place_by_claim on booking.place (claim_id);

-- The time around a visit at one location within which its doctor cannot be at another: half the way before it and half the way after, so
-- that two of them meet exactly when the whole way does not fit between the visits. One row for the doctor's shortest way ('anywhere'), and
-- one for each location that is farther from there ('<id> <id>', in order). Doctors without travel times have none. It goes with the claim.
create table booking.travel (
  id uuid primary key,
  clinic_id uuid not null,
  doctor_id uuid not null,
  way text not null,
  -- Where the visit is.
  location_id uuid not null,
  -- 0 by the rules; a higher one where staff overruled the way, or where it grew longer after the visits were booked.
  track smallint not null default 0,
  during tstzrange not null,
  starts_at timestamptz not null generated always as (lower(during)) stored,
  ends_at timestamptz not null generated always as (upper(during)) stored,
  claim_id uuid not null references booking.claim (id) on delete cascade,
  constraint travel_lasts_four_days_at_most check (not isempty(during) and upper(during) - lower(during) <= interval '96 hours'),
  constraint nobody_in_two_places exclude using gist (doctor_id with =, way with =, track with =, location_id with <>, during with &&)
);
create index travel_by_doctor on booking.travel (doctor_id, ends_at, starts_at);
create index travel_by_claim on booking.travel (claim_id);

-- Takes a place under each limit in the order given, always the same, so that two never wait for each other in a circle; answers which of
-- them is full, 0 when none is. In the database because it may have to try again: a rival has the number, and the next statement sees more.
-- Among the free numbers it takes any, so that those who come at once rarely meet. Where more are there than the limit (staff overruled it,
-- or it was lowered), only as many numbers are free as places are, and the lowest is taken, so that nobody gets in by a gap.
create function booking.take_places(
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
        order by number limit greatest(mosts[which] - taken, 0)
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

select platform.keep_within_clinic(name::regclass) from unnest(array[
  'scheduling.visit_limit', 'scheduling.travel_time', 'booking.place', 'booking.travel']) as name;
