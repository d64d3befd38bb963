import { sql } from 'kysely';
import { writeXlsx, XLSX_MEDIA_TYPE } from '../../../documents/xlsx/write-xlsx.ts';
import { findAward } from '../../../law/awards/index.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { FileReply } from '../../../platform/http/route.ts';
import { effectiveCatalogue } from '../../catalogue/server/index.ts';
import { REGISTRATION_COLUMNS } from '../model/registration-columns.ts';
import { getReadableSheet } from './sheet.store.ts';

const WIDTHS = [36, 13, 40, 36, 60];
const columns = REGISTRATION_COLUMNS.map(({ header }, index) => ({ header, width: WIDTHS[index] ?? 20 }));
const guide = {
  name: 'Hướng dẫn',
  columns: [
    { header: 'Cột', width: 30 },
    { header: 'Bắt buộc', width: 12 },
    { header: 'Ý nghĩa', width: 80 },
  ],
  rows: REGISTRATION_COLUMNS.map((column) => [
    column.header,
    'required' in column && column.required ? 'Có' : 'Không',
    column.note,
  ]),
};

/** The rows of a sheet as .xlsx, in the columns that the import reads. @throws AppError `not-found` */
export async function exportRegistrations(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  sheetId: string,
): Promise<FileReply> {
  const sheet = await getReadableSheet(db, actor, sheetId);
  const catalogue = await effectiveCatalogue(db, sheet.unitId, `${sheet.year}-12-31`);
  const { rows } = await sql<{
    name: string;
    birthDate: string | null;
    detail: string | null;
    award: string;
    content: string | null;
  }>`select r.subject_name as name, p.birth_date, r.subject_detail as detail, r.award, r.content
    from registration r left join person p on p.id = r.person_id where r.sheet_id = ${sheetId} order by r.position, r.id`.execute(
    db,
  );
  const body = await writeXlsx([
    {
      name: 'Đăng ký',
      columns,
      rows: rows.map((row) => [
        row.name,
        row.birthDate === null ? null : { day: row.birthDate },
        row.detail,
        findAward(catalogue, row.award)?.name.vi ?? row.award,
        row.content,
      ]),
    },
    guide,
  ]);
  return { name: `dang-ky-thi-dua-${sheet.year}.xlsx`, mediaType: XLSX_MEDIA_TYPE, body };
}

/** An empty table for the import, with what each column means. */
export async function registrationTemplate(): Promise<FileReply> {
  const body = await writeXlsx([{ name: 'Đăng ký', columns, rows: [] }, guide]);
  return { name: 'mau-dang-ky-thi-dua.xlsx', mediaType: XLSX_MEDIA_TYPE, body };
}
