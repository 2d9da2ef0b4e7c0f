-- deleteAllLinksOf
delete from identity.letter_link
where account_id = $1;

-- deleteLink
delete from identity.letter_link
where token_sha256 = $1 and purpose = $2 and expires_at > $3
returning account_id as "accountId", email, browser_sha256 as browser, made_at as "madeAt";

-- deleteLinksOf
delete from identity.letter_link
where account_id = $1 and purpose <> $2;

-- deleteOldLinks
delete from identity.letter_link
where expires_at < $1;

-- findLink
select account_id as "accountId", email, browser_sha256 as browser, made_at as "madeAt" from identity.letter_link
where token_sha256 = $1 and purpose = $2 and expires_at > $3;

-- insertLink
insert into identity.letter_link as link (id, account_id, purpose, email, token_sha256, browser_sha256, made_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (account_id, purpose) where purpose <> 'old_address' do update set email = excluded.email,
  token_sha256 = excluded.token_sha256, browser_sha256 = excluded.browser_sha256, made_at = excluded.made_at, expires_at = excluded.expires_at;
