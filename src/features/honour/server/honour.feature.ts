import { sql } from 'kysely';
import type { Feature } from '../../../platform/http/feature.ts';
import { registerAuditWords } from '../../account/index.ts';
import { HONOUR_AUDIT_WORDS } from '../model/audit-words.ts';
import { honourPolicy } from '../model/honour.policy.ts';
import { foldSums } from './fold-sums.job.ts';
import { readable } from './get-honour.ts';
import { historyRoutes } from './history.routes.ts';
import { honourRoutes } from './honour.routes.ts';
import { importJob } from './imports/import.job.ts';
import { importRoutes } from './imports/import.routes.ts';
import { getImportRecord } from './imports/import.store.ts';
import { meritRoutes } from './merit.routes.ts';

/** The golden book: what was granted to whom, and the yearly facts that further awards rest on. */
export function honourFeature(): Feature {
  registerAuditWords(HONOUR_AUDIT_WORDS);
  return {
    name: 'honour',
    routes: [...honourRoutes, ...historyRoutes, ...importRoutes, ...meritRoutes],
    policy: honourPolicy,
    jobs: [importJob, foldSums],
    topics: {
      honour: async (db, actor, id) => {
        const { rows } = await sql`select from honour h join unit_now u on u.unit_id = h.unit_id
          where h.id = ${id} and ${readable(actor)}`.execute(db);
        return rows.length > 0;
      },
      'honour-import': (db, actor, id) =>
        getImportRecord(db, actor, id).then(
          () => true,
          () => false,
        ),
    },
  };
}
