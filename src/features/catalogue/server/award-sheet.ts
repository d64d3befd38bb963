import { type ListSheet, listSheet } from '../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { everyRow } from '../../../platform/http/every-row.ts';
import { AWARD_KIND_WORDS, capital, subjectsText } from '../model/award-words.ts';
import type { AwardRow, ListAwards } from './catalogue.schema.ts';
import { listAwards } from './list-awards.ts';

const MARKS = {
  vi: { gone: 'Không còn áp dụng', unverified: 'Cần xác nhận', local: 'Quy định riêng' },
  en: { gone: 'No longer in force', unverified: 'Needs confirmation', local: 'Local rule' },
};

const SHEET: ListSheet<AwardRow> = {
  file: 'danh-muc-khen-thuong',
  vi: 'Danh mục khen thưởng',
  en: 'Awards',
  columns: [
    { vi: 'Tên', en: 'Name', width: 50, value: (row) => row.name },
    { vi: 'Viết tắt', en: 'Abbreviations', width: 16, value: (row) => row.abbreviations.join(', ') },
    {
      vi: 'Loại',
      en: 'Kind',
      width: 24,
      value: (row, language) => AWARD_KIND_WORDS[row.kind][language],
    },
    { vi: 'Nhóm', en: 'Group', width: 20, value: (row) => capital(row.category) },
    { vi: 'Cấp', en: 'Level', width: 20, value: (row) => capital(row.level) },
    {
      vi: 'Đối tượng',
      en: 'For',
      width: 26,
      value: (row, language) => subjectsText(row.subjects, language),
    },
    {
      vi: 'Thẩm quyền quyết định',
      en: 'Decided by',
      width: 50,
      value: (row) => capital(row.authorities.join('; ')),
    },
    { vi: 'Lưu ý', en: 'Notes', width: 22, value: marks },
  ],
};

function marks(row: AwardRow, language: 'vi' | 'en'): string {
  const words = MARKS[language];
  return [
    ...(row.exists ? [] : [words.gone]),
    ...(row.exists && row.unverified ? [words.unverified] : []),
    ...(row.local ? [words.local] : []),
  ].join('; ');
}

/** The awards as in the catalogue's list, as an .xlsx file. @throws AppError `too-large` */
export async function awardSheet(context: ReadContext, query: ListAwards) {
  const rows = await everyRow((page) => listAwards(context, { ...query, ...page }));
  return listSheet(SHEET, rows, context.language);
}
