import { HeadingLevel, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Text } from '../official-document.ts';
import type { PrintedText } from '../printed.ts';
import { AREA, balancingIndent, INDENT } from './measures.ts';
import type { StyleId } from './styles.ts';

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;
const DEEPER = 284;

type Change = Omit<IParagraphOptions, 'children' | 'style' | 'text'>;

/** A paragraph of words in one style. */
export function line(style: StyleId, words: string, change: Change = {}): Paragraph {
  return new Paragraph({ style, children: [new TextRun(words)], ...change });
}

/** A centred line whose lines are about equally long when it needs several. */
export function centred(
  style: StyleId,
  words: string,
  look: { size: number; bold?: boolean; within?: number },
): Paragraph {
  const indent = balancingIndent(words, look, look.within ?? AREA.portrait);
  return line(style, words, indent > 0 ? { indent: { left: indent, right: indent } } : {});
}

/** The runs of a text; `bold` makes all of them bold. */
export function runsOf(text: Text, bold = false): TextRun[] {
  return text.map((run) =>
    run.bold || run.italic || bold
      ? new TextRun({
          text: run.text,
          ...((run.bold || bold) && { bold: true }),
          ...(run.italic && { italics: true }),
        })
      : new TextRun(run.text),
  );
}

/**
 * A line of the body or of an annex.
 * @param offset levels that the headings hang lower: 1 below the heading of an annex
 * @param keepNext keeps it on the page of what follows
 */
export function textBlock(block: PrintedText, offset: number, keepNext: boolean): Paragraph {
  const keep = keepNext ? { keepNext } : {};
  switch (block.role) {
    case 'heading': {
      const level = Math.min(Math.max(block.level, 1) + offset, LEVELS.length);
      return new Paragraph({
        heading: LEVELS[level - 1],
        // Said for each run: a point with a letter is not bold at any level.
        children: block.text.map(({ text, bold = false }) => new TextRun({ text, bold })),
        ...alignment(block),
      });
    }
    case 'item': {
      const indent = { left: block.level * DEEPER, firstLine: INDENT };
      return new Paragraph({
        style: 'Item',
        children: runsOf(block.text),
        ...(block.level > 0 && { indent }),
        ...keep,
      });
    }
    case 'article':
      return new Paragraph({ style: 'Article', children: runsOf(block.text), ...keep });
    case 'paragraph':
      return new Paragraph({ style: 'Body', children: runsOf(block.text), ...alignment(block), ...keep });
  }
}

function alignment({ align, indent }: PrintedText): Change {
  return {
    ...(align === 'centre' && { alignment: 'center' as const }),
    ...(align === 'left' && { alignment: 'left' as const }),
    ...(!indent && { indent: { firstLine: 0 } }),
  };
}
