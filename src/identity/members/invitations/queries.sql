-- findInvitationByToken
select id, email, roles, doctor_id as "doctorId", invited_at as "invitedAt", invited_by as "invitedBy", sent_at as "sentAt", expires_at as "expiresAt", version, accepted_at as "acceptedAt", accepted_by as "acceptedBy", withdrawn_at as "withdrawnAt"
from identity.invitation
where clinic_id = $1 and token_sha256 = $2;

-- findInvitations: all
select id, email, roles, doctor_id as "doctorId", invited_at as "invitedAt", invited_by as "invitedBy", sent_at as "sentAt", expires_at as "expiresAt", version, accepted_at as "acceptedAt", accepted_by as "acceptedBy", withdrawn_at as "withdrawnAt"
from identity.invitation
where clinic_id = $1 and true
order by invited_at desc, id desc
limit $2;

-- findInvitations: next page
select id, email, roles, doctor_id as "doctorId", invited_at as "invitedAt", invited_by as "invitedBy", sent_at as "sentAt", expires_at as "expiresAt", version, accepted_at as "acceptedAt", accepted_by as "acceptedBy", withdrawn_at as "withdrawnAt"
from identity.invitation
where clinic_id = $1 and (invited_at, id) < ($2::timestamptz, $3::uuid)
order by invited_at desc, id desc
limit $4;

-- insertInvitation
insert into identity.invitation (id, clinic_id, email, roles, doctor_id, token_sha256, invited_at, invited_by, sent_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- lockInvitation
select id, email, roles, doctor_id as "doctorId", invited_at as "invitedAt", invited_by as "invitedBy", sent_at as "sentAt", expires_at as "expiresAt", version, accepted_at as "acceptedAt", accepted_by as "acceptedBy", withdrawn_at as "withdrawnAt"
from identity.invitation
where clinic_id = $1 and id = $2
for update;

-- lockInvitationByToken
select id, email, roles, doctor_id as "doctorId", invited_at as "invitedAt", invited_by as "invitedBy", sent_at as "sentAt", expires_at as "expiresAt", version, accepted_at as "acceptedAt", accepted_by as "acceptedBy", withdrawn_at as "withdrawnAt"
from identity.invitation
where clinic_id = $1 and token_sha256 = $2
for update;

-- markAccepted
update identity.invitation
set accepted_at = $1, accepted_by = $2
where clinic_id = $3 and id = $4;

-- markWithdrawn
update identity.invitation
set withdrawn_at = $1, withdrawn_by = $2
where clinic_id = $3 and id = $4;

-- renewInvitation
update identity.invitation
set token_sha256 = $1, sent_at = $2, expires_at = $3, version = version + 1
where clinic_id = $4 and id = $5;

-- replaceToken
update identity.invitation set token_sha256 = $1
where clinic_id = $2 and id = $3 and accepted_at is null and withdrawn_at is null and expires_at > $4
returning id;

-- withdrawExpired
update identity.invitation set withdrawn_at = $1
where clinic_id = $2 and email = $3 and accepted_at is null and withdrawn_at is null and expires_at <= $4;
