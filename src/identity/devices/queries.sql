-- deleteOwnSession
with ended as (
  delete from identity.session
  where id = $1 and account_id = $2 and clinic_id = $3 returning id, device_id
), forgotten as (
  delete from identity.device where id in (select device_id from ended)
)
select id from ended;

-- deleteSessionsOf: all
with ended as (
  delete from identity.session where account_id = $1 and ($2::uuid is null or id <> $3::uuid)
  returning id
), forgotten as (
  delete from identity.device d where d.account_id = $4
    and not exists (select 1 from identity.session s where s.device_id = d.id and s.id = $5::uuid)
)
select count(*) as n from ended;

-- deleteSessionsOf: but one
with ended as (
  delete from identity.session where account_id = $1 and ($2::uuid is null or id <> $3::uuid)
  returning id
), forgotten as (
  delete from identity.device d where d.account_id = $4
    and not exists (select 1 from identity.session s where s.device_id = d.id and s.id = $5::uuid)
)
select count(*) as n from ended;

-- deleteUnseenDevices
delete from identity.device
where last_seen_at < $1;

-- findSessionsOf
select id, user_agent as "userAgent", ip_address as address, proofs, created_at as "begunAt",
  greatest(last_used_at, updated_at) as "lastUsedAt", expires_at as "expiresAt"
from identity.session
where account_id = $1 and clinic_id = $2 and expires_at > $3
order by "lastUsedAt" desc, id;

-- insertDevice
select count(*) as n from (select 1 from identity.device where account_id = $1 limit 1) as known;
insert into identity.device (id, account_id, token_sha256, user_agent, first_seen_at, last_seen_at)
values ($1, $2, $3, $4, $5, $6);

-- isKnownOn
select 1 from identity.device where account_id = $1 and token_sha256 = any($2::bytea[]) limit 1;

-- seeDevice
update identity.device set last_seen_at = $1, user_agent = $2
where account_id = $3 and token_sha256 = any($4::bytea[])
returning id;

-- touchSession
update identity.session set last_used_at = $1
where id = $2 and (last_used_at is null or last_used_at < $3);
