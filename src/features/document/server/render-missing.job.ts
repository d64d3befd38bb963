import { join } from 'node:path';
import { sql } from 'kysely';
import { SYSTEM } from '../../../platform/auth/actor.ts';
import { write } from '../../../platform/db/unit-of-work.ts';
import { createFileStore } from '../../../platform/files/file-store.ts';
import type { Job, JobContext } from '../../../platform/jobs/job.ts';
import { renderDocument } from './render-document.ts';

const AT_ONCE = 200;

/** The job that renders what has no files yet; queue it some seconds later for a document too long to wait for. */
export const RENDER_MISSING = 'document.render-missing';

/**
 * Renders the documents whose files are older than their words: the process ended between the two, or the workspace for trying out
 * was just loaded. One that cannot be rendered is left for its page, which says so.
 */
export const renderMissing: Job = {
  name: RENDER_MISSING,
  atStart: true,
  everyMinutes: 10,
  async run(context) {
    const { db, clock, settings, log } = context;
    const files = createFileStore(join(settings.dataDir, 'files'));
    const shared = { files, settings, language: 'vi' as const, requestId: 'render-missing' };
    for (const id of await findMissing(context)) {
      try {
        await renderDocument(
          {
            db,
            files,
            write: (work) => write({ db, actor: SYSTEM, clock }, (tx) => work({ ...shared, ...tx })),
          },
          id,
        );
      } catch (error) {
        log.error({ documentId: id, error: String(error) }, 'A document could not be rendered');
      }
    }
  },
};

/** Only what nobody may be working on at this moment, and what is not signed. */
async function findMissing({ db, clock }: JobContext): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from document where official is not null and not rendered
    and state in ('draft', 'numbered') and updated_at <= ${clock.now()}::timestamptz - interval '5 seconds'
    order by updated_at desc limit ${AT_ONCE}`.execute(db);
  return rows.map(({ id }) => id);
}
