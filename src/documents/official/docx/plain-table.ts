import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

export interface PlainRow {
  cells: readonly (readonly Paragraph[])[];
  /** The row may go on on the next page. */
  mayBreak?: boolean;
}

/** A table without lines that sets text side by side; widths in twentieths of a point. A row with one cell takes all columns. */
export function plainTable(widths: readonly number[], rows: readonly PlainRow[]): Table {
  const all = widths.reduce((sum, width) => sum + width, 0);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: all, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      ({ cells, mayBreak }) =>
        new TableRow({
          cantSplit: !mayBreak,
          children: cells.map(
            (children, i) =>
              new TableCell({
                children: [...children],
                ...(cells.length === 1 && widths.length > 1 && { columnSpan: widths.length }),
                width: { size: cells.length === 1 ? all : (widths[i] ?? 0), type: WidthType.DXA },
              }),
          ),
        }),
    ),
  });
}
