import { sql } from 'kysely';
import { mayAt } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import type { Role } from '../../account/index.ts';
import { findHolders, notify } from '../../account/server/index.ts';
import { SHEET_LIFE, type SheetStep } from '../model/sheet-life.ts';
import { getSheet } from './get-sheet.ts';
import type { SheetStepInput, SheetView } from './registration.schema.ts';
import { lockSheet, type SheetRecord, touchSheet, verbsOf } from './sheet.store.ts';

/**
 * Submits a sheet, approves it as head of the unit, or gives it back.
 * @throws AppError `not-found`, `stale-version`, `step-not-allowed` (also while nothing is registered), `invalid-input` without a reason
 */
export async function stepSheet(
  context: WriteContext,
  id: string,
  { step, version, reason }: SheetStepInput,
): Promise<SheetView> {
  const { db, actor, clock } = context;
  const sheet = await lockSheet(db, actor, id, version);
  const transition = SHEET_LIFE[sheet.state][step];
  if (transition === undefined || !mayAt(actor, transition.act, sheet.unitPath))
    throw new AppError('step-not-allowed', { extra: { allowed: verbsOf(actor, sheet) } });
  if (transition.needs.includes('reason') && reason === null) {
    const message = { vi: 'Hãy nêu lý do trả lại.', en: 'Say why it is returned.' };
    throw fieldError('reason', message);
  }
  if (transition.needs.includes('rows')) {
    const { rows } = await sql`select from registration where sheet_id = ${id} limit 1`.execute(db);
    if (rows.length === 0)
      throw new AppError('step-not-allowed', {
        detail: {
          vi: 'Bản đăng ký chưa có dòng nào. Hãy thêm cá nhân, tập thể hoặc hộ gia đình.',
          en: 'Nothing is registered yet. Add people, collectives or households.',
        },
        extra: { allowed: verbsOf(actor, sheet) },
      });
  }
  const approved = transition.to === 'approved';
  await sql`update registration_sheet set state = ${transition.to}, return_reason = ${step === 'return' ? reason : null},
    submitted_at = case when ${step === 'submit'} then ${clock.now()}::timestamptz else submitted_at end,
    approved_at = ${approved ? clock.now() : null}::timestamptz, approved_by = ${approved ? actor.accountId : null}::uuid
    where id = ${id}`.execute(db);
  context.audit({
    act: `registration-sheet.${step}`,
    entity: 'registration-sheet',
    entityId: id,
    unitId: sheet.unitId,
    before: { state: sheet.state },
    after: { state: transition.to },
    reason,
  });
  await touchSheet(context, id);
  await tell(context, sheet, step, reason);
  return getSheet(context, id);
}

const TOLD: Readonly<Record<SheetStep, readonly Role[]>> = {
  submit: ['unit-head'],
  approve: ['unit-clerk'],
  return: ['unit-clerk'],
};

async function tell(
  context: WriteContext,
  sheet: SheetRecord,
  step: SheetStep,
  reason: string | null,
): Promise<void> {
  const holders = await findHolders(context.db, today(context.clock), [sheet.unitId], TOLD[step]);
  await notify(
    context,
    holders
      .filter(({ accountId }) => accountId !== context.actor.accountId)
      .map(({ accountId }) => ({
        accountId,
        kind: `registration-${step}`,
        params: { year: sheet.year, unit: sheet.unitName, reason: reason ?? '' },
        link: `/dang-ky/${sheet.id}`,
        dedupKey: `registration:${sheet.id}:${step}:${sheet.version}`,
      })),
  );
}
