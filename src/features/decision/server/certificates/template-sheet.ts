import { type ListSheet, listSheet } from '../../../../documents/xlsx/list-sheet.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import type { TemplateRow } from './template.schema.ts';
import { listTemplates } from './templates.ts';

const WORDS = {
  vi: { landscape: 'Ngang', portrait: 'Dọc', all: 'Mọi danh hiệu, hình thức', yes: 'Có', no: 'Không' },
  en: { landscape: 'Landscape', portrait: 'Portrait', all: 'All awards', yes: 'Yes', no: 'No' },
} as const;

const SHEET: ListSheet<TemplateRow> = {
  file: 'mau-bang',
  vi: 'Mẫu bằng',
  en: 'Certificate templates',
  columns: [
    { vi: 'Tên mẫu', en: 'Name', width: 36, value: (row) => row.name },
    { vi: 'Cơ quan', en: 'Office', width: 36, value: (row) => row.unitName },
    { vi: 'Dùng cho', en: 'For', width: 40, value: (row, language) => row.awardName ?? WORDS[language].all },
    { vi: 'Khổ giấy', en: 'Paper', width: 10, value: (row) => row.paper.toUpperCase() },
    {
      vi: 'Chiều giấy',
      en: 'Orientation',
      width: 12,
      value: (row, language) => WORDS[language][row.orientation],
    },
    {
      vi: 'Hình nền',
      en: 'Background',
      width: 11,
      value: (row, language) => WORDS[language][row.hasBackground ? 'yes' : 'no'],
    },
  ],
};

/** The templates as in the list, as an .xlsx file. */
export async function templateSheet(context: ReadContext, unit?: string) {
  const { items } = await listTemplates(context, unit);
  return listSheet(SHEET, items, context.language);
}
