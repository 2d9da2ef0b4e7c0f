-- deleteAccount
delete from identity.verification v using identity.account a
where a.id = $1 and (position(a.email in lower(concat(v.identifier, ' ', v.value))) > 0
  or position(a.id::text in concat(v.identifier, ' ', v.value)) > 0);
delete from identity.account
where id = $1;

-- deleteAccountHere
delete from identity.session
where clinic_id = $1 and account_id = $2;
delete from identity.invitation i using identity.account a
where a.id = $1 and i.clinic_id = $2 and (i.accepted_by = a.id or (a.email_verified and i.email = a.email));
delete from identity.app_grant
where clinic_id = $1 and account_id = $2;
delete from identity.protocol_record where clinic_id = $1 and position($2 in payload::text) > 0;
delete from identity.openid_link
where clinic_id = $1 and account_id = $2;
delete from identity.unfinished_sign_in where clinic_id = $1 and account_id = $2;
delete from identity.openid_attempt
where clinic_id = $1 and account_id = $2;
delete from identity.member
where clinic_id = $1 and account_id = $2;

-- deleteExpiredRefreshTokens
delete from identity.refresh_token where id in (
  select id from identity.refresh_token where expires_at < $1 limit $2 for update skip locked);

-- deleteExpiredSessions
delete from identity.session where id in (
  select id from identity.session where expires_at < $1 order by expires_at limit $2 for update skip locked);

-- deleteExpiredVerifications
delete from identity.verification where id in (
  select id from identity.verification where expires_at < $1 limit $2 for update skip locked);

-- deleteOldInvitations
delete from identity.invitation where id in (
  select id from identity.invitation where expires_at < $1 order by id limit $2 for update skip locked);

-- findAbandoned
select a.id from identity.account a
where not a.email_verified and a.id > $1 and a.created_at < $2 and a.updated_at < $3
  and not exists (select from identity.session s where s.account_id = a.id)
  and not exists (select from identity.member m where m.account_id = a.id)
  and not exists (select from identity.openid_link l where l.account_id = a.id)
  and not exists (select from identity.passkey p where p.account_id = a.id)
order by a.id limit $4;

-- findStaffClinics
select clinic_id as "clinicId" from identity.member where account_id = $1
union select clinic_id from identity.session where account_id = $2 and clinic_id is not null
union select clinic_id from identity.app_grant where account_id = $3;

-- isOnlyAdministrator
select coalesce(bool_and(account_id = $1), false) as only
from identity.membership where clinic_id = $2 and role = 'administrator';

-- selectAccesses
select distinct e.at, coalesce(a.name, e.app, e.actor_kind) as who, e.acting_as as "actingAs", e.action, e.outcome, e.reason,
  e.record_kind as "record", e.id
from identity.audit_event_patient p join identity.audit_event e on e.clinic_id = p.clinic_id and e.id = p.event_id
  left join identity.account a on a.id = e.actor_id
where p.clinic_id = $1 and p.patient_id = any($2::uuid[])
order by e.at desc, e.id desc limit $3;

-- selectAccountRecord
select id, name, email, email_verified as "emailVerified", image, locale, time_zone as "timeZone", created_at as "createdAt",
  updated_at as "changedAt"
from identity.account where id = $1;

-- selectActivity
select at, action, outcome, refusal, acting_as as "actingAs", app, address, user_agent as "userAgent", call, reason, record_kind as "record"
from identity.audit_event where clinic_id = $1 and actor_id = $2 and (acting_as = 'patient' or record_id = $3)
order by at desc, id desc limit $4;

-- selectAppRecords
select c.name, g.scopes, g.granted_at as "createdAt", g.last_used_at as "usedAt", g.expires_at as "expiresAt"
from identity.app_grant g join identity.client c on c.clinic_id = g.clinic_id and c.id = g.client_id
where g.clinic_id = $1 and g.account_id = $2 order by g.granted_at;

-- selectDeviceRecords
select user_agent as "userAgent", first_seen_at as "createdAt", last_seen_at as "usedAt"
from identity.device where account_id = $1 order by first_seen_at;

-- selectInvitationRecords
select i.email, i.roles, i.invited_at as "createdAt", i.expires_at as "expiresAt", i.accepted_at as "acceptedAt"
from identity.invitation i join identity.account a on a.id = $1
where i.clinic_id = $2 and (i.accepted_by = a.id or (a.email_verified and i.email = a.email)) order by i.invited_at;

-- selectSessionRecords
select ip_address as address, user_agent as "userAgent", proofs, created_at as "createdAt", last_used_at as "usedAt", expires_at as "expiresAt"
from identity.session where account_id = $1 and clinic_id = $2 order by created_at;

-- selectStaffRecords
select array(
    select r.role from identity.membership r where r.clinic_id = m.clinic_id and r.account_id = m.account_id order by r.role
  ) as roles, m.joined_at as "createdAt", d.deactivated_at as "deactivatedAt", d.reason, d.roles as "rolesPutAside"
from identity.member m left join identity.deactivation d on d.clinic_id = m.clinic_id and d.account_id = m.account_id
where m.clinic_id = $1 and m.account_id = $2;

-- selectWaysIn
select provider as way, nullif(subject, account_id::text) as subject, scope as detail, null as issuer, created_at as "createdAt", null::timestamptz as "usedAt"
  from identity.credential where account_id = $1
union all select label, subject, null, issuer, linked_at, last_used_at
  from identity.openid_link where account_id = $2 and (clinic_id = $3 or clinic_id is null)
union all select 'passkey', name, array_to_string(transports, ', '), rp_id, created_at, last_used_at
  from identity.passkey where account_id = $4
union all select 'authenticator app', null, null, null, coalesce(confirmed_at, created_at), null
  from identity.totp where account_id = $5
union all select 'recovery codes', count(*)::text, null, null, min(created_at), max(used_at)
  from identity.recovery_code where account_id = $6 having count(*) > 0
order by 5;
