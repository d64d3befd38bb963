import { type ListSheet, listSheet } from '../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { everyRow } from '../../../platform/http/every-row.ts';
import { HONOUR_STATUS_WORDS } from '../../honour/index.ts';
import { SUBJECT_COLUMNS } from '../../honour/server/index.ts';
import { groupedCode } from '../model/certificates/placeholders.ts';
import { CHANGE_FIELD_WORDS, CHANGE_FIELDS } from '../model/line-change.ts';
import type { DecisionLine, ListLines } from './decision.schema.ts';
import { listLines } from './list-decisions.ts';

const SHEET: ListSheet<DecisionLine> = {
  file: 'danh-sach-khen-thuong',
  vi: 'Danh sách khen thưởng',
  en: 'Nominees',
  columns: [
    { vi: 'STT', en: 'No.', width: 6, value: (row) => row.position },
    ...SUBJECT_COLUMNS,
    { vi: 'Đơn vị', en: 'Unit', width: 32, value: (row) => row.unitName },
    { vi: 'Danh hiệu, hình thức', en: 'Award', width: 36, value: (row) => row.awardName },
    {
      vi: 'Mức thưởng (lần lương cơ sở)',
      en: 'Times the base salary',
      width: 13,
      value: (row) => row.factor,
    },
    { vi: 'Lương cơ sở (đồng)', en: 'Base salary (đồng)', width: 14, value: (row) => row.baseSalary },
    { vi: 'Tiền thưởng (đồng)', en: 'Bonus (đồng)', width: 16, value: (row) => row.bonus },
    { vi: 'Nội dung đính chính', en: 'What is corrected', width: 50, value: changeInWords },
    {
      vi: 'Trong Sổ vàng',
      en: 'In the golden book',
      width: 16,
      value: (row, language) => row.honourStatus && HONOUR_STATUS_WORDS[row.honourStatus][language],
    },
    {
      vi: 'Mã xác minh',
      en: 'Verification code',
      width: 34,
      value: (row) => row.certificateCode && groupedCode(row.certificateCode),
    },
  ],
};

function changeInWords({ change, newAwardName }: DecisionLine, language: 'vi' | 'en'): string | null {
  if (change === null) return null;
  return CHANGE_FIELDS.filter((field) => change[field] !== undefined)
    .map(
      (field) =>
        `${CHANGE_FIELD_WORDS[field][language]}: ${(field === 'award' ? newAwardName : change[field]) ?? '–'}`,
    )
    .join('; ');
}

/** Whom a decision names, in order, as an .xlsx file. @throws AppError `not-found`, `too-large` */
export async function lineSheet(context: ReadContext, decisionId: string, query: ListLines) {
  const rows = await everyRow((page) => listLines(context, decisionId, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
