-- Rounds of every root unit over eleven years, dossiers of the units below them and ten nominees each; nothing where the setting is absent.
do $$
declare
  wanted integer := coalesce(nullif(current_setting('bench.dossiers', true), ''), '0')::integer;
  author uuid := (select id from account order by id limit 1);
begin
  if wanted = 0 then return; end if;
  create temp table sender as
    select row_number() over (order by u.path) - 1 as n, u.unit_id, r.unit_id as receiver_id
    from unit_now u join unit_now r on r.parent_id is null and u.path <@ r.path where u.parent_id is not null;
  create index on sender (n);
  create temp table nominee as select row_number() over (order by id) - 1 as n, id, full_name from person;
  create index on nominee (n);
  insert into round (id, unit_id, kind, year, ordinal, name, basis, opens_on, closes_on, state, created_at)
    select gen_random_uuid(), u.unit_id, 'year-end', y, 1, 'Khen thưởng tổng kết năm ' || y, 'cong-trang', make_date(y, 10, 1),
      make_date(y, 12, 31), case when y < 2026 then 'closed' else 'open' end, make_date(y, 9, 1)
    from unit_now u cross join generate_series(2016, 2026) y where u.parent_id is null;
  drop index nomination_search;
  drop index dossier_search;
  insert into dossier (id, round_id, unit_id, receiver_id, code, state, title, year, sent_at, received_on, due_on, nominee_count,
      created_by, created_at, updated_at)
    select gen_random_uuid(), ro.id, s.unit_id, s.receiver_id, 'HS-B-' || d.n,
      (array['decided', 'decided', 'decided', 'decided', 'refused', 'accepted', 'in-appraisal', 'sent', 'returned', 'draft'])[1 + d.n % 10],
      'Đề nghị khen thưởng tổng kết năm ' || ro.year || ', hồ sơ ' || d.n, ro.year,
      case when d.n % 10 < 9 then make_date(ro.year, 11, 1 + d.n % 28) end, make_date(ro.year, 11, 2 + d.n % 27),
      make_date(ro.year, 12, 1 + d.n % 28), 10, author, make_date(ro.year, 10, 1 + d.n % 28) + make_interval(secs => d.n % 86400),
      make_date(ro.year, 12, 1)
    from generate_series(1, wanted) as d(n)
      join sender s on s.n = d.n % (select count(*) from sender)
      join round ro on ro.unit_id = s.receiver_id and ro.year = 2016 + d.n % 11;
  insert into nomination (id, dossier_id, position, subject, person_id, subject_name, unit_id, award, year, summary, verdict, verdict_on)
    select gen_random_uuid(), d.id, k, 'individual', p.id, p.full_name, d.unit_id,
      (array['lao-dong-tien-tien', 'chien-si-thi-dua-co-so', 'bang-khen-bo-ban-nganh-tinh'])[1 + k % 3], d.year, 'Hoàn thành tốt nhiệm vụ.',
      (array['eligible', 'eligible', 'needs-review', 'not-eligible'])[1 + k % 4], make_date(d.year, 11, 1)
    from (select row_number() over (order by code) as n, id, unit_id, year from dossier) d cross join generate_series(1, 10) k
      join nominee p on p.n = (d.n * 10 + k) % (select count(*) from nominee);
  create index nomination_search on nomination using gin (search gin_trgm_ops);
  create index dossier_search on dossier using gin (search gin_trgm_ops);
end $$;
