-- countTry
update identity.unfinished_sign_in set failures = failures + 1 where id = $1 and failures < $2 returning id;

-- deleteLapsed
delete from identity.unfinished_sign_in
where expires_at < $1;

-- deleteUnfinished
delete from identity.unfinished_sign_in
where challenge_sha256 = $1 and clinic_id = $2 and expires_at > $3
returning id, account_id as "accountId", proofs, browser_sha256 as "browserSha256";

-- deleteUnfinishedOf
delete from identity.unfinished_sign_in
where account_id = $1;

-- findUnfinished
select id, account_id as "accountId", proofs, browser_sha256 as "browserSha256" from identity.unfinished_sign_in
where challenge_sha256 = $1 and clinic_id = $2 and expires_at > $3 and failures < $4;

-- insertUnfinished
insert into identity.unfinished_sign_in (id, account_id, clinic_id, challenge_sha256, proofs, failures, browser_sha256, begun_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9);
