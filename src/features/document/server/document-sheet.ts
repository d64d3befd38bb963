import { type ListSheet, listSheet } from '../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { everyRow } from '../../../platform/http/every-row.ts';
import { RECEIVED_KINDS } from '../model/document-kinds.ts';
import { DIRECTION_WORDS, DOCUMENT_STATE_WORDS, documentCode } from '../model/document-words.ts';
import type { DocumentRow, ListDocuments } from './document.schema.ts';
import { listDocuments } from './list-documents.ts';

const NOT_IN_FORCE = { vi: 'Hết hiệu lực', en: 'No longer in force' };
const UNREAD = { vi: 'Chưa đọc', en: 'Not read yet' };

const SHEET: ListSheet<DocumentRow> = {
  file: 'van-ban',
  vi: 'Văn bản',
  en: 'Documents',
  columns: [
    { vi: 'Trích yếu', en: 'Subject', width: 60, value: (row) => row.subject },
    { vi: 'Số, ký hiệu', en: 'Number, symbol', width: 20, value: documentCode },
    { vi: 'Loại', en: 'Kind', width: 18, value: (row, language) => RECEIVED_KINDS[row.kind][language] },
    {
      vi: 'Chiều văn bản',
      en: 'Direction',
      width: 15,
      value: (row, language) => DIRECTION_WORDS[row.direction][language],
    },
    { vi: 'Cơ quan ban hành', en: 'Issued by', width: 36, value: (row) => row.issuer },
    { vi: 'Ngày văn bản', en: 'Day', width: 13, value: (row) => row.signedOn && { day: row.signedOn } },
    { vi: 'Đơn vị quản lý', en: 'Kept by', width: 36, value: (row) => row.unitName },
    {
      vi: 'Trạng thái',
      en: 'State',
      width: 16,
      value: (row, language) => DOCUMENT_STATE_WORDS[row.state][language],
    },
    {
      vi: 'Hiệu lực',
      en: 'In force',
      width: 18,
      value: (row, language) => (isOut(row) && !row.inForce ? NOT_IN_FORCE[language] : null),
    },
    {
      vi: 'Việc đọc của tôi',
      en: 'My reading',
      width: 14,
      value: (row, language) => (isOut(row) && !row.readByMe ? UNREAD[language] : null),
    },
  ],
};

/** Only what went out or came in is in force, or to be read. */
const isOut = ({ state }: DocumentRow) => state === 'issued' || state === 'received';

/** The documents as in the library's list, as an .xlsx file. @throws AppError `too-large` */
export async function documentSheet(context: ReadContext, query: ListDocuments) {
  const rows = await everyRow((page) => listDocuments(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
