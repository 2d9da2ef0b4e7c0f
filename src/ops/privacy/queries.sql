-- deleteOldErasures
delete from ops.erasure where id in (
  select id from ops.erasure where coalesce(done_at, withdrawn_at) < $1 order by id limit $2 for update skip locked);

-- findDueErasures
select id, clinic_id as "clinicId", account_id as "accountId", patient_id as "patientId", asked_by as "askedBy", asked_as as "askedAs",
  reason, asked_at as "askedAt", due_at as "dueAt", withdrawn_at as "withdrawnAt", visits_cancelled_at as "visitsCancelledAt",
  done_at as "doneAt", stopped_by as "stoppedBy", kept_until as "keptUntil" from ops.erasure where done_at is null and withdrawn_at is null and due_at <= $1
order by due_at, id limit $2;

-- findErasures
select id, clinic_id as "clinicId", account_id as "accountId", patient_id as "patientId", asked_by as "askedBy", asked_as as "askedAs",
  reason, asked_at as "askedAt", due_at as "dueAt", withdrawn_at as "withdrawnAt", visits_cancelled_at as "visitsCancelledAt",
  done_at as "doneAt", stopped_by as "stoppedBy", kept_until as "keptUntil" from ops.erasure where clinic_id = $1
  and (asked_at, id) < ($2::timestamptz, $3::uuid)
order by asked_at desc, id desc limit $4;

-- findKeepVisitsYears
select keep_visits_years as years from ops.privacy_policy where clinic_id = $1;

-- findOpenErasure
select id, clinic_id as "clinicId", account_id as "accountId", patient_id as "patientId", asked_by as "askedBy", asked_as as "askedAs",
  reason, asked_at as "askedAt", due_at as "dueAt", withdrawn_at as "withdrawnAt", visits_cancelled_at as "visitsCancelledAt",
  done_at as "doneAt", stopped_by as "stoppedBy", kept_until as "keptUntil" from ops.erasure
where clinic_id = $1 and done_at is null and withdrawn_at is null
  and (account_id = $2 or patient_id = any($3::uuid[]));

-- insertErasure
insert into ops.erasure (id, clinic_id, account_id, patient_id, asked_by, asked_as, reason, asked_at, due_at)
values ($1, $2, $3, $4, $5, $6, $7,
  $8, $9);

-- lockErasure
select id, clinic_id as "clinicId", account_id as "accountId", patient_id as "patientId", asked_by as "askedBy", asked_as as "askedAs",
  reason, asked_at as "askedAt", due_at as "dueAt", withdrawn_at as "withdrawnAt", visits_cancelled_at as "visitsCancelledAt",
  done_at as "doneAt", stopped_by as "stoppedBy", kept_until as "keptUntil" from ops.erasure where clinic_id = $1 and id = $2 and done_at is null and withdrawn_at is null for update;

-- markDone
update ops.erasure set done_at = $1, kept_until = $2,
  reason = null, stopped_by = null
where id = $3;

-- markVisitsCancelled
update ops.erasure set visits_cancelled_at = $1, due_at = $2, stopped_by = null where id = $3;

-- putKeepVisitsYears
insert into ops.privacy_policy (clinic_id, keep_visits_years) values ($1, $2)
on conflict (clinic_id) do update set keep_visits_years = excluded.keep_visits_years;

-- selectErasuresOf
select asked_as as "actingAs", reason, asked_at as "createdAt", due_at as "dueAt", withdrawn_at as "withdrawnAt",
  visits_cancelled_at as "visitsCancelledAt", done_at as "doneAt", stopped_by as "stoppedBy", kept_until as "keptUntilAt"
from ops.erasure
where clinic_id = $1 and (account_id = $2 or patient_id = any($3::uuid[]))
order by asked_at;

-- stopErasure
update ops.erasure set stopped_by = $1, due_at = $2 where id = $3 and done_at is null;

-- withdraw
update ops.erasure set withdrawn_at = $1, withdrawn_by = $2, reason = null where id = $3;
