-- cutTrail
select identity.cut_audit_trail($1) as gone;

-- deleteSealed
delete from identity.audit_intake where clinic_id = $1 and id = any($2::uuid[]);

-- findClinicsWaiting
with recursive waiting as (
  (select clinic_id from identity.audit_intake order by clinic_id limit 1)
  union all
  select (select i.clinic_id from identity.audit_intake i where i.clinic_id > w.clinic_id order by i.clinic_id limit 1)
  from waiting w where w.clinic_id is not null
)
select clinic_id as "clinicId" from waiting where clinic_id is not null;

-- findHead
select number, hash, begin_number as "beginNumber", begin_hash as "beginHash", mac from identity.audit_head where clinic_id = $1;

-- findHeads
select clinic_id as "clinicId", number, hash, begin_number as "beginNumber", begin_hash as "beginHash", mac from identity.audit_head order by clinic_id;

-- findKeepYears
select keep_years as years from identity.audit_policy where clinic_id = $1;

-- findLastExpired
select number, hash from identity.audit_event
where clinic_id = $1 and number < coalesce((
  select number from identity.audit_event where clinic_id = $2 and at >= $3 order by number limit 1
), 9223372036854775807)
order by number desc limit 1;

-- insertEvents
with written as (
  insert into identity.audit_intake (clinic_id, id, at, actor_kind, actor_id, acting_as, app, address, user_agent, request_id, call,
    action, outcome, refusal, record_kind, record_id, patients, reason, mac)
  select "clinicId", id, at, "actorKind", "actorId", "actingAs", app, address, "userAgent", "requestId", call,
    action, outcome, refusal, "recordKind", "recordId", patients, reason, decode(mac, 'hex')
  from jsonb_to_recordset($1::jsonb) as event ("clinicId" uuid, id uuid, at timestamptz, "actorKind" text,
    "actorId" uuid, "actingAs" text, app text, address text, "userAgent" text, "requestId" text, call text, action text, outcome text,
    refusal text, "recordKind" text, "recordId" uuid, patients uuid[], reason text, mac text)
)
select pg_current_xact_id()::text as "transactionId";

-- insertSeals
with sealed as (
  insert into identity.audit_event
  select i.*, s.number, s.hash, s.mac
  from unnest($1::uuid[], $2::bigint[],
    $3::bytea[], $4::bytea[]) as s (id, number, hash, mac)
  join identity.audit_intake i on i.clinic_id = $5 and i.id = s.id
  returning clinic_id, id, at, patients
), patients as (
  insert into identity.audit_event_patient (clinic_id, patient_id, at, event_id)
  select clinic_id, unnest(patients), at, id from sealed
)
update identity.audit_head set number = $6, hash = $7, mac = $8, sealed_at = $9
where clinic_id = $10;

-- lockHead
insert into identity.audit_head (clinic_id, number, hash, begin_number, begin_hash, mac, sealed_at)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (clinic_id) do update set number = audit_head.number
returning number, hash, begin_number as "beginNumber", begin_hash as "beginHash", mac;

-- selectEvents: of a clinic
select e.clinic_id as "clinicId", e.id, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId", e.acting_as as "actingAs", e.app,
  e.address, e.user_agent as "userAgent", e.request_id as "requestId", e.call, e.action, e.outcome, e.refusal, e.record_kind as "recordKind",
  e.record_id as "recordId", e.patients::text[] as patients, e.reason, e.number
from identity.audit_event e
where e.clinic_id = $1
order by e.at desc, e.id desc limit $2;

-- selectEvents: of a patient
select e.clinic_id as "clinicId", e.id, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId", e.acting_as as "actingAs", e.app,
  e.address, e.user_agent as "userAgent", e.request_id as "requestId", e.call, e.action, e.outcome, e.refusal, e.record_kind as "recordKind",
  e.record_id as "recordId", e.patients::text[] as patients, e.reason, e.number
from identity.audit_event_patient p join identity.audit_event e on e.clinic_id = p.clinic_id and e.id = p.event_id
where p.clinic_id = $1 and p.patient_id = $2 and $3::uuid = any (e.patients) and (p.at, p.event_id) < ($4, $5::uuid)
order by p.at desc, p.event_id desc limit $6;

-- selectEvents: by every filter
select e.clinic_id as "clinicId", e.id, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId", e.acting_as as "actingAs", e.app,
  e.address, e.user_agent as "userAgent", e.request_id as "requestId", e.call, e.action, e.outcome, e.refusal, e.record_kind as "recordKind",
  e.record_id as "recordId", e.patients::text[] as patients, e.reason, e.number
from identity.audit_event e
where e.clinic_id = $1 and e.actor_id = $2 and e.record_id = $3 and e.action = any ($4::text[]) and e.outcome = $5 and e.at >= $6 and e.at < $7 and e.id = $8
order by e.at desc, e.id desc limit $9;

-- selectFates
select w.clinic_id as "clinicId", w.id, case
  when exists (select from identity.audit_event e where e.clinic_id = w.clinic_id and e.id = w.id) then 'sealed'
  when w.status = 'in progress' or exists (select from identity.audit_intake i where i.clinic_id = w.clinic_id and i.id = w.id) then 'waiting'
  when w.status = 'committed' then 'missing' else 'rolled back' end as fate
from (
  select clinic_id, id, pg_xact_status(transaction_id::xid8) as status
  from unnest($1::uuid[], $2::uuid[],
    $3::text[]) as event (clinic_id, id, transaction_id)
) as w;

-- selectNames
select id, name from identity.account where id = any ($1::uuid[]);

-- selectSealed
select clinic_id as "clinicId", id, at, actor_kind as "actorKind", actor_id as "actorId", acting_as as "actingAs", app, address,
  user_agent as "userAgent", request_id as "requestId", call, action, outcome, refusal, record_kind as "recordKind",
  record_id as "recordId", patients::text[] as patients, reason, mac, number, hash, seal_mac as "sealMac", (
  select count(*) from unnest(patients) as patient (id)
  join identity.audit_event_patient p on p.clinic_id = e.clinic_id and p.patient_id = patient.id and p.at = e.at and p.event_id = e.id
) as "shownTo"
from identity.audit_event e where clinic_id = $1 and number > $2 order by number limit $3;

-- selectWaiting
select clinic_id as "clinicId", id, at, actor_kind as "actorKind", actor_id as "actorId", acting_as as "actingAs", app, address,
  user_agent as "userAgent", request_id as "requestId", call, action, outcome, refusal, record_kind as "recordKind",
  record_id as "recordId", patients::text[] as patients, reason, mac
from identity.audit_intake where clinic_id = $1 order by id limit $2;

-- setKeepYears
insert into identity.audit_policy (clinic_id, keep_years) values ($1, $2)
on conflict (clinic_id) do update set keep_years = excluded.keep_years;

-- updateBegin
update identity.audit_head set begin_number = $1, begin_hash = $2, mac = $3
where clinic_id = $4;
