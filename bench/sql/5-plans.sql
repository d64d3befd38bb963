-- A plan a year for each issuer, this year's first. Tasks fall evenly over the year: of those that are over, most are done;
-- of earlier years one in fifty was never finished.

create temp table made_plan as
select p as n, (p - 1) % s.issuers as i, extract(year from current_setting('bench.day')::date)::integer - (p - 1) / s.issuers as year,
  case when p % 2 = 1 then 60 else 40 end as tasks
from generate_series(1, pg_temp.setting('plans')) p cross join (select count(*)::integer as issuers from issuer) s;

insert into plan (id, unit_id, year, title, issuer, number, symbol, place, signed_on, state, legal_bases, signer, recipients, outline,
  movements, created_at, updated_at)
select pg_temp.id_of('dddd', p.n), pg_temp.id_of('aaaa', u.n), p.year,
  'Công tác thi đua, khen thưởng năm ' || p.year || ' của ' || u.name, u.name, (100 + p.n % 400)::text, 'KH-UBND', 'Hà Thanh',
  make_date(p.year - 1, 12, 20), case when p.year = extract(year from current_setting('bench.day')::date) then 'issued' else 'closed' end,
  '[{"text": "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", "number": "06/2022/QH15", "date": "2022-06-15"}]',
  '{"authority": "TM. ỦY BAN NHÂN DÂN", "position": "CHỦ TỊCH", "name": "Trần Minh Quang"}', '["Như trên", "Lưu: VT"]',
  (select jsonb_agg(jsonb_build_object('number', k::text, 'title', 'Nội dung ' || k, 'level', 1,
    'paragraphs', jsonb_build_array(repeat('Gắn phong trào thi đua với chỉ tiêu cụ thể của năm. ', 8)), 'children', '[]'::jsonb))
    from generate_series(1, 8) k),
  '[]', make_date(p.year - 1, 12, 1), make_date(p.year, 1, 1)
from made_plan p join issuer s on s.i = p.i join made_unit u on u.n = s.n;

create temp table made_task as
select row_number() over (order by p.n, k) as n, p.n as plan_n, p.i, p.year, k, p.tasks,
  make_date(p.year, 1, 5) + (k * 355 / p.tasks) as due,
  p.year = extract(year from current_setting('bench.day')::date) as this_year
from made_plan p cross join lateral generate_series(1, p.tasks) k;

alter table made_task add column state text;
update made_task set state = case
  when not this_year then case when pg_temp.roll(n, 11, 50) = 0 then 'in-progress' when pg_temp.roll(n, 11, 50) = 1 then 'cancelled' else 'done' end
  when due < current_setting('bench.day')::date then
    case pg_temp.roll(n, 12, 20) when 0 then 'blocked' when 1 then 'not-started' when 2 then 'in-progress' else 'done' end
  else case pg_temp.roll(n, 13, 5) when 0 then 'in-progress' else 'not-started' end end;

insert into task (id, plan_id, annex, position, number, section, content, lead, implementer, coordinator, deadline_text, deadline_kind,
  date_to, exclusive, due_day, late_from, state, progress, done_on, blocked_reason, updated_at)
select pg_temp.id_of('eeee', t.n), pg_temp.id_of('dddd', t.plan_n), 1, t.k, t.k::text, 'Quý ' || extract(quarter from t.due),
  pg_temp.pick(w.list, t.n, 14) || ' ' || pg_temp.pick(a.list, t.n, 15) || ' năm ' || t.year, 'Hội đồng Thi đua - Khen thưởng',
  'Đơn vị được giao', 'Các đơn vị liên quan', 'Trước ngày ' || to_char(t.due + 1, 'DD/MM/YYYY'), 'by',
  t.due + 1, true, t.due, t.due + 1, t.state, case t.state when 'done' then 100 when 'in-progress' then 40 else 0 end,
  case t.state when 'done' then t.due - 2 end, case t.state when 'blocked' then 'Chờ ý kiến của cơ quan phối hợp' end, '2026-11-01'
from made_task t cross join (select list from words where kind = 'task') w cross join (select list from words where kind = 'about') a;

-- Who carries it out is the issuer or a unit right below it; every task also has a department that coordinates, half of them an adviser.
insert into task_unit (task_id, unit_id, part)
select pg_temp.id_of('eeee', t.n), pg_temp.id_of('aaaa', s.units[1 + pg_temp.roll(t.n, 16, cardinality(s.units))]), 'implementer'
from made_task t join subtree s on s.i = t.i
union all
select pg_temp.id_of('eeee', t.n), pg_temp.id_of('aaaa', 2 + pg_temp.roll(t.n, 17, (select count from layer where name = 'departments'))), 'coordinator'
from made_task t
union all
select pg_temp.id_of('eeee', t.n), pg_temp.id_of('aaaa', s.n), 'adviser' from made_task t join issuer s on s.i = t.i where t.n % 2 = 0;

insert into task_person (task_id, person_id)
select pg_temp.id_of('eeee', t.n), r.person_id from made_task t
join made_account a on a.i = t.i and a.role = 'unit-clerk' join account r on r.id = pg_temp.id_of('cccc', a.n) where t.n % 3 = 0;

insert into milestone (id, task_id, position, actor, text, due_on, exclusive, late_from, done_on)
select pg_temp.id_of('efef', t.n), pg_temp.id_of('eeee', t.n), 1, 'đơn vị', 'đơn vị gửi hồ sơ', t.due - 10, true, t.due - 10,
  case t.state when 'done' then t.due - 12 end
from made_task t where t.n % 4 = 0;

insert into council_session (id, plan_id, task_id, ordinal, agenda, planned_from, planned_to)
select pg_temp.id_of('eded', t.n), pg_temp.id_of('dddd', t.plan_n), pg_temp.id_of('eeee', t.n), t.k / 15,
  '["Xét khen thưởng tổng kết năm"]', t.due - 3, t.due
from made_task t where t.k % 15 = 0;

insert into task_note (id, task_id, account_id, author_name, written_at, text, progress)
select pg_temp.id_of('ecec', t.n), pg_temp.id_of('eeee', t.n), r.id, r.name, t.due - 2, 'Đã hoàn thành và lưu hồ sơ.', 100
from made_task t join made_account a on a.i = t.i and a.role = 'unit-clerk' join account r on r.id = pg_temp.id_of('cccc', a.n)
where t.state = 'done' and t.n % 2 = 0;
analyze plan, task, task_unit, task_person, milestone, council_session, task_note;
