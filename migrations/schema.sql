-- platform

create table platform.idempotent_answer (
  caller text not null,
  key text not null,
  request_hash text not null,
  status smallint not null,
  headers jsonb not null,
  body jsonb not null,
  answered_at timestamp with time zone not null,
  constraint one_answer_per_key PRIMARY KEY (caller, key)
);

create table platform.outbox (
  id uuid not null,
  clinic_id uuid not null,
  name text not null,
  payload jsonb not null,
  announced_at timestamp with time zone not null,
  announced_by uuid,
  delivered_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (id)
);

create table platform.revision (
  id uuid not null,
  clinic_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  version integer not null,
  action text not null,
  snapshot jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint revision_pkey PRIMARY KEY (id),
  constraint revisions_count_up UNIQUE (clinic_id, subject_kind, subject_id, version)
);

CREATE INDEX idempotent_answer_age ON platform.idempotent_answer USING btree (answered_at);

CREATE INDEX outbox_undelivered ON platform.outbox USING btree (id) WHERE (delivered_at IS NULL);

-- identity

create table identity.account (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  locale text,
  time_zone text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint email_is_lower_case CHECK ((email = lower(email))),
  constraint one_account_per_email UNIQUE (email)
);

create table identity.credential (
  id uuid not null,
  account_id uuid not null,
  provider text not null,
  subject text not null,
  password_hash text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint credential_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint credential_pkey PRIMARY KEY (id),
  constraint one_credential_per_subject UNIQUE (provider, subject)
);

create table identity.membership (
  account_id uuid not null,
  clinic_id uuid not null,
  role text not null,
  granted_at timestamp with time zone not null,
  granted_by uuid,
  constraint membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint role_granted_once PRIMARY KEY (account_id, clinic_id, role),
  constraint role_is_known CHECK ((role = ANY (ARRAY['doctor'::text, 'receptionist'::text, 'administrator'::text])))
);

create table identity.refresh_token (
  id uuid not null,
  session_id uuid not null,
  token_sha256 bytea not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint one_row_per_refresh_token UNIQUE (token_sha256),
  constraint refresh_token_pkey PRIMARY KEY (id),
  constraint refresh_token_session_id_fkey FOREIGN KEY (session_id) REFERENCES identity.session(id) ON DELETE CASCADE
);

create table identity.session (
  id uuid not null,
  token text not null,
  account_id uuid not null,
  clinic_id uuid,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint one_session_per_token UNIQUE (token),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id) ON DELETE CASCADE,
  constraint session_pkey PRIMARY KEY (id)
);

create table identity.signing_key (
  id uuid not null,
  public_key text not null,
  private_key text not null,
  alg text,
  crv text,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  constraint signing_key_pkey PRIMARY KEY (id)
);

create table identity.verification (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint verification_pkey PRIMARY KEY (id)
);

create view identity.better_auth_user as (id uuid, name text, email text, email_verified boolean, image text, locale text, time_zone text, created_at timestamp with time zone, updated_at timestamp with time zone);

CREATE INDEX credential_by_account ON identity.credential USING btree (account_id);

CREATE INDEX membership_by_clinic ON identity.membership USING btree (clinic_id, role);

CREATE INDEX refresh_token_by_session ON identity.refresh_token USING btree (session_id);

CREATE INDEX session_by_account ON identity.session USING btree (account_id);

CREATE INDEX session_by_deadline ON identity.session USING btree (expires_at);

CREATE INDEX verification_by_identifier ON identity.verification USING btree (identifier);

-- clinic

create table clinic.clinic (
  id uuid not null,
  name text not null,
  host_name text,
  time_zone text not null,
  email text,
  phone text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  constraint clinic_pkey PRIMARY KEY (id),
  constraint one_clinic_per_host_name UNIQUE (host_name)
);

create table clinic.closure (
  id uuid not null,
  clinic_id uuid not null,
  location_id uuid,
  from_date date not null,
  to_date date not null,
  reason text not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  constraint closure_at_location FOREIGN KEY (clinic_id, location_id) REFERENCES clinic.location(clinic_id, id),
  constraint closure_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint closure_ends_after_it_begins CHECK ((from_date <= to_date)),
  constraint closure_pkey PRIMARY KEY (id)
);

create table clinic.location (
  id uuid not null,
  clinic_id uuid not null,
  name text not null,
  time_zone text not null,
  address text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint location_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint location_of_clinic UNIQUE (clinic_id, id),
  constraint location_pkey PRIMARY KEY (id)
);

create table clinic.resource (
  id uuid not null,
  clinic_id uuid not null,
  location_id uuid not null,
  name text not null,
  kind text not null,
  pool text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint resource_at_location FOREIGN KEY (clinic_id, location_id) REFERENCES clinic.location(clinic_id, id),
  constraint resource_of_clinic UNIQUE (clinic_id, id),
  constraint resource_pkey PRIMARY KEY (id)
);

