-- deleteExpiredChallenges
delete from identity.passkey_challenge
where expires_at < $1;

-- deletePasskey
delete from identity.passkey where id = $1 and account_id = $2 returning 1;

-- findPasskey
select id, account_id as "accountId", credential_id as "credentialId", public_key as "publicKey", counter, rp_id as "rpId", name, transports, synced, created_at as "createdAt", last_used_at as "lastUsedAt"
from identity.passkey
where credential_id = $1;

-- findPasskeysOf
select id, account_id as "accountId", credential_id as "credentialId", public_key as "publicKey", counter, rp_id as "rpId", name, transports, synced, created_at as "createdAt", last_used_at as "lastUsedAt"
from identity.passkey
where account_id = $1
order by created_at, id;

-- insertChallenge
insert into identity.passkey_challenge (challenge, purpose, account_id, browser_sha256, expires_at)
values ($1, $2, $3, $4, $5);

-- insertPasskey
insert into identity.passkey (id, account_id, credential_id, public_key, counter, rp_id, name, transports, synced, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict on constraint one_passkey_per_credential do nothing
returning id;

-- renamePasskey
update identity.passkey set name = $1 where id = $2 and account_id = $3 returning 1;

-- takeChallenge
delete from identity.passkey_challenge
where challenge = $1 and purpose = $2 and expires_at > $3
returning challenge, purpose, account_id as "accountId", browser_sha256 as "browserSha256";

-- usePasskey
update identity.passkey set counter = $1, last_used_at = $2
where id = $3 and (counter < $4 or (counter = 0 and $5 = 0))
returning 1;
