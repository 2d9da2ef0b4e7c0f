-- The bad day: a doctor falls ill, a room is out of order, a location is closed. From that one cause a plan: every visit that is hit, and a new
-- time for each, held until the patient has answered. The visits themselves stay booked at their old time until they are moved.

-- One open plan of a cause: two clerks who plan the same leave at once get one plan.
create table booking.rebooking_plan (
  id uuid primary key,
  clinic_id uuid not null references clinic.clinic (id),
  cause text not null,
  -- The leave, the closure or the resource. No foreign key: leave and closures are deleted when they are over.
  cause_id uuid not null,
  doctor_id uuid,
  location_id uuid,
  -- From when to when nobody is seen; of a closure, the widest of all its locations' clocks.
  start_at timestamptz not null,
  end_at timestamptz not null,
  options jsonb not null,
  -- Until when what was proposed and not yet sent is held: half a day from when somebody last did something with the plan.
  held_until timestamptz not null,
  created_at timestamptz not null,
  -- Who of the staff; null for Praxis itself.
  created_by uuid,
  closed_at timestamptz,
  closed_why text,
  constraint plan_of_clinic unique (clinic_id, id),
  constraint plan_cause_is_known check (cause in ('leave', 'closure', 'resource')),
  constraint plan_ends_after_it_starts check (start_at < end_at),
  constraint plan_is_closed_with_a_word check ((closed_at is null) = (closed_why is null))
);
create unique index one_open_plan_of_a_cause on booking.rebooking_plan (clinic_id, cause_id, start_at, end_at) where closed_at is null;
create index plan_by_clinic on booking.rebooking_plan (clinic_id, created_at desc, id desc);
create index plan_open on booking.rebooking_plan (id) where closed_at is null;

-- One visit that is hit: where it was, what is proposed for it, and what became of it.
create table booking.rebooking_line (
  id uuid primary key,
  clinic_id uuid not null,
  plan_id uuid not null,
  appointment_id uuid not null,
  -- Where it was when it was hit.
  doctor_id uuid not null,
  visit_type_id uuid not null,
  location_id uuid not null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  state text not null default 'finding',
  -- A rule's name or a word of the system: why nothing was found, why it ended.
  why text,
  -- The newest proposal, kept after it was let go of so that everybody can see what was proposed.
  new_doctor_id uuid,
  new_location_id uuid,
  new_start_at timestamptz,
  new_end_at timestamptz,
  -- The clerk chose it, and no search replaces it.
  by_hand boolean not null default false,
  -- No foreign keys: a hold goes with its deadline, swept by whoever comes across it.
  hold_id uuid,
  offer_id uuid,
  searches smallint not null default 0,
  calls smallint not null default 0,
  call_outcome text,
  version integer not null default 1,
  changed_at timestamptz not null,
  ended_at timestamptz,
  constraint line_of_clinic unique (clinic_id, id),
  constraint line_state_is_known check (state in (
    'finding', 'proposed', 'none_found', 'sent', 'accepted', 'refused', 'chose_another', 'lapsed', 'called', 'settled', 'cancelled')),
  constraint line_holds_what_it_proposes check (state <> 'proposed' or (hold_id is not null and new_start_at is not null)),
  constraint line_holds_nothing_else check (state = 'proposed' or hold_id is null),
  constraint line_sent_is_an_offer check (state <> 'sent' or offer_id is not null),
  constraint line_proposal_is_whole check (num_nonnulls(new_doctor_id, new_location_id, new_start_at, new_end_at) in (0, 4)),
  constraint line_call_has_an_outcome check ((calls = 0) = (call_outcome is null)),
  constraint line_that_is_over_has_ended check (state not in ('accepted', 'chose_another', 'settled', 'cancelled') or ended_at is not null),
  constraint visit_stands_in_a_plan_once unique (plan_id, appointment_id),
  constraint held_for_one_line unique (hold_id),
  constraint offered_for_one_line unique (offer_id),
  foreign key (clinic_id, plan_id) references booking.rebooking_plan (clinic_id, id),
  foreign key (clinic_id, appointment_id) references booking.appointment (clinic_id, id),
  foreign key (clinic_id, doctor_id) references people.doctor (clinic_id, id),
  foreign key (clinic_id, new_doctor_id) references people.doctor (clinic_id, id),
  foreign key (clinic_id, location_id) references clinic.location (clinic_id, id),
  foreign key (clinic_id, new_location_id) references clinic.location (clinic_id, id)
);
-- A visit hit by two causes at once, a leave and a closure, stands in the plan that came first: nobody is proposed two times.
create unique index one_open_line_per_visit on booking.rebooking_line (appointment_id) where ended_at is null;
create index line_by_plan on booking.rebooking_line (plan_id, start_at, id);
create index line_to_find on booking.rebooking_line (plan_id, start_at, id) where state = 'finding' and ended_at is null;
create index line_unsettled on booking.rebooking_line (plan_id) where ended_at is null;

select platform.keep_within_clinic(name::regclass) from unnest(array['booking.rebooking_plan', 'booking.rebooking_line']) as name;
