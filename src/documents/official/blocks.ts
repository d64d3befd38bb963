import {
  type Article,
  type Heading,
  type Item,
  type Paragraph,
  type Row,
  textOf,
} from './official-document.ts';

/** Short ways to write the blocks of a document that hold plain words. */
export function heading(number: string, text: string, level = 1): Heading {
  return { type: 'heading', level, number, text: textOf(text) };
}

/** A paragraph of plain words. */
export function paragraph(text: string): Paragraph {
  return { type: 'paragraph', text: textOf(text) };
}

/** A line of a list, `depth` steps below the outermost. */
export function item(text: string, mark: Item['mark'] = '-', depth = 0): Item {
  return { type: 'item', mark, depth, text: textOf(text) };
}

/** An article (Điều) with its number and its words. */
export function article(number: number, text: string): Article {
  return { type: 'article', number, text: textOf(text) };
}

/** A row of a table, one paragraph a cell. */
export function cells(...texts: string[]): Row {
  return { type: 'cells', cells: texts.map((text) => ({ paragraphs: [textOf(text)] })) };
}
