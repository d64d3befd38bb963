import {
  type Article,
  type Cell,
  type Heading,
  type Item,
  type Paragraph,
  type Row,
  textOf,
} from '../official-document.ts';

/** Short ways to write the blocks of a sample. */
export function heading(number: string, text: string, level = 1): Heading {
  return { type: 'heading', level, number, text: textOf(text) };
}

export function paragraph(text: string, change: Partial<Paragraph> = {}): Paragraph {
  return { type: 'paragraph', text: textOf(text), ...change };
}

export function item(text: string, mark: Item['mark'] = '-', depth = 0): Item {
  return { type: 'item', mark, depth, text: textOf(text) };
}

export function article(number: number, text: string): Article {
  return { type: 'article', number, text: textOf(text) };
}

/** A row of cells; line ends part the paragraphs of a cell. */
export function row(...cells: (string | number)[]): Extract<Row, { type: 'cells' }> {
  return { type: 'cells', cells: cells.map((text) => cell(String(text))) };
}

export function section(text: string): Row {
  return { type: 'section', text };
}

function cell(text: string): Cell {
  return { paragraphs: text === '' ? [] : text.split('\n').map(textOf) };
}
