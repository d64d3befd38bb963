import { sql } from 'kysely';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import { storeFile } from '../../../../platform/files/store-file.ts';
import type { ActionContext, WriteContext } from '../../../../platform/http/context.ts';
import { parseInput } from '../../../../platform/http/parse.ts';
import type { Upload } from '../../../../platform/http/route.ts';
import { writeOnce } from '../../../../platform/http/write-once.ts';
import { newId } from '../../../../platform/ids.ts';
import { getUnitNow } from '../../../organisation/server/index.ts';
import { findHead, numbersColumns, type SheetHead } from '../../model/imports/columns.ts';
import { type CreatedImport, createImportFields } from './import.schema.ts';
import { mayImportAt } from './import.store.ts';
import { readSheetTop, type SheetTop } from './read-sheet.ts';
import { findMapping } from './remember-mapping.ts';
import { storeCells } from './stored-cells.ts';

const SAMPLES = 3;

/**
 * Keeps a sheet of past honours and proposes what its columns mean: as a person said of the same headings before, else by their words.
 * @throws AppError `not-found` for a unit where the actor takes no honours in, `file-unreadable`, `too-large`, `invalid-input` where no
 * headings are found
 */
export async function createImport(context: ActionContext, file: Upload): Promise<CreatedImport> {
  const { unitId } = parseInput(createImportFields, file.fields, context.language);
  const { path } = await getUnitNow(context.db, unitId);
  if (!mayImportAt(context.actor, path)) throw new AppError('not-found');
  const sheet = await readSheet(file.bytes);
  return writeOnce(context, 201, async (write) => ({
    importId: await keepImport(write, unitId, file, sheet),
  }));
}

/** What a sheet begins with. @throws AppError `file-unreadable`, `too-large`, `invalid-input` where no headings are found */
async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  const top = await readSheetTop(bytes);
  const head = findHead(top.rows);
  if (head === null) throw noHeadings();
  return { top, head };
}

interface Sheet {
  top: SheetTop;
  head: SheetHead;
}

/** Keeps a sheet that was read. The caller has asked whether the actor may. @returns the key of the import */
async function keepImport(
  write: WriteContext,
  unitId: string,
  file: Pick<Upload, 'name' | 'bytes'>,
  { top, head }: Sheet,
): Promise<string> {
  const { db, actor, clock } = write;
  const stored = await storeFile(write, write.files, file);
  const id = newId();
  const remembered = await findMapping(db, unitId, head);
  await sql`insert into honour_import (id, unit_id, account_id, file_id, file_name, state, headers, head, mapping, defaults, row_count,
      created_at, updated_at)
    values (${id}, ${unitId}, ${actor.accountId}, ${stored.id}, ${stored.name}, 'mapping', ${JSON.stringify(head.headers)}::jsonb,
      ${JSON.stringify(headOf(head, top))}::jsonb, ${JSON.stringify(remembered.mapping)}::jsonb,
      ${JSON.stringify(remembered.defaults)}::jsonb, ${top.lastRow}, ${clock.now()}, ${clock.now()})`.execute(
    db,
  );
  write.audit({
    act: 'honour-import.create',
    entity: 'honour_import',
    entityId: id,
    unitId,
    after: { fileName: stored.name, sha256: stored.sha256, rows: top.lastRow - head.firstRow },
  });
  return id;
}

/** `firstRow` as the spreadsheet numbers it. */
function headOf({ firstRow, signature }: SheetHead, { rows, lastRow }: SheetTop) {
  const below = rows
    .slice(firstRow)
    .filter((cells) => cells.some((cell) => cell !== null) && !numbersColumns(cells));
  return {
    firstRow: firstRow + 1,
    signature,
    rows: Math.max(0, lastRow - firstRow),
    samples: below.slice(0, SAMPLES).map(storeCells),
  };
}

function noHeadings(): AppError {
  return fieldError('file', {
    vi: 'Không thấy hàng tiêu đề trong 20 hàng đầu của trang tính thứ nhất. Cần ít nhất một cột “Họ và tên” và một cột “Danh hiệu, hình thức khen thưởng”; hãy xem tệp mẫu.',
    en: 'No headings were found in the first 20 rows of the first sheet; a column of names and one of awards are needed.',
  });
}

/** Reads and keeps a sheet in the transaction of the caller, who has asked whether the actor may. */
export async function sendSheet(
  write: WriteContext,
  unitId: string,
  file: Pick<Upload, 'name' | 'bytes'>,
): Promise<string> {
  return keepImport(write, unitId, file, await readSheet(file.bytes));
}
