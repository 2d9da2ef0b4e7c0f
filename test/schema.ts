import type { Database } from '#platform'

/**
 * The schema of a database as text, read from the catalogue: tables with columns and constraints, indexes, views, sequences, functions,
 * policies. Written by us and not by pg_dump, because the embedded server brings none and each pg_dump refuses servers newer than itself;
 * this text is the same on every supported version.
 */
export async function schemaText(pool: Database['pool'], schemas: readonly string[]): Promise<string> {
  const parts: string[] = []
  for (const schema of schemas) {
    parts.push(`-- ${schema}`)
    for (const statement of [TABLES, VIEWS, INDEXES, SEQUENCES, FUNCTIONS, POLICIES]) {
      const { rows } = await pool.query<{ text: string }>(statement, [schema])
      parts.push(...rows.map((row) => row.text))
    }
  }
  return `${parts.join('\n\n')}\n`
}

const TABLES = `
  select format(E'create table %s.%s (\\n%s\\n);', n.nspname, c.relname, string_agg(line, E',\\n' order by place, name)) || case when c.relrowsecurity then format(E'\\nalter table %s.%s enable row level security%s;', n.nspname, c.relname, case when c.relforcerowsecurity then ', force' else '' end) else '' end as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  cross join lateral (
    select 1 as place, to_char(attnum, '000') as name, format('  %s %s%s%s%s', attname, format_type(atttypid, atttypmod), case when attnotnull then ' not null' else '' end,
      case when attgenerated = '' and d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end,
      case when attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored' else '' end) as line
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and attnum > 0 and not attisdropped
    union all
    select 2, conname, format('  constraint %s %s', conname, pg_get_constraintdef(oid)) from pg_constraint where conrelid = c.oid and contype <> 'n'
  ) as lines
  where n.nspname = $1 and c.relkind = 'r'
  group by n.nspname, c.relname, c.relrowsecurity, c.relforcerowsecurity order by c.relname`

const VIEWS = `
  select format('create view %s.%s as (%s);', schemaname, viewname, array_to_string(array(
    select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute where attrelid = format('%I.%I', schemaname, viewname)::regclass and attnum > 0 order by attnum), ', ')) as text
  from pg_views where schemaname = $1 order by viewname`

const INDEXES = `
  select pg_get_indexdef(i.indexrelid) || ';' as text
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and not exists (select from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u', 'x')) order by c.relname`

const SEQUENCES = `select format('create sequence %s.%s;', schemaname, sequencename) as text from pg_sequences where schemaname = $1 order by sequencename`

const FUNCTIONS = `
  select pg_get_functiondef(p.oid) || ';' as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = $1 order by p.proname`

const POLICIES = `
  select format('create policy %s on %s.%s for %s using (%s)%s;', policyname, schemaname, tablename, lower(cmd), qual, coalesce(' with check (' || with_check || ')', '')) as text
  from pg_policies where schemaname = $1 order by tablename, policyname`
