-- deleteAllGrantsOf
delete from identity.app_grant
where account_id = $1;

-- deleteGrant
delete from identity.app_grant
where clinic_id = $1 and id = $2
returning id;

-- deleteGrantOfClient
delete from identity.app_grant
where clinic_id = $1 and client_id = $2 and id = $3
returning id;

-- deleteGrantsOfAccount
delete from identity.app_grant
where clinic_id = $1 and account_id = $2 and client_id = $3
returning id;

-- findGrant
select payload
from identity.app_grant
where clinic_id = $1 and id = $2;

-- findGrantedApps
select c.id, c.name, c.homepage, count(*) as devices,
  array(select distinct s.scope from identity.app_grant o, unnest(o.scopes) as s (scope)
    where o.clinic_id = $1 and o.account_id = $2 and o.client_id = c.id and o.expires_at > $3
    order by s.scope) as scopes,
  min(g.granted_at) as "grantedAt", max(g.last_used_at) as "lastUsedAt", max(g.expires_at) as "expiresAt"
from identity.app_grant g join identity.client c on c.clinic_id = g.clinic_id and c.id = g.client_id
where g.clinic_id = $4 and g.account_id = $5 and g.expires_at > $6
group by c.id, c.name, c.homepage
order by lower(c.name), c.id;

-- findGrantsOfClient
select g.id, g.account_id as "accountId", a.name, g.scopes,
  g.granted_at as "grantedAt", g.last_used_at as "lastUsedAt", g.expires_at as "expiresAt"
from identity.app_grant g join identity.account a on a.id = g.account_id
where g.clinic_id = $1 and g.client_id = $2 and g.expires_at > $3
  and g.id < $4::uuid
order by g.id desc
limit $5;

-- insertGrant
insert into identity.app_grant (id, clinic_id, client_id, account_id, scopes, payload, granted_at, last_used_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- touchGrant
update identity.app_grant set last_used_at = $1
where clinic_id = $2 and id = $3 and last_used_at < $4;
