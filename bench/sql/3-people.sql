insert into person (id, full_name, birth_date, gender, email, code, created_at)
select pg_temp.id_of('bbbb', n),
  pg_temp.pick(s.list, n, 3) || ' ' || pg_temp.pick(m.list, n, 4) || ' ' || pg_temp.pick(g.list, n, 5),
  date '1962-01-01' + pg_temp.roll(n, 6, 14000)::integer, case when n % 2 = 0 then 'female' else 'male' end,
  'nguoi' || n || '@bench.example', 'CB' || lpad(n::text, 7, '0'), '2026-01-01'
from generate_series(1, pg_temp.setting('people')) n
cross join (select list from words where kind = 'surname') s cross join (select list from words where kind = 'middle') m
cross join (select list from words where kind = 'given') g;

-- The first people each head a unit, the others are spread evenly; one in ten was elsewhere before.
insert into position (id, person_id, unit_id, title, is_head, valid_from)
select pg_temp.id_of('bcbc', n), pg_temp.id_of('bbbb', n), pg_temp.id_of('aaaa', 1 + (n - 1) % pg_temp.setting('units')),
  case when n <= pg_temp.setting('units') then 'Thủ trưởng' else pg_temp.pick(t.list, n, 7) end,
  n <= pg_temp.setting('units'), '2025-07-01'
from generate_series(1, pg_temp.setting('people')) n cross join (select list from words where kind = 'title') t;

insert into position (id, person_id, unit_id, title, valid_from, valid_to)
select pg_temp.id_of('bdbd', n), pg_temp.id_of('bbbb', n),
  pg_temp.id_of('aaaa', 1 + pg_temp.roll(n, 8, pg_temp.setting('units'))), 'Nhân viên hợp đồng', '2018-01-01', '2025-06-30'
from generate_series(10, pg_temp.setting('people'), 10) n;
analyze person, position;
