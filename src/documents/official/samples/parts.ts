import { type Cell, type Row, textOf } from '../official-document.ts';

/** A row of cells; line ends part the paragraphs of a cell. */
export function row(...cells: (string | number)[]): Extract<Row, { type: 'cells' }> {
  return { type: 'cells', cells: cells.map((text) => cell(String(text))) };
}

/** A row over the whole width of a table that begins a section. */
export function section(text: string): Row {
  return { type: 'section', text };
}

function cell(text: string): Cell {
  return { paragraphs: text === '' ? [] : text.split('\n').map(textOf) };
}
