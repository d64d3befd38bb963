import { writeXlsx, XLSX_MEDIA_TYPE, type XlsxValue } from '../../../documents/xlsx/write-xlsx.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { FileReply } from '../../../platform/http/route.ts';
import { ISSUED_KINDS } from '../model/document-kinds.ts';
import { listRegister } from './list-register.ts';
import type { ListRegister, RegisterRow } from './register.schema.ts';

const STATES = {
  used: { vi: '', en: '' },
  reserved: { vi: 'Giữ chỗ', en: 'Reserved' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
} as const;

type Language = 'vi' | 'en';

/** The columns of the register of outgoing documents (Decree 30/2020/NĐ-CP, annex IV), left to right. */
const COLUMNS: readonly {
  vi: string;
  en: string;
  width: number;
  value(row: RegisterRow, language: Language): XlsxValue;
}[] = [
  { vi: 'Số', en: 'Number', width: 8, value: (row) => row.number },
  { vi: 'Ký hiệu', en: 'Symbol', width: 16, value: (row) => row.symbol },
  { vi: 'Ngày văn bản', en: 'Day', width: 13, value: (row) => ({ day: row.day }) },
  { vi: 'Loại', en: 'Kind', width: 14, value: (row, language) => ISSUED_KINDS[row.kind][language] },
  { vi: 'Trích yếu', en: 'Subject', width: 60, value: (row) => row.subject },
  { vi: 'Người ký', en: 'Signer', width: 24, value: (row) => row.signer },
  { vi: 'Đơn vị ban hành', en: 'Issuing unit', width: 30, value: (row) => row.unitName },
  { vi: 'Dãy số riêng', en: 'Own sequence', width: 14, value: (row) => row.body },
  { vi: 'Tình trạng', en: 'State', width: 12, value: (row, language) => STATES[row.state][language] },
  { vi: 'Lý do giữ chỗ, hủy', en: 'Reason', width: 40, value: (row) => row.reason },
];
const PAGE = 1000;

/** The register, filtered as in the list, as an .xlsx file. */
export async function exportRegister(context: ReadContext, query: ListRegister): Promise<FileReply> {
  const { language } = context;
  const rows: RegisterRow[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await listRegister(context, { ...query, page, size: PAGE });
    rows.push(...items);
    if (items.length === 0 || rows.length >= total) break;
  }
  const body = await writeXlsx([
    {
      name: language === 'vi' ? 'Sổ đăng ký văn bản' : 'Register',
      columns: COLUMNS.map((column) => ({ header: column[language], width: column.width })),
      rows: rows.map((row) => COLUMNS.map((column) => column.value(row, language))),
    },
  ]);
  const name = `so-dang-ky-van-ban${query.year === undefined ? '' : `-${query.year}`}.xlsx`;
  return { name, mediaType: XLSX_MEDIA_TYPE, body };
}
