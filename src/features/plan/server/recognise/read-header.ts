import type { SourceParagraph } from '../../../../documents/read/source-document.ts';
import { isoDay } from '../../model/calendar-day.ts';
import { type Doubt, doubt, type LegalBasis, type RecognisedDocument } from '../../model/recognised-plan.ts';
import { withoutEndMark } from './read-outline.ts';
import { readSignature } from './read-signature.ts';
import type { PlanParts } from './split-parts.ts';

const NUMBER =
  /^số\s*:?\s*([\d\s]*[A-Za-z]?)[\s.…_]*[/-]\s*([\p{Lu}\d][\p{Lu}\d&.-]*(?:\s*[-–]\s*[\p{Lu}\d&]+)*|[.…_]{2,})/iu;
const PLACE_DATE =
  /^(.{2,60}?),?\s*ngày\s*([\d\s.…_/]*?)\s*tháng\s*([\d\s.…_/]*?)\s*năm\s*(\d{4}|[\d\s.…_]*)/isu;
const BODY =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐ\s?TĐ|SỞ|BỘ|BAN|PHÒNG|LIÊN ĐOÀN|ĐẢNG|TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|PHƯỜNG|XÃ|VĂN PHÒNG|TỔNG CÔNG TY|TRƯỜNG|CÔNG AN|MẶT TRẬN)/u;
const MOTTO = /^(?:CỘNG HÒA|CỘNG HOÀ|Độc lập|ĐẢNG CỘNG SẢN|\(?DỰ THẢO)|^[-–—_*\s]+$/iu;
const ACTS_OF =
  /\s+(?:ban hành|xây dựng|triển khai|lập|đề ra)\s+(?:và triển khai\s+)?(?:Kế hoạch|Chương trình)/iu;
const DOCUMENT =
  /(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Thông tri|Quyết định|Chỉ thị|Kế hoạch|Kết luận|Hướng dẫn|Công văn|Chương trình|Đề án|Quy định|Quy chế|Văn bản|Thông báo|Hiến pháp)/u;

/** Reads what stands around the body: number, issuer, place, date, title, year, legal bases, signer, recipients. */
export function readHeader(parts: PlanParts): { document: RecognisedDocument; doubts: Doubt[] } {
  const lines = parts.head.flatMap((p) => p.text.split('\n')).map((t) => t.trim());
  const numbered = firstMatch(lines, NUMBER);
  const dated = firstMatch([...lines, ...brokenDates(lines)], PLACE_DATE);
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
    /,\s*ngày(?!.*năm)/iu.test(line) ? [`${line} ${lines[i + 1] ?? ''}`] : [],
  );
}

function firstMatch(lines: readonly string[], pattern: RegExp): RegExpExecArray | null {
  for (const line of lines) {
    const match = pattern.exec(line);
    if (match) return match;
  }
  return null;
}

function dayOf(day: string | undefined, month: string | undefined, year: string | undefined): string | null {
  const [d, m, y] = [day, month, year].map((text) => (text && /^\s*\d+\s*$/.test(text) ? Number(text) : 0));
  return isoDay(y ?? 0, m ?? 0, d ?? 0);
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

/** The bodies in the top left corner from the top, each in one line. */
function bodiesOf(lines: readonly string[]): string[] {
  const bodies: string[] = [];
  for (const line of lines) {
    const bare = line.replace(/\s*(?:CỘNG HÒA|CỘNG HOÀ).*$/u, '').trim();
    if (NUMBER.test(bare) || MOTTO.test(bare) || PLACE_DATE.test(bare) || bare === '') continue;
    const last = bodies.at(-1);
    if (BODY.test(bare)) {
      const goesOn =
        last !== undefined && /^(?:TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|PHƯỜNG|XÃ)(?=\s)/u.test(bare);
      if (goesOn) bodies[bodies.length - 1] = `${last} ${bare}`;
      else bodies.push(bare);
    } else if (last !== undefined && bare === bare.toUpperCase() && /\p{L}/u.test(bare))
      bodies[bodies.length - 1] = `${last} ${bare}`;
  }
  return bodies;
}

/**
 * The body in the top left corner, `head`; without one the body that an annex says the plan is of, the body
 * that the preamble says issues it, or the one that is signed for.
 */
function issuerOf(parts: PlanParts, head: string | null, authority: string | null): string | null {
  if (head) return head;
  for (const { reference } of parts.annexes) {
    const of = /\s+của\s+([^)]+?)\s*\)?\s*$/iu.exec(reference ?? '')?.[1];
    if (of) return of;
  }
  for (const { text } of [...parts.preamble].reverse()) {
    const before = ACTS_OF.exec(text);
    const name = before
      ? /(?:^|[;,.:]\s*)((?:Ủy ban|Uỷ ban|UBND|Hội đồng|Sở|Ban|Phòng|Trường|Liên đoàn|Đảng ủy)[^;:.]*)$/u.exec(
          text.slice(0, before.index),
        )?.[1]
      : null;
    if (name) return name.split(/,\s+(?=(?:UBND|Ủy ban|Hội đồng|Sở|Ban|Phòng)\s)/u).at(-1) ?? name;
  }
  return authority ? authority.replace(/^(?:TM|KT|TL|TUQ|Q)\s*\.\s*/u, '') : null;
}

