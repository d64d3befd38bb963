import { sql } from 'kysely';
import { mayAt } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import { AppError, type FieldError } from '../../../platform/errors/app-error.ts';
import { fieldError, refuseFields } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { getUnitNow } from '../../organisation/server/index.ts';
import type { SubjectRef } from '../model/subject.ts';
import { awardsOf, getAward } from './awards.ts';
import { enterHonours } from './enter-honours.ts';
import { getHonour } from './get-honour.ts';
import type { HonourView } from './honour.schema.ts';
import type { ChangeHonour, CreateHonour } from './honour-input.schema.ts';
import { reviseHonour } from './revise-honour.ts';

/**
 * Records one honour of the past by hand: of somebody who belongs or belonged to a unit where the actor writes honours.
 * @throws AppError `not-found`, `invalid-input`, `already-exists` when the golden book holds the same grant
 */
export async function recordHonour(context: WriteContext, body: CreateHonour): Promise<HonourView> {
  const { subject, subjectId, ...line } = body;
  await assertBelongs(context, { subject, id: subjectId }, body.unitId);
  if (!getAward(await awardsOf(context, [body.unitId]), body.award).subjects.includes(subject))
    throw fieldError('award', {
      vi: 'Hình thức này không dành cho loại đối tượng đã chọn.',
      en: 'The award is not for this kind of subject.',
    });
  assertTimes(context, body);
  const [id = ''] = await enterHonours(context, [{ ...line, subject: { subject, id: subjectId } }], 'typed');
  return getHonour(context, id);
}

/**
 * Corrects, revokes, restores or re-issues an honour by a further decision.
 * @throws AppError `not-found`, `stale-version`, `step-not-allowed`, `invalid-input`
 */
export async function changeHonour(
  context: WriteContext,
  honourId: string,
  { changes, ...body }: ChangeHonour,
): Promise<HonourView> {
  const honour = await getHonour(context, honourId);
  const { path } = await getUnitNow(context.db, honour.unitId);
  if (!mayAt(context.actor, 'honour.revise', path)) throw new AppError('not-found');
  if (changes?.award !== undefined)
    getAward(await awardsOf(context, [honour.unitId]), changes.award, 'changes.award');
  assertTimes(context, { ...honour, ...changes }, 'changes.');
  if (body.decidedOn > today(context.clock)) throw future('decidedOn');
  if (body.decidedOn < (changes?.decidedOn ?? honour.decidedOn)) throw beforeTheGrant();
  await reviseHonour(context, honourId, { ...body, ...(changes !== undefined && { changes }) });
  if (body.kind === 'correction' && !differs(honour, changes)) throw nothingCorrected();
  return getHonour(context, honourId);
}

function differs(honour: HonourView, changes: ChangeHonour['changes']): boolean {
  return Object.entries(changes ?? {}).some(([field, value]) => value !== honour[field as keyof HonourView]);
}

function nothingCorrected(): AppError {
  const message = {
    vi: 'Chưa có nội dung nào được đính chính. Hãy sửa ít nhất một mục.',
    en: 'Nothing is corrected yet. Change at least one field.',
  };
  return fieldError('changes', message, { detail: message });
}

function beforeTheGrant(): AppError {
  const message = {
    vi: 'Ngày này trước ngày ký quyết định khen thưởng; hãy kiểm tra lại.',
    en: 'This day lies before the decision that granted the honour; check it.',
  };
  return fieldError('decidedOn', message);
}

/** The subject is there, belongs or belonged to the unit, and the actor writes honours at it. */
async function assertBelongs(
  context: WriteContext,
  { subject, id }: SubjectRef,
  unitId: string,
): Promise<void> {
  const { path } = await getUnitNow(context.db, unitId);
  if (!mayAt(context.actor, 'honour.write', path)) throw new AppError('not-found');
  const belongs = {
    individual: sql`select from position where person_id = ${id} and unit_id = ${unitId}`,
    collective: sql`select from unit_now where unit_id = ${id} and unit_id = ${unitId}`,
    household: sql`select from household where id = ${id} and unit_id = ${unitId}`,
  };
  const { rows } = await sql<{ found: boolean }>`select exists (${belongs[subject]}) as found`.execute(
    context.db,
  );
  if (rows[0]?.found !== true) throw new AppError('not-found');
}

function assertTimes(
  { clock }: Pick<WriteContext, 'clock'>,
  { year, yearFrom, decidedOn }: { year: number; yearFrom: number | null; decidedOn: string },
  at = '',
): void {
  if (decidedOn > today(clock)) throw future(`${at}decidedOn`);
  const fields: FieldError[] = [];
  if (yearFrom !== null && yearFrom > year)
    fields.push({
      path: `${at}yearFrom`,
      message: {
        vi: 'Năm đầu phải trước năm cuối của giai đoạn.',
        en: 'The first year must come before the last.',
      },
    });
  if (year > Number(decidedOn.slice(0, 4)))
    fields.push({
      path: `${at}year`,
      message: {
        vi: 'Năm được khen không thể sau năm của quyết định.',
        en: 'The year honoured cannot come after the decision.',
      },
    });
  refuseFields(fields);
}

function future(path: string): AppError {
  return fieldError(path, {
    vi: 'Ngày này ở tương lai; hãy kiểm tra lại.',
    en: 'This day lies in the future.',
  });
}
