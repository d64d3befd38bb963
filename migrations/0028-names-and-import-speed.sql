-- The words of a text, folded as before in a third of the time: every honour that is written folds three texts, every search one. Texts
-- are nearly always composed already, and have single spaces.

create or replace function search_text(value text) returns text
language plpgsql immutable strict parallel safe set search_path = pg_catalog as $$
declare
  words text collate "C" := lower(public.unaccent('public.unaccent'::regdictionary,
    case when value is nfc normalized then value else normalize(value, nfc) end) collate "C");
begin
  if words ~ '[\t-\r]|  ' then
    words := regexp_replace(words, '\s+', ' ', 'g');
  end if;
  return btrim(words);
end $$;

create or replace function search_key(value text) returns text
language plpgsql immutable strict parallel safe set search_path = pg_catalog as $$
begin
  return regexp_replace(public.search_text(value), '(qu|[bcdfghjklmnpqrstvwxz])y', '\1i', 'g');
end $$;
comment on function search_key(text) is 'search_text() with y written i where both spellings are in use (Lý and Lí, sỹ and sĩ, Quý and Quí; not ay, uy): what lists are searched by, and what imports find people by. Code that reads words uses search_text.';

create or replace function search_terms(name text, about text) returns tsvector
language plpgsql immutable parallel safe set search_path = pg_catalog as $$
declare
  words text := public.search_key(name);
  others text := public.search_key(about);
  parts text[];
  terms text[];
begin
  if words ~ '[^a-z0-9 ]' then
    words := btrim(regexp_replace(words, '[^[:alnum:]]+', ' ', 'g'));
  end if;
  if others ~ '[^a-z0-9 ]' then
    others := btrim(regexp_replace(others, '[^[:alnum:]]+', ' ', 'g'));
  end if;
  parts := string_to_array(words, ' ');
  terms := parts || string_to_array(others, ' ');
  for i in 2 .. cardinality(parts) loop
    terms := terms || (parts[i - 1] || ' ' || parts[i]);
  end loop;
  return array_to_tsvector(array_remove(terms, ''));
end $$;

-- Imports find whom a row means by the key that lists are searched by, so that Lý and Lí meet.
drop index person_full_name;
create index person_full_name on person (search_key(full_name));
drop index household_head_name;
create index household_head_name on household (search_key(head_name));
