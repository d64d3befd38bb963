-- A trail as the application itself would have left it, five hundred entries at a time.
select count(audit_append(batch.entries)) from (
  select b, (select jsonb_agg(jsonb_build_object('at', timestamptz '2026-01-01' + (b * 500 + k) * interval '5 minutes',
      'account_id', pg_temp.id_of('cccc', 1 + (k % 40)), 'actor_name', 'Người dùng ' || k % 40,
      'act', (array['task.progress', 'task.edit', 'person.update', 'session.start'])[1 + k % 4], 'entity', 'task',
      'entity_id', pg_temp.id_of('eeee', 1 + k)::text, 'unit_id', pg_temp.id_of('aaaa', 1 + k % 100),
      'after', jsonb_build_object('progress', k % 100), 'request_id', md5((b * 500 + k)::text))) from generate_series(1, 500) k) as entries
  from generate_series(0, pg_temp.setting('audit_batches') - 1) b
) batch;
analyze audit_entry;
