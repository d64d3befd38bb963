import type { Block, Row, Table } from '../official-document.ts';
import type { PrintedBlock, PrintedText } from '../printed.ts';
import { cleanLine, cleanText, upperCase } from './clean-text.ts';
import { END_MARK, endWithMark } from './closing-marks.ts';
import { headingLine, isPart } from './heading-line.ts';

/** The blocks of a body or an annex with their marks. */
export function printBlocks(blocks: readonly Block[]): PrintedBlock[] {
  return blocks.map(printBlock);
}

/** A body that ends with `./.`: behind the last word, or on a line of its own below a table or drawing; an empty one has none. */
export function closeBody(blocks: readonly PrintedBlock[]): PrintedBlock[] {
  const last = blocks.at(-1);
  if (!last) return [];
  if (last.type === 'text' && last.text.length > 0)
    return [...blocks.slice(0, -1), { ...last, text: endWithMark(last.text) }];
  return [...blocks, { ...line('paragraph'), align: 'left', indent: false, text: END_MARK }];
}

function printBlock(block: Block): PrintedBlock {
  switch (block.type) {
    case 'heading':
      return {
        ...line('heading'),
        level: block.level,
        ...(isPart(block.number) && { align: 'centre', indent: false }),
        text: headingLine(block),
      };
    case 'article': {
      const mark = { text: `Điều ${block.number}.`, bold: true };
      return { ...line('article'), text: cleanText([mark, { text: ' ' }, ...block.text]) };
    }
    case 'item': {
      const mark = { ...block.text[0], text: `${block.mark} ` };
      return { ...line('item'), level: block.depth, text: cleanText([mark, ...block.text]) };
    }
    case 'paragraph': {
      const align = block.align ?? 'justify';
      const indent = !block.flush && align !== 'centre';
      return { ...line('paragraph'), align, indent, text: cleanText(block.text) };
    }
    case 'table':
      return printTable(block);
    case 'figure':
      return { ...block, alternative: cleanLine(block.alternative) };
  }
}

function line(role: PrintedText['role']): PrintedText {
  return { type: 'text', role, level: 0, align: 'justify', indent: true, text: [] };
}

function printTable(table: Table): Table {
  const caption = cleanLine(table.caption ?? '');
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, title: cleanLine(column.title) })),
    rows: table.rows.map(printRow),
    caption: caption || undefined,
  };
}

/** Headings inside a table stand in capitals; their number (`I.`, `Quý I`) is part of their words. */
function printRow(row: Row): Row {
  if (row.type === 'section') return { ...row, text: upperCase(cleanLine(row.text)) };
  return {
    ...row,
    cells: row.cells.map(({ paragraphs }) => ({
      paragraphs: paragraphs.map(cleanText).filter((text) => text.length > 0),
    })),
  };
}
