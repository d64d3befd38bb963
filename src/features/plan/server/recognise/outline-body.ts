import type { OutlineNode } from '../../model/recognised-plan.ts';
import { opensWithParagraph } from '../../model/text/opening-words.ts';

/** A paragraph of the body with its place in the outline. */
export interface BodyParagraph {
  text: string;
  /** Numbers of the parts above it, such as `II.1.2`; null before the first heading. */
  where: string | null;
  /** Titles of the parts above it, outermost first. */
  titles: string[];
  /** The dashed paragraph that a `+` line belongs to. */
  above: string | null;
  /** A heading, not a paragraph under one. */
  heading: boolean;
}

/** A part of the text as far as its words go. */
export type OutlineText = Pick<OutlineNode, 'number' | 'title' | 'paragraphs'> & {
  children: readonly OutlineText[];
};

/** The paragraphs of a text in the order they stand in, headings included. A title that repeats its first paragraph is that paragraph. */
export function bodyOf(parts: readonly OutlineText[], above: readonly OutlineText[] = []): BodyParagraph[] {
  return parts.flatMap((part) => {
    const nodes = [...above, part];
    const place = { where: whereOf(nodes), titles: nodes.map((n) => n.title) };
    const [first = ''] = part.paragraphs;
    const opens = opensWithParagraph(part);
    let dashed: string | null = null;
    const paragraphs = part.paragraphs.slice(opens ? 1 : 0).map((text): BodyParagraph => {
      if (/^[-–—•*]\s/.test(text)) dashed = text;
      else if (!/^\+/.test(text)) dashed = null;
      return { ...place, text, above: /^\+/.test(text) ? dashed : null, heading: false };
    });
    const heading = { ...place, text: opens ? first : part.title, above: null, heading: true };
    return [heading, ...paragraphs, ...bodyOf(part.children, nodes)];
  });
}

/** `II.1.2`: numerals of the parts above, without saying the same digits twice. */
export function whereOf(nodes: readonly OutlineText[]): string | null {
  const parts: string[] = [];
  for (const { number } of nodes) {
    if (number === null) continue;
    const last = parts.at(-1);
    if (last && number.startsWith(`${last}.`)) parts.pop();
    else if (last && /^\d/.test(last) && /^\d+\.\d/.test(number)) parts.pop();
    parts.push(number);
  }
  return parts.length > 0 ? parts.join('.') : null;
}
