import type { SourceParagraph, SourceTable } from '../../../../documents/read/source-document.ts';
import { headerOf } from './annex-columns.ts';
import { POSITION } from './read-signature.ts';
import { isShouted } from './row-parts.ts';
import { SIGNED, textTables } from './text-table.ts';

/** A piece of the document as the reader of plans goes through it. */
export type Block = SourceParagraph | SourceTable;

/** The heading of an annex, its number and what follows. */
export const ANNEX =
  /^(?:phụ\s*lục|phụ\s*biểu|biểu(?:\s+mẫu)?)(?:\s+số)?\s*[:.]?\s*\(?(\d{1,2}(?=[a-z]?(?!\p{L}))|[IVX]{1,4}(?!\p{L}))?(?:(?<=\d)[a-z](?!\p{L}))?\)?(?:\s*[:.–-]\s*|\s+|$)(.*)$/isu;
/** What the line begins with that says which plan the annex is of. */
export const REFERENCE = /^\(?\s*(?:(?:ban hành|gửi)\s+)?(?:đính\s+)?kèm\s+(?:theo\s+)?/iu;
/** Where annexes begin: a line that is called so, with a table behind it or after the signature. */
export function annexStarts(blocks: readonly Block[]): number[] {
  const signed = blocks.findIndex((b) => b.kind === 'paragraph' && SIGNED.test(b.text));
  const lastHeading = blocks.findLastIndex((b) => b.kind === 'paragraph' && isAnnexHeading(b.text));
  const ofText = textTables(blocks);
  const starts: number[] = [];
  blocks.forEach((block, i) => {
    if (block.kind === 'table') {
      // Of tables in the text only tasks of a plan that has no annex are one.
      if (ofText.has(block) && (headerOf(block, 1) === null || lastHeading > signed)) return;
      // A table without a heading of its own is an annex all the same.
      const since = starts.at(-1);
      const paragraphs =
        since === undefined
          ? 1
          : blocks.slice(since, i).filter((b) => b.kind === 'paragraph' && b.text.length > 300).length;
      const start = titleAbove(blocks, i);
      const before = since === undefined ? undefined : blocks[since];
      const isNext =
        start < i &&
        headerOf(block) !== null &&
        !(before?.kind === 'paragraph' && isAnnexHeading(before.text));
      if (since === undefined || paragraphs > 0 || isNext) starts.push(start);
      return;
    }
    if (!isAnnexHeading(block.text)) return;
    const close = blocks.slice(i + 1, i + 8);
    const tableAt = close.findIndex((b) => b.kind === 'table');
    const headingAt = close.findIndex((b) => b.kind === 'paragraph' && isAnnexHeading(b.text));
    const followed = tableAt >= 0 && (headingAt < 0 || tableAt < headingAt);
    if (followed || (signed >= 0 && i > signed && (block.centred || block.bold || block.text.length < 20)))
      starts.push(i);
  });
  return starts;
}

const TITLE_WORDS =
  /^(?:danh mục|biểu|bảng|lịch|khung|chương trình|tiến độ|phân công|kế hoạch|nội dung|nhiệm vụ|tổng hợp)(?!\p{L})/iu;

/** Where the title of a table without the word for annex begins: lines right above it that look like one. */
function titleAbove(blocks: readonly Block[], table: number): number {
  let start = table;
  while (start > 0 && table - start < 5) {
    const above = blocks[start - 1];
    if (above?.kind !== 'paragraph' || above.text.length > 300 || SIGNED.test(above.text)) break;
    const text = above.text.trim();
    const isTitle = isShouted(text) && !POSITION.test(text);
    if (!isTitle && !TITLE_WORDS.test(text) && !REFERENCE.test(text)) break;
    start--;
  }
  return start;
}

function isAnnexHeading(text: string): boolean {
  const match = ANNEX.exec(text.trim());
  if (!match || text.length > 300 || /[;]$/.test(text)) return false;
  return match[1] !== undefined || match[2] === '' || /^PHỤ\s*LỤC/u.test(text);
}

/** The heading of a section that stands right above a table with a header of its own: "B. Nhiệm vụ theo tiến độ". */
export function sectionHeading(above: Block | undefined, table: Block | undefined): string | null {
  if (above?.kind !== 'paragraph' || table?.kind !== 'table' || above.index !== table.index - 1) return null;
  const text = above.text.replace(/\s+/g, ' ').trim();
  return /^(?:[IVX]{1,5}|[A-HĐ])\s*[.)/]\s*\S/u.test(text) && text.length < 200 && headerOf(table)
    ? text
    : null;
}
