-- Three rounds a year of every body that makes plans, over eleven years; dossiers of the units below it, nearest first, ten nominees
-- each, oldest first as life would have written them. All but this year's are over. Nothing where the setting is absent or 0.
do $$
declare
  wanted integer := coalesce(nullif(current_setting('bench.dossiers', true), ''), '0')::integer;
  this_year integer := extract(year from current_setting('bench.day')::date);
  units integer := pg_temp.setting('units');
  team integer := pg_temp.setting('people') / pg_temp.setting('units');
  author uuid := (select id from account order by id limit 1);
  a_year integer := wanted / 11 + 1;
  senders integer;
begin
  if wanted = 0 then return; end if;
  perform pg_temp.take_off('{dossier, nomination}');
  alter table nomination disable trigger sums_insert;
  alter table nomination disable trigger track_insert;
  create temp table sender as
    with recursive below as (
      select m.n, i.i from made_unit m join issuer i on i.n = m.parent_n
      union all
      select m.n, b.i from below b join made_unit m on m.parent_n = b.n where m.parent_n not in (select n from issuer))
    select (row_number() over (order by n) - 1)::integer as s, n, i from below;
  create index on sender (s);
  analyze sender;
  senders := (select count(*) from sender);

  insert into round (id, unit_id, kind, year, ordinal, name, basis, opens_on, closes_on, state, created_at)
    select pg_temp.id_of('a0a0', (i.i * 11 + y - this_year + 10) * 3 + k), pg_temp.id_of('aaaa', i.n), (array['year-end', 'thematic', 'sudden'])[k + 1], y, 1,
      (array['Khen thưởng tổng kết năm ', 'Khen thưởng chuyên đề năm ', 'Khen thưởng đột xuất năm '])[k + 1] || y,
      (array['cong-trang', 'chuyen-de', 'dot-xuat'])[k + 1], make_date(y, 9, 1), make_date(y, 12, 31),
      case when y < this_year then 'closed' else 'open' end, make_date(y, 8, 15)
    from issuer i cross join generate_series(this_year - 10, this_year) y cross join generate_series(0, 2) k order by y, i.i, k;

  create temp table made_dossier as
    select d.n, s.n as unit_n, s.i, this_year - 10 + d.y as year, d.j / senders % 3 as k
    from (select n, (n - 1) / a_year as y, (n - 1) % a_year as j from generate_series(1, wanted) n) d join sender s on s.s = d.j % senders;
  insert into dossier (id, round_id, unit_id, receiver_id, code, state, title, year, sent_at, received_on, due_on, nominee_count,
      negative_count, created_by, created_at, updated_at)
    select pg_temp.id_of('a1a1', n), pg_temp.id_of('a0a0', (d.i * 11 + year - this_year + 10) * 3 + k), pg_temp.id_of('aaaa', unit_n),
      pg_temp.id_of('aaaa', i_n), case when is_sent then 'HS-B-' || n end, state,
      'Đề nghị khen thưởng ' || (array['tổng kết', 'chuyên đề', 'đột xuất'])[k + 1] || ' năm ' || year || ', hồ sơ ' || n, year,
      case when is_sent then day + interval '9 hours' end, case when is_sent then day + 1 end, case when is_sent then day + 21 end, 10, 2,
      author, day - 5 + make_interval(secs => n % 30000), day + 20
    from (select m.*, i.n as i_n, make_date(m.year, 9, 5) + (m.n % 75) as day,
        case when m.year < this_year then case m.n % 20 when 0 then 'refused' when 1 then 'withdrawn' else 'decided' end
          else (array['draft', 'awaiting-approval', 'sent', 'returned', 'accepted', 'in-appraisal', 'appraised', 'in-council', 'voted', 'decided'])[1 + m.n % 10]
        end as state from made_dossier m join issuer i on i.i = m.i) d
    cross join lateral (select state not in ('draft', 'awaiting-approval') as is_sent) sent
    order by n;
  insert into nomination (id, dossier_id, position, subject, person_id, subject_name, subject_detail, unit_id, award, year, summary,
      verdict, verdict_detail, verdict_on, state)
    select pg_temp.id_of('a2a2', d.n * 10 + g.k), pg_temp.id_of('a1a1', d.n), g.k + 1, 'individual', p.id, p.full_name,
      pg_temp.pick(t.list, d.n * 10 + g.k, 41), pg_temp.id_of('aaaa', d.unit_n),
      (array['lao-dong-tien-tien', 'chien-si-thi-dua-co-so', 'bang-khen-bo-ban-nganh-tinh'])[1 + (d.n + g.k) % 3], d.year,
      'Hoàn thành tốt nhiệm vụ, có sáng kiến được áp dụng tại đơn vị.',
      (array['eligible', 'eligible', 'eligible', 'needs-review', 'not-eligible'])[1 + g.k % 5],
      '{"law": "luat-2022", "missing": [], "open": [], "warnings": [], "caps": []}', make_date(d.year, 11, 1),
      case when d.year < this_year then case when d.n % 20 = 0 then 'refused' when d.n % 20 = 1 then 'withdrawn' when g.k = 9 then 'not-granted' else 'granted' end
        when d.n % 10 = 8 then 'passed' when d.n % 10 = 9 then 'granted' else 'proposed' end
    from made_dossier d cross join generate_series(0, 9) g(k)
      join person p on p.id = pg_temp.id_of('bbbb', d.unit_n + units * ((d.year * 3 + g.k) % team))
      cross join (select list from words where kind = 'title') t
    order by d.n, g.k;
  alter table nomination enable trigger sums_insert;
  alter table nomination enable trigger track_insert;
  perform pg_temp.build();
end $$;
analyze round, dossier, nomination;
