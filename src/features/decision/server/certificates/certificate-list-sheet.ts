import { dayCell, type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { HONOUR_STATUS_WORDS } from '../../../honour/index.ts';
import { SUBJECT_COLUMNS } from '../../../honour/server/index.ts';
import { groupedCode } from '../../model/certificates/placeholders.ts';
import type { CertificateRow, ListCertificates } from './certificate.schema.ts';
import { listCertificates } from './list-certificates.ts';

const SHEET: ListSheet<CertificateRow> = {
  file: 'bang-giay-chung-nhan',
  vi: 'Bằng, giấy chứng nhận',
  en: 'Certificates',
  columns: [
    { vi: 'STT', en: 'No.', width: 6, value: (row) => row.position },
    ...SUBJECT_COLUMNS,
    { vi: 'Danh hiệu, hình thức', en: 'Award', width: 36, value: (row) => row.awardName },
    { vi: 'Số vào sổ', en: 'Register no.', width: 18, value: (row) => row.number },
    { vi: 'Mã xác minh', en: 'Verification code', width: 34, value: (row) => groupedCode(row.code) },
    { vi: 'Số lần in', en: 'Times printed', width: 10, value: (row) => row.printCount },
    { vi: 'In gần nhất', en: 'Last printed on', width: 13, value: (row) => dayCell(row.printedAt) },
    { vi: 'Cấp lại lần thứ', en: 'Times re-issued', width: 10, value: (row) => row.replaces },
    {
      vi: 'Tình trạng khen thưởng',
      en: 'The honour',
      width: 16,
      value: (row, language) => HONOUR_STATUS_WORDS[row.status][language],
    },
  ],
};

/** The certificates of a decision as in the list, as an .xlsx file. @throws AppError `not-found`, `too-large` */
export async function certificateListSheet(
  context: ReadContext,
  decisionId: string,
  query: ListCertificates,
) {
  const rows = await everyRow((page) => listCertificates(context, decisionId, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