create table clinic.visit_type (
  id uuid not null,
  clinic_id uuid not null,
  name text not null,
  description text,
  duration_minutes integer not null,
  buffer_before_minutes integer not null,
  buffer_after_minutes integer not null,
  grid_minutes integer not null,
  min_notice_minutes integer not null,
  horizon_days integer not null,
  capacity integer not null,
  approval boolean not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint buffers_within_a_day CHECK ((((buffer_before_minutes >= 0) AND (buffer_before_minutes <= 1440)) AND ((buffer_after_minutes >= 0) AND (buffer_after_minutes <= 1440)))),
  constraint grid_within_a_day CHECK (((grid_minutes >= 1) AND (grid_minutes <= 1440))),
  constraint horizon_within_five_years CHECK (((horizon_days >= 0) AND (horizon_days <= 1830))),
  constraint notice_ends_before_horizon CHECK ((min_notice_minutes < ((horizon_days + 1) * 1440))),
  constraint notice_within_two_years CHECK (((min_notice_minutes >= 0) AND (min_notice_minutes <= 1051200))),
  constraint seats_countable CHECK (((capacity >= 1) AND (capacity <= 500))),
  constraint visit_lasts_within_a_day CHECK (((duration_minutes >= 1) AND (duration_minutes <= 1440))),
  constraint visit_type_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint visit_type_of_clinic UNIQUE (clinic_id, id),
  constraint visit_type_pkey PRIMARY KEY (id)
);

create table clinic.visit_type_resource (
  clinic_id uuid not null,
  visit_type_id uuid not null,
  resource_id uuid not null,
  constraint visit_type_resource_clinic_id_resource_id_fkey FOREIGN KEY (clinic_id, resource_id) REFERENCES clinic.resource(clinic_id, id),
  constraint visit_type_resource_clinic_id_visit_type_id_fkey FOREIGN KEY (clinic_id, visit_type_id) REFERENCES clinic.visit_type(clinic_id, id),
  constraint visit_type_resource_pkey PRIMARY KEY (visit_type_id, resource_id)
);

create view clinic.offered_visit_type as (clinic_id uuid, id uuid, name text);

CREATE INDEX closure_by_clinic ON clinic.closure USING btree (clinic_id, to_date);

CREATE INDEX visit_type_by_resource ON clinic.visit_type_resource USING btree (resource_id);

-- people

create table people.doctor (
  id uuid not null,
  clinic_id uuid not null,
  account_id uuid,
  name text not null,
  title text,
  about text,
  specialties text[] not null,
  languages text[] not null,
  sort_name text not null,
  specialty_keys text[] not null,
  search tsvector not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint doctor_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint doctor_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint doctor_of_clinic UNIQUE (clinic_id, id),
  constraint doctor_pkey PRIMARY KEY (id),
  constraint one_doctor_per_account UNIQUE (clinic_id, account_id)
);

create table people.doctor_visit_type (
  clinic_id uuid not null,
  doctor_id uuid not null,
  visit_type_id uuid not null,
  constraint doctor_visit_type_clinic_id_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id) REFERENCES people.doctor(clinic_id, id),
  constraint doctor_visit_type_clinic_id_visit_type_id_fkey FOREIGN KEY (clinic_id, visit_type_id) REFERENCES clinic.visit_type(clinic_id, id),
  constraint doctor_visit_type_pkey PRIMARY KEY (doctor_id, visit_type_id)
);

create table people.patient (
  id uuid not null,
  clinic_id uuid not null,
  account_id uuid,
  name text not null,
  birth_date date,
  email text,
  phone text,
  locale text not null,
  time_zone text,
  sort_name text not null,
  search tsvector not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  constraint one_own_record_per_account UNIQUE (clinic_id, account_id),
  constraint patient_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint patient_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint patient_of_clinic UNIQUE (clinic_id, id),
  constraint patient_pkey PRIMARY KEY (id)
);

CREATE INDEX doctor_by_name ON people.doctor USING btree (clinic_id, sort_name, id) WHERE (retired_at IS NULL);

CREATE INDEX doctor_by_visit_type ON people.doctor_visit_type USING btree (visit_type_id);

CREATE INDEX patient_by_account ON people.patient USING btree (account_id) WHERE (account_id IS NOT NULL);

CREATE INDEX patient_by_name ON people.patient USING btree (clinic_id, sort_name, id);

CREATE INDEX patient_by_words ON people.patient USING gin (search);

-- scheduling

