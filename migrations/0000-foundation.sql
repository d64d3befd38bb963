-- Helpers that the other migrations use. The extensions (unaccent, pg_trgm, ltree, btree_gist) and, where the database
-- user may create roles, so_vang_app and so_vang_reader were made by migrate.ts before this file runs.

create function search_text(value text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog as $$
  select btrim(regexp_replace(
    lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, nfc)) collate "C"), '\s+', ' ', 'g'))
$$;
comment on function search_text(text) is 'The words of a text for searching: no diacritics (đ is d), lower case, single spaces.';

create function grant_app(privileges text, objects text) returns void language plpgsql as $$
begin
  if exists (select from pg_roles where rolname = 'so_vang_app') then
    execute format('grant %s on %s to so_vang_app', privileges, objects);
  end if;
  if privileges ~ '\mselect\M' and objects !~ '\maccount\M|access_token|login_session' and exists (select from pg_roles where rolname = 'so_vang_reader') then
    execute format('grant select on %s to so_vang_reader', objects);
  end if;
end $$;
comment on function grant_app(text, text) is 'Grants to the application''s role where it exists; statistics may read everything but what signs people in.';
