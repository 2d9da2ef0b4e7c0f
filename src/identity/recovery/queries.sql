-- clearPassword
update identity.credential set password_hash = null, updated_at = $1
where account_id = $2 and provider = 'credential';

-- deleteWaysInSince
delete from identity.passkey
where account_id = $1 and created_at >= $2;
delete from identity.openid_link
where account_id = $1 and linked_at >= $2;

-- findProofs
select proofs
from identity.session
where id = $1;

-- setPassword
insert into identity.credential as known (id, account_id, provider, subject, password_hash, created_at, updated_at)
values ($1, $2, 'credential', $3, $4, $5, $6)
on conflict on constraint one_credential_per_subject do update
  set password_hash = excluded.password_hash, updated_at = excluded.updated_at
  where known.account_id = excluded.account_id;
