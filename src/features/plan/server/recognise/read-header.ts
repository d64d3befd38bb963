import type { SourceParagraph } from '../../../../documents/read/source-document.ts';
import { type Doubt, doubt, type RecognisedDocument } from '../../model/recognised-plan.ts';
import { NUMBER, PLACE_DATE } from './header-patterns.ts';
import { basesOf, dayOf, writtenDay } from './legal-bases.ts';
import { bodiesOf, issuerOf } from './read-issuer.ts';
import { readSignature } from './read-signature.ts';
import type { PlanParts } from './split-parts.ts';

/** Reads what stands around the body: number, issuer, place, date, title, year, legal bases, signer, recipients. */
export function readHeader(parts: PlanParts): { document: RecognisedDocument; doubts: Doubt[] } {
  const lines = parts.head.flatMap((p) => p.text.split('\n')).map((t) => t.trim());
  const numbered = firstMatch(lines, NUMBER);
  const dated = firstMatch([...brokenDates(lines), ...lines], PLACE_DATE);
  const number = numbered?.[1]?.replace(/\s+/g, '') || null;
  const symbol = numbered?.[2]?.replace(/\s+/g, '').replace(/[–.…_-]+$/, '') || null;
  const date = dated ? dayOf(dated[2], dated[3], dated[4]) : null;
  const title = titleOf(parts.title);
  const signature = readSignature(parts.tail);
  const bodies = bodiesOf(lines);
  const issuer = issuerOf(parts, bodies.at(-1) ?? null, signature.signer.authority);
  const { bases, opening } = basesOf(parts.preamble);
  const year = yearOf(title, parts);
  const document: RecognisedDocument = {
    type: parts.isPlan ? 'plan' : 'other',
    number,
    symbol,
    superior: bodies.at(-2) ?? null,
    issuer,
    place: dated?.[1]?.replace(/^.*\d\s+|^[\s.…_]+$/u, '').trim() || null,
    date,
    title,
    year,
    legalBases: bases,
    opening,
    ...signature,
  };
  const doubts: Doubt[] = [];
  const missing = (is: boolean, code: Parameters<typeof doubt>[0], detail?: string) =>
    is && doubts.push(doubt(code, 'document', detail));
  missing(!parts.isPlan, 'not-a-plan');
  missing(number === null, 'number-blank');
  missing(date === null, 'date-blank', dated?.[0].replace(/\s+/g, ' '));
  missing(issuer === null, 'issuer-missing');
  missing(title === null, 'title-missing');
  missing(year === null, 'year-missing');
  missing(signature.signer.name === null, 'signer-missing');
  doubts.push(...annexDoubts(parts, document));
  return { document, doubts };
}

/** Lines that name a day and leave its year to the next line, with that line. */
function brokenDates(lines: readonly string[]): string[] {
  return lines.flatMap((line, i) =>
    /,\s*ngày(?!.*năm\s*\d{4})/iu.test(line) ? [`${line} ${lines[i + 1] ?? ''}`] : [],
  );
}

function firstMatch(lines: readonly string[], pattern: RegExp): RegExpExecArray | null {
  for (const line of lines) {
    const match = pattern.exec(line);
    if (match) return match;
  }
  return null;
}

function titleOf(title: readonly SourceParagraph[]): string | null {
  const text = title
    .map((p) => p.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/^kế\s+hoạch\s*[:.]?\s*/iu, '')
    .trim();
  return text || null;
}

/** The year in the title, in that of an annex, or that the preamble keeps naming; the date of issue tells nothing: plans are made in December. */
function yearOf(title: string | null, parts: PlanParts): number | null {
  const named = /năm\s+(20\d{2})(?!\s*[-–])/u.exec(title ?? '')?.[1] ?? /(20\d{2})/u.exec(title ?? '')?.[1];
  if (named) return Number(named);
  const annexes = parts.annexes.map((a) => /năm\s+(20\d{2})/iu.exec(a.title ?? '')?.[1]).find(Boolean);
  if (annexes) return Number(annexes);
  const counts = new Map<string, number>();
  for (const { text } of parts.preamble)
    for (const [, year] of text.matchAll(
      /(?<!Luật\s[^;.]{0,40})(?:công tác|khen thưởng|kế hoạch|nhiệm vụ)[^.;]{0,40}?(?<!tháng\s\d{1,2}\s)năm\s+(20\d{2})/giu,
    ))
      if (year) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best) return Number(best[0]);
  return null;
}

/** Whether the annexes speak of this plan. */
function annexDoubts(parts: PlanParts, document: RecognisedDocument): Doubt[] {
  const doubts: Doubt[] = [];
  for (const { number, reference } of parts.annexes) {
    if (!reference) continue;
    const written = /số\s*:?\s*([\d\s]*)\s*\/\s*\p{Lu}/iu.exec(reference)?.[1]?.trim();
    const date = writtenDay(reference);
    const where = `annex ${number}`;
    if (written === '' || (/ngày/iu.test(reference) && date === null))
      doubts.push(doubt('annex-reference-blank', where));
    const otherNumber = written && document.number && written !== document.number;
    if (otherNumber || (date && document.date && date !== document.date))
      doubts.push(doubt('annex-reference-mismatch', where));
  }
  const mentions = [...parts.body, ...parts.preamble].some(
    (p) =>
      p.kind === 'paragraph' && /(?:phụ lục|biểu)\s+(?:số\s+)?(?:\d|[IVX]|chi tiết|kèm|đính)/iu.test(p.text),
  );
  if (mentions && parts.annexes.length === 0) doubts.push(doubt('annex-missing', 'document'));
  return doubts;
}
