import { dayCell, type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { DOSSIER_STATE_WORDS } from '../../model/dossier-words.ts';
import type { DossierRow, ListDossiers } from './dossier.schema.ts';
import { DOSSIER_COLUMNS } from './dossier-columns.ts';
import { listDossiers } from './list-dossiers.ts';

const SHEET: ListSheet<DossierRow> = {
  file: 'ho-so',
  vi: 'Hồ sơ',
  en: 'Dossiers',
  columns: [
    ...DOSSIER_COLUMNS,
    { vi: 'Nơi nhận', en: 'Sent to', width: 36, value: (row) => row.receiverName },
    { vi: 'Năm', en: 'Year', width: 8, value: (row) => row.year },
    {
      vi: 'Trạng thái',
      en: 'State',
      width: 20,
      value: (row, language) => DOSSIER_STATE_WORDS[row.state][language],
    },
    { vi: 'Từ ngày', en: 'Since', width: 13, value: (row) => dayCell(row.since) },
    {
      vi: 'Ngày tiếp nhận',
      en: 'Received on',
      width: 13,
      value: (row) => row.receivedOn && { day: row.receivedOn },
    },
    { vi: 'Hạn thẩm định', en: 'Appraisal due', width: 13, value: (row) => row.dueOn && { day: row.dueOn } },
    {
      vi: 'Tạm dừng từ',
      en: 'Clock stopped on',
      width: 13,
      value: (row) => row.stoppedOn && { day: row.stoppedOn },
    },
    { vi: 'Số đề nghị', en: 'Nominees', width: 11, value: (row) => row.nomineeCount },
    { vi: 'Chưa đủ điều kiện', en: 'Not eligible', width: 12, value: (row) => row.negativeCount },
  ],
};

/** The dossiers as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function dossierSheet(context: ReadContext, query: ListDossiers) {
  const rows = await everyRow((page) => listDossiers(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
