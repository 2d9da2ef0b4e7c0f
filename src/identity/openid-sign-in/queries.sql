-- deleteExpiredAttempts
delete from identity.openid_attempt
where expires_at < $1;

-- deleteLink
delete from identity.openid_link
where id = $1 and account_id = $2 and (clinic_id is null or clinic_id = $3)
returning 1;

-- deleteProvider
with gone as (
  delete from identity.openid_provider where id = $1 and clinic_id = $2 returning id, clinic_id, issuer
), unlinked as (
  delete from identity.openid_link l using gone g
  where l.clinic_id = g.clinic_id and l.issuer = g.issuer and not exists (
    select from identity.openid_provider p where p.clinic_id = g.clinic_id and p.issuer = g.issuer and p.id <> g.id
  )
)
select id from gone;

-- findLinksOf
select id, account_id as "accountId", clinic_id as "clinicId", issuer, subject, label, linked_at as "linkedAt", last_used_at as "lastUsedAt"
from identity.openid_link where account_id = $1 and (clinic_id is null or clinic_id = $2)
order by linked_at, id;

-- findProvider
select id, clinic_id as "clinicId", issuer, client_id as "clientId", client_secret as "clientSecret", label, opens_accounts as "opensAccounts", proves_two_factors as "provesTwoFactors", names_itself as "namesItself", created_at as "createdAt"
from identity.openid_provider
where clinic_id = $1 and id = $2;

-- findProviders
select id, clinic_id as "clinicId", issuer, client_id as "clientId", client_secret as "clientSecret", label, opens_accounts as "opensAccounts", proves_two_factors as "provesTwoFactors", names_itself as "namesItself", created_at as "createdAt"
from identity.openid_provider
where clinic_id = $1
order by label, id;

-- insertAttempt
insert into identity.openid_attempt (state_sha256, clinic_id, provider_id, purpose, account_id, session_id, browser_sha256, nonce, code_verifier, redirect_uri, return_to, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- insertLink
insert into identity.openid_link (id, account_id, clinic_id, issuer, subject, label, linked_at)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict on constraint one_account_per_person_at_provider do nothing;
select account_id as "accountId" from identity.openid_link
where clinic_id is not distinct from $1::uuid and issuer = $2 and subject = $3;

-- insertProvider
insert into identity.openid_provider (id, clinic_id, issuer, client_id, client_secret, label, opens_accounts, proves_two_factors, names_itself, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict on constraint one_provider_per_client do nothing
returning id;

-- isAddressKnown
select exists (select from identity.account where email = $1) as known;

-- takeAttempt
delete from identity.openid_attempt
where state_sha256 = $1 and browser_sha256 = $2 and clinic_id = $3 and expires_at > $4
returning clinic_id as "clinicId", provider_id as "providerId", purpose, account_id as "accountId", session_id as "sessionId",
  browser_sha256 as "browserSha256", nonce, code_verifier as "codeVerifier", redirect_uri as "redirectUri", return_to as "returnTo";

-- updateProvider
update identity.openid_provider
set client_secret = $1, label = $2, opens_accounts = $3, proves_two_factors = $4
where id = $5 and clinic_id = $6;

-- useLink
update identity.openid_link set last_used_at = $1
where clinic_id is not distinct from $2::uuid and issuer = $3 and subject = $4
returning account_id as "accountId";
