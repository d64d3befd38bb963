import { isoDay } from './calendar-day.ts';
import type { Deadline, DeadlineKind, DeadlineMilestone } from './deadline.ts';
import { type Clause, clausesOf, mainClause } from './deadline-clauses.ts';
import type { DateMention } from './find-dates.ts';
import type { DoubtCode } from './recognised-plan.ts';

/** A doubt about a deadline; `detail` is the piece of text concerned. */
export interface DeadlineDoubt {
  code: Extract<
    DoubtCode,
    'year-mismatch' | 'date-impossible' | 'date-malformed' | 'deadline-empty' | 'deadline-unclear'
  >;
  detail: string;
}

export interface ParsedDeadline {
  deadline: Deadline;
  doubts: DeadlineDoubt[];
}

/** A completion time longer than this is a text of its own, and not read as one. */
const LONGEST = 2_000;

const DONE =
  /đã\s+(?:hoàn thành|hoàn tất|thực hiện|triển khai|ban hành|tổ chức|xong)|(?:hoàn thành|thực hiện)\s+xong\s*$/iu;
const EXPECTED = /dự kiến/iu;
const RECURRING =
  /(?:hàng|hằng|mỗi|từng)\s+(?:ngày|tuần|tháng|quý|năm)|(?:tháng|ngày)\s+(?:đầu|cuối)(?:\s+của)?(?:\s+mỗi)?\s+quý(?!\s+(?:I|[1-4]))|(?:của|các|của\s+các)\s+(?:tháng|quý)(?=\s*(?:$|[,;)]|trong\s+năm))|lần\s*\/\s*(?:tuần|tháng|quý|năm)|(?:tuần|tháng|quý|năm)\s*\/\s*(?:\d+\s*)?lần|thường xuyên|định kỳ|liên tục|quanh năm|(?:^|[\s,;(])(?:0?[369]|sáu|ba|chín)\s+tháng(?!\s+(?:đầu|cuối))(?:\s*(?:,|và|;|$)|\s+(?:một|1)\s+lần)/iu;
const FOLLOWS =
  /theo\s+(?:\S+\s+){0,2}?(?:kế hoạch|KH|tiến độ|hướng dẫn|HD|chỉ đạo|quy định|lịch|thời gian|thời hạn|văn bản|chương trình|thông báo|quy chế|yêu cầu của|đề án)|khi\s+có\s+(?:\S+\s+){0,1}?(?:kế hoạch|KH|hướng dẫn|HD|chỉ đạo|văn bản|VB|thông báo|TB|công văn|CV|quyết định|QĐ)(?!\p{L})|(?:^|\s)theo\s+\p{Lu}|tiến độ tại/iu;
const ARISING = /phát sinh|khi có|đột xuất|theo yêu cầu|khi cần|theo đề nghị/iu;
/** A time of day that a deadline names with its day; the day is in it. */
const HOUR = /(?:lúc\s+)?\d{1,2}\s*(?:h|giờ|g)(?:\s*\d{2})?(?:\s*phút|['’])?,?(?=\s)/iu;
const BEFORE = /trước(?:\s+(?:ngày|tháng|quý|hết))*\s*$/iu;
const UNTIL =
  /(?:đến(?:\s+hết)?|hết|cuối|chậm nhất|muộn nhất|không (?:quá|muộn hơn|chậm hơn)|hạn cuối|thời hạn|xong|hoàn thành)(?:\s*:)?(?:\s+(?:là|vào|trong|trước|ngày|tháng|quý|hết))*\s*:?\s*$/iu;
const BETWEEN = /^\s*(?:đến|tới|[-–—])(?:\s+(?:trước|hết|ngày|tháng|hết ngày|hết tháng))*\s*$/iu;
/** What begins on the day, and says not by itself when it ends: "từ ngày…", "trong 10 ngày làm việc kể từ ngày…". */
const SINCE = /(?:^|[\s,;(])(?:từ|sau|bắt đầu)(?:\s+(?:ngày|tháng|quý))*\s*$/iu;
/**
 * Reads a completion time as people write it ("thời gian hoàn thành").
 *
 * `to` is the day that the main statement names (of a month, quarter or period its last day); every further dated part, and
 * every dated part in brackets, becomes a milestone with who must act. A single dated part with an actor of its own gives
 * both. For `follows`, `from` is the day of the document that is followed, when the text tells it.
 * Ten days each stand for the beginning, middle and end of a month.
 *
 * @param text the cell, any spacing
 * @param planYear year of the plan, for dates written without one; null when not known
 */
export function parseDeadline(text: string, planYear: number | null): ParsedDeadline {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length > LONGEST) return tooLong(whole);
  const deadline: Deadline = {
    text: whole,
    kind: 'none',
    from: null,
    to: null,
    exclusive: false,
    done: DONE.test(whole),
    milestones: [],
  };
  if (/^[-–—.…_/]*$/.test(whole)) return { deadline, doubts: [{ code: 'deadline-empty', detail: '' }] };

  const doubts: DeadlineDoubt[] = [];
  const { clauses, reference } = clausesOf(whole, planYear);
  for (const { dates } of clauses) for (const date of dates) doubts.push(...doubtsOf(date, planYear));

  const main = mainClause(clauses);
  const first = main?.dates[0];
  const recurring =
    RECURRING.test(main && first ? main.text : whole) &&
    (!first || !(first.unit === 'day' && first.yearWritten));
  if (main && first && !recurring) {
    const range = rangeOf(main);
    const open = range === null && hasNoEnd(main, first);
    deadline.kind = kindOf(main, first, range !== null || open);
    deadline.exclusive =
      range?.exclusive ?? (deadline.kind !== 'period' && BEFORE.test(main.text.slice(0, first.start)));
    deadline.from =
      deadline.kind === 'month' || deadline.kind === 'period' ? (range?.from ?? first.from) : null;
    deadline.to = range ? range.to : open ? null : deadline.exclusive ? first.from : first.to;
    const rest = main.dates.slice(range ? 2 : 1);
    if (main.actor) deadline.milestones.push(...milestonesOf(main, main.dates.slice(range ? 1 : 0)));
    else deadline.milestones.push(...milestonesOf(main, rest));
  } else {
    deadline.kind = undatedKind(whole);
    const range = main && deadline.kind === 'recurring' ? rangeOf(main) : null;
    if (range) Object.assign(deadline, range);
    const dates = main?.dates.slice(range ? 2 : 0).filter((date) => !isWholeYear(date)) ?? [];
    if (main) deadline.milestones.push(...milestonesOf(main, dates));
    const unknown = deadline.kind === 'none' || deadline.kind === 'on';
    if (unknown && !deadline.done && !clauses.some((c) => c.dates.length > 0))
      doubts.push({ code: 'deadline-unclear', detail: whole });
  }
  for (const clause of clauses)
    if (clause !== main) deadline.milestones.push(...milestonesOf(clause, clause.dates));
  if (deadline.to === null && first && !recurring && !doubts.some((d) => d.code === 'date-impossible')) {
    doubts.push({ code: 'deadline-unclear', detail: deadline.kind === 'period' ? whole : first.text });
  }
  if (deadline.kind === 'follows') deadline.from = reference;
  return { deadline, doubts };
}

/** "Thường xuyên trong năm" says how often, not when. */
function isWholeYear({ from, to }: DateMention): boolean {
  return from?.slice(5) === '01-01' && to?.slice(5) === '12-31';
}

function tooLong(text: string): ParsedDeadline {
  const deadline: Deadline = {
    text,
    kind: 'none',
    from: null,
    to: null,
    exclusive: false,
    done: false,
    milestones: [],
  };
  return { deadline, doubts: [{ code: 'deadline-unclear', detail: `${text.slice(0, 80)}…` }] };
}

type Range = Pick<Deadline, 'from' | 'to' | 'exclusive'>;

/** What stands between the first two dates of a statement, when its words join them: "từ… đến…", "từ…, xong trước…". */
function rangeOf({ text, dates }: Clause): Range | null {
  const [a, b] = dates;
  if (!a || !b) return null;
  const between = text.slice(a.end, b.start);
  const exclusive = BEFORE.test(between);
  const joined = BETWEEN.test(between);
  if (!joined && !(SINCE.test(text.slice(0, a.start)) && (exclusive || UNTIL.test(between)))) return null;
  const from = joined && !a.yearWritten && (a.from ?? '') > (b.to ?? '~') ? aYearBefore(a.from) : a.from;
  return (from ?? '') <= (b.to ?? '~') ? { from, to: exclusive ? b.from : b.to, exclusive } : null;
}

/** "Từ 20/12 đến 05/01/2027" begins in the year before. */
function aYearBefore(day: string | null): string | null {
  const [year = 0, month = 0, date = 0] = (day ?? '').split('-').map(Number);
  return isoDay(year - 1, month, date);
}

function hasNoEnd({ text }: Clause, first: DateMention): boolean {
  return first.unit !== 'span' && SINCE.test(text.slice(0, first.start));
}

function kindOf({ text }: Clause, first: DateMention, range: boolean): DeadlineKind {
  if (EXPECTED.test(text)) return 'expected';
  if (range) return 'period';
  const before = text.slice(0, first.start).replace(HOUR, '');
  if (BEFORE.test(before) || UNTIL.test(before) || /^(?:nửa\s+)?(?:cuối|hết)/iu.test(first.text)) return 'by';
  if (first.unit === 'month') return 'month';
  return first.unit === 'day' ? 'on' : 'period';
}

function undatedKind(text: string): DeadlineKind {
  if (RECURRING.test(text)) return 'recurring';
  if (FOLLOWS.test(text)) return 'follows';
  if (ARISING.test(text)) return 'when-arising';
  if (/nhân dịp|nhân ngày|dịp kỷ niệm|vào dịp/iu.test(text)) return 'on';
  return 'none';
}

function milestonesOf(clause: Clause, dates: readonly DateMention[]): DeadlineMilestone[] {
  return dates.flatMap((date) => {
    const lead = leadOf(clause, date);
    const alone = clause.dates.length === 1 || clause.dates[0] === date;
    const text = alone ? clause.text.replace(/^\s*[-–+]\s*/, '').trim() : `${lead} ${date.text}`.trim();
    const day = BEFORE.test(lead) ? date.from : date.to;
    return day ? [{ actor: clause.actor, text, date: day }] : [];
  });
}

/** The words that set the date ("trước ngày"); in a list ("trước ngày 10/6 và 10/9") those of the first date hold for all. */
function leadOf(clause: Clause, date: DateMention): string {
  const at = clause.dates.indexOf(date);
  const before = clause.text.slice(clause.dates[at - 1]?.end ?? 0, date.start);
  const words = /(?:trước|đến|hết|chậm nhất|muộn nhất|dự kiến|trong|vào)[\p{L}\s]*$/iu
    .exec(before)?.[0]
    .trim();
  const previous = clause.dates[at - 1];
  if (words || !previous || !/^[\s,;]*(?:và|hoặc)?[\s,]*(?:ngày|tháng|quý)?\s*$/iu.test(before))
    return words ?? '';
  return leadOf(clause, previous);
}

function doubtsOf(date: DateMention, planYear: number | null): DeadlineDoubt[] {
  const doubts: DeadlineDoubt[] = [];
  if (date.oddity) doubts.push({ code: date.oddity, detail: date.text });
  if (date.yearWritten && planYear !== null && date.year !== planYear)
    doubts.push({ code: 'year-mismatch', detail: date.text });
  return doubts;
}
