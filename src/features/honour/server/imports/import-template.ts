import { writeXlsx, XLSX_MEDIA_TYPE } from '../../../../documents/xlsx/write-xlsx.ts';
import type { FileReply } from '../../../../platform/http/route.ts';
import { TEMPLATE_COLUMNS, TEMPLATE_EXAMPLES } from '../../model/imports/template.ts';

/** A sheet with headings that are understood, and three lines that show how. */
export async function downloadImportTemplate(): Promise<FileReply> {
  const body = await writeXlsx([
    {
      name: 'Khen thưởng các năm trước',
      columns: TEMPLATE_COLUMNS.map(({ header, width }) => ({ header, width })),
      rows: TEMPLATE_EXAMPLES,
    },
  ]);
  return { name: 'mau-khen-thuong-cac-nam-truoc.xlsx', mediaType: XLSX_MEDIA_TYPE, body };
}
