import { type RawBuilder, sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import type { RowChoice } from '../../model/imports/choice.ts';
import { getAward } from '../awards.ts';
import type { ImportRecord } from './import.store.ts';
import { rejudge } from './rejudge.ts';

/** What is decided, of which rows. */
export interface Decision {
  rows: RawBuilder<unknown>;
  /** They are left out, or this is added to what was decided of them before. */
  choice: RawBuilder<unknown> | RowChoice | 'leave-out';
  /** The row whose person they are for, where that is decided. */
  sameAs?: RawBuilder<unknown> | number;
}

/** Writes what was decided and judges the rows anew. @returns how many rows it was about */
export async function writeDecision(
  context: WriteContext,
  record: ImportRecord,
  { rows, choice, sameAs }: Decision,
): Promise<number> {
  const { db, audit } = context;
  const isPlain = choice !== 'leave-out' && !('toOperationNode' in choice);
  const added = isPlain ? sql`${JSON.stringify(choice)}::jsonb` : choice;
  const changes =
    added === 'leave-out'
      ? sql`state = 'left-out'`
      : sql`state = 'unread', ${sameAs === undefined ? whomOf(added) : sql`same_as = ${sameAs}, choice = coalesce(choice, '{}'::jsonb) - 'subjectId' || ${added}`}`;
  const { rows: decided } = await sql<{ row: number }>`
    update honour_import_row set ${changes} where import_id = ${record.id} and ${rows} returning row_no as row`.execute(
    db,
  );
  if (decided.length === 0) return 0;
  const numbers = decided.map(({ row }) => row);
  audit({
    act: 'honour-import.decide',
    entity: 'honour_import',
    entityId: record.id,
    unitId: record.unitId,
    after: {
      rows: numbers.length,
      ...(numbers.length <= 20 && { numbers }),
      ...(isPlain && { choice }),
      ...(typeof sameAs === 'number' && { sameAs }),
    },
  });
  const followers = sameAs === undefined ? [] : await flatten(context, record.id);
  await rejudge(context, record, [...numbers, ...followers]);
  return numbers.length;
}

/** Rows that followed one that now follows another follow that one. @returns them */
async function flatten({ db }: WriteContext, importId: string): Promise<number[]> {
  const { rows } = await sql<{ row: number }>`update honour_import_row r set same_as = t.same_as,
      state = case when r.state in ('left-out', 'taken') then r.state else 'unread' end
    from honour_import_row t where r.import_id = ${importId} and r.same_as is not null
      and t.import_id = r.import_id and t.row_no = r.same_as and t.same_as is not null returning r.row_no as row`.execute(
    db,
  );
  return rows.map(({ row }) => row);
}

/** Whom a row is for, once decided, counts instead of the row it followed. */
function whomOf(added: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`same_as = case when ${added} ? 'subjectId' then null else same_as end, choice = coalesce(choice, '{}'::jsonb) || ${added}`;
}

/** What is decided lies in the catalogue and in the import's unit. */
export async function assertInside(
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
    throw fieldError('decidedOn', {
      vi: 'Ngày này ở tương lai; hãy kiểm tra lại.',
      en: 'This day lies in the future.',
    });
}

/** Whether the unit is within the unit of the import. */
export async function isInside(
  db: WriteContext['db'],
  { unitPath }: ImportRecord,
  unitId: string,
): Promise<boolean> {
  const { rows } =
    await sql`select from unit_now where unit_id = ${unitId} and path <@ ${unitPath}::ltree`.execute(db);
  return rows.length > 0;
}
