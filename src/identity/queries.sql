-- bindSession
update identity.session
set clinic_id = $1, proofs = $2, device_id = $3, authenticated_at = $4, created_at = $5, updated_at = $6, last_used_at = $7, expires_at = $8
where token = $9 and clinic_id is null
returning id;

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
where email = $1 and email_verified = $2;

-- findSession
select s.id, s.account_id as "accountId", array(
  select m.role from identity.membership m where m.account_id = s.account_id and m.clinic_id = s.clinic_id order by m.role
) as roles, s.proofs, s.authenticated_at as "authenticatedAt",
  identity.second_factor_due(s.account_id, s.clinic_id, s.proofs, $1) as "secondFactorDue"
from identity.session s
where s.token = $2 and s.clinic_id = $3 and s.expires_at > $4;

-- findUsedRefreshToken
select s.id as "sessionId", s.account_id as "accountId"
from identity.refresh_token t join identity.session s on s.id = t.session_id
where t.token_sha256 = $1 and t.used_at is not null and s.clinic_id = $2;

-- insertAccount
insert into identity.account (id, name, email, email_verified, locale, time_zone, created_at, updated_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict do nothing
returning id;

-- insertPassword
insert into identity.credential (id, account_id, provider, subject, password_hash, created_at, updated_at)
values ($1, $2, $3, $4, $5, $6, $7);

-- insertRefreshToken
insert into identity.refresh_token (id, session_id, token_sha256, issued_at, expires_at)
values ($1, $2, $3, $4, $5);

-- prolongSession
update identity.session
set updated_at = $1, expires_at = least($2::timestamptz, created_at + $3 * interval '1 millisecond')
where id = $4;

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
returning s.id as "sessionId", s.account_id as "accountId", s.proofs, s.authenticated_at as "authenticatedAt",
  identity.second_factor_due(s.account_id, s.clinic_id, s.proofs, $6) as "secondFactorDue";
