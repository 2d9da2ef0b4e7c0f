-- findConsents
select id, kind, given, version, locale, at, by, acting_as as "actingAs", address, user_agent as "userAgent"
from people.consent where clinic_id = $1 and patient_id = $2 order by at desc, id desc;

-- findLastDecision
select given from people.consent where clinic_id = $1 and patient_id = $2 and kind = $3
order by at desc, id desc limit 1;

-- findTexts: all
select kind, version, min(published_at) as "publishedAt",
  jsonb_agg(jsonb_build_object('locale', locale, 'title', title, 'text', text) order by locale) as texts
from people.consent_text t
where clinic_id = $1 and kind = coalesce($2, kind) and version = coalesce($3, (
  select max(n.version) from people.consent_text n where n.clinic_id = t.clinic_id and n.kind = t.kind
))
group by kind, version order by kind;

-- findTexts: one version
select kind, version, min(published_at) as "publishedAt",
  jsonb_agg(jsonb_build_object('locale', locale, 'title', title, 'text', text) order by locale) as texts
from people.consent_text t
where clinic_id = $1 and kind = coalesce($2, kind) and version = coalesce($3, (
  select max(n.version) from people.consent_text n where n.clinic_id = t.clinic_id and n.kind = t.kind
))
group by kind, version order by kind;

-- insertConsent
insert into people.consent (id, clinic_id, patient_id, kind, given, version, locale, at, by, acting_as, address, user_agent)
values ($1, $2, $3, $4, $5, $6, $7, $8,
  $9, $10, $11, $12);

-- insertTexts
insert into people.consent_text (clinic_id, kind, version, locale, title, text, published_at, published_by)
select $1, $2, $3, locale, title, text, $4, $5
from jsonb_to_recordset($6::jsonb) as wording (locale text, title text, text text);

-- lockKind
select pg_advisory_xact_lock(hashtextextended($1, 0));
