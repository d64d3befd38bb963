-- A library of documents of all bodies over eleven years: some made known to all below, the province's addressed to some, one in fifty
-- replaced by a later one; who works at the province has confirmed reading most. Nothing where the setting is absent or 0.
do $$
declare
  wanted integer := coalesce(nullif(current_setting('bench.documents', true), ''), '0')::integer;
  this_year integer := extract(year from current_setting('bench.day')::date);
begin
  if wanted = 0 then return; end if;
  insert into document (id, unit_id, direction, kind, state, number, symbol, issuer, signer, signed_on, subject, valid_from, valid_to,
      published, created_at, updated_at)
    select pg_temp.id_of('a3a3', d), pg_temp.id_of('aaaa', i.n), case when is_received then 'received' else 'issued' end,
      (array['ke-hoach', 'bao-cao', 'cong-van', 'quyet-dinh'])[1 + d % 4],
      case when is_received then 'received' when d > wanted - wanted / 50 then (array['draft', 'numbered', 'signed'])[1 + d % 3] when d % 40 = 0 then 'withdrawn' else 'issued' end,
      d::text, 'UBND', 'Ủy ban nhân dân', 'Trần Minh Quang', day, 'Văn bản về ' || pg_temp.pick(a.list, d, 51) || ', số ' || d, day,
      case when d % 9 = 0 then day + 400 end, d % 30 = 0, day, day
    from generate_series(1, wanted) d
    cross join lateral (select d % 3 = 0 as is_received, make_date(this_year - 10, 1, 2) + (d::bigint * 3970 / wanted)::integer as day) x
    join issuer i on i.i = d % (select count(*) from issuer)
    cross join (select list from words where kind = 'about') a;
  insert into document_addressee (document_id, unit_id)
    select d.id, pg_temp.id_of('aaaa', i.n) from document d join issuer i on i.i > 0 and pg_temp.roll(i.i, hashtext(d.id::text), 20) = 0
    where d.unit_id = pg_temp.id_of('aaaa', 1) and d.state = 'issued';
  insert into document_link (id, document_id, target_id, kind, on_day, reason, created_at)
    select pg_temp.id_of('a4a4', n), pg_temp.id_of('a3a3', n), pg_temp.id_of('a3a3', n - 7), 'replaces', d.signed_on, 'Ban hành văn bản mới', d.signed_on
    from generate_series(50, wanted - wanted / 40, 50) n join document d on d.id = pg_temp.id_of('a3a3', n);
  insert into document_reader (document_id, account_id, opened_at, confirmed_at)
    select pg_temp.id_of('a3a3', n), a.account_id, '2026-11-01', '2026-11-01'
    from generate_series(1, wanted) n cross join (select distinct account_id from role_assignment where unit_id = pg_temp.id_of('aaaa', 1)) a
    where n % 50 > 0;
end $$;
analyze document, document_addressee, document_link, document_reader;
