import { actorOf } from './find-actor.ts';
import { type DateMention, findDates } from './find-dates.ts';

/** One statement of the completion time: a part between semicolons, or what stands in a pair of brackets. */
export interface Clause {
  text: string;
  bracketed: boolean;
  dates: DateMention[];
  actor: string | null;
}

/** The number of a document right before a date: "63/KH-UBND ngày 12/11/2021" dates the document, not the work. */
const OF_DOCUMENT = /\d\s*\/\s*(?:\d{4}\s*\/\s*)?\p{Lu}[\p{Lu}\d&-]*[^;()]{0,30}?,?\s*ngày\s*$/u;

/** Between two statements; of "quý I - quý III" the dash joins, unless the text is a list with dashes. */
const STATED =
  /;\s*|\s+[-–+]\s+(?=\p{Lu})(?!(?:[IVX]+|Qu[ýí]|Tháng)(?:[\s/,;.]|$))|(?<=[^\d\s.]{2})\.\s+(?=\p{Lu})/u;
const LISTED = /;\s*|\s+[-–+]\s+(?=\p{Lu})|(?<=[^\d\s.]{2})\.\s+(?=\p{Lu})/u;

/** Splits into clauses; dates that belong to the name of a document are set apart. */
export function clausesOf(
  whole: string,
  planYear: number | null,
): { clauses: Clause[]; reference: string | null } {
  let reference: string | null = null;
  const parts: { text: string; bracketed: boolean }[] = [];
  const outside = whole.replace(/\(([^()]*)\)/g, (all, inner: string) => {
    if (findDates(inner, planYear).length === 0) return all;
    for (const text of inner.split(';')) parts.push({ text, bracketed: true });
    return ' ';
  });
  for (const text of outside.split(/^\s*[-–+]/.test(outside) ? LISTED : STATED))
    parts.push({ text, bracketed: false });
  const clauses = parts.flatMap((part): Clause[] => {
    const all = findDates(part.text, planYear);
    const own = all.filter((date) => {
      const ofDocument = OF_DOCUMENT.test(part.text.slice(0, date.start));
      if (ofDocument) reference ??= date.to;
      return !ofDocument && !isFirstOfAnniversary(date, all[all.indexOf(date) + 1]);
    });
    return byActor(part.text, own).map(({ text, dates }) => ({
      text: text.trim() === '' ? '' : text,
      bracketed: part.bracketed,
      dates,
      actor: actorIn(text, dates),
    }));
  });
  return { clauses: clauses.filter((c) => c.text !== ''), reference };
}

/** The first day of "kỷ niệm (10/10/1954 - 10/10/2024)": the same day of a year long before. */
function isFirstOfAnniversary(date: DateMention, next: DateMention | undefined): boolean {
  const [a, b] = [date.year ?? 0, next?.year ?? 0];
  return date.unit === 'day' && date.yearWritten && a < b - 1 && date.from?.slice(4) === next?.from?.slice(4);
}

const OPENS = /^[\s-]*(?:(?:trước|đến|hết|chậm nhất|muộn nhất|dự kiến|từ|vào)\s*)*(?:ngày|tháng|quý)?\s*$/iu;

/** Cuts a statement where another body has a date of its own: "các đơn vị gửi trước 15/3, Phòng Nội vụ tổng hợp trước 20/3". */
function byActor(text: string, dates: readonly DateMention[]): Pick<Clause, 'text' | 'dates'>[] {
  const cuts = [0];
  dates.slice(1).forEach((date, i) => {
    const before = dates[i];
    if (!before) return;
    const opens = OPENS.test(text.slice(cuts.at(-1), before.start));
    for (const { 0: comma, index } of text.slice(before.end, date.start).matchAll(/,\s+/g)) {
      const [end, next] = [before.end + index, before.end + index + comma.length];
      const words = text.slice(next, date.start);
      const told = opens && OPENS.test(words) && actorOf(text.slice(before.end, end)) !== null;
      if (!told && actorOf(words) === null) continue;
      cuts.push(next);
      break;
    }
  });
  return cuts.map((cut, i) => {
    const end = cuts[i + 1] ?? text.length;
    const own = dates.filter((date) => date.start >= cut && date.start < end);
    return {
      text: text.slice(cut, end).replace(i + 1 < cuts.length ? /,\s+$/ : '', ''),
      dates: own.map((date) => ({ ...date, start: date.start - cut, end: date.end - cut })),
    };
  });
}

/** Who is named before the first date, or right after it when the statement begins with the date. */
function actorIn(text: string, dates: readonly DateMention[]): string | null {
  const [first] = dates;
  if (!first) return actorOf(text);
  const before = text.slice(0, first.start);
  const opens = OPENS.test(before);
  const after = text.slice(first.end, dates[1]?.start).replace(/^[\s:,]+/, '');
  return actorOf(before) ?? (opens && dates.length === 1 ? actorOf(after) : null);
}

/** The statement about the work itself: the first dated one outside brackets, better one without an actor of its own. */
export function mainClause(clauses: readonly Clause[]): Clause | null {
  const dated = clauses.filter((c) => c.dates.length > 0);
  const open = dated.filter((c) => !c.bracketed);
  return open.find((c) => c.actor === null) ?? open[0] ?? dated.find((c) => c.actor === null) ?? null;
}
