import type { Block, Table } from '../../../../documents/official/official-document.ts';
import type { OutlineNode, OutlineTable } from '../../model/recognised-plan.ts';
import { opensWithParagraph } from '../../model/text/opening-words.ts';
import { kept, wordsOf } from './plan-words.ts';

const ITEM = /^([-+•])\s+(\S.*)$/su;

/** A part of the text without the place it was read from. */
export type OutlinePart = Pick<OutlineNode, 'number' | 'title' | 'paragraphs' | 'tables'> & {
  children: readonly OutlinePart[];
};

/** The text of a plan as blocks of an official document. */
export function outlineBlocks(parts: readonly OutlinePart[], level = 1): Block[] {
  return parts.flatMap((part) => [...partBlocks(part, level), ...outlineBlocks(part.children, level + 1)]);
}

function partBlocks(part: OutlinePart, level: number): Block[] {
  const [first = '', ...others] = part.paragraphs;
  const number = numberOf(part);
  // A part that opens with a long paragraph has no title of its own: the first words of the paragraph serve as one.
  const opens = opensWithParagraph(part);
  const mark = number === null ? '' : `${number}${/^\p{Ll}$/u.test(number) ? ')' : '.'} `;
  const head: Block = opens
    ? { type: 'paragraph', text: wordsOf(mark + first) }
    : { type: 'heading', level, number, text: wordsOf(part.title) };
  const texts = (opens ? others : part.paragraphs).map(textBlock);
  const tables = part.tables ?? [];
  return [head, ...texts].flatMap((block, i) => {
    const above = opens ? i + 1 : i;
    const isHere = ({ after }: OutlineTable) =>
      Math.min(Math.max(after, opens ? 1 : 0), part.paragraphs.length) === above;
    return [block, ...tables.filter(isHere).map(textTable)];
  });
}

function textBlock(text: string): Block {
  const [, mark, words] = ITEM.exec(text) ?? [];
  return words && (mark === '-' || mark === '+' || mark === '•')
    ? { type: 'item', mark, depth: mark === '+' ? 1 : 0, text: wordsOf(words) }
    : { type: 'paragraph', text: wordsOf(text) };
}

/** A part with Roman parts below it is a "Phần": only that word tells the two apart on paper. */
function numberOf({ number, children }: OutlinePart): string | null {
  const isRoman = (text: string | null) => /^[IVX]+$/.test(text ?? '');
  if (number === null) return null;
  const isPart =
    /^thứ\s/iu.test(number) || (isRoman(number) && children.some((child) => isRoman(child.number)));
  return isPart ? `Phần ${number}` : number;
}

function textTable({ header, rows }: OutlineTable): Table {
  const longest = (column: number) => Math.max(...[header, ...rows].map((row) => (row[column] ?? '').length));
  return {
    type: 'table',
    columns: header.map((title, column) => ({
      title: kept(title),
      width: Math.min(PLENTY, Math.max(LEAST, longest(column))),
    })),
    rows: rows.map((row) => ({
      type: 'cells',
      cells: header.map((_, column) => ({ paragraphs: [wordsOf(row[column] ?? '')] })),
    })),
  };
}

/** Letters of the narrowest and the widest column. */
const LEAST = 8;
const PLENTY = 40;
