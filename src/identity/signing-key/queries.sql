-- retireKeys
update identity.signing_key set expires_at = $1 where expires_at is null or expires_at > $2;

-- withdrawKeys
update identity.signing_key set expires_at = $1 where expires_at is null or expires_at > $2;
