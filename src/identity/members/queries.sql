-- deleteDeactivation
delete from identity.deactivation
where clinic_id = $1 and account_id = $2
returning roles;

-- deleteGrantsInClinic
delete from identity.app_grant
where clinic_id = $1 and account_id = $2;

-- deleteMembership
delete from identity.membership
where account_id = $1 and clinic_id = $2 and role = $3
returning role;

-- deleteOldAuthorityChanges
delete from identity.authority_change
where changed_at < now() - interval '1 hour';

-- deleteSessionsInClinic
delete from identity.session
where account_id = $1 and clinic_id = $2;

-- findMember
select m.account_id as "accountId", a.name, a.email, lower(a.name) as "sortName",
  array(
    select r.role from identity.membership r where r.clinic_id = m.clinic_id and r.account_id = m.account_id order by r.role
  ) as roles,
  m.joined_at as "joinedAt", m.version, d.deactivated_at as "deactivatedAt", d.deactivated_by as "deactivatedBy",
  d.reason as "deactivationReason", d.roles as "deactivatedRoles",
  greatest(
    (select max(e.at) from identity.audit_event e where e.clinic_id = m.clinic_id and e.actor_id = m.account_id),
    (select max(greatest(s.last_used_at, s.updated_at)) from identity.session s
      where s.account_id = m.account_id and s.clinic_id = m.clinic_id)
  ) as "lastSeenAt",
  exists (select from identity.passkey p where p.account_id = m.account_id)
    or exists (select from identity.totp t where t.account_id = m.account_id and t.confirmed_at is not null) as "hasSecondFactor"
from identity.member m join identity.account a on a.id = m.account_id
left join identity.deactivation d on d.clinic_id = m.clinic_id and d.account_id = m.account_id
where m.clinic_id = $1 and m.account_id = $2 and (d.account_id is not null or exists (
  select from identity.membership r where r.clinic_id = m.clinic_id and r.account_id = m.account_id
));

-- findMembers
select m.account_id as "accountId", a.name, a.email, lower(a.name) as "sortName",
  array(
    select r.role from identity.membership r where r.clinic_id = m.clinic_id and r.account_id = m.account_id order by r.role
  ) as roles,
  m.joined_at as "joinedAt", m.version, d.deactivated_at as "deactivatedAt", d.deactivated_by as "deactivatedBy",
  d.reason as "deactivationReason", d.roles as "deactivatedRoles",
  greatest(
    (select max(e.at) from identity.audit_event e where e.clinic_id = m.clinic_id and e.actor_id = m.account_id),
    (select max(greatest(s.last_used_at, s.updated_at)) from identity.session s
      where s.account_id = m.account_id and s.clinic_id = m.clinic_id)
  ) as "lastSeenAt",
  exists (select from identity.passkey p where p.account_id = m.account_id)
    or exists (select from identity.totp t where t.account_id = m.account_id and t.confirmed_at is not null) as "hasSecondFactor"
from identity.member m join identity.account a on a.id = m.account_id
left join identity.deactivation d on d.clinic_id = m.clinic_id and d.account_id = m.account_id
where m.clinic_id = $1 and (d.account_id is not null or exists (
  select from identity.membership r where r.clinic_id = m.clinic_id and r.account_id = m.account_id
)) and (lower(a.name), a.id) > ($2, $3::uuid)
order by lower(a.name), a.id limit $4;

-- insertDeactivation
insert into identity.deactivation (clinic_id, account_id, roles, reason, deactivated_at, deactivated_by)
values ($1, $2, $3, $4, $5, $6);

-- insertMembership
insert into identity.membership (account_id, clinic_id, role, granted_at, granted_by)
values ($1, $2, $3, $4, $5)
on conflict on constraint role_granted_once do nothing
returning role;

-- lockMember
select version
from identity.member
where clinic_id = $1 and account_id = $2
for no key update;

-- selectAuthorityChanges
select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, (
  select json_agg(json_build_object(
    'id', c.id, 'clinicId', c.clinic_id, 'accountId', c.account_id, 'sessionId', c.session_id) order by c.id)
  from identity.authority_change c
  where c.transaction >= $1::xid8 and c.changed_at > now() - interval '15 minutes'
) as changes;

-- selectMembers
select a.id as "accountId", a.name, a.email, array_agg(m.role order by m.role) as roles
from identity.membership m join identity.account a on a.id = m.account_id
where m.clinic_id = $1
group by a.id order by lower(a.name), a.id;

-- touchMember
insert into identity.member (clinic_id, account_id, joined_at)
values ($1, $2, $3)
on conflict on constraint member_once_per_clinic do update
set version = identity.member.version + 1
returning version;
