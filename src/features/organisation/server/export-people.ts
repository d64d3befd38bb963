import { sql } from 'kysely';
import { writeXlsx, XLSX_MEDIA_TYPE, type XlsxValue } from '../../../documents/xlsx/write-xlsx.ts';
import { addDays } from '../../../law/calendar/index.ts';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { FileReply } from '../../../platform/http/route.ts';
import { PERSON_COLUMNS, type PersonColumn } from '../model/person-columns.ts';
import { peopleWhere } from './find-people.ts';
import type { FindPeople } from './person.schema.ts';
import { categoryName, PERSON_CATEGORIES } from './person-categories.ts';
import { inScope } from './unit-access.ts';

const WIDTHS: Record<PersonColumn, number> = {
  code: 14,
  fullName: 28,
  birthDate: 13,
  gender: 10,
  email: 28,
  phone: 16,
  category: 24,
  unitCode: 14,
  unitName: 36,
  title: 30,
  isHead: 12,
  from: 13,
  to: 13,
};
const columns = PERSON_COLUMNS.map(({ key, header }) => ({ header, width: WIDTHS[key] }));
const GENDERS = { male: 'Nam', female: 'Nữ' };

interface Row {
  code: string | null;
  fullName: string;
  birthDate: string | null;
  gender: 'male' | 'female' | null;
  email: string | null;
  phone: string | null;
  categories: string[];
  unitCode: string | null;
  unitName: string;
  title: string;
  isHead: boolean;
  validFrom: string;
  validTo: string | null;
}

/** The filtered list as .xlsx, a row a position in a unit one may see, in the columns that the import reads. */
export async function exportPeople(context: ReadContext, query: FindPeople): Promise<FileReply> {
  const day = today(context.clock);
  const { rows } = await sql<Row>`
    select p.code, p.full_name, p.birth_date, p.gender, p.email, p.phone, u.code as unit_code, u.name as unit_name,
      array(select c.category from person_category c where c.person_id = p.id and c.valid_from <= ${day}
        and (c.valid_to is null or c.valid_to > ${day}) order by c.valid_from, c.category) as categories,
      h.title, h.is_head, h.valid_from, h.valid_to
    from person p join position h on h.person_id = p.id join unit_now u on u.unit_id = h.unit_id
    where ${await peopleWhere(context, query)} and ${inScope(context.actor, 'person.read', sql`u.path`)}
      ${query.now ? sql`and h.valid_from <= ${day} and (h.valid_to is null or h.valid_to > ${day})` : sql``}
    order by p.full_name collate "vi-x-icu", p.id, h.valid_from`.execute(context.db);
  const toDay = (value: string | null): XlsxValue => (value === null ? null : { day: value });
  const body = await writeXlsx([
    {
      name: 'Người',
      columns,
      rows: rows.map((row) => [
        row.code,
        row.fullName,
        toDay(row.birthDate),
        row.gender === null ? null : GENDERS[row.gender],
        row.email,
        row.phone,
        row.categories.map((code) => categoryName(code, 'vi')).join('; ') || null,
        row.unitCode,
        row.unitName,
        row.title,
        row.isHead ? 'Có' : null,
        toDay(row.validFrom),
        toDay(row.validTo === null ? null : addDays(row.validTo, -1)),
      ]),
    },
  ]);
  return { name: 'nguoi.xlsx', mediaType: XLSX_MEDIA_TYPE, body };
}

/** An empty table with examples and what each column means. */
export async function personTemplate(): Promise<FileReply> {
  const from = { day: '2025-07-01' };
  const body = await writeXlsx([
    { name: 'Người', columns, rows: [] },
    {
      name: 'Ví dụ',
      columns,
      rows: [
        [
          'CB001',
          'Nguyễn Thị Minh',
          { day: '1985-03-09' },
          'Nữ',
          'minh@example.vn',
          '0912 000 001',
          'công chức',
          'P-BT',
          null,
          'Chủ tịch UBND',
          'Có',
          from,
          null,
        ],
        [
          'CB001',
          'Nguyễn Thị Minh',
          { day: '1985-03-09' },
          'Nữ',
          null,
          null,
          null,
          'P-BT',
          null,
          'Chủ tịch Hội đồng TĐKT',
          null,
          from,
          null,
        ],
        [
          null,
          'Trần Văn Nam',
          { day: '1990-11-20' },
          'Nam',
          null,
          null,
          'viên chức; nhà giáo',
          null,
          'Văn phòng HĐND và UBND phường Bến Thủy',
          'Chuyên viên',
          null,
          from,
          { day: '2026-06-30' },
        ],
      ],
    },
    {
      name: 'Hướng dẫn',
      columns: [
        { header: 'Cột', width: 24 },
        { header: 'Bắt buộc', width: 12 },
        { header: 'Ý nghĩa', width: 80 },
      ],
      rows: PERSON_COLUMNS.map(({ header, required, note }) => [
        header,
        required === true ? 'Có' : 'Không',
        note,
      ]),
    },
    {
      name: 'Đối tượng',
      columns: [{ header: 'Đối tượng', width: 80 }],
      rows: PERSON_CATEGORIES.map(({ names: [name = ''] }) => [name]),
    },
  ]);
  return { name: 'mau-nhap-nguoi.xlsx', mediaType: XLSX_MEDIA_TYPE, body };
}
