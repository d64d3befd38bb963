import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { findHolders, notify } from '../../../account/server/index.ts';
import { commendationPolicy } from '../../model/commendation.policy.ts';
import type { DossierView } from '../dossiers/dossier.schema.ts';
import { dossierSteps, isAssignee, lockDossier, refuseStale } from '../dossiers/dossier.store.ts';
import { getDossier } from '../dossiers/get-dossier.ts';
import { moveDossiers } from '../dossiers/move-dossier.ts';
import type { Assign } from './appraisal.schema.ts';
import { headsStandingOffice } from './appraisal.store.ts';

/** Who may appraise for a receiving body on a day, by name. */
export async function findAppraisers(
  db: Db | Tx,
  receiverId: string,
  day: string,
): Promise<{ id: string; name: string }[]> {
  const holders = await findHolders(db, day, [receiverId], commendationPolicy['dossier.appraise']);
  const { rows } = await sql<{ id: string; name: string }>`select id, name from account
    where id = any(${holders.map(({ accountId }) => accountId)}::uuid[]) order by name collate "vi-x-icu", id`.execute(
    db,
  );
  return rows;
}

/**
 * Gives the appraisal of a dossier to somebody who appraises for the same body, and tells him. Whoever has taken it may give it away, and
 * whoever sees that nobody has; the head of the standing office may take it from another, with a reason.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input`
 */
export async function assignAppraisal(
  context: WriteContext,
  id: string,
  { version, accountId, reason }: Assign,
): Promise<DossierView> {
  const { db, actor, clock } = context;
  const dossier = await lockDossier(db, actor, id);
  const day = today(clock);
  const takesOver = !isAssignee(actor, dossier);
  const allowed = dossierSteps(actor, dossier);
  if (!allowed.includes('assign') || (takesOver && !(await headsStandingOffice(context, dossier, day))))
    throw new AppError('step-not-allowed', {
      detail: {
        vi: 'Hồ sơ do người khác đang thẩm định. Chỉ người đó hoặc người đứng đầu cơ quan thường trực giao lại được.',
        en: 'Somebody else appraises this dossier. Only that person or the head of the standing office may assign it.',
      },
      extra: { allowed: allowed.filter((step) => step !== 'assign') },
    });
  refuseStale(dossier, version);
  if (takesOver && reason === null)
    throw fieldError('reason', { vi: 'Hãy nêu lý do giao lại.', en: 'Say why you assign it anew.' });
  const appraisers = await findAppraisers(db, dossier.receiverId, day);
  const chosen = appraisers.find((person) => person.id === accountId);
  if (chosen === undefined)
    throw fieldError('accountId', {
      vi: 'Người này không thẩm định hồ sơ của cơ quan nhận.',
      en: 'This person does not appraise for the receiving body.',
    });
  await moveDossiers(context, [dossier], 'assign', {
    reason: [chosen.name, reason].filter((text) => text !== null).join(': '),
    set: { assignedTo: accountId },
  });
  const told = [accountId, dossier.assignedTo].filter(
    (each): each is string => each !== null && each !== actor.accountId,
  );
  await notify(
    context,
    [...new Set(told)].map((each) => ({
      accountId: each,
      kind: 'dossier-assign',
      params: { title: dossier.title, reason: reason ?? '', name: chosen.name },
      link: `/tham-dinh/${id}`,
      dedupKey: `dossier:${id}:assign:${dossier.version}:${each}`,
    })),
  );
  return getDossier(context, id);
}
