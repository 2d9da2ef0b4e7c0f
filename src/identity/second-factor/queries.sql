-- confirmTotp
update identity.totp set confirmed_at = $1, last_step = $2
where account_id = $3 and secret = $4 and confirmed_at is null
returning 1;

-- deleteAllFactors
delete from identity.totp
where account_id = $1;
delete from identity.recovery_code
where account_id = $1;
delete from identity.passkey
where account_id = $1;
delete from identity.second_factor_failure
where account_id = $1;

-- deleteRecoveryCodes
delete from identity.recovery_code
where account_id = $1;

-- deleteSessionsWithoutSecondFactor
delete from identity.session
where account_id = $1 and id <> $2 and not (proofs && array['passkey', 'totp', 'recovery_code', 'openid_with_two']);

-- deleteTotp
delete from identity.totp where account_id = $1 and confirmed_at is not null returning 1;

-- findFactors
select (select t.confirmed_at from identity.totp t where t.account_id = $1) as "totpConfirmedAt",
  (select count(*) from identity.passkey p where p.account_id = $2) as passkeys,
  (select count(*) from identity.recovery_code r where r.account_id = $3 and r.used_at is null) as "recoveryCodes",
  exists (select from identity.membership m where m.account_id = $4) as "isStaff",
  exists (select from identity.credential c where c.account_id = $5 and c.password_hash is not null) as "hasPassword";

-- findPasswordHash
select password_hash as hash from identity.credential
where account_id = $1 and provider = 'credential' and password_hash is not null;

-- findPolicy
select staff, grace_days as "graceDays", enforced_at as "enforcedAt"
from identity.second_factor_policy
where clinic_id = $1;

-- findRecoverySalt
select salt from identity.recovery_code where account_id = $1 and used_at is null limit 1;

-- findTotp
select secret, created_at as "createdAt", confirmed_at as "confirmedAt"
from identity.totp
where account_id = $1;

-- hasWayIn
select exists (select from identity.credential c where c.account_id = $1 and c.password_hash is not null)
  or exists (select from identity.passkey p where p.account_id = $2)
  or exists (select from identity.openid_link l where l.account_id = $3)
  or exists (select from identity.account a where a.id = $4 and a.email_verified) as has;

-- isSecondFactorDue
select identity.second_factor_due($1, $2, $3::text[], $4) as due;

-- lockFailures
insert into identity.second_factor_failure as f (account_id, failures) values ($1, 0)
on conflict (account_id) do update set failures = f.failures
returning failures, locked_until as "lockedUntil";

-- proveSession
update identity.session
set authenticated_at = $1, proofs = case when $2 = any (proofs) then proofs else proofs || $3::text end
where id = $4 and account_id = $5 and expires_at > $6
returning proofs;

-- putPolicy
insert into identity.second_factor_policy (clinic_id, staff, grace_days, decided_at, enforced_at)
values ($1, $2, $3, $4, $5)
on conflict (clinic_id) do update
set staff = $6, grace_days = $7, decided_at = $8, enforced_at = $9;

-- putUnconfirmedTotp
insert into identity.totp (account_id, secret, created_at) values ($1, $2, $3)
on conflict (account_id) do update set secret = excluded.secret, created_at = excluded.created_at, last_step = null
  where totp.confirmed_at is null
returning 1;

-- recordFailures
update identity.second_factor_failure
set failures = $1, locked_until = $2
where account_id = $3;

-- replaceRecoveryCodes
delete from identity.recovery_code
where account_id = $1;
insert into identity.recovery_code (id, account_id, salt, code_hash, created_at)
values ($1, $2, $3, $4, $5);

-- useRecoveryCode
update identity.recovery_code set used_at = $1
where account_id = $2 and code_hash = $3 and used_at is null
returning 1;

-- useTotpStep
update identity.totp set last_step = $1
where account_id = $2 and confirmed_at is not null and (last_step is null or last_step < $3)
returning 1;
