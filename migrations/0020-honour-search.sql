-- Words as people misspell them, and what a person is in the words of the law.

create function search_key(value text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog as $$
  select regexp_replace(public.search_text(value), '(qu|[bcdfghjklmnpqrstvwxz])y', '\1i', 'g')
$$;
comment on function search_key(text) is 'search_text() with y written i where both spellings are in use (Lý and Lí, sỹ and sĩ, Quý and Quí; not ay, uy): what lists are searched by. Code that reads words uses search_text.';

create function search_terms(name text, about text) returns tsvector
language plpgsql immutable parallel safe set search_path = pg_catalog as $$
declare
  words text[] := string_to_array(btrim(regexp_replace(public.search_key(name), '[^[:alnum:]]+', ' ', 'g')), ' ');
  others text[] := string_to_array(btrim(regexp_replace(public.search_key(about), '[^[:alnum:]]+', ' ', 'g')), ' ');
  pairs text[] := '{}';
begin
  for i in 2 .. cardinality(words) loop
    pairs := pairs || (words[i - 1] || ' ' || words[i]);
  end loop;
  return array_to_tsvector(array_remove(words || pairs || others, ''));
end $$;
comment on function search_terms(text, text) is 'The words of a name and of what is said about it, and each two words of the name that follow each other: a whole name is found by its pairs, which few share. Words of two letters (Lê, Vũ, Đỗ) are in no trigram.';

-- Every column that lists are searched by, with its indexes, is made anew by search_key: one rewrite of each table.
do $$
declare
  searched record;
  indexes text[];
  index_definition text;
begin
  for searched in
    select a.attrelid, a.attrelid::regclass as of_table, a.attname, a.attnum, pg_get_expr(d.adbin, d.adrelid) as expression
    from pg_attribute a join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    join pg_class c on c.oid = a.attrelid
    where a.attgenerated = 's' and c.relname <> 'honour' and c.relnamespace = 'public'::regnamespace and pg_get_expr(d.adbin, d.adrelid) ~ '\msearch_text\('
    order by a.attrelid
  loop
    select array_agg(pg_get_indexdef(x.indexrelid) order by x.indexrelid) into indexes
      from pg_index x where x.indrelid = searched.attrelid and searched.attnum = any(x.indkey);
    execute format('alter table %s drop column %I, add column %I text generated always as (%s) stored', searched.of_table, searched.attname,
      searched.attname, regexp_replace(searched.expression, '\msearch_text\(', 'search_key(', 'g'));
    foreach index_definition in array coalesce(indexes, '{}') loop
      execute index_definition;
    end loop;
  end loop;
end $$;

-- Of the golden book, the largest of them, with one rewrite for both columns.
alter table honour drop column search,
  add column search text generated always as (search_key(subject_name || ' ' || coalesce(subject_detail, '') || ' ' || coalesce(decision_number, ''))) stored,
  add column terms tsvector generated always as (search_terms(subject_name, coalesce(subject_detail, '') || ' ' || coalesce(decision_number, ''))) stored;
create index honour_search on honour using gin (search gin_trgm_ops);
create index honour_terms on honour using gin (terms);

create table person_category (
  id         uuid primary key,
  person_id  uuid not null references person,
  category   text not null check (length(category) between 1 and 100),
  valid_from date not null,
  valid_to   date check (valid_to > valid_from),
  version    integer not null default 1,
  created_at timestamptz not null,
  constraint person_category_once exclude using gist (
    (person_id::text || ' ' || category) with =, daterange(valid_from, valid_to) with &&)
);
comment on table person_category is 'What a person is in the words of the law (civil servant, farmer, teacher), from valid_from until the day before valid_to: who may be proposed for what.';
comment on column person_category.category is 'Code of terms.who in catalogue/award-terms.yaml.';
create index person_category_person on person_category (person_id, valid_from);

select grant_app('select, insert, update, delete', 'person_category');
