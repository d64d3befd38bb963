-- Similarity of achievement reports: fingerprints of every report that was sent.

create table report_index (
  nomination_id uuid primary key references nomination on delete cascade,
  report_no     integer generated always as identity unique,
  root_id       uuid not null,
  hashes        bigint[] not null,
  sent_at       timestamptz not null
);
comment on table report_index is 'The fingerprints of the report of each nomination as it was last sent; derived, can be made again.';
comment on column report_index.root_id is 'The nomination this one was carried upward from, at the very beginning (or itself): copies made by us are no copies.';
comment on column report_index.sent_at is 'dossier.sent_at of the sending whose text this is.';
create index report_index_root on report_index (root_id);

create table report_fingerprint (
  hash      bigint not null,
  report_no integer not null,
  primary key (hash, report_no)
);
comment on table report_fingerprint is 'report_index turned round, kept by its triggers. Of how many reports has this hash: count its rows, up to what makes it common.';

create function keep_report_fingerprints() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if tg_op <> 'INSERT' then
    delete from report_fingerprint f using unnest(old.hashes) h where f.hash = h and f.report_no = old.report_no;
  end if;
  if tg_op <> 'DELETE' then
    insert into report_fingerprint (hash, report_no) select distinct h, new.report_no from unnest(new.hashes) h;
  end if;
  return null;
end $$;
create trigger keep_report_fingerprints after insert or delete or update of hashes on report_index
  for each row execute function keep_report_fingerprints();

select grant_app('select, insert, update, delete', 'report_index');
select grant_app('select, insert, delete', 'report_fingerprint');
