-- At each issuer a clerk and a head; at the province also the standing office, an administrator and an auditor.
-- No password opens them: the benchmark puts its sessions into the table itself.

create temp table made_account as
select row_number() over (order by i, role) as n, i, unit_n, role from (
  select i, n as unit_n, role from issuer cross join (values ('unit-clerk'), ('unit-head')) r(role)
  union all
  select i, n, role from issuer cross join (values ('standing-office'), ('administrator'), ('auditor')) r(role) where i = 0
) all_accounts;

insert into account (id, login, name, person_id, email, password_hash, password_changed_at, created_at)
select pg_temp.id_of('cccc', n), 'taikhoan' || n, p.full_name, p.id, p.email, 'never', '2026-01-01', '2026-01-01'
from made_account a
join person p on p.id = pg_temp.id_of('bbbb', case when a.role = 'unit-head' then a.unit_n else a.unit_n + pg_temp.setting('units') * (1 + (a.n % 3)) end);

insert into role_assignment (id, account_id, role, unit_id, valid_from, granted_at)
select pg_temp.id_of('cdcd', n), pg_temp.id_of('cccc', n), role, pg_temp.id_of('aaaa', unit_n), '2025-07-01', '2025-07-01' from made_account;
insert into notification (id, account_id, kind, params, link, dedup_key, created_at, read_at)
select pg_temp.id_of('cece', a.n * 100 + k), pg_temp.id_of('cccc', a.n), 'role-assigned', '{"role": "unit-clerk", "unitName": "–"}',
  '/', 'bench-' || k, timestamptz '2026-11-01' + k * interval '1 hour', case when k > 5 then timestamptz '2026-11-15' end
from made_account a cross join generate_series(1, 40) k;
analyze account, role_assignment, notification;
