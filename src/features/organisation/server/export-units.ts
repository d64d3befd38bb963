import { sql } from 'kysely';
import { writeXlsx, XLSX_MEDIA_TYPE } from '../../../documents/xlsx/write-xlsx.ts';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { FileReply } from '../../../platform/http/route.ts';
import { UNIT_KIND_NAMES, type UnitKind } from '../model/unit.ts';
import { UNIT_COLUMNS, type UnitColumn } from '../model/unit-columns.ts';
import { unitsWhere } from './find-units.ts';
import { periodStart } from './unit.read.ts';
import type { FindUnits } from './unit.schema.ts';

const WIDTHS: Record<UnitColumn, number> = {
  code: 16,
  name: 44,
  shortName: 20,
  kind: 24,
  parentCode: 20,
  parentName: 40,
  from: 14,
};
const columns = UNIT_COLUMNS.map(({ key, header }) => ({ header, width: WIDTHS[key] }));

interface Row {
  code: string | null;
  name: string;
  shortName: string | null;
  kind: UnitKind;
  parentCode: string | null;
  parentName: string | null;
  validFrom: string | null;
}

/** The filtered list as .xlsx, in the columns that the import reads. */
export async function exportUnits(context: ReadContext, query: FindUnits): Promise<FileReply> {
  const { source, where, code } = unitsWhere(context, query);
  const { rows } = await sql<Row>`
    select ${code} as code, u.name, u.short_name, u.kind, p.code as parent_code, p.name as parent_name,
      ${periodStart(query.ngay ?? today(context.clock))} as valid_from
    ${source} left join unit_now p on p.unit_id = u.parent_id
    where ${where} order by u.path, u.name collate "vi-x-icu"`.execute(context.db);
  const body = await writeXlsx([
    {
      name: 'Đơn vị',
      columns,
      rows: rows.map((row) => [
        row.code,
        row.name,
        row.shortName,
        UNIT_KIND_NAMES[row.kind].vi,
        row.parentCode,
        row.parentName,
        row.validFrom === null ? null : { day: row.validFrom },
      ]),
    },
  ]);
  return { name: 'don-vi.xlsx', mediaType: XLSX_MEDIA_TYPE, body };
}

/** An empty table with what each column means, examples and the allowed kinds. */
export async function unitTemplate(): Promise<FileReply> {
  const example = (code: string, name: string, kind: UnitKind, parent: [string | null, string | null]) => [
    code,
    name,
    null,
    UNIT_KIND_NAMES[kind].vi,
    ...parent,
    { day: '2025-07-01' },
  ];
  const body = await writeXlsx([
    { name: 'Đơn vị', columns, rows: [] },
    {
      name: 'Ví dụ',
      columns,
      rows: [
        example('P-BT', 'Phường Bến Thủy', 'commune', [null, null]),
        example('P-BT-VP', 'Văn phòng HĐND và UBND phường Bến Thủy', 'department', ['P-BT', null]),
        example('P-BT-TH1', 'Trường Tiểu học Bến Thủy', 'school', [null, 'Phường Bến Thủy']),
      ],
    },
    {
      name: 'Hướng dẫn',
      columns: [
        { header: 'Cột', width: 24 },
        { header: 'Bắt buộc', width: 12 },
        { header: 'Ý nghĩa', width: 80 },
      ],
      rows: UNIT_COLUMNS.map(({ header, required, note }) => [
        header,
        required === true ? 'Có' : 'Không',
        note,
      ]),
    },
    {
      name: 'Loại đơn vị',
      columns: [
        { header: 'Loại đơn vị', width: 28 },
        { header: 'English', width: 24 },
      ],
      rows: Object.values(UNIT_KIND_NAMES).map(({ vi, en }) => [vi, en]),
    },
  ]);
  return { name: 'mau-nhap-don-vi.xlsx', mediaType: XLSX_MEDIA_TYPE, body };
}
