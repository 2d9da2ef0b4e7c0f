-- bindSession
update identity.session
set clinic_id = $1, created_at = $2, updated_at = $3, expires_at = $4
where token = $5 and clinic_id is null
returning id, account_id as "accountId";

-- deleteExpired
delete from identity.refresh_token
where expires_at < $1;
delete from identity.session
where expires_at < $1;
delete from identity.verification
where expires_at < $1;

-- deleteMembership
delete from identity.membership
where account_id = $1 and clinic_id = $2 and role = $3
returning role;

-- deleteSession
delete from identity.session
where id = $1;

-- findAccount
select id, name, email, email_verified as "emailVerified", locale, time_zone as "timeZone"
from identity.account
where id = $1;

-- findAccountByEmail
select id, name, email, email_verified as "emailVerified", locale, time_zone as "timeZone"
from identity.account
where email = $1;

-- findSession
select s.id, s.account_id as "accountId", array(
  select m.role from identity.membership m where m.account_id = s.account_id and m.clinic_id = s.clinic_id order by m.role
) as roles
from identity.session s
where s.token = $1 and s.clinic_id = $2 and s.expires_at > $3;

-- findUsedRefreshToken
select s.id as "sessionId", s.account_id as "accountId"
from identity.refresh_token t join identity.session s on s.id = t.session_id
where t.token_sha256 = $1 and t.used_at is not null and s.clinic_id = $2;

-- insertAccount
insert into identity.account (id, name, email, email_verified, locale, time_zone, created_at, updated_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict on constraint one_account_per_email do nothing
returning id;

-- insertMembership
insert into identity.membership (account_id, clinic_id, role, granted_at, granted_by)
values ($1, $2, $3, $4, $5)
on conflict on constraint role_granted_once do nothing
returning role;

-- insertPassword
insert into identity.credential (id, account_id, provider, subject, password_hash, created_at, updated_at)
values ($1, $2, $3, $4, $5, $6, $7);

-- insertRefreshToken
insert into identity.refresh_token (id, session_id, token_sha256, issued_at, expires_at)
values ($1, $2, $3, $4, $5);

-- lockAdministrators
select account_id
from identity.membership
where clinic_id = $1 and role = $2
order by account_id
for update;

-- prolongSession
update identity.session
set updated_at = $1, expires_at = least($2::timestamptz, created_at + $3 * interval '1 millisecond')
where id = $4;

-- selectMembers
select a.id as "accountId", a.name, a.email, array_agg(m.role order by m.role) as roles
from identity.membership m join identity.account a on a.id = m.account_id
where m.clinic_id = $1
group by a.id order by lower(a.name), a.id;

-- selectRoles
select role
from identity.membership
where account_id = $1 and clinic_id = $2
order by role;

-- useRefreshToken
update identity.refresh_token t set used_at = $1
from identity.session s
where t.token_sha256 = $2 and t.used_at is null and t.expires_at > $3
  and s.id = t.session_id and s.clinic_id = $4 and s.expires_at > $5
returning s.id as "sessionId", s.account_id as "accountId";
