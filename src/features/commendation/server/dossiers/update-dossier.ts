import { sql } from 'kysely';
import { refuseFields } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import type { DossierPart } from '../../model/dossier-seals.ts';
import { commendationTables } from '../commendation.tables.ts';
import type { DossierView } from './dossier.schema.ts';
import { lockForPart } from './dossier.store.ts';
import type { UpdateDossier } from './dossier-input.schema.ts';
import { getDossier } from './get-dossier.ts';

const REFUSED = {
  present: { vi: 'Số có mặt không thể nhiều hơn tổng số.', en: 'More cannot be present than there are.' },
  inFavour: { vi: 'Số đồng ý không thể nhiều hơn tổng số.', en: 'More cannot be in favour than there are.' },
} as const;

/**
 * Changes general facts of a dossier or the record of its unit's own meeting, as far as its state leaves them open.
 * @throws AppError `not-found`, `step-not-allowed`, `stale-version`, `invalid-input`
 */
export async function updateDossier(
  context: WriteContext,
  id: string,
  { version, ownMeeting, ...fields }: UpdateDossier,
): Promise<DossierView> {
  const { db, actor, clock } = context;
  const part: DossierPart = ownMeeting === undefined ? 'general' : 'meeting';
  const dossier = await lockForPart(db, actor, id, part, version);
  if (ownMeeting) {
    const wrong = (['present', 'inFavour'] as const).filter((name) => ownMeeting[name] > ownMeeting.members);
    refuseFields(wrong.map((name) => ({ path: `ownMeeting.${name}`, message: REFUSED[name] })));
  }
  const changed = Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => value !== undefined && dossier[name as keyof typeof fields] !== value,
    ),
  );
  if (Object.keys(changed).length === 0 && ownMeeting === undefined) return getDossier(context, id);
  await commendationTables(db)
    .updateTable('dossier')
    .set({
      ...changed,
      ...(ownMeeting !== undefined && { ownMeeting: ownMeeting && JSON.stringify(ownMeeting) }),
      version: sql<number>`version + 1`,
      updatedAt: clock.now(),
    })
    .where('id', '=', id)
    .execute();
  context.audit({
    act: 'dossier.update',
    entity: 'dossier',
    entityId: id,
    unitId: dossier.unitId,
    before: Object.fromEntries(
      Object.keys(changed).map((name) => [name, dossier[name as keyof typeof fields] ?? null]),
    ),
    after: { ...changed, ...(ownMeeting !== undefined && { ownMeeting }) },
  });
  context.announce(`dossier:${id}`);
  return getDossier(context, id);
}
