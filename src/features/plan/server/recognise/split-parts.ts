import type { SourceParagraph, SourceTable } from '../../../../documents/read/source-document.ts';
import { headerOf } from './annex-columns.ts';
import { POSITION } from './read-signature.ts';
import { isShouted } from './row-parts.ts';
import { FIRST_HEADING, SIGNED, textTables } from './text-table.ts';

type Block = SourceParagraph | SourceTable;

/** The parts of a plan in the order that official documents have them. */
export interface PlanParts {
  /** Bodies, number, place and date above the title. */
  head: SourceParagraph[];
  title: SourceParagraph[];
  /** From the title to the first numbered heading: occasion and legal bases. */
  preamble: SourceParagraph[];
  body: (SourceParagraph | SourceTable)[];
  /** Recipients and signature. */
  tail: SourceParagraph[];
  annexes: AnnexPart[];
  isPlan: boolean;
}

export interface AnnexPart {
  number: number;
  title: string | null;
  /** "(Kèm theo Kế hoạch số … ngày … của …)", when the annex has such a line. */
  reference: string | null;
  tables: SourceTable[];
  block: number;
  page: number | null;
  line: number | null;
}

const ANNEX =
  /^(?:phụ\s*lục|phụ\s*biểu|biểu(?:\s+mẫu)?)(?:\s+số)?\s*[:.]?\s*\(?(\d{1,2}(?=[a-z]?(?!\p{L}))|[IVX]{1,4}(?!\p{L}))?(?:(?<=\d)[a-z](?!\p{L}))?\)?(?:\s*[:.–-]\s*|\s+|$)(.*)$/isu;
const REFERENCE = /^\(?\s*(?:(?:ban hành|gửi)\s+)?(?:đính\s+)?kèm\s+(?:theo\s+)?/iu;
const INLINE_REFERENCE = /\s*\(?\s*(?:(?:ban hành|gửi)\s+)?(?:đính\s+kèm|kèm\s+theo).*$/isu;
const PREAMBLE =
  /^(?:căn cứ|thực hiện|theo|để|nhằm|xét|tiếp tục|năm \d{4} là|phát huy|trên cơ sở|nhân dịp|hướng tới)(?=\s)/iu;
const ROMAN: Record<string, number> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
};

/** Cuts the document into its parts. */
export function splitParts(blocks: readonly Block[]): PlanParts {
  const starts = annexStarts(blocks);
  const main = blocks.slice(0, starts[0] ?? blocks.length);
  const paragraphs = main.filter((b) => b.kind === 'paragraph');
  const at = paragraphs.findIndex(
    (p) => /^KẾ\s+HOẠCH(?![\p{L}])/u.test(p.text) || /^kế hoạch$/iu.test(p.text.trim()),
  );
  const titleAt = at >= 0 && at < 40 ? at : -1;
  const from = Math.max(titleAt, 0);
  const titleEnd = titleAt < 0 ? 0 : endOfTitle(paragraphs, titleAt);
  const tailFrom = paragraphs.findIndex((p, i) => i > from && SIGNED.test(p.text));
  const bodyEnd = tailFrom < 0 ? paragraphs.length : tailFrom;
  const heading = paragraphs.findIndex((p, i) => i >= titleEnd && i < bodyEnd && FIRST_HEADING.test(p.text));
  const bodyFrom = heading < 0 ? bodyEnd : heading;
  return {
    head: paragraphs.slice(0, from),
    title: paragraphs.slice(from, titleEnd),
    preamble: paragraphs.slice(titleEnd, bodyFrom),
    body: between(main, paragraphs[bodyFrom], paragraphs[bodyEnd], bodyFrom < bodyEnd),
    tail: paragraphs.slice(bodyEnd),
    annexes: annexParts(blocks, starts),
    isPlan: titleAt >= 0,
  };
}

/** The blocks from one paragraph to before another, tables included. */
function between(
  blocks: readonly Block[],
  first: SourceParagraph | undefined,
  end: SourceParagraph | undefined,
  any: boolean,
): Block[] {
  if (!any || first === undefined) return [];
  return blocks.slice(blocks.indexOf(first), end === undefined ? blocks.length : blocks.indexOf(end));
}

/** The title goes on until a sentence begins; its lines are set in the middle, in bold, or short. */
function endOfTitle(paragraphs: readonly SourceParagraph[], at: number): number {
  let end = at + 1;
  const ownText = (paragraphs[at]?.text ?? '').replace(/^kế\s+hoạch\s*/iu, '');
  while (end < paragraphs.length && end - at <= 4) {
    const p = paragraphs[end];
    if (!p || FIRST_HEADING.test(p.text) || p.text.length > 320 || /[.;:]$/.test(p.text)) break;
    const firstLine = end === at + 1 && ownText === '';
    const set = p.centred && p.bold;
    if (PREAMBLE.test(p.text) && !(firstLine && set)) break;
    if (!firstLine && !p.centred && !p.bold) break;
    end++;
  }
  return end;
}

/** Where annexes begin: a line that is called so, with a table behind it or after the signature. */
function annexStarts(blocks: readonly Block[]): number[] {
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
      if (since === undefined || paragraphs > 0) starts.push(titleAbove(blocks, i));
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

function annexParts(blocks: readonly Block[], starts: readonly number[]): AnnexPart[] {
  return starts.map((start, i): AnnexPart => {
    const part = blocks.slice(start, starts[i + 1] ?? blocks.length);
    const [first] = part;
    const tableAt = part.findIndex((b) => b.kind === 'table');
    const heading = part.slice(0, tableAt < 0 ? 6 : tableAt).filter((b) => b.kind === 'paragraph');
    const named =
      first?.kind === 'paragraph' ? ANNEX.exec(first.text.replace(/\s*\n\s*/g, ' ').trim()) : null;
    // "Biểu tổng hợp …" without a number is a title.
    const own = named?.[1] || /^phụ/iu.test(named?.[0] ?? '') || named?.[2] === '' ? named : null;
    const written = own?.[1]?.toUpperCase();
    const number = written ? (ROMAN[written] ?? Number(written)) : i + 1;
    const reference = heading.find((p) => REFERENCE.test(p.text))?.text ?? null;
    const lines = [
      own?.[2] ?? '',
      ...heading
        .slice(own ? 1 : 0)
        .filter((p) => !REFERENCE.test(p.text))
        .map((p) => p.text),
    ];
    const title = lines.join(' ').replace(INLINE_REFERENCE, '').replace(/\s+/g, ' ').trim();
    const inline = INLINE_REFERENCE.exec(own?.[2] ?? '')?.[0] ?? null;
    return {
      number: Number.isInteger(number) ? number : i + 1,
      title: title || null,
      reference: reference ?? inline,
      tables: part.filter((b) => b.kind === 'table'),
      block: first?.index ?? 0,
      page: first?.page ?? null,
      line: first?.line ?? null,
    };
  });
}