create table scheduling.dated_override (
  id uuid not null,
  clinic_id uuid not null,
  doctor_id uuid not null,
  location_id uuid not null,
  date date not null,
  mode text not null,
  windows jsonb not null,
  created_at timestamp with time zone not null,
  constraint dated_override_doctor_id_fkey FOREIGN KEY (doctor_id) REFERENCES scheduling.schedule(doctor_id),
  constraint dated_override_pkey PRIMARY KEY (id),
  constraint override_at_location FOREIGN KEY (clinic_id, location_id) REFERENCES clinic.location(clinic_id, id),
  constraint override_replaces_or_adds CHECK ((mode = ANY (ARRAY['replace'::text, 'add'::text])))
);

create table scheduling.leave (
  id uuid not null,
  clinic_id uuid not null,
  doctor_id uuid not null,
  start_at timestamp with time zone not null,
  end_at timestamp with time zone not null,
  reason text,
  created_at timestamp with time zone not null,
  constraint leave_doctor_id_fkey FOREIGN KEY (doctor_id) REFERENCES scheduling.schedule(doctor_id),
  constraint leave_ends_after_it_starts CHECK ((start_at < end_at)),
  constraint leave_pkey PRIMARY KEY (id)
);

create table scheduling.schedule (
  doctor_id uuid not null,
  clinic_id uuid not null,
  version bigint not null default nextval('scheduling.schedule_version'::regclass),
  constraint schedule_of_doctor FOREIGN KEY (clinic_id, doctor_id) REFERENCES people.doctor(clinic_id, id),
  constraint schedule_pkey PRIMARY KEY (doctor_id)
);

create table scheduling.working_hours (
  id uuid not null,
  clinic_id uuid not null,
  doctor_id uuid not null,
  location_id uuid not null,
  weekday smallint not null,
  from_time text not null,
  to_time text not null,
  visit_type_ids uuid[],
  valid_from date,
  valid_to date,
  constraint hours_are_not_empty CHECK ((from_time <> to_time)),
  constraint hours_are_wall_clock CHECK (((from_time ~ '^([01]\d|2[0-3]):[0-5]\d$'::text) AND (to_time ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$'::text))),
  constraint hours_at_location FOREIGN KEY (clinic_id, location_id) REFERENCES clinic.location(clinic_id, id),
  constraint monday_to_sunday CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint validity_ends_after_it_begins CHECK ((valid_from <= valid_to)),
  constraint working_hours_doctor_id_fkey FOREIGN KEY (doctor_id) REFERENCES scheduling.schedule(doctor_id),
  constraint working_hours_pkey PRIMARY KEY (id)
);

CREATE INDEX dated_override_by_doctor ON scheduling.dated_override USING btree (doctor_id, date);

CREATE INDEX leave_by_doctor ON scheduling.leave USING btree (doctor_id, end_at);

CREATE UNIQUE INDEX one_replacement_per_date ON scheduling.dated_override USING btree (doctor_id, location_id, date) WHERE (mode = 'replace'::text);

CREATE INDEX schedule_by_clinic ON scheduling.schedule USING btree (clinic_id);

CREATE INDEX working_hours_by_doctor ON scheduling.working_hours USING btree (doctor_id);

create sequence scheduling.schedule_version;

-- booking

create table booking.appointment (
  id uuid not null,
  clinic_id uuid not null,
  doctor_id uuid not null,
  patient_id uuid not null,
  visit_type_id uuid not null,
  location_id uuid not null,
  start_at timestamp with time zone not null,
  end_at timestamp with time zone not null,
  status text not null,
  version integer not null default 1,
  reason text,
  notes text,
  answers jsonb,
  override_reason text,
  booked_by uuid,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  constraint appointment_clinic_id_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id) REFERENCES people.doctor(clinic_id, id),
  constraint appointment_clinic_id_location_id_fkey FOREIGN KEY (clinic_id, location_id) REFERENCES clinic.location(clinic_id, id),
  constraint appointment_clinic_id_patient_id_fkey FOREIGN KEY (clinic_id, patient_id) REFERENCES people.patient(clinic_id, id),
  constraint appointment_clinic_id_visit_type_id_fkey FOREIGN KEY (clinic_id, visit_type_id) REFERENCES clinic.visit_type(clinic_id, id),
  constraint appointment_ends_after_it_starts CHECK ((start_at < end_at)),
  constraint appointment_of_clinic UNIQUE (clinic_id, id),
  constraint appointment_pkey PRIMARY KEY (id),
  constraint status_is_known CHECK ((status = ANY (ARRAY['proposed'::text, 'pending'::text, 'booked'::text, 'arrived'::text, 'checked-in'::text, 'in-progress'::text, 'fulfilled'::text, 'cancelled'::text, 'noshow'::text, 'waitlist'::text])))
);

create table booking.claim (
  id uuid not null,
  clinic_id uuid not null,
  resource_id uuid not null,
  resource_kind text not null,
  track smallint not null default 0,
  occasion uuid not null,
  seat smallint not null default 1,
  during tstzrange not null,
  hold_id uuid,
  appointment_id uuid,
  expires_at timestamp with time zone,
  constraint a_hold_has_a_deadline CHECK (((hold_id IS NULL) = (expires_at IS NULL))),
  constraint claim_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES booking.appointment(id) DEFERRABLE INITIALLY DEFERRED,
  constraint claim_hold_id_fkey FOREIGN KEY (hold_id) REFERENCES booking.hold(id) DEFERRABLE INITIALLY DEFERRED,
  constraint claim_is_for_a_hold_or_an_appointment CHECK ((num_nonnulls(hold_id, appointment_id) = 1)),
  constraint claim_lasts CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during)))),
  constraint claim_pkey PRIMARY KEY (id),
  constraint no_double_booking EXCLUDE USING gist (resource_id WITH =, track WITH =, during WITH &&, occasion WITH <>),
  constraint no_seat_taken_twice UNIQUE (resource_id, occasion, seat, track)
);

