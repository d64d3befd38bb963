import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import type { RowChoice } from '../../model/imports/choice.ts';
import { findHolders } from './find-known.ts';
import { IS_DOUBLED_PERSON } from './finish-reading.ts';
import { getImportView } from './get-import.ts';
import type { DecideRow, ImportView } from './import.schema.ts';
import { type ImportRecord, lockImport } from './import.store.ts';
import { assertInside, isInside, writeDecision } from './write-decision.ts';

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
  const { row, leaveOut, isNew, subjectId, sameAsRow, ...said } = body;
  await assertInside(context, record, body);
  const choice: RowChoice = {
    ...said,
    ...(isNew === true && { subjectId: 'new' }),
    ...(subjectId !== undefined && (await subjectChoice(context, record, subjectId))),
  };
  const count = await writeDecision(context, record, {
    rows: sql`row_no = ${row} and state not in ('taken', 'unread')`,
    choice: leaveOut === true ? 'leave-out' : choice,
    ...(sameAsRow !== undefined && { sameAs: await getLeader(context, record, row, sameAsRow) }),
  });
  if (count === 0) throw new AppError('not-found');
  return getImportView(context, importId);
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

/**
 * The row that counts where `row` is said to be for the same person as `same`: that one, or the one it follows itself.
 * @throws AppError `invalid-input` where there is none, or it is not clear yet whom that row means
 */
async function getLeader(
  { db }: WriteContext,
  record: ImportRecord,
  row: number,
  same: number,
): Promise<number> {
  const { rows } = await sql<{ leader: number; isClear: boolean }>`
    select coalesce(same_as, row_no) as leader, (state in ('new-person', 'ready', 'duplicate') or ${IS_DOUBLED_PERSON})
      and found ->> 'subject' in ('individual', 'household') as is_clear
    from honour_import_row where import_id = ${record.id} and row_no = ${same}`.execute(db);
  const [found] = rows;
  if (found?.isClear === true && found.leader !== row) return found.leader;
  throw fieldError('sameAsRow', leaderFault(found, row, same));
}

function leaderFault(found: { leader: number } | undefined, row: number, same: number) {
  if (found === undefined)
    return {
      vi: `Tệp không có hàng ${same}; hãy ghi số hàng như trong bảng tính.`,
      en: `There is no row ${same}; number it as the spreadsheet does.`,
    };
  if (found.leader === row)
    return {
      vi: `Hàng ${row} và hàng ${same} đã là của cùng một người; hãy chọn hàng khác.`,
      en: `Rows ${row} and ${same} are of the same person already; choose another row.`,
    };
  return {
    vi: `Chưa rõ hàng ${same} là của người hoặc hộ nào; hãy quyết định hàng đó trước.`,
    en: `It is not clear whom row ${same} means; decide that one first.`,
  };
}
