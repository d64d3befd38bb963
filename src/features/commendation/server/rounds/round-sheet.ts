import { type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { BASIS_WORDS } from '../../../honour/index.ts';
import { ROUND_KIND_WORDS, ROUND_STATE_WORDS } from '../../model/round-words.ts';
import { listRounds } from './list-rounds.ts';
import type { ListRounds, RoundRow } from './round.schema.ts';

const SHEET: ListSheet<RoundRow> = {
  file: 'dot-xet',
  vi: 'Đợt xét',
  en: 'Rounds',
  columns: [
    { vi: 'Tên đợt', en: 'Round', width: 50, value: (row) => row.name },
    { vi: 'Loại đợt', en: 'Kind', width: 26, value: (row, language) => ROUND_KIND_WORDS[row.kind][language] },
    {
      vi: 'Loại hình khen thưởng',
      en: 'Basis',
      width: 22,
      value: (row, language) => BASIS_WORDS[row.basis][language],
    },
    { vi: 'Năm', en: 'Year', width: 8, value: (row) => row.year },
    { vi: 'Đợt thứ', en: 'Number', width: 9, value: (row) => row.ordinal },
    { vi: 'Cơ quan nhận', en: 'Received by', width: 36, value: (row) => row.unitName },
    { vi: 'Ngày mở', en: 'Opens on', width: 13, value: (row) => ({ day: row.opensOn }) },
    { vi: 'Hạn gửi', en: 'Last day', width: 13, value: (row) => ({ day: row.closesOn }) },
    {
      vi: 'Trạng thái',
      en: 'State',
      width: 18,
      value: (row, language) => ROUND_STATE_WORDS[row.state][language],
    },
    { vi: 'Hồ sơ đã gửi', en: 'Dossiers sent', width: 13, value: (row) => row.received },
  ],
};

/** The rounds as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function roundSheet(context: ReadContext, query: ListRounds) {
  const rows = await everyRow((page) => listRounds(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
