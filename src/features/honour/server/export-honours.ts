import { sql } from 'kysely';
import { listSheet, type SheetColumn } from '../../../documents/xlsx/list-sheet.ts';
import { writeXlsx, XLSX_MEDIA_TYPE } from '../../../documents/xlsx/write-xlsx.ts';
import { awardName } from '../../../law/awards/index.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { FileReply } from '../../../platform/http/route.ts';
import { BASIS_WORDS, HONOUR_STATUS_WORDS, SUBJECT_WORDS } from '../model/honour-words.ts';
import { awardsOf } from './awards.ts';
import { findHonours } from './find-honours.ts';
import type { HonourRow, ListHonours, StatisticsQuery } from './honour.schema.ts';
import { honourStatistics } from './honour-statistics.ts';
import { honourWhere } from './honour-where.ts';

/** A sheet that a spreadsheet program on an old PC still opens. */
const MOST_ROWS = 50_000;

const COLUMNS: readonly SheetColumn<HonourRow>[] = [
  { vi: 'Tên', en: 'Name', width: 30, value: (row) => row.subjectName },
  {
    vi: 'Chức vụ, đơn vị (theo quyết định)',
    en: 'Position, unit',
    width: 40,
    value: (row) => row.subjectDetail,
  },
  { vi: 'Loại', en: 'Kind', width: 12, value: (row, language) => SUBJECT_WORDS[row.subject][language] },
  {
    vi: 'Danh hiệu, hình thức',
    en: 'Award',
    width: 40,
    value: (row) => row.awardName,
  },
  { vi: 'Loại hình', en: 'Basis', width: 16, value: (row, language) => BASIS_WORDS[row.basis][language] },
  { vi: 'Từ năm', en: 'From year', width: 9, value: (row) => row.yearFrom },
  { vi: 'Năm', en: 'Year', width: 8, value: (row) => row.year },
  { vi: 'Số quyết định', en: 'Decision', width: 18, value: (row) => row.decisionNumber },
  { vi: 'Ngày quyết định', en: 'Day', width: 13, value: (row) => ({ day: row.decidedOn }) },
  { vi: 'Người quyết định', en: 'Authority', width: 36, value: (row) => row.authority },
  { vi: 'Tính cho đơn vị', en: 'Counts for', width: 36, value: (row) => row.unitName },
  {
    vi: 'Tình trạng',
    en: 'Status',
    width: 14,
    value: (row, language) => HONOUR_STATUS_WORDS[row.status][language],
  },
];

/**
 * The honours as in the list, newest first, as an .xlsx file.
 * @throws AppError `too-large` beyond 50,000 rows, which no filter has narrowed
 */
export async function exportHonours(context: ReadContext, query: ListHonours): Promise<FileReply> {
  const { language } = context;
  const { few, many, isMany } = await honourWhere(context, query);
  const order = sql`h.decided_on desc, h.id desc`;
  const rows = await findHonours(context, isMany ? many : few, order, { limit: MOST_ROWS + 1 });
  if (rows.length > MOST_ROWS)
    throw new AppError('too-large', {
      detail: {
        vi: 'Có hơn 50.000 lượt khen. Hãy lọc theo năm, đơn vị hoặc danh hiệu rồi xuất từng phần.',
        en: 'There are more than 50,000 honours. Filter by year, unit or award and export them in parts.',
      },
    });
  const awards = await awardsOf(
    context,
    rows.map(({ unitId }) => unitId),
  );
  const named = rows.map((row) => ({ ...row, awardName: awardName(awards, row.award, language) }));
  return listSheet({ file: 'so-vang', vi: 'Sổ vàng', en: 'Golden book', columns: COLUMNS }, named, language);
}

/** The statistics as on screen, as an .xlsx file. */
export async function exportStatistics(context: ReadContext, query: StatisticsQuery): Promise<FileReply> {
  const vi = context.language === 'vi';
  const { years, rows } = await honourStatistics(context, query);
  const first = query.rows === 'award' ? (vi ? 'Danh hiệu, hình thức' : 'Award') : vi ? 'Đơn vị' : 'Unit';
  const body = await writeXlsx([
    {
      name: vi ? 'Thống kê khen thưởng' : 'Statistics',
      columns: [
        { header: first, width: 48 },
        ...years.map((year) => ({ header: String(year), width: 9 })),
        { header: vi ? 'Cộng' : 'Total', width: 10 },
      ],
      rows: rows.map(({ name, counts, total }) => [name, ...counts, total]),
    },
  ]);
  return { name: 'thong-ke-khen-thuong.xlsx', mediaType: XLSX_MEDIA_TYPE, body };
}
