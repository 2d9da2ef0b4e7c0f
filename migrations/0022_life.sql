-- The life of an appointment: how long a proposal waits, what can be taken back and for how long, when a cancellation is late, when nobody came.

-- What the clinic decided. Without a row the usual rules count (src/booking/policy/rules.ts).
create table booking.policy (
  clinic_id uuid primary key references clinic.clinic (id),
  version integer not null,
  approval_hours integer not null,
  undo_minutes integer not null,
  cancellation_notice_minutes integer not null,
  late_cancellation text not null,
  no_show_minutes integer,
  no_show_after text,
  -- Visits that began before this are the desk's: a clinic that never noted arrivals would find its past full of people who did not come.
  no_show_since timestamptz,
  constraint approval_takes_an_hour_to_a_month check (approval_hours between 1 and 720),
  constraint undo_within_a_week check (undo_minutes between 0 and 10080),
  constraint notice_within_a_month check (cancellation_notice_minutes between 0 and 43200),
  constraint late_cancellation_how check (late_cancellation in ('allowed', 'desk')),
  constraint no_show_within_a_day check (no_show_minutes between 0 and 1440 and no_show_after in ('start', 'end')),
  constraint no_show_said_whole check (num_nulls(no_show_minutes, no_show_after, no_show_since) in (0, 3))
);
select platform.keep_within_clinic('booking.policy');

-- Each is promised when it is written and stays so when the policy changes: the answer that a patient waits for, the time in which a move can be
-- taken back. `late`: the patient's last cancellation or change came later than the clinic asks.
alter table booking.appointment
  add column decide_by timestamptz,
  add column undo_until timestamptz,
  add column late boolean not null default false;
alter table booking.move add column late boolean not null default false;

-- Whoever waits already has as long as somebody who asks today.
update booking.appointment set decide_by = least(start_at, now() + interval '48 hours') where status = 'proposed';
alter table booking.appointment
  add constraint a_proposal_is_decided_before_it_begins check (status <> 'proposed' or (decide_by is not null and decide_by <= start_at));

-- What the two jobs look for: few rows, whatever the history.
create index appointment_to_decide on booking.appointment (decide_by) where status = 'proposed';
create index appointment_to_come on booking.appointment (clinic_id, start_at) where status = 'booked';

-- The patient is told that a request was declined, or that nobody answered it in time.
alter table notifications.message
  drop constraint kind_is_known,
  add constraint kind_is_known check (kind in ('request', 'confirmation', 'change', 'cancellation', 'declination', 'lapse'));
