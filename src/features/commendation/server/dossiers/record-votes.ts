import { sql } from 'kysely';
import type { Write } from '../../../../platform/db/unit-of-work.ts';
import { lockDossiers } from './dossier.store.ts';
import { moveDossiers } from './move-dossier.ts';

/**
 * Writes what the council decided on nominations when a vote closed, and moves on the dossiers of which every nomination was voted on.
 * Nominations that no longer stand to vote, because their appraisal was opened again or they were withdrawn, are left as they are.
 */
export async function recordVotes(
  write: Write,
  results: readonly { nominationId: string; passed: boolean }[],
): Promise<void> {
  const { db } = write;
  const values = results.map(({ nominationId, passed }) => ({ id: nominationId, passed }));
  const { rows } = await sql<{ dossierId: string }>`update nomination n
    set state = case when v.passed then 'passed' else 'not-passed' end, version = n.version + 1
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, passed boolean)
    where n.id = v.id and n.state in ('agreed', 'changed')
      and exists (select from dossier d where d.id = n.dossier_id and d.state = 'in-council') returning n.dossier_id`.execute(
    db,
  );
  const dossiers = await lockDossiers(db, [...new Set(rows.map(({ dossierId }) => dossierId))]);
  const { rows: waiting } = await sql<{ dossierId: string }>`select distinct dossier_id from nomination
    where dossier_id = any(${dossiers.map(({ id }) => id)}::uuid[]) and state in ('agreed', 'changed')`.execute(
    db,
  );
  const open = new Set(waiting.map(({ dossierId }) => dossierId));
  await moveDossiers(
    write,
    dossiers.filter(({ id, state }) => state === 'in-council' && !open.has(id)),
    'close-vote',
  );
}
