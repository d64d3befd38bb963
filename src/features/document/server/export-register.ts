import { listSheet, type SheetColumn } from '../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { everyRow } from '../../../platform/http/every-row.ts';
import type { FileReply } from '../../../platform/http/route.ts';
import { ISSUED_KINDS } from '../model/document-kinds.ts';
import { listRegister } from './list-register.ts';
import type { ListRegister, RegisterRow } from './register.schema.ts';

const STATES = {
  used: { vi: '', en: '' },
  reserved: { vi: 'Giữ chỗ', en: 'Reserved' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
} as const;

/** The columns of the register of outgoing documents (Decree 30/2020/NĐ-CP, annex IV), left to right. */
const COLUMNS: readonly SheetColumn<RegisterRow>[] = [
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

/** The register, filtered as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function exportRegister(context: ReadContext, query: ListRegister): Promise<FileReply> {
  const rows = await everyRow((page) => listRegister(context, { ...query, ...page }));
  const file = `so-dang-ky-van-ban${query.year === undefined ? '' : `-${query.year}`}`;
  return listSheet(
    { file, vi: 'Sổ đăng ký văn bản', en: 'Register', columns: COLUMNS },
    rows,
    context.language,
  );
}
