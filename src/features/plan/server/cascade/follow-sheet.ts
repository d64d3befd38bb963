import { type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { FOLLOW_STATE_WORDS, followState } from '../../model/cascade/follow-state.ts';
import type { FollowRow, ListFollows } from './follow.schema.ts';
import { listFollows } from './list-follows.ts';

const sheetOn = (day: string): ListSheet<FollowRow> => ({
  file: 'phan-cong-theo-doi',
  vi: 'Phân công theo dõi',
  en: 'Followed units',
  columns: [
    { vi: 'Đơn vị theo dõi', en: 'Unit', width: 40, value: (row) => row.unitName },
    { vi: 'Thành viên', en: 'Member', width: 28, value: (row) => row.memberName },
    { vi: 'Từ ngày', en: 'From', width: 13, value: (row) => ({ day: row.validFrom }) },
    { vi: 'Đến hết ngày', en: 'Until', width: 13, value: (row) => row.lastDay && { day: row.lastDay } },
    {
      vi: 'Hiệu lực',
      en: 'In force',
      width: 18,
      value: (row, language) => FOLLOW_STATE_WORDS[followState(row, day)][language],
    },
  ],
});

/** Which member of a council follows which unit, as in the list, as an .xlsx file. @throws AppError `not-found`, `too-large` */
export async function followSheet(context: ReadContext, query: ListFollows) {
  const rows = await everyRow((page) => listFollows(context, { ...query, ...page }));
  return listSheet(sheetOn(today(context.clock)), rows, context.language);
}
