-- findClaims
select a.id as "accountId", a.email_verified as "isProven", c.password_hash as "passwordHash", (
  select d.id from identity.device d where d.account_id = a.id and d.token_sha256 = any($1::bytea[]) limit 1
) as "deviceId"
from identity.account a
left join identity.credential c on c.account_id = a.id and c.provider = 'credential'
where a.email = $2 order by a.email_verified desc;

-- findPassword
select a.email, a.name, c.password_hash as "passwordHash" from identity.account a
left join identity.credential c on c.account_id = a.id and c.provider = 'credential'
where a.id = $1;

-- replaceHash
update identity.credential set password_hash = $1
where account_id = $2 and provider = 'credential' and password_hash = $3;
