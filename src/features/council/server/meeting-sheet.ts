import { dayCell, type ListSheet, listSheet, timeCell } from '../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { everyRow } from '../../../platform/http/every-row.ts';
import { MEETING_FORM_WORDS } from '../model/council-words.ts';
import { MEETING_STATE_WORDS } from '../model/meeting-life.ts';
import { listMeetings } from './list-meetings.ts';
import type { ListMeetings, MeetingRow } from './meeting.schema.ts';

const SHEET: ListSheet<MeetingRow> = {
  file: 'phien-hop',
  vi: 'Phiên họp',
  en: 'Meetings',
  columns: [
    { vi: 'Phiên họp', en: 'Meeting', width: 60, value: (row) => row.title },
    { vi: 'Hội đồng', en: 'Council', width: 44, value: (row) => row.councilName },
    { vi: 'Ngày', en: 'Day', width: 13, value: (row) => dayCell(row.startsAt) },
    { vi: 'Giờ', en: 'Time', width: 8, value: (row) => timeCell(row.startsAt) },
    { vi: 'Địa điểm', en: 'Where', width: 40, value: (row) => row.place },
    {
      vi: 'Hình thức',
      en: 'Form',
      width: 24,
      value: (row, language) => MEETING_FORM_WORDS[row.form][language],
    },
    { vi: 'Nội dung chương trình', en: 'Points of the agenda', width: 13, value: (row) => row.agendaItems },
    {
      vi: 'Trạng thái',
      en: 'State',
      width: 20,
      value: (row, language) => MEETING_STATE_WORDS[row.state][language],
    },
  ],
};

/** The meetings as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function meetingSheet(context: ReadContext, query: ListMeetings) {
  const rows = await everyRow((page) => listMeetings(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
