import { sql } from 'kysely';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import type { DossierRecord } from '../dossiers/dossier.store.ts';
import { findKinds, needsPosting } from '../opinions/choice.ts';

/**
 * How many nominees of a dossier need a public posting by the law of the day it was received, how many of them stand in none that was
 * or is posted; and how many nominees, whether the law or the body's own rules ask for it, stand only in one whose last day is not past
 * on `day` (ISO).
 */
export async function findPostingNeed(
  db: Db | Tx,
  dossier: Pick<DossierRecord, 'id' | 'basis' | 'receiverId'>,
  day: string,
): Promise<{ needed: number; missing: number; running: number }> {
  const where = sql<boolean>`d.id = ${dossier.id} and n.state not in ('withdrawn', 'refused')`;
  const kinds = await findKinds(db, { basis: dossier.basis, unitId: dossier.receiverId }, where);
  const { rows } = await sql<{ needed: number; missing: number; running: number }>`
    select (count(*) filter (where s.needs))::int as needed, (count(*) filter (where s.needs and not s.posted))::int as missing,
      (count(*) filter (where s.posted and not s.ended))::int as running
    from nomination n join dossier d on d.id = n.dossier_id cross join lateral (
      select ${needsPosting(kinds)} as needs, count(*) > 0 as posted,
        coalesce(bool_or(p.state = 'ended' or p.to_day < ${day}), false) as ended
      from posting_item i join posting p on p.id = i.posting_id and p.state in ('posted', 'ended') where i.nomination_id = n.id) s
    where ${where}`.execute(db);
  return rows[0] ?? { needed: 0, missing: 0, running: 0 };
}
