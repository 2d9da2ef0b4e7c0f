-- addRecord
insert into identity.protocol_record as r (clinic_id, kind, key_sha256, payload, expires_at)
values ($1, $2, $3, $4, $5)
on conflict on constraint one_protocol_record_per_key do update set payload = excluded.payload, expires_at = excluded.expires_at
where r.expires_at <= $6
returning r.kind;

-- consumeRecord
update identity.protocol_record
set consumed_at = $1
where clinic_id = $2 and kind = $3 and key_sha256 = $4 and consumed_at is null
returning grant_id as "grantId";

-- deleteExpiredRecords
delete from identity.protocol_record
where expires_at < $1;
delete from identity.app_grant
where expires_at < $1;
delete from identity.client_secret
where expires_at < $1;

-- deleteRecord
delete from identity.protocol_record
where clinic_id = $1 and kind = $2 and key_sha256 = $3;

-- findRecord
select payload, consumed_at as "consumedAt"
from identity.protocol_record
where clinic_id = $1 and kind = $2 and key_sha256 = $3;

-- putRecord
insert into identity.protocol_record (clinic_id, kind, key_sha256, payload, grant_id, expires_at)
values ($1, $2, $3, $4, $5, $6)
on conflict on constraint one_protocol_record_per_key do update
set payload = $7, expires_at = $8;
