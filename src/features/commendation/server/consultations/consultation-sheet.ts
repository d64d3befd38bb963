import { listSheet, type SheetColumn } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { AGENCY_STATE_WORDS, CONSULTATION_STATE_WORDS } from '../../model/opinions/consultation-words.ts';
import type { ConsultationRow, ListConsultations } from './consultation.schema.ts';
import { listConsultations } from './list-consultations.ts';

type Columns = readonly SheetColumn<ConsultationRow>[];

const STATE_WORDS = {
  asking: { ...AGENCY_STATE_WORDS, ...CONSULTATION_STATE_WORDS },
  asked: AGENCY_STATE_WORDS,
};

/** What only one side has, and needs. */
const OF_SIDE: Readonly<Record<ListConsultations['side'], Columns>> = {
  asking: [
    { vi: 'Cơ quan được hỏi', en: 'Agencies asked', width: 12, value: (row) => row.asked },
    { vi: 'Đã trả lời', en: 'Answered', width: 11, value: (row) => row.answered },
    { vi: 'Có ý kiến khác', en: 'Reserved', width: 11, value: (row) => row.reserved },
    { vi: 'Không thống nhất', en: 'Unfavourable', width: 13, value: (row) => row.unfavourable },
  ],
  asked: [{ vi: 'Cơ quan được hỏi', en: 'Agency asked', width: 36, value: (row) => row.agencyName }],
};

const columnsOf = (side: ListConsultations['side']): Columns => [
  { vi: 'Nội dung', en: 'Subject', width: 60, value: (row) => row.title },
  { vi: 'Cơ quan hỏi', en: 'Asked by', width: 36, value: (row) => row.unitName },
  // Before its letter goes out neither day holds.
  {
    vi: 'Ngày gửi',
    en: 'Sent on',
    width: 13,
    value: (row) => (row.state === 'drafted' ? null : { day: row.sentOn }),
  },
  {
    vi: 'Hạn trả lời',
    en: 'Due on',
    width: 13,
    value: (row) => (row.state === 'drafted' ? null : { day: row.dueOn }),
  },
  {
    vi: 'Trạng thái',
    en: 'State',
    width: 22,
    value: (row, language) => STATE_WORDS[side][row.state][language],
  },
  { vi: 'Trường hợp', en: 'Nominees', width: 11, value: (row) => row.nomineeCount },
  ...OF_SIDE[side],
];

/** The requests for opinions of one side, as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function consultationSheet(context: ReadContext, query: ListConsultations) {
  const rows = await everyRow((page) => listConsultations(context, { ...query, ...page }));
  const sheet = { file: 'hiep-y', vi: 'Hiệp y', en: 'Consultations', columns: columnsOf(query.side) };
  return listSheet(sheet, rows, context.language);
}
