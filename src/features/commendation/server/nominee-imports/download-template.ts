import { writeXlsx, XLSX_MEDIA_TYPE } from '../../../../documents/xlsx/write-xlsx.ts';
import type { FileReply } from '../../../../platform/http/route.ts';
import { SHEET_COLUMNS, TEMPLATE_HEADINGS } from '../../model/nominee-sheet.ts';

/** An empty sheet with the headings and one line that shows how. */
export async function downloadTemplate(): Promise<FileReply> {
  const widths = { name: 30, birth: 14, unit: 34, award: 30, year: 8, summary: 60 };
  const body = await writeXlsx([
    {
      name: 'Danh sách đề nghị',
      columns: SHEET_COLUMNS.map((column) => ({ header: TEMPLATE_HEADINGS[column], width: widths[column] })),
      rows: [],
    },
  ]);
  return { name: 'mau-danh-sach-de-nghi.xlsx', mediaType: XLSX_MEDIA_TYPE, body };
}
