-- What surrounds the dossiers: sheets of registration, councils with their meetings, decisions with their lines. Nothing without dossiers.
do $$
declare
  wanted integer := coalesce(nullif(current_setting('bench.dossiers', true), ''), '0')::integer;
  this_year integer := extract(year from current_setting('bench.day')::date);
  team integer := pg_temp.setting('people') / pg_temp.setting('units');
  author uuid := (select id from account order by id limit 1);
begin
  if wanted = 0 then return; end if;
  perform pg_temp.take_off('{registration_sheet, registration, meeting, agenda_item, decision, decision_line}');
  alter table registration disable trigger user;

  insert into registration_sheet (id, unit_id, year, round, state, submitted_at, approved_at, created_by, created_at, updated_at)
    select pg_temp.id_of('a5a5', s * 11 + y - this_year + 10), pg_temp.id_of('aaaa', n), y, 'main',
      case when y < this_year then 'approved' else (array['draft', 'submitted', 'approved', 'approved'])[1 + s % 4] end,
      make_date(y, 2, 15), make_date(y, 2, 28), author, make_date(y, 1, 10), make_date(y, 1, 10) + make_interval(secs => s)
    from generate_series(this_year - 10, this_year) y cross join sender order by y, s;
  insert into registration (id, sheet_id, position, subject, person_id, subject_name, award)
    select pg_temp.id_of('a6a6', (s.s * 11 + y - this_year + 10) * 5 + k), pg_temp.id_of('a5a5', s.s * 11 + y - this_year + 10), k + 1,
      'individual', p.id, p.full_name, case when k < 3 then 'lao-dong-tien-tien' else 'chien-si-thi-dua-co-so' end
    from generate_series(this_year - 10, this_year) y cross join sender s cross join generate_series(0, 4) k
    join person p on p.id = pg_temp.id_of('bbbb', s.n + pg_temp.setting('units') * ((y + k) % team))
    order by y, s.s, k;

  insert into council (id, unit_id, name, term_from, legal_basis, quorum_percent, created_at)
    select pg_temp.id_of('a7a7', i), pg_temp.id_of('aaaa', n), 'Hội đồng Thi đua - Khen thưởng ' || i, make_date(this_year - 10, 1, 1),
      'Điều 84 Luật Thi đua, khen thưởng', 75, make_date(this_year - 10, 1, 1) from issuer;
  insert into meeting (id, council_id, title, starts_at, place, state, created_at)
    select pg_temp.id_of('a8a8', (y - this_year + 10) * 6000 + k * 1000 + i), pg_temp.id_of('a7a7', i),
      'Phiên họp thứ ' || k + 1 || ' năm ' || y, make_date(y, 2 * k + 2, 10) + interval '8 hours', 'Phòng họp số 2',
      case when y < this_year then 'minuted' when k = 5 then 'planned' else 'closed' end, make_date(y, 1, 5)
    from generate_series(this_year - 10, this_year) y cross join generate_series(0, 5) k cross join issuer order by y, k, i;
  insert into agenda_item (id, meeting_id, position, title)
    select pg_temp.id_of('a9a9', ((y - this_year + 10) * 6000 + k * 1000 + i) * 5 + j), pg_temp.id_of('a8a8', (y - this_year + 10) * 6000 + k * 1000 + i),
      j + 1, 'Xét khen thưởng nội dung ' || j + 1
    from generate_series(this_year - 10, this_year) y cross join generate_series(0, 5) k cross join issuer cross join generate_series(0, 4) j;

  create temp table granted as
    select n.id, n.subject_name, n.subject_detail, n.award, d.round_id,
      row_number() over (partition by d.round_id order by d.id, n.position)::integer as position
    from dossier d join nomination n on n.dossier_id = d.id and n.state = 'granted' where d.state = 'decided';
  insert into decision (id, unit_id, round_id, kind, authority, title, number, symbol, decided_on, state, line_count, bonus_total,
      created_by, created_at, updated_at)
    select pg_temp.id_of('abcd', r.n), r.unit_id, r.id, 'grant', 'Chủ tịch Ủy ban nhân dân', 'Tặng thưởng ' || lower(r.name), (100 + r.n)::text,
      'QĐ-UBND', make_date(r.year, 12, 1 + (r.n % 28)::integer), case when r.state = 'closed' then 'effective' else 'signed' end, g.n, g.n * 1000000,
      author, make_date(r.year, 11, 25), make_date(r.year, 12, 20)
    from (select *, row_number() over (order by year, id) as n from round) r
    join (select round_id, count(*)::integer as n from granted group by round_id) g on g.round_id = r.id order by r.n;
  insert into decision_line (id, decision_id, position, group_title, nomination_id, subject_name, subject_detail, award, factor,
      base_salary, bonus)
    select pg_temp.id_of('acac', row_number() over (order by d.id, g.position)), d.id, g.position, 'individual', g.id, g.subject_name,
      g.subject_detail, g.award, 0.3, 2340000, 702000
    from granted g join decision d on d.round_id = g.round_id order by d.id, g.position;
  alter table registration enable trigger user;
  perform pg_temp.build();
end $$;
analyze registration_sheet, registration, council, meeting, agenda_item, decision, decision_line;
