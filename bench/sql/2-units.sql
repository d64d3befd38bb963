-- The tree, a layer at a time: temp table `layer` says what hangs under what.

create temp table made_unit as
select l.first_n + i as n, l.kind,
  case when l.parent_count = 0 then null else l.parent_first + i % l.parent_count end as parent_n,
  l.prefix || ' ' || pg_temp.pick(a.list, l.first_n + i, 1) || ' ' || pg_temp.pick(b.list, l.first_n + i, 2) as name
from layer l cross join generate_series(0, l.count - 1) i
cross join (select list from words where kind = 'place-1') a cross join (select list from words where kind = 'place-2') b;

insert into unit (id, code, created_at)
select pg_temp.id_of('aaaa', n), 'DV' || lpad(n::text, 6, '0'), '2026-01-01' from made_unit order by n;

insert into unit_period (id, unit_id, parent_id, name, short_name, kind, valid_from)
select pg_temp.id_of('abab', n), pg_temp.id_of('aaaa', n), pg_temp.id_of('aaaa', parent_n), name,
  case when kind = 'commune' then replace(name, 'Ủy ban nhân dân', 'UBND') end, kind, '2025-07-01'
from made_unit order by n;

select refresh_unit_now(current_setting('bench.day')::date);
analyze unit, unit_period, unit_now;

-- The units that make plans: the province, its departments, the communes. Everything below one is its subtree.
create temp table issuer as
select row_number() over (order by n) - 1 as i, n from made_unit
where n <= (select first_n + count - 1 from layer where kind = 'commune') order by n;

create temp table subtree as
select s.i, array_agg(m.n order by m.n) as units
from issuer s join unit_now up on up.unit_id = pg_temp.id_of('aaaa', s.n)
join unit_now down on down.path <@ up.path and nlevel(down.path) <= nlevel(up.path) + 1
join made_unit m on pg_temp.id_of('aaaa', m.n) = down.unit_id
group by s.i;
