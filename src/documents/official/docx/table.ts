import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Cell, Column, Table as OfficialTable, Row } from '../official-document.ts';
import type { TableLayout } from '../table-layout.ts';
import { TWIPS } from './measures.ts';
import { line, runsOf } from './text.ts';

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const EDGES = {
  top: EDGE,
  bottom: EDGE,
  left: EDGE,
  right: EDGE,
  insideHorizontal: EDGE,
  insideVertical: EDGE,
};
const ALIGN = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT };
/** Styles of head, section and cell for each size of letters. */
const LARGE = { head: 'TableHead', section: 'TableSection', cell: 'TableCell' } as const;
const SMALL = { head: 'TableHead12', section: 'TableSection12', cell: 'TableCell12' } as const;
type Styles = typeof LARGE | typeof SMALL;
const verticalAlign = VerticalAlign.CENTER;

/** A table with lines, fixed widths and a head row that repeats; rows stay whole unless they are too long for it. */
export function officialTable(table: OfficialTable, layout: TableLayout): Table {
  const widths = layout.widths.map((width) => Math.round(width * TWIPS));
  const all = widths.reduce((sum, width) => sum + width, 0);
  const styles = layout.size < 13 ? SMALL : LARGE;
  const titled = table.columns.some(({ title }) => title !== '');
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: all, type: WidthType.DXA },
    columnWidths: widths,
    borders: EDGES,
    margins: { left: 80, right: 80, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
    rows: [
      ...(titled ? [headRow(table.columns, widths, styles)] : []),
      ...table.rows.map((row) => bodyRow(row, table.columns, widths, layout, styles)),
    ],
  });
}

function headRow(columns: readonly Column[], widths: readonly number[], styles: Styles): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title }, i) =>
        new TableCell({ children: [line(styles.head, title)], width: dxa(widths[i]), verticalAlign }),
    ),
  });
}

function bodyRow(
  row: Row,
  columns: readonly Column[],
  widths: readonly number[],
  layout: TableLayout,
  styles: Styles,
): TableRow {
  if (row.type === 'section')
    return new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          children: [line(styles.section, row.text)],
          columnSpan: columns.length,
          width: dxa(widths.reduce((sum, width) => sum + width, 0)),
          verticalAlign,
        }),
      ],
    });
  return new TableRow({
    cantSplit: !layout.mayBreak(row),
    children: columns.map(
      ({ align }, i) =>
        new TableCell({
          children: cellParagraphs(row.cells[i], styles.cell, align ?? 'left', row.bold ?? false),
          width: dxa(widths[i]),
          verticalAlign,
        }),
    ),
  });
}

function cellParagraphs(
  cell: Cell | undefined,
  style: string,
  align: NonNullable<Column['align']>,
  bold: boolean,
): Paragraph[] {
  const look = { style, ...(align !== 'left' && { alignment: ALIGN[align] }) };
  const paragraphs = cell?.paragraphs ?? [];
  if (paragraphs.length === 0) return [new Paragraph(look)];
  return paragraphs.map((text) => new Paragraph({ ...look, children: runsOf(text, bold) }));
}

function dxa(size = 0) {
  return { size, type: WidthType.DXA };
}
