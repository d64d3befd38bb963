import type { SourceParagraph } from '../../../../documents/read/source-document.ts';
import { isoDay } from '../../model/calendar-day.ts';
import type { LegalBasis } from '../../model/recognised-plan.ts';
import { withoutEndMark } from './read-outline.ts';

const DOCUMENT =
  /(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Thông tri|Quyết định|Chỉ thị|Kế hoạch|Kết luận|Hướng dẫn|Công văn|Chương trình|Đề án|Quy định|Quy chế|Văn bản|Thông báo|Tờ trình|Hiến pháp)/u;

/** The documents that the preamble bases the plan on, each with its own number and date, and what else the preamble says. */
export function basesOf(preamble: readonly SourceParagraph[]): { bases: LegalBasis[]; opening: string[] } {
  const bases: LegalBasis[] = [];
  const opening: string[] = [];
  let announced = false;
  for (const { text } of preamble) {
    const whole = withoutEndMark(text.replace(/\s+/g, ' ').trim());
    const at =
      /(?:^[-–+]?\s*|[.;]\s+)(?=(?:căn cứ|thực hiện|theo|xét|tiếp tục)\s)/iu.exec(whole)?.index ?? -1;
    if (/^(?:các\s+)?căn cứ(?:\s+(?:vào|pháp lý|các văn bản))?(?:\s+sau(?:\s+đây)?)?\s*:?$/iu.test(whole)) {
      announced = true;
      continue;
    }
    const goesOn = (announced || bases.length > 0) && /^[-–+]/.test(whole);
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
export function writtenDay(text: string): string | null {
  const day =
    /ngày\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})|ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu.exec(
      text,
    );
  return day ? dayOf(day[1] ?? day[4], day[2] ?? day[5], day[3] ?? day[6]) : null;
}

/** The day of three figures as they are printed; null when one is missing or there is no such day. */
export function dayOf(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): string | null {
  const [d, m, y] = [day, month, year].map((text) => (text && /^\s*\d+\s*$/.test(text) ? Number(text) : 0));
  return isoDay(y ?? 0, m ?? 0, d ?? 0);
}
