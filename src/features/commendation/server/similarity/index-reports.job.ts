import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/database.ts';
import type { Job } from '../../../../platform/jobs/job.ts';
import { reportText } from '../../model/similarity/report-text.ts';
import { reportHashes } from './report-hashes.ts';

/** The job that a sent dossier asks for. */
export const INDEX_REPORTS = 'commendation.index-reports';

const AT_ONCE = 200;

interface Missing {
  id: string;
  rootId: string;
  summary: string | null;
  report: Record<string, string>;
  /** With all its digits. */
  sentAt: string;
}

/** SQL: the nomination that `n` was carried upward from, at the very beginning; itself if it was not. */
export const ROOT = sql`(with recursive up as (
    select n.id, n.origin_id union all select o.id, o.origin_id from nomination o join up on o.id = up.origin_id)
  select id from up where origin_id is null)`;

/** Fingerprints of the reports that were sent since they were last read, or never read; some hundred at a time. */
export const indexReports: Job = {
  name: INDEX_REPORTS,
  atStart: true,
  async run({ db, log }) {
    let count = 0;
    for (;;) {
      const reports = await findMissing(db);
      if (reports.length === 0) break;
      await keepHashes(db, reports);
      count += reports.length;
    }
    if (count > 0) log.info({ action: INDEX_REPORTS, reports: count }, 'reports read for similarity');
  },
};

async function findMissing(db: Db): Promise<Missing[]> {
  const { rows } = await sql<Missing>`
    select n.id, ${ROOT} as root_id, n.summary, n.report, d.sent_at::text as sent_at
    from nomination n join dossier d on d.id = n.dossier_id left join report_index r on r.nomination_id = n.id
    where d.sent_at is not null and n.state <> 'withdrawn' and r.sent_at is distinct from d.sent_at
    order by n.id limit ${AT_ONCE}`.execute(db);
  return rows;
}

async function keepHashes(db: Db, reports: readonly Missing[]): Promise<void> {
  const entries = reports.map(({ id, rootId, summary, report, sentAt }) => ({
    id,
    root_id: rootId,
    sent_at: sentAt,
    hashes: `{${reportHashes(reportText(summary, report)).join(',')}}`,
  }));
  // A nominee may have been taken off the list in the meantime.
  await sql`insert into report_index (nomination_id, root_id, hashes, sent_at)
    select n.id, e.root_id, e.hashes::bigint[], e.sent_at
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e(id uuid, root_id uuid, sent_at timestamptz, hashes text)
      join nomination n on n.id = e.id
    on conflict (nomination_id) do update set root_id = excluded.root_id, hashes = excluded.hashes, sent_at = excluded.sent_at`.execute(
    db,
  );
}
