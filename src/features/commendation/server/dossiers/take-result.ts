import { sql } from 'kysely';
import { formatDay } from '../../../../law/calendar/index.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { type GrantedRow, subjectOf } from '../../../honour/index.ts';
import { enterHonours } from '../../../honour/server/index.ts';
import { DOSSIER_LIFE } from '../../model/dossier-life.ts';
import type { DossierView } from './dossier.schema.ts';
import { lockDossier, mayInDossier, refuseStale } from './dossier.store.ts';
import { assertNeeds } from './dossier-needs.ts';
import { endUngranted } from './end-ungranted.ts';
import { followDossier } from './follow-above.ts';
import { getDossier } from './get-dossier.ts';
import { moveDossiers } from './move-dossier.ts';
import type { TakeResult } from './submission.schema.ts';

/**
 * The result of a dossier that went upward on paper: who was granted by which decision. Honours are entered into the golden book.
 * Results of dossiers decided in this application come by themselves.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `already-exists`
 */
export async function takeResult(
  context: WriteContext,
  id: string,
  { version, decisionNumber, decidedOn, authority, grantedIds, notGrantedIds }: TakeResult,
): Promise<DossierView> {
  const { db, actor } = context;
  const dossier = await lockDossier(db, actor, id);
  const may = mayInDossier(actor, dossier, 'receiver', 'dossier.appraise');
  if (!may || dossier.state !== 'forwarded')
    throw new AppError('step-not-allowed', { extra: { allowed: [] } });
  refuseStale(dossier, version);
  await assertNeeds(context, dossier, DOSSIER_LIFE.forwarded['take-result']?.needs ?? [], {});
  if ((grantedIds === undefined) === (notGrantedIds === undefined))
    throw fieldError('grantedIds', {
      vi: 'Hãy nêu những trường hợp được khen thưởng, hoặc những trường hợp không được.',
      en: 'Name those that were granted, or those that were not.',
    });
  const named = grantedIds ?? notGrantedIds ?? [];
  const { rows: known } = await sql`select from nomination
    where dossier_id = ${id} and id = any(${named}::uuid[]) and state = 'passed'`.execute(db);
  if (known.length !== new Set(named).size) throw new AppError('not-found');
  const { rows } = await sql<GrantedRow>`update nomination n set state = 'granted', version = version + 1
    where n.dossier_id = ${id} and (n.id = any(${named}::uuid[])) = ${grantedIds !== undefined} and n.state = 'passed'
    returning n.id, n.person_id, n.collective_id, n.household_id, n.subject_name, n.subject_detail, n.unit_id,
      coalesce(n.final_award, n.award) as award, n.year, n.year_from`.execute(db);
  await sql`update nomination set state = 'not-granted', version = version + 1
    where dossier_id = ${id} and state = 'passed'`.execute(db);
  if (rows.length > 0)
    await enterHonours(
      context,
      rows.map(({ id: nominationId, personId, collectiveId, householdId, ...row }) => ({
        ...row,
        subject: subjectOf({ personId, collectiveId, householdId }),
        basis: dossier.basis,
        decisionNumber,
        decidedOn,
        authority,
        nominationId,
      })),
      'decision',
    );
  const reason = `${decisionNumber}, ${formatDay(decidedOn)}`;
  const { rows: granted } =
    await sql`select from nomination where dossier_id = ${id} and state = 'granted' limit 1`.execute(db);
  if (granted.length > 0) await moveDossiers(context, [dossier], 'take-result', { reason });
  else await endUngranted(context, [dossier], new Map([[id, reason]]));
  await followDossier(context, id);
  return getDossier(context, id);
}
