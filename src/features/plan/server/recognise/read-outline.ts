import type { SourceParagraph, SourceTable } from '../../../../documents/read/source-document.ts';
import { type Doubt, doubt, type OutlineNode } from '../../model/recognised-plan.ts';
import { titleOf } from '../../model/text/opening-words.ts';
import { type BodyParagraph, bodyOf, whereOf } from './outline-body.ts';
import { isShouted } from './row-parts.ts';
import { readTextTable } from './text-table.ts';

/** A paragraph of the body, and where in the source it was read. */
export interface ReadParagraph extends BodyParagraph {
  block: number;
  page: number | null;
  line: number | null;
}

interface Marker {
  number: string;
  rest: string;
  rank: number;
}

const RANKS: readonly [RegExp, number][] = [
  [/^(?:PHẦN|Phần)\s+((?:thứ|THỨ)\s+\p{L}+|[IVX]+|\d+)\s*[.:–-]?\s*(.*)$/su, 0],
  [/^(?:CHƯƠNG|Chương|MỤC|Mục)\s+([IVX]+|\d+)\s*[.:–-]?\s*(.*)$/su, 0.5],
  [/^((?=[IVX])X{0,2}(?:IX|IV|V?I{0,3}))\s*[.)/–-]\s*(.+)$/su, 2],
  [/^([A-HĐ])\s*[.)/]\s*(.+)$/su, 1],
  [/^(\d{1,2}(?:\.\d{1,2}){3})\s*(?:[.)]\s+|\s+(?=\D))(\S.*)$/su, 6],
  [/^(\d{1,2}(?:\.\d{1,2}){2})\s*(?:[.)]\s+|\s+(?=\D))(\S.*)$/su, 5],
  [/^(\d{1,2}\.\d{1,2})\s*(?:[.)]\s+|\s+(?=\D))(\S.*)$/su, 4],
  [/^(\d{1,2})\s*(?:[.)]|\/(?!\d))\s*(?!\d{1,2}\/)(\S.*)$/su, 3],
  [/^([a-zđ])\s*\)\s*(.+)$/su, 7],
];

/** Builds the tree of headings, and the run of paragraphs with their places for those who search the body. */
export function readOutline(blocks: readonly (SourceParagraph | SourceTable)[]): {
  outline: OutlineNode[];
  body: ReadParagraph[];
  doubts: Doubt[];
} {
  const outline: OutlineNode[] = [];
  const loose: BodyParagraph[] = [];
  const places: Pick<ReadParagraph, 'block' | 'page' | 'line'>[] = [];
  const open: { node: OutlineNode; rank: number }[] = [];
  const end = blocks.findLastIndex((b) => b.kind === 'paragraph');
  for (const [at, paragraph] of blocks.entries()) {
    if (paragraph.kind === 'table') {
      const node = open.at(-1)?.node;
      if (node) node.tables = [...(node.tables ?? []), readTextTable(paragraph, node.paragraphs.length)];
      continue;
    }
    const whole = paragraph.text.replace(/\s+/g, ' ').trim();
    const text = at === end ? withoutEndMark(whole) : whole;
    if (text === '') continue;
    const place = { block: paragraph.index, page: paragraph.page, line: paragraph.line };
    const marker = markerOf(text);
    if (marker) {
      while ((open.at(-1)?.rank ?? -1) >= marker.rank) open.pop();
      const siblings = open.at(-1)?.node.children ?? outline;
      const { title, paragraph: rest } = titleOf(marker.rest, paragraph.bold);
      const node: OutlineNode = {
        number: marker.number,
        title,
        level: open.length + 1,
        paragraphs: rest ? [rest] : [],
        children: [],
        source: { ...place, row: null },
      };
      siblings.push(node);
      open.push({ node, rank: marker.rank });
    } else if (isTitleBelow(open.at(-1), text)) {
      const { node } = open.at(-1) ?? {};
      if (node) node.title = `${node.title} ${text}`.trim();
      continue;
    } else if (open.length > 0) open.at(-1)?.node.paragraphs.push(text);
    else loose.push({ text, where: null, titles: [], above: null, heading: false });
    places.push(place);
  }
  // Parts and paragraphs were met in the order that `bodyOf` goes through them.
  const body = [...loose, ...bodyOf(outline)].flatMap((paragraph, i) => {
    const place = places[i];
    return place === undefined ? [] : [{ ...paragraph, ...place }];
  });
  return { outline, body, doubts: outlineDoubts(outline) };
}

/** "Phần thứ nhất" or "Chương I" alone on its line has its title below, in capitals on more than one line. */
function isTitleBelow(open: { node: OutlineNode; rank: number } | undefined, text: string): boolean {
  if (!open || open.rank >= 1 || open.node.paragraphs.length + open.node.children.length > 0) return false;
  const { title } = open.node;
  return title === '' ? text.length < 200 : isShouted(title) && isShouted(text);
}

/** What is odd about the numbers of the parts. */
export function outlineDoubts(parts: readonly OutlineNode[], above: readonly OutlineNode[] = []): Doubt[] {
  return parts.flatMap((node, i) => {
    const path = [...above, node];
    const odd = isOutOfOrder(parts[i - 1] ?? null, above.at(-1) ?? null, node);
    const own = odd ? [doubt('outline-number', `outline ${whereOf(path)}`, node.number ?? '')] : [];
    return [...own, ...outlineDoubts(node.children, path)];
  });
}

/** `./.` closes the text of an official document and is not part of it; of a sentence its full stop stays. */
export function withoutEndMark(text: string): string {
  const bare = text.replace(/\s*\.?\s*\/\s*\.?$/, '');
  const marker = markerOf(bare);
  const isTitle = marker !== null && titleOf(marker.rest, false).paragraph === null;
  return bare === text || isTitle || !/[\p{L}\p{N}\p{Pf}\p{Pe}"%]$/u.test(bare) ? bare : `${bare}.`;
}

function markerOf(text: string): Marker | null {
  for (const [pattern, rank] of RANKS) {
    const match = pattern.exec(text);
    const [, number, rest] = match ?? [];
    if (number && (rest || rank < 1)) return { number, rest: rest ?? '', rank };
  }
  return null;
}

function isOutOfOrder(before: OutlineNode | null, parent: OutlineNode | null, node: OutlineNode): boolean {
  const value = orderOf(node.number);
  const previous = orderOf(before?.number ?? null);
  if (value === null) return false;
  const stem = /^(.*)\.\d+$/.exec(node.number ?? '')?.[1];
  if (stem && parent?.number && /^\d/.test(parent.number) && parent.number !== stem) return true;
  return previous === null ? before === null && value !== 1 : value !== previous + 1;
}

function orderOf(number: string | null): number | null {
  if (number === null) return null;
  if (/^\d/.test(number)) return Number(number.split('.').at(-1));
  if (/^[IVX]+$/.test(number))
    return ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'].indexOf(number);
  return null;
}
