-- Hours of every second week, breaks, public holidays, how long a visit takes one doctor, and the ways in which a visit type's notice, horizon
-- and grid are counted.

alter table clinic.visit_type
  add column grid_offset_minutes integer not null default 0,
  add column notice_on_weekdays_only boolean not null default false,
  add column horizon_on_weekdays_only boolean not null default false,
  add column last_date date,
  add constraint grid_offset_within_grid check (grid_offset_minutes >= 0 and grid_offset_minutes < grid_minutes);

-- Which country's public holidays close a location. The holidays themselves are kept, some years ahead: whoever judges a booking reads rows,
-- and neither loads a library nor counts moons, and two processes with two versions of that library judge alike.
create table clinic.holiday_calendar (
  location_id uuid primary key,
  clinic_id uuid not null,
  -- null: the location keeps no public holidays any more.
  country text,
  region text,
  -- Holidays of this calendar on which the location is open after all, by their rule, which is the same every year.
  open_on text[] not null default '{}',
  -- The last date of which the holidays are known.
  known_until date not null,
  version integer not null default 1,
  constraint calendar_of_location foreign key (clinic_id, location_id) references clinic.location (clinic_id, id),
  constraint region_lies_in_country check (country is not null or region is null)
);
create index holiday_calendar_by_clinic on clinic.holiday_calendar (clinic_id);

create table clinic.public_holiday (
  clinic_id uuid not null,
  location_id uuid not null references clinic.holiday_calendar (location_id),
  date date not null,
  rule text not null,
  name text not null,
  open boolean not null,
  primary key (location_id, date, rule)
);
create index public_holiday_by_clinic on clinic.public_holiday (clinic_id, date);

-- Weeks are counted from the Monday of the anchor's week, without end: a year of 53 weeks changes nothing.
alter table scheduling.working_hours
  add column every_weeks smallint not null default 1,
  add column anchor_date date,
  add constraint hours_within_a_year_of_weeks check (every_weeks between 1 and 52),
  add constraint alternating_hours_are_anchored check (every_weeks = 1 or anchor_date is not null);

create table scheduling.weekly_break (
  id uuid primary key,
  clinic_id uuid not null,
  doctor_id uuid not null references scheduling.schedule (doctor_id),
  -- null: wherever the doctor is.
  location_id uuid,
  name text not null,
  weekday smallint not null,
  from_time text not null,
  to_time text not null,
  valid_from date,
  valid_to date,
  every_weeks smallint not null default 1,
  anchor_date date,
  constraint break_at_location foreign key (clinic_id, location_id) references clinic.location (clinic_id, id),
  constraint break_from_monday_to_sunday check (weekday between 1 and 7),
  constraint break_is_wall_clock check (from_time ~ '^([01]\d|2[0-3]):[0-5]\d$' and to_time ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$'),
  constraint break_is_not_empty check (from_time <> to_time),
  constraint break_validity_ends_after_it_begins check (valid_from <= valid_to),
  constraint breaks_within_a_year_of_weeks check (every_weeks between 1 and 52),
  constraint alternating_breaks_are_anchored check (every_weeks = 1 or anchor_date is not null)
);
create index weekly_break_by_doctor on scheduling.weekly_break (doctor_id);

-- How long a visit type takes this doctor, where that is not what the visit type says. null: as it says.
create table scheduling.pace (
  clinic_id uuid not null,
  doctor_id uuid not null references scheduling.schedule (doctor_id),
  visit_type_id uuid not null,
  duration_minutes integer,
  buffer_before_minutes integer,
  buffer_after_minutes integer,
  constraint one_pace_per_visit_type primary key (doctor_id, visit_type_id),
  constraint pace_of_visit_type foreign key (clinic_id, visit_type_id) references clinic.visit_type (clinic_id, id),
  constraint pace_lasts_within_a_day check (duration_minutes between 1 and 1440),
  constraint pace_buffers_within_a_day check (buffer_before_minutes between 0 and 1440 and buffer_after_minutes between 0 and 1440),
  constraint pace_says_something check (num_nonnulls(duration_minutes, buffer_before_minutes, buffer_after_minutes) > 0)
);

select platform.keep_within_clinic(name::regclass) from unnest(array[
  'clinic.holiday_calendar', 'clinic.public_holiday', 'scheduling.weekly_break', 'scheduling.pace']) as name;
