-- What the province asks of the 200 units nearest below it, by five demands of this year's plan: most have sent, some late, some not.

create temp table asked as
select row_number() over (order by nlevel(path), unit_id) as n, unit_id from unit_now
where path <@ (select path from unit_now where unit_id = pg_temp.id_of('aaaa', 1)) and unit_id <> pg_temp.id_of('aaaa', 1)
order by nlevel(path), unit_id limit 200;

insert into demand (id, plan_id, kind, title, due_day, year, created_at, updated_at)
select pg_temp.id_of('fdfd', k), pg_temp.id_of('dddd', 1), 'document', 'Báo cáo chuyên đề ' || k || ' về phong trào thi đua của địa phương, đơn vị',
  current_setting('bench.day')::date - 60 + k * 15, extract(year from current_setting('bench.day')::date), '2026-08-01', '2026-08-01'
from generate_series(1, 5) k;

insert into demand_item (id, demand_id, unit_id, sent_on, sent_at, reference, exempt_reason, updated_at)
select pg_temp.id_of('fefe', k * 1000 + a.n), pg_temp.id_of('fdfd', k), a.unit_id,
  case when r < 6 then d.due_day - 3 when r = 6 then d.due_day + 2 end, case when r < 7 then timestamptz '2026-11-01' end,
  case when r < 7 then a.n || '/BC-UBND' end, case when r = 7 then 'Mới sắp xếp lại tổ chức' end, '2026-11-01'
from generate_series(1, 5) k join demand d on d.id = pg_temp.id_of('fdfd', k)
cross join asked a cross join lateral (select pg_temp.roll(a.n * 7 + k, 31, 10) as r) roll;
analyze demand, demand_item;
