import { textWidth } from '../text-width.ts';

/** Sizes of Decree 30/2020/NĐ-CP, annex I, in points. */
export const SIZES = {
  body: 14,
  nation: 13,
  motto: 14,
  number: 13,
  recipientsLabel: 12,
  recipients: 11,
  pageNumber: 13,
} as const;

/** A4 with margins 20/20/30/20 mm, in twentieths of a point as Word counts. */
export const PAGE = {
  width: 11906,
  height: 16838,
  top: 1134,
  bottom: 1134,
  left: 1701,
  right: 1134,
  header: 567,
};

/** Width between the margins, in twentieths of a point. */
export const AREA = {
  portrait: PAGE.width - PAGE.left - PAGE.right,
  landscape: PAGE.height - PAGE.left - PAGE.right,
} as const;

export const TWIPS = 20;
export const INDENT = 720;

interface Look {
  size: number;
  bold?: boolean;
}

/** Width of a line of text in twentieths of a point. */
export function widthOf(text: string, { size, bold }: Look): number {
  return textWidth(text, size, bold) * TWIPS;
}

/** Indent on both sides that makes the lines of a centred text about equally long; `within` and answer in twentieths of a point. */
export function balancingIndent(text: string, look: Look, within: number): number {
  const width = widthOf(text, look);
  if (width <= within) return 0;
  const lines = Math.ceil((width * 1.05) / within);
  // Half of the longest word more than an equal share, or a word too many would fall into one more line.
  const longest = Math.max(...text.split(' ').map((word) => widthOf(word, look)));
  return Math.max(0, Math.floor((within - width / lines - longest * 0.6) / 2));
}
