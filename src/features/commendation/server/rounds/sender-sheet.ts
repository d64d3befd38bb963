import { type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { UNIT_KIND_NAMES } from '../../../organisation/index.ts';
import { SENDER_STATE_WORDS } from '../../model/round-words.ts';
import { listSenders } from './list-senders.ts';
import type { ListSenders, SenderRow } from './round.schema.ts';

const SHEET: ListSheet<SenderRow> = {
  file: 'don-vi-gui-ho-so',
  vi: 'Đơn vị gửi hồ sơ',
  en: 'Units that send',
  columns: [
    { vi: 'Đơn vị', en: 'Unit', width: 40, value: (row) => row.unitName },
    { vi: 'Loại', en: 'Kind', width: 24, value: (row, language) => UNIT_KIND_NAMES[row.unitKind][language] },
    {
      vi: 'Tình hình',
      en: 'How it stands',
      width: 20,
      value: (row, language) => SENDER_STATE_WORDS[row.state][language],
    },
    { vi: 'Hạn gửi', en: 'Last day', width: 13, value: (row) => ({ day: row.day }) },
    { vi: 'Ngày gửi', en: 'Sent on', width: 13, value: (row) => row.sentOn && { day: row.sentOn } },
    { vi: 'Số hồ sơ', en: 'Dossiers', width: 10, value: (row) => row.dossierCount },
    { vi: 'Số đề nghị', en: 'Nominees', width: 11, value: (row) => row.nominees },
    {
      vi: 'Được gửi muộn đến',
      en: 'Let in until',
      width: 13,
      value: (row) => row.admitted && { day: row.admitted.day },
    },
    {
      vi: 'Lý do cho gửi muộn',
      en: 'Let in because',
      width: 40,
      value: (row) => row.admitted?.reason ?? null,
    },
  ],
};

/** How the units of a round stand, as in the list, as an .xlsx file. @throws AppError `not-found`, `too-large` */
export async function senderSheet(context: ReadContext, roundId: string, query: ListSenders) {
  const rows = await everyRow((page) => listSenders(context, roundId, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
