import { sql } from 'kysely';
import type { Write } from '../../../../platform/db/unit-of-work.ts';
import { lockDossiers } from './dossier.store.ts';
import { endUngranted } from './end-ungranted.ts';
import { followAbove } from './follow-above.ts';
import { moveDossiers } from './move-dossier.ts';

export interface NominationResult {
  nominationId: string;
  passed: boolean;
  /** `14/15 = 93,33 % ≥ 90 %`; null or left out where only the outcome is known. */
  arithmetic?: string | null;
}

/**
 * Writes what the council decided on nominations when a vote closed, and moves on the dossiers of which every nomination was voted on:
 * to the decision where somebody passed, to their end where nobody did. Nominations that no longer stand to vote, because their appraisal
 * was opened again or they were withdrawn, are left as they are.
 */
export async function recordVotes(write: Write, results: readonly NominationResult[]): Promise<void> {
  const { db } = write;
  const values = results.map(({ nominationId, passed }) => ({ id: nominationId, passed }));
  const { rows } = await sql<{ id: string; dossierId: string; name: string }>`update nomination n
    set state = case when v.passed then 'passed' else 'not-passed' end, version = n.version + 1
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, passed boolean)
    where n.id = v.id and n.state in ('agreed', 'changed')
      and exists (select from dossier d where d.id = n.dossier_id and d.state = 'in-council')
    returning n.id, n.dossier_id, n.subject_name as name`.execute(db);
  const dossiers = await lockDossiers(db, [...new Set(rows.map(({ dossierId }) => dossierId))]);
  const { rows: standing } = await sql<{
    dossierId: string;
    waiting: boolean;
    passed: boolean;
    granted: boolean;
  }>`select dossier_id, bool_or(state in ('agreed', 'changed')) as waiting, bool_or(state = 'passed') as passed,
      bool_or(state = 'granted') as granted
    from nomination where dossier_id = any(${dossiers.map(({ id }) => id)}::uuid[]) group by 1`.execute(db);
  const of = new Map(standing.map((one) => [one.dossierId, one]));
  const done = dossiers.filter(({ id, state }) => state === 'in-council' && of.get(id)?.waiting === false);
  const passed = done.filter(({ id }) => of.get(id)?.passed === true);
  const rest = done.filter(({ id }) => of.get(id)?.passed !== true);
  await moveDossiers(write, passed, 'close-vote');
  // Others of the dossier were granted before the vote was held again.
  await moveDossiers(
    write,
    rest.filter(({ id }) => of.get(id)?.granted === true),
    'decide',
  );
  await endUngranted(
    write,
    rest.filter(({ id }) => of.get(id)?.granted !== true),
    inWords(rows, results),
  );
  await followAbove(
    write,
    rows.map(({ id }) => id),
  );
}

/** As many results fit into a sentence. */
const NAMED = 3;

/** `Nguyễn Văn A: 1/3 = 33,33 % < 90 %; …`, by dossier. */
function inWords(
  voted: readonly { id: string; dossierId: string; name: string }[],
  results: readonly NominationResult[],
): Map<string, string> {
  const sums = new Map(results.map(({ nominationId, arithmetic }) => [nominationId, arithmetic]));
  return new Map(
    [...Map.groupBy(voted, ({ dossierId }) => dossierId)].map(([dossierId, nominations]) => {
      const named = nominations.flatMap(({ id, name }) => {
        const sum = sums.get(id);
        return sum == null ? [] : [`${name}: ${sum}`];
      });
      const more = named.length > NAMED ? '; …' : '';
      return [dossierId, named.slice(0, NAMED).join('; ') + more];
    }),
  );
}