create table booking.hold (
  id uuid not null,
  clinic_id uuid not null,
  doctor_id uuid not null,
  visit_type_id uuid not null,
  location_id uuid not null,
  start_at timestamp with time zone not null,
  end_at timestamp with time zone not null,
  held_by text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint hold_clinic_id_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id) REFERENCES people.doctor(clinic_id, id),
  constraint hold_clinic_id_location_id_fkey FOREIGN KEY (clinic_id, location_id) REFERENCES clinic.location(clinic_id, id),
  constraint hold_clinic_id_visit_type_id_fkey FOREIGN KEY (clinic_id, visit_type_id) REFERENCES clinic.visit_type(clinic_id, id),
  constraint hold_pkey PRIMARY KEY (id)
);

create table booking.move (
  appointment_id uuid not null,
  version integer not null,
  clinic_id uuid not null,
  name text not null,
  from_status text,
  to_status text not null,
  from_slot jsonb,
  to_slot jsonb not null,
  reason text,
  override_reason text,
  moved_by uuid,
  moved_as text not null,
  moved_at timestamp with time zone not null,
  constraint move_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES booking.appointment(id),
  constraint moves_count_up PRIMARY KEY (appointment_id, version)
);

CREATE INDEX appointment_by_clinic ON booking.appointment USING btree (clinic_id, start_at, id);

CREATE INDEX appointment_by_doctor ON booking.appointment USING btree (doctor_id, start_at);

CREATE INDEX appointment_by_patient ON booking.appointment USING btree (patient_id, start_at);

CREATE INDEX claim_by_appointment ON booking.claim USING btree (appointment_id) WHERE (appointment_id IS NOT NULL);

CREATE INDEX claim_by_deadline ON booking.claim USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX claim_by_hold ON booking.claim USING btree (hold_id) WHERE (hold_id IS NOT NULL);

CREATE INDEX hold_by_deadline ON booking.hold USING btree (expires_at);

-- notifications

create table notifications.message (
  id uuid not null,
  clinic_id uuid not null,
  appointment_id uuid not null,
  appointment_version integer not null,
  kind text not null,
  doctor_id uuid not null,
  location_id uuid not null,
  start_at timestamp with time zone not null,
  end_at timestamp with time zone not null,
  channel text not null,
  recipient text not null,
  recipient_name text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  calendar text,
  calendar_method text,
  state text not null,
  attempts integer not null default 0,
  last_error text,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  due_at timestamp with time zone,
  sent_at timestamp with time zone,
  constraint calendar_has_a_method CHECK (((calendar IS NULL) = (calendar_method IS NULL))),
  constraint kind_is_known CHECK ((kind = ANY (ARRAY['request'::text, 'confirmation'::text, 'change'::text, 'cancellation'::text]))),
  constraint message_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic.clinic(id),
  constraint message_pkey PRIMARY KEY (id),
  constraint only_waiting_messages_are_due CHECK (((due_at IS NULL) OR (state = ANY (ARRAY['planned'::text, 'failed'::text])))),
  constraint state_is_known CHECK ((state = ANY (ARRAY['planned'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'unknown'::text, 'mailbox'::text, 'withheld'::text]))),
  constraint told_once UNIQUE (appointment_id, appointment_version, kind, channel, recipient)
);

CREATE INDEX message_being_sent ON notifications.message USING btree (changed_at) WHERE (state = 'sending'::text);

CREATE INDEX message_by_clinic ON notifications.message USING btree (clinic_id, created_at DESC, id DESC);

CREATE INDEX message_due ON notifications.message USING btree (due_at) WHERE (due_at IS NOT NULL);
