import { sql } from 'kysely';
import { writeXlsxRows } from '../../../../documents/xlsx/stream/write-rows.ts';
import { XLSX_MEDIA_TYPE, type XlsxValue } from '../../../../documents/xlsx/write-xlsx.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { FileReply } from '../../../../platform/http/route.ts';
import { type ImportRowState, ROW_STATE_WORDS } from '../../model/imports/import-life.ts';
import { getImportRecord } from './import.store.ts';
import { problemWords, type StoredProblem } from './judged-row.ts';
import { type StoredCell, sheetValues } from './stored-cells.ts';

const GROUP = 2000;
const WORDS = {
  vi: {
    sheet: 'Hàng chưa ghi',
    row: 'Hàng',
    state: 'Kết quả',
    reasons: 'Lý do',
    held: 'Sổ vàng đã có đúng lượt khen này.',
    double: (row: number) => `Trùng với hàng ${row} của tệp.`,
    leftOut: 'Đã bỏ qua theo quyết định của người nhập.',
    undone: 'Lần nhập đã được hoàn tác.',
  },
  en: {
    sheet: 'Rows not taken',
    row: 'Row',
    state: 'Result',
    reasons: 'Reasons',
    held: 'The golden book holds this very grant.',
    double: (row: number) => `The same as row ${row} of the file.`,
    leftOut: 'Left out as somebody decided.',
    undone: 'The import was undone.',
  },
};

/**
 * The rows that did not become honours as a sheet: as they came, with the result and the reasons behind them, to be mended and taken in
 * again. @throws AppError `not-found`
 */
export async function downloadLeftOver(
  { db, actor, language }: Pick<ReadContext, 'db' | 'actor' | 'language'>,
  importId: string,
): Promise<FileReply> {
  const { headers, fileName, state } = await getImportRecord(db, actor, importId);
  const words = WORDS[language];
  async function* groups(): AsyncGenerator<XlsxValue[][]> {
    let after = 0;
    for (;;) {
      const rows = await findRows({ db }, importId, after);
      if (rows.length === 0) return;
      yield rows.map((row) => [
        ...headers.map((_, i) => sheetValues(row.cells)[i] ?? null),
        row.row,
        ROW_STATE_WORDS[row.state][language],
        state === 'undone' && row.state === 'left-out' ? words.undone : reasonsOf(row, language),
      ]);
      after = rows.at(-1)?.row ?? after;
    }
  }
  const body = await writeXlsxRows({
    name: words.sheet,
    columns: [
      ...headers.map((header) => ({ header, width: 20 })),
      { header: words.row, width: 8 },
      { header: words.state, width: 16 },
      { header: words.reasons, width: 70 },
    ],
    rows: groups(),
  });
  const stem = fileName.replace(/\.xlsx$/i, '');
  return { name: `${stem}-chua-ghi.xlsx`, mediaType: XLSX_MEDIA_TYPE, body };
}

interface LeftOver {
  row: number;
  state: ImportRowState;
  cells: StoredCell[];
  problem: StoredProblem[] | null;
  doubleOf: number | null;
}

async function findRows(
  { db }: Pick<ReadContext, 'db'>,
  importId: string,
  after: number,
): Promise<LeftOver[]> {
  const { rows } =
    await sql<LeftOver>`select row_no as row, state, cells, problem, double_of from honour_import_row
    where import_id = ${importId} and row_no > ${after} and state in ('doubtful', 'rejected', 'duplicate', 'left-out')
    order by row_no limit ${GROUP}`.execute(db);
  return rows;
}

function reasonsOf({ state, problem, doubleOf }: LeftOver, language: 'vi' | 'en'): string {
  const words = WORDS[language];
  if (state === 'duplicate') return doubleOf === null ? words.held : words.double(doubleOf);
  if (state === 'left-out') return words.leftOut;
  return problemWords(problem)
    .map((each) => each[language])
    .join(' ');
}
