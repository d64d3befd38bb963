import { type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { FollowedUnitsView } from './follow.schema.ts';
import { listFollowedUnits } from './list-follows.ts';

const SHEET: ListSheet<FollowedUnitsView['items'][number]> = {
  file: 'don-vi-toi-theo-doi',
  vi: 'Đơn vị tôi theo dõi',
  en: 'Units I follow',
  columns: [
    { vi: 'Đơn vị', en: 'Unit', width: 40, value: (row) => row.name },
    {
      vi: 'Theo dõi đến hết ngày',
      en: 'Followed until',
      width: 13,
      value: (row) => row.lastDay && { day: row.lastDay },
    },
    { vi: 'Nhiệm vụ', en: 'Tasks', width: 12, value: ({ tasks }) => tasks.total },
    { vi: 'Nhiệm vụ hoàn thành', en: 'Tasks done', width: 13, value: ({ tasks }) => tasks.done },
    { vi: 'Nhiệm vụ quá hạn', en: 'Tasks late', width: 12, value: ({ tasks }) => tasks.late },
    { vi: 'Nhiệm vụ sắp đến hạn', en: 'Tasks due soon', width: 13, value: ({ tasks }) => tasks.dueSoon },
    { vi: 'Yêu cầu gửi', en: 'Demands', width: 12, value: ({ demands }) => demands.total },
    { vi: 'Yêu cầu đã gửi', en: 'Demands sent', width: 12, value: ({ demands }) => demands.sent },
    { vi: 'Yêu cầu quá hạn', en: 'Demands late', width: 12, value: ({ demands }) => demands.late },
    { vi: 'Yêu cầu chưa gửi', en: 'Demands not yet sent', width: 12, value: ({ demands }) => demands.notYet },
  ],
};

/** The units that the reader follows and how they stand, as an .xlsx file. */
export async function followedUnitSheet(context: ReadContext) {
  const { items } = await listFollowedUnits(context);
  return listSheet(SHEET, items, context.language);
}
