-- A golden book of eleven years, as life would have written it: fifteen of twenty lines are people's, four collectives', one a
-- household's; fifty lines a decision, one in a thousand revoked. Nothing where the setting is absent or 0.
do $$
declare
  wanted integer := coalesce(nullif(current_setting('bench.honours', true), ''), '0')::integer;
  this_year integer := extract(year from current_setting('bench.day')::date);
  units integer := pg_temp.setting('units');
  people integer := pg_temp.setting('people');
  households integer := people / 10;
  a_year integer := wanted / 11 + 1;
  author uuid := (select id from account order by id limit 1);
begin
  if wanted = 0 then return; end if;
  perform pg_temp.take_off('{household, honour}');
  alter table honour disable trigger user;
  insert into household (id, unit_id, head_name, address, created_at)
    select pg_temp.id_of('a6a6', n), pg_temp.id_of('aaaa', 1 + pg_temp.roll(n, 51, units)),
      pg_temp.pick(s.list, n, 52) || ' ' || pg_temp.pick(m.list, n, 53) || ' ' || pg_temp.pick(g.list, n, 54),
      'Số ' || 1 + n % 300 || ', tổ ' || 1 + n % 20, '2016-01-01'
    from generate_series(1, households) n cross join (select list from words where kind = 'surname') s
      cross join (select list from words where kind = 'middle') m cross join (select list from words where kind = 'given') g;

  insert into honour (id, subject, person_id, collective_id, household_id, subject_name, subject_detail, unit_id, award, basis, year,
      decision_number, decided_on, authority, bonus_factor, bonus, status, source, created_by, created_at)
    select pg_temp.id_of('a7a7', d.n), d.subject, p.id, case when d.subject = 'collective' then u.unit_id end, h.id,
      coalesce(p.full_name, h.head_name, u.name),
      case d.subject when 'individual' then pg_temp.pick(t.list, d.who, 7) || ', ' || u.name when 'household' then h.address end,
      u.unit_id, d.award, case when d.n % 11 = 0 then 'chuyen-de' else 'cong-trang' end, d.year, d.decision || '/QĐ-UBND',
      least(make_date(d.year, 1, 5) + (d.decision * 7 % 340), current_setting('bench.day')::date - 1),
      'Chủ tịch UBND', 0.8, 1880000, case when d.n % 1000 = 7 then 'revoked' else 'valid' end, 'import', author,
      make_date(d.year, 1, 6) + make_interval(secs => d.n % 86400)
    from (
      select n, this_year - 10 + (n - 1) / a_year as year, 1 + (n - 1) / 50 as decision,
        case when n % 20 < 15 then 'individual' when n % 20 < 19 then 'collective' else 'household' end as subject,
        -- Nobody twice in one decision: 7919 is a prime and divides none of the numbers.
        1 + (pg_temp.roll((n - 1) / 50, 55, 1000000) + n % 50 * 7919)
          % case when n % 20 < 15 then people when n % 20 < 19 then units else households end as who,
        case when n % 20 < 15 then (array['lao-dong-tien-tien', 'lao-dong-tien-tien', 'lao-dong-tien-tien', 'lao-dong-tien-tien',
            'lao-dong-tien-tien', 'chien-si-thi-dua-co-so', 'chien-si-thi-dua-co-so', 'giay-khen-chu-tich-ubnd-xa',
            'bang-khen-bo-ban-nganh-tinh', 'bang-khen-thu-tuong'])[1 + pg_temp.roll(n, 58, 10)]
          when n % 20 < 19 then (array['tap-the-lao-dong-tien-tien', 'tap-the-lao-dong-tien-tien', 'tap-the-lao-dong-xuat-sac',
            'giay-khen-chu-tich-ubnd-xa', 'co-thi-dua-bo-ban-nganh-tinh'])[1 + pg_temp.roll(n, 59, 5)]
          else 'gia-dinh-van-hoa' end as award
      from generate_series(1, wanted) n
    ) d
      left join person p on d.subject = 'individual' and p.id = pg_temp.id_of('bbbb', d.who)
      left join household h on d.subject = 'household' and h.id = pg_temp.id_of('a6a6', d.who)
      join unit_now u on u.unit_id = case d.subject when 'individual' then pg_temp.id_of('aaaa', 1 + (d.who - 1) % units)
        when 'collective' then pg_temp.id_of('aaaa', d.who) else h.unit_id end
      cross join (select list from words where kind = 'title') t
    order by d.n;
  alter table honour enable trigger user;
  perform pg_temp.build();
end $$;
analyze household, honour;
-- Of what was loaded without being counted.
select rebuild_award_sums(), rebuild_award_progress();
insert into honoured_name (name) select distinct search_key(n.subject_name) from (select distinct subject_name from honour) n;
analyze award_sum, award_progress, honoured_name;
