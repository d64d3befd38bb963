import { sql } from 'kysely';
import type { Write } from '../../../../platform/db/unit-of-work.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { lockDossiers } from './dossier.store.ts';
import { followAbove } from './follow-above.ts';
import { moveDossiers } from './move-dossier.ts';
import { tellOfStep } from './tell-of-step.ts';

/**
 * Takes back what a vote had said of nominations: they wait for the council again, and so do their dossiers, whose senders are told. What
 * was appraised anew since the vote is left as it is.
 * @throws AppError `step-not-allowed` when one of them has been granted or has gone to the level above
 */
export async function annulVotes(
  write: Write,
  nominationIds: readonly string[],
  reason: string,
): Promise<void> {
  const { db } = write;
  const ids = sql`${[...nominationIds]}::uuid[]`;
  const { rows: of } = await sql<{ dossierId: string }>`select distinct dossier_id from nomination
    where id = any(${ids})`.execute(db);
  const dossiers = await lockDossiers(
    db,
    of.map(({ dossierId }) => dossierId),
  );
  const { rows: gone } = await sql<{ granted: number; above: number }>`select
      (count(*) filter (where n.state = 'granted'))::int as granted,
      (count(*) filter (where n.state = 'not-granted' or (n.state in ('passed', 'not-passed') and d.state = 'forwarded')))::int as above
    from nomination n join dossier d on d.id = n.dossier_id where n.id = any(${ids})`.execute(db);
  const { granted, above } = gone[0] ?? { granted: 0, above: 0 };
  if (granted > 0) throw refused(GRANTED(granted));
  if (above > 0) throw refused(ABOVE(above));
  const { rows } = await sql<{ id: string; dossierId: string }>`update nomination n
    set state = case when n.final_award is null then 'agreed' else 'changed' end, version = n.version + 1
    where n.id = any(${ids}) and n.state in ('passed', 'not-passed')
      and exists (select from dossier d where d.id = n.dossier_id and d.state in ('in-council', 'voted', 'decided', 'not-granted'))
    returning n.id, n.dossier_id`.execute(db);
  const touched = new Set(rows.map(({ dossierId }) => dossierId));
  const moving = dossiers.filter(({ id, state }) => touched.has(id) && state !== 'in-council');
  await moveDossiers(write, moving, 'annul-vote', { reason });
  await tellOfStep(write, moving, 'annul-vote', reason);
  await followAbove(
    write,
    rows.map(({ id }) => id),
  );
}

const refused = (detail: Record<'vi' | 'en', string>) =>
  new AppError('step-not-allowed', { detail, extra: { allowed: [] } });

const GRANTED = (count: number) => ({
  vi: `Không hủy được: đã có quyết định khen thưởng cho ${count} trường hợp trong cuộc bỏ phiếu này. Muốn bỏ phiếu lại, trước hết phải có quyết định hủy bỏ và cho xét lại.`,
  en: `Too late: a decision has taken effect on ${count} nominees of this vote. To vote again, a decision must first revoke it and let them be considered again.`,
});
const ABOVE = (count: number) => ({
  vi: `Không hủy được: ${count} trường hợp trong cuộc bỏ phiếu này đã trình cấp trên. Hãy đề nghị cấp trên trả lại trước.`,
  en: `Too late: ${count} nominees of this vote have gone to the level above. Ask that body first.`,
});