/** The documents that the preamble bases the plan on, each with its own number and date, and what else the preamble says. */
function basesOf(preamble: readonly SourceParagraph[]): { bases: LegalBasis[]; opening: string[] } {
  const bases: LegalBasis[] = [];
  const opening: string[] = [];
  for (const { text } of preamble) {
    const whole = withoutEndMark(text.replace(/\s+/g, ' ').trim());
    const at =
      /(?:^[-–+]?\s*|[.;]\s+)(?=(?:căn cứ|thực hiện|theo|xét|tiếp tục)\s)/iu.exec(whole)?.index ?? -1;
    const goesOn = bases.length > 0 && /^[-–+]/.test(whole);
    const listed = at >= 0 || goesOn;
    let other = listed ? whole.slice(0, Math.max(at, 0)) : whole;
    const keep = () => {
      const rest = other.replace(/^[.;,\s]+|[;,\s]+$/gu, '');
      if (rest) opening.push((rest[0] ?? '').toUpperCase() + rest.slice(1));
      other = '';
    };
    for (const piece of listed ? piecesOf(whole.slice(Math.max(at, 0))) : []) {
      const basis = basisOf(piece);
      if (basis === null) other += piece;
      else {
        keep();
        bases.push(basis);
      }
    }
    keep();
  }
  return { bases, opening };
}

/** The text cut before each statement; the pieces together are the text again. What stands in quotation marks is not cut. */
function piecesOf(text: string): string[] {
  const edges = [0];
  let quoted = false;
  for (const { 0: found, index } of text.matchAll(
    /[“”]|;\s*|,\s+(?=(?:căn cứ|Căn cứ)\s)|(?<=\S{3})\.\s+(?=\p{Lu})/gu,
  )) {
    if (found === '“' || found === '”') quoted = found === '“';
    else if (!quoted) edges.push(index + found.length);
  }
  return edges.map((edge, i) => text.slice(edge, edges[i + 1]));
}

const DOCUMENT_NAMED = new RegExp(`^(?:[^,.]{0,60}?\\s)?${DOCUMENT.source}`, 'u');
/** What a statement of a legal basis begins with. */
const BASED_ON =
  /^(?:căn cứ(?:\s+(?:vào|theo))?|tiếp tục\s+(?:\S+\s+){0,3}?thực hiện|thực hiện|theo|xét)\s+/iu;

/** The document that a statement rests on; null when it names none, or one without number and date that is not said to be a basis. */
export function basisOf(piece: string): LegalBasis | null {
  const bare = piece
    .replace(/^[-–+.;\s]+/, '')
    .replace(BASED_ON, '')
    .replace(/[.;,:\s]+$/, '');
  const number =
    /(?:số\s*:?\s*)?(\d+\s*(?:\/\s*\d{4}\s*)?[/-]\s*\p{Lu}(?:[\p{Lu}\d]|(?<=T)r)*(?:\s?[-/]\s?\p{Lu}[\p{L}\d]*)*)/u
      .exec(bare)?.[1]
      ?.replace(/\s+/g, '') ?? null;
  const date = writtenDay(bare);
  const named = DOCUMENT_NAMED.test(bare);
  const counts =
    number !== null ||
    date !== null ||
    /^[-–+\s]*căn cứ\s/iu.test(piece) ||
    /^(?:Luật|Bộ luật|Hiến pháp)/u.test(bare);
  return named && counts ? { text: bare, number, date } : null;
}

/** The first day that a text writes out; null when there is none. */
function writtenDay(text: string): string | null {
  const day =
    /ngày\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})|ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu.exec(
      text,
    );
  return day ? dayOf(day[1] ?? day[4], day[2] ?? day[5], day[3] ?? day[6]) : null;
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
