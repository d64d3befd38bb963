import { dayCell, type ListSheet, listSheet } from '../../../documents/xlsx/list-sheet.ts';
import { SYSTEM } from '../../../platform/auth/actor.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { everyRow } from '../../../platform/http/every-row.ts';
import { actWord, entityWord } from '../model/audit-words.ts';
import type { AuditQuery, AuditRow } from './audit.schema.ts';
import { listAudit } from './list-audit.ts';

const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  timeStyle: 'medium',
  hourCycle: 'h23',
});

const SHEET: ListSheet<AuditRow> = {
  file: 'nhat-ky',
  vi: 'Nhật ký',
  en: 'Audit trail',
  columns: [
    { vi: 'Mục số', en: 'Entry', width: 10, value: (row) => row.seq },
    { vi: 'Ngày', en: 'Day', width: 13, value: (row) => dayCell(row.at) },
    { vi: 'Giờ', en: 'Time', width: 10, value: (row) => TIME.format(new Date(row.at)) },
    {
      vi: 'Người thực hiện',
      en: 'Who',
      width: 28,
      value: ({ actorName }, language) =>
        actorName === SYSTEM.name && language === 'en' ? 'The system' : actorName,
    },
    { vi: 'Việc', en: 'Act', width: 36, value: (row, language) => actWord(row.act, language) },
    { vi: 'Đối tượng', en: 'Thing', width: 24, value: (row, language) => entityWord(row.entity, language) },
    { vi: 'Đơn vị', en: 'Unit', width: 36, value: (row) => row.unitName },
    { vi: 'Lý do', en: 'Reason', width: 50, value: (row) => row.reason },
  ],
};

/** The trail as in the list, newest first, as an .xlsx file. @throws AppError `too-large` */
export async function auditSheet(context: ReadContext, query: AuditQuery) {
  let { before } = query;
  const rows = await everyRow(async ({ page, size }) => {
    const { items } = await listAudit(context, { ...query, before, page, size });
    // What is written meanwhile must not shift the pages.
    if (page === 1 && items[0] !== undefined) before = items[0].seq + 1;
    // The list counts no further than 1,000.
    return { items, total: (page - 1) * size + items.length + (items.length === size ? 1 : 0) };
  });
  return listSheet(SHEET, rows, context.language);
}
