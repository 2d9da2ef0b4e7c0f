-- markProven
update identity.account a set email_verified = true, updated_at = $1
from (select id, email_verified from identity.account where id = $2 and email = $3 for update) as before
where a.id = before.id
returning before.email_verified as "wasProven";

-- setAddress
update identity.account a set email = $1, email_verified = true, updated_at = $2
from (select id, email, email_verified from identity.account where id = $3 for update) as before
where a.id = before.id
returning before.email as before, before.email_verified as "wasProven";
