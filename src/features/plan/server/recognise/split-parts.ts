import type { SourceParagraph, SourceTable } from '../../../../documents/read/source-document.ts';
import { ANNEX, annexStarts, type Block, REFERENCE, sectionHeading } from './annex-starts.ts';
import { FIRST_HEADING, SIGNED } from './text-table.ts';

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
  /** The tables, each with the heading of a section that stands above it. */
  tables: { table: SourceTable; heading: string | null }[];
  block: number;
  page: number | null;
  line: number | null;
}

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

function annexParts(blocks: readonly Block[], starts: readonly number[]): AnnexPart[] {
  return starts.map((start, i): AnnexPart => {
    const part = blocks.slice(start, starts[i + 1] ?? blocks.length);
    const [first] = part;
    const tableAt = part.findIndex((b) => b.kind === 'table');
    const heading = part
      .slice(0, tableAt < 0 ? 6 : tableAt)
      .filter((b) => b.kind === 'paragraph')
      .filter((b, at) => at === 0 || !sectionHeading(b, part[tableAt]));
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
      tables: part.flatMap((block, at) => {
        const above = part[at - 1];
        return block.kind === 'table' ? [{ table: block, heading: sectionHeading(above, block) }] : [];
      }),
      block: first?.index ?? 0,
      page: first?.page ?? null,
      line: first?.line ?? null,
    };
  });
}
