import { sql } from 'kysely';
import { findAward } from '../../../law/awards/index.ts';
import { today } from '../../../platform/clock.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import type { AwardView, ConfirmVersion } from './catalogue.schema.ts';
import { effectiveCatalogue } from './effective-catalogue.ts';
import { getAward } from './get-award.ts';
import { getConfigurableUnit } from './local-rule.store.ts';

/**
 * Keeps that a version of an award was compared with the text of the law: for the unit and those below it, what was recalled is
 * verified from then on, and the warning of an amended law that was in force by the day of the comparison goes.
 * @throws AppError `not-found`, `invalid-input`
 */
export async function confirmVersion(
  context: WriteContext,
  awardId: string,
  input: ConfirmVersion,
): Promise<AwardView> {
  const { db, actor, clock } = context;
  await getConfigurableUnit(db, actor, input.unitId);
  const day = today(clock);
  const award = findAward(await effectiveCatalogue(db, input.unitId, day), awardId);
  if (award === undefined) throw new AppError('not-found');
  const known = award.versions.some(
    ({ law, from, status }) => law === input.law && from === input.from && status === 'in-force',
  );
  if (!known)
    throw fieldError('law', {
      vi: 'Danh mục không có phiên bản này đang áp dụng.',
      en: 'The catalogue has no such version in force.',
    });
  if (input.checkedOn > day)
    throw fieldError('checkedOn', { vi: 'Không được sau hôm nay.', en: 'It must not be later than today.' });
  const id = newId();
  const { unitId, law, from, checkedOn, cited } = input;
  const note = input.note || null;
  await sql`insert into rule_confirmation (id, unit_id, award_id, law, version_from, checked_on, cited, note, confirmed_by, confirmed_at)
    values (${id}, ${unitId}, ${awardId}, ${law}, ${from}, ${checkedOn}, ${cited}, ${note}, ${actor.accountId}, ${clock.now()})`.execute(
    db,
  );
  context.audit({
    act: 'award.confirm',
    entity: 'award',
    entityId: awardId,
    unitId,
    after: { law, from, checkedOn, cited, note },
  });
  return getAward(context, awardId);
}
