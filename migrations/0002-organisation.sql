-- Units as a tree that changes with time, people and their positions.

create table unit (
  id         uuid primary key,
  code       text unique check (length(code) between 1 and 50),
  version    integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table unit is 'A public body or part of one. What it is called, what kind it is and where it hangs changes with time: unit_period.';
comment on column unit.version is 'Counts the changes of the unit and of its periods.';
comment on column unit.code is 'Official code, where there is one; used by Excel imports to tell units apart.';

create table unit_period (
  id         uuid primary key,
  unit_id    uuid not null references unit,
  parent_id  uuid references unit,
  name       text not null check (name = normalize(name, nfc) and length(name) between 1 and 300),
  short_name text check (length(short_name) between 1 and 60),
  kind       text not null check (kind in ('province', 'district', 'commune', 'department', 'school', 'enterprise', 'organisation', 'residential-group')),
  valid_from date not null,
  valid_to   date,
  check (valid_to is null or valid_to > valid_from),
  check (parent_id is distinct from unit_id),
  exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&)
);
comment on table unit_period is 'Name, kind and parent of a unit from valid_from until the day before valid_to.';
create index unit_period_parent on unit_period (parent_id, valid_from);

create table succession (
  id     uuid primary key,
  kind   text not null check (kind in ('merger', 'split', 'dissolution')),
  on_day date not null,
  basis  text not null,
  note   text
);
comment on table succession is 'A merger, split or dissolution: from which units to which, on which day, by which document.';
create table succession_unit (
  succession_id uuid not null references succession,
  unit_id       uuid not null references unit,
  side          text not null check (side in ('from', 'to')),
  primary key (succession_id, unit_id, side)
);
create index succession_unit_unit on succession_unit (unit_id);

-- The tree as of today (a unit that has ended: as of its last day). Every permission and subtree query reads this.
create table unit_now (
  unit_id    uuid primary key references unit,
  parent_id  uuid,
  name       text not null,
  short_name text,
  kind       text not null,
  code       text,
  path       ltree not null,
  active     boolean not null,
  search     text generated always as (search_text(name || ' ' || coalesce(short_name, '') || ' ' || coalesce(code, ''))) stored
);
comment on table unit_now is 'Read model of unit_period as of today, kept by refresh_unit_now().';
create index unit_now_path on unit_now using gist (path);
create index unit_now_search on unit_now using gin (search gin_trgm_ops);
create index unit_now_parent on unit_now (parent_id);
create index unit_now_name on unit_now (name collate "vi-x-icu", unit_id);

create function unit_label(id uuid) returns text language sql immutable as $$ select replace(id::text, '-', '') $$;

-- The tree as it stood on a day: each unit that existed then, with its path.
create function unit_tree_on(on_day date)
returns table (unit_id uuid, parent_id uuid, name text, short_name text, kind text, path ltree, valid_from date, valid_to date)
language sql stable as $$
  with recursive valid as (
    select p.* from unit_period p where p.valid_from <= on_day and (p.valid_to is null or p.valid_to > on_day)
  ), tree as (
    select v.*, text2ltree(unit_label(v.unit_id)) as path from valid v
      where v.parent_id is null or not exists (select from valid up where up.unit_id = v.parent_id)
    union all
    select v.*, t.path || unit_label(v.unit_id) from valid v join tree t on t.unit_id = v.parent_id
  )
  select unit_id, parent_id, name, short_name, kind, path, valid_from, valid_to from tree
$$;

create function refresh_unit_now(on_day date) returns void language sql as $$
  with recursive latest as (
    -- the period of today; of an ended unit its last one; of a unit of the future its first one
    select distinct on (p.unit_id) p.*, u.code,
      p.valid_from <= on_day and (p.valid_to is null or p.valid_to > on_day) as active
    from unit_period p join unit u on u.id = p.unit_id
    order by p.unit_id, (p.valid_from <= on_day) desc,
      case when p.valid_from <= on_day then p.valid_from end desc, p.valid_from
  ), tree as (
    select l.*, text2ltree(unit_label(l.unit_id)) as path from latest l
      where l.parent_id is null or not exists (select from latest up where up.unit_id = l.parent_id)
    union all
    select l.*, t.path || unit_label(l.unit_id) from latest l join tree t on t.unit_id = l.parent_id
  )
  , changed as (
    -- An upsert would lock and log every row; only what differs is written.
    update unit_now n set parent_id = t.parent_id, name = t.name, short_name = t.short_name, kind = t.kind, code = t.code,
      path = t.path, active = t.active
    from tree t
    where n.unit_id = t.unit_id and (n.parent_id, n.name, n.short_name, n.kind, n.code, n.path, n.active)
      is distinct from (t.parent_id, t.name, t.short_name, t.kind, t.code, t.path, t.active)
  )
  insert into unit_now (unit_id, parent_id, name, short_name, kind, code, path, active)
  select unit_id, parent_id, name, short_name, kind, code, path, active from tree t
  where not exists (select from unit_now n where n.unit_id = t.unit_id)
$$;

create table unit_alias (
  near_unit_id uuid not null references unit,
  spelling     text not null,
  unit_id      uuid not null references unit,
  confirmed_by uuid,
  confirmed_at timestamptz not null,
  primary key (near_unit_id, spelling, unit_id)
);
comment on table unit_alias is 'What a spelling in documents of a unit means, as a person confirmed it; spelling is search_text(…) of the words.';

create table person (
  id         uuid primary key,
  full_name  text not null check (full_name = normalize(full_name, nfc) and length(full_name) between 1 and 200),
  birth_date date,
  gender     text check (gender in ('male', 'female')),
  email      text,
  phone      text,
  code       text unique,
  version    integer not null default 1,
  created_at timestamptz not null default now(),
  search     text generated always as (search_text(full_name || ' ' || coalesce(code, ''))) stored
);
comment on column person.code is 'Staff number, where there is one; used by Excel imports to tell people apart.';
create index person_search on person using gin (search gin_trgm_ops);
create index person_name on person (full_name collate "vi-x-icu", id);

create table position (
  id         uuid primary key,
  person_id  uuid not null references person,
  unit_id    uuid not null references unit,
  title      text not null check (length(title) between 1 and 200),
  is_head    boolean not null default false,
  valid_from date not null,
  valid_to   date,
  version    integer not null default 1,
  check (valid_to is null or valid_to > valid_from),
  -- One key of the three: an index on each of them would be taken for plain look-ups too, and is slow at that.
  constraint position_once exclude using gist (
    (person_id::text || ' ' || unit_id::text || ' ' || title) with =, daterange(valid_from, valid_to) with &&)
);
comment on table position is 'What a person is in a unit, from valid_from until the day before valid_to.';
create index position_person on position (person_id, valid_from);
create index position_unit on position (unit_id, valid_from);

select grant_app('select, insert, update', 'unit, unit_period, unit_now, unit_alias, person, position');
select grant_app('select, insert', 'succession, succession_unit');
select grant_app('delete', 'unit_alias, unit_period, position');
