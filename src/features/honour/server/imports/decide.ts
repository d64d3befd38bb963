import { type RawBuilder, sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { searchText } from '../../../organisation/index.ts';
import { rememberAlias } from '../../../organisation/server/index.ts';
import type { RowChoice } from '../../model/imports/choice.ts';
import { getAward } from '../awards.ts';
import { findHolders } from './find-known.ts';
import { getImportView } from './get-import.ts';
import type { DecideMany, DecideRow, ImportView } from './import.schema.ts';
import { type ImportRecord, lockImport } from './import.store.ts';
import { rejudge } from './rejudge.ts';

/** What is decided, of which rows: those left out, or with this added to what was decided before. */
interface Decision {
  rows: RawBuilder<unknown>;
  choice: RawBuilder<unknown> | RowChoice | 'leave-out';
}

/**
 * Decides about one row; what was decided of it before stays unless it is decided anew.
 * @throws AppError `not-found` (the row, a unit or somebody outside of the import's unit), `step-not-allowed`, `invalid-input`
 */
export async function decideRow(
  context: WriteContext,
  importId: string,
  body: DecideRow,
): Promise<ImportView> {
  const { db, actor } = context;
  const record = await lockImport(db, actor, importId, 'decide');
  const { row, leaveOut, isNew, subjectId, ...said } = body;
  await assertInside(context, record, body);
  const choice: RowChoice = {
    ...said,
    ...(isNew === true && { subjectId: 'new' }),
    ...(subjectId !== undefined && (await subjectChoice(context, record, subjectId))),
  };
  const count = await decide(context, record, {
    rows: sql`row_no = ${row} and state not in ('taken', 'unread')`,
    choice: leaveOut === true ? 'leave-out' : choice,
  });
  if (count === 0) throw new AppError('not-found');
  return getImportView(context, importId);
}

/**
 * Decides about all rows with the same doubt. What award or unit a spelling means is remembered for the unit.
 * @throws AppError `not-found`, `step-not-allowed`, `invalid-input` where something to decide is missing
 */
export async function decideMany(
  context: WriteContext,
  importId: string,
  body: DecideMany,
): Promise<ImportView> {
  const { db, actor } = context;
  const record = await lockImport(db, actor, importId, 'decide');
  await assertInside(context, record, body);
  await decide(context, record, await decisionOf(context, record, body));
  return getImportView(context, importId);
}

async function decisionOf(context: WriteContext, record: ImportRecord, body: DecideMany): Promise<Decision> {
  const { db, clock } = context;
  const has = (code: string) => sql`state = 'doubtful' and problem @> ${JSON.stringify([[code]])}::jsonb`;
  const needed = <K extends keyof DecideMany>(field: K): NonNullable<DecideMany[K]> =>
    body[field] ?? missing(field, context.language);
  switch (body.about) {
    case 'award': {
      const spelling = searchText(needed('text'));
      await sql`insert into award_alias (unit_id, spelling, award, confirmed_at)
        values (${record.unitId}, ${spelling}, ${needed('award')}, ${clock.now()})
        on conflict (unit_id, spelling) do update set award = excluded.award, confirmed_at = excluded.confirmed_at`.execute(
        db,
      );
      return {
        rows: sql`${has('award-unknown')} and search_text(found ->> 'awardText') = ${spelling}`,
        choice: {},
      };
    }
    case 'unit': {
      const text = needed('text');
      const spelling = searchText(text);
      await rememberAlias(context, { nearUnitId: record.unitId, text, unitIds: [needed('unitId')] });
      return {
        rows: sql`state = 'doubtful' and (search_text(found ->> 'unitText') = ${spelling}
          or (problem @> '[["collective-unknown"]]' and search_text(found ->> 'name') = ${spelling}))`,
        choice: {},
      };
    }
    case 'authority':
      return {
        rows: sql`${has('authority-missing')} and found ->> 'award' = ${needed('award')}`,
        choice: { authority: needed('authority') },
      };
    case 'subject':
      return { rows: has('subject-unknown'), choice: { subject: needed('subject') } };
    case 'accept': {
      const code = needed('code');
      return {
        rows: has(code),
        choice: sql`jsonb_build_object('accepted', coalesce(choice -> 'accepted', '[]') || to_jsonb(${code}::text))`,
      };
    }
    case 'one-candidate':
      return {
        rows: sql`${has('person-unsure')} and jsonb_array_length(found -> 'people') = 1`,
        choice: sql`jsonb_build_object('subjectId', found -> 'people' -> 0 -> 'id')`,
      };
    case 'leave-out':
      return { rows: has(needed('code')), choice: 'leave-out' };
  }
}

/** Writes what was decided and judges the rows anew. @returns how many rows it was about */
async function decide(
  context: WriteContext,
  record: ImportRecord,
  { rows, choice }: Decision,
): Promise<number> {
  const { db, audit } = context;
  const isPlain = choice !== 'leave-out' && !('toOperationNode' in choice);
  const added = choice === 'leave-out' ? null : isPlain ? sql`${JSON.stringify(choice)}::jsonb` : choice;
  const { rows: decided } = await sql<{ row: number }>`
    update honour_import_row set state = ${choice === 'leave-out' ? 'left-out' : 'unread'}
      ${added === null ? sql`` : sql`, choice = coalesce(choice, '{}'::jsonb) || ${added}`}
    where import_id = ${record.id} and ${rows} returning row_no as row`.execute(db);
  if (decided.length === 0) return 0;
  const numbers = decided.map(({ row }) => row);
  audit({
    act: 'honour-import.decide',
    entity: 'honour_import',
    entityId: record.id,
    unitId: record.unitId,
    after: { rows: numbers.length, ...(numbers.length <= 20 && { numbers }), ...(isPlain && { choice }) },
  });
  await rejudge(context, record, numbers);
  return numbers.length;
}

/** What is decided lies in the catalogue and in the import's unit. */
async function assertInside(
  { db, clock }: WriteContext,
  record: ImportRecord,
  {
    award,
    unitId,
    ...rest
  }: { award?: string | undefined; unitId?: string | undefined; decidedOn?: string | undefined },
): Promise<void> {
  const day = today(clock);
  if (award !== undefined) getAward(await effectiveCatalogue(db, record.unitId, day), award);
  if (unitId !== undefined && !(await isInside(db, record, unitId))) throw new AppError('not-found');
  if (rest.decidedOn !== undefined && rest.decidedOn > day)
    throw new AppError('invalid-input', {
      fields: [
        {
          path: 'decidedOn',
          message: 'Ngày này ở tương lai; hãy kiểm tra lại. / This day lies in the future.',
        },
      ],
    });
}

async function isInside(
  db: WriteContext['db'],
  { unitPath }: ImportRecord,
  unitId: string,
): Promise<boolean> {
  const { rows } =
    await sql`select from unit_now where unit_id = ${unitId} and path <@ ${unitPath}::ltree`.execute(db);
  return rows.length > 0;
}

/** Somebody of the import's unit, with what kind of subject that is. @throws AppError `not-found` */
async function subjectChoice(
  { db }: WriteContext,
  record: ImportRecord,
  subjectId: string,
): Promise<Pick<RowChoice, 'subject' | 'subjectId'>> {
  const holders = await findHolders(db, record.unitPath, { people: [], households: [], ids: [subjectId] });
  const subject = holders.get(subjectId)?.[0]?.subject;
  if (subject !== undefined) return { subject, subjectId };
  if (await isInside(db, record, subjectId)) return { subject: 'collective', subjectId };
  throw new AppError('not-found');
}

function missing(field: string, language: 'vi' | 'en'): never {
  throw new AppError('invalid-input', {
    fields: [
      { path: field, message: language === 'vi' ? 'Hãy chọn hoặc ghi mục này.' : 'Choose or enter this.' },
    ],
  });
}
