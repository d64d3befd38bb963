import { dayCell, type ListSheet, listSheet, timeCell } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { everyRow } from '../../../../platform/http/every-row.ts';
import { SUBJECT_COLUMNS } from '../../../honour/server/index.ts';
import { PRESENCE_WORDS } from '../../model/ceremonies/presence.ts';
import type { CeremonyLine, CeremonyRow, ListCeremonies, ListCeremonyLines } from './ceremony.schema.ts';
import { listCeremonies, listCeremonyLines } from './list-ceremonies.ts';

const CEREMONIES: ListSheet<CeremonyRow> = {
  file: 'le-trao-thuong',
  vi: 'Lễ trao thưởng',
  en: 'Ceremonies',
  columns: [
    { vi: 'Tên lễ', en: 'Ceremony', width: 60, value: (row) => row.title },
    { vi: 'Đơn vị', en: 'Unit', width: 36, value: (row) => row.unitName },
    { vi: 'Ngày', en: 'Day', width: 13, value: (row) => dayCell(row.startsAt) },
    { vi: 'Giờ', en: 'Time', width: 8, value: (row) => timeCell(row.startsAt) },
    { vi: 'Địa điểm', en: 'Where', width: 40, value: (row) => row.place },
    { vi: 'Số lượt trao', en: 'To hand over', width: 11, value: (row) => row.lines },
    { vi: 'Đã trao', en: 'Handed over', width: 11, value: (row) => row.handedOver },
  ],
};

const LINES: ListSheet<CeremonyLine> = {
  file: 'chuong-trinh-trao-thuong',
  vi: 'Chương trình trao thưởng',
  en: 'Ceremony',
  columns: [
    { vi: 'STT', en: 'No.', width: 6, value: (row) => row.position },
    ...SUBJECT_COLUMNS,
    { vi: 'Danh hiệu, hình thức', en: 'Award', width: 34, value: (row) => row.awardName },
    { vi: 'Người trao', en: 'Presenter', width: 28, value: (row) => row.presenter },
    {
      vi: 'Có mặt',
      en: 'Presence',
      width: 14,
      value: (row, language) => PRESENCE_WORDS[row.presence][language],
    },
    { vi: 'Người nhận thay', en: 'Representative', width: 28, value: (row) => row.representative },
    { vi: 'Đã trao', en: 'Handed over', width: 10, value: (row) => (row.handedOverAt === null ? null : 'x') },
    {
      vi: 'Khen thưởng đã thu hồi',
      en: 'Honour revoked',
      width: 12,
      value: (row) => (row.revoked ? 'x' : null),
    },
  ],
};

/** The ceremonies as in the list, as an .xlsx file. @throws AppError `too-large` */
export async function ceremonySheet(context: ReadContext, query: ListCeremonies) {
  const rows = await everyRow((page) => listCeremonies(context, { ...query, ...page }));
  return listSheet(CEREMONIES, rows, context.language);
}

/** Who receives what from whom, in order, as an .xlsx file. @throws AppError `not-found`, `too-large` */
export async function ceremonyLineSheet(context: ReadContext, id: string, query: ListCeremonyLines) {
  const rows = await everyRow((page) => listCeremonyLines(context, id, { ...query, ...page }));
  return listSheet(LINES, rows, context.language);
}
