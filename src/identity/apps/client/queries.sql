-- deleteSecret
delete from identity.client_secret
where clinic_id = $1 and client_id = $2 and id = $3
returning id;

-- endClient
update identity.client
set ended_at = $1, ended_by = $2
where clinic_id = $3 and id = $4 and ended_at is null
returning id;

-- expireSecrets
update identity.client_secret set expires_at = least(coalesce(expires_at, 'infinity'), $1::timestamptz)
where clinic_id = $2 and client_id = $3;

-- findClient
select id, name, homepage, redirect_uris as "redirectUris", grant_types as "grantTypes", scopes, authentication, jwks, jwks_uri as "jwksUri", version, created_at as "createdAt", created_by as "createdBy", last_used_at as "lastUsedAt"
from identity.client
where clinic_id = $1 and ended_at is null and id = $2;

-- findClients: all
select id, name, homepage, redirect_uris as "redirectUris", grant_types as "grantTypes", scopes, authentication, jwks, jwks_uri as "jwksUri", version, created_at as "createdAt", created_by as "createdBy", last_used_at as "lastUsedAt"
from identity.client
where clinic_id = $1 and ended_at is null
order by created_at, id
limit $2;

-- findClients: a later page
select id, name, homepage, redirect_uris as "redirectUris", grant_types as "grantTypes", scopes, authentication, jwks, jwks_uri as "jwksUri", version, created_at as "createdAt", created_by as "createdBy", last_used_at as "lastUsedAt"
from identity.client
where clinic_id = $1 and ended_at is null and (created_at, id) > ($2, $3::uuid)
order by created_at, id
limit $4;

-- findSecrets
select id, client_id as "clientId", sha256, created_at as "createdAt", expires_at as "expiresAt"
from identity.client_secret
where clinic_id = $1 and client_id = any($2::uuid[]) and (expires_at is null or expires_at > $3)
order by created_at desc, id desc;

-- insertClient
insert into identity.client (id, clinic_id, name, homepage, redirect_uris, grant_types, scopes, authentication, jwks, jwks_uri, created_at, created_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- insertSecret
insert into identity.client_secret (id, clinic_id, client_id, sha256, created_at, created_by)
values ($1, $2, $3, $4, $5, $6);

-- lockClient
select id, name, homepage, redirect_uris as "redirectUris", grant_types as "grantTypes", scopes, authentication, jwks, jwks_uri as "jwksUri", version, created_at as "createdAt", created_by as "createdBy", last_used_at as "lastUsedAt"
from identity.client
where clinic_id = $1 and ended_at is null and id = $2
for update;

-- touchClient
update identity.client set last_used_at = $1
where clinic_id = $2 and id = $3 and (last_used_at is null or last_used_at < $4);

-- updateClient
update identity.client
set name = $1, homepage = $2, redirect_uris = $3, grant_types = $4, scopes = $5, jwks = $6, jwks_uri = $7, version = $8
where clinic_id = $9 and id = $10;
