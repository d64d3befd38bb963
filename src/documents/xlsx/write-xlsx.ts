import writeXlsxFile, { type Cell } from 'write-excel-file/node';

/** A value of a cell; a day is `{ day: 'YYYY-MM-DD' }`. */
export type XlsxValue = string | number | { day: string } | null;

export interface XlsxSheet {
  name: string;
  columns: readonly { header: string; width: number }[];
  rows: readonly (readonly XlsxValue[])[];
}

/**
 * An .xlsx file of tables with a header row that stays in sight. Text is always kept as text: what begins with = + - @ is
 * neither a formula here nor when a person edits the cell.
 */
export async function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [columns.map(({ header }) => headerCell(header)), ...rows.map((row) => row.map(toCell))],
    })),
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer();
}

function headerCell(value: string): Cell {
  return {
    value,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#EFEBE3',
    wrap: true,
    alignVertical: 'center',
  };
}

function toCell(value: XlsxValue): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'string')
    return { value, type: String, format: '@', wrap: true, alignVertical: 'top' };
  return {
    value: new Date(`${value.day}T00:00:00Z`),
    type: Date,
    format: 'dd/mm/yyyy',
    alignVertical: 'top',
  };
}

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
