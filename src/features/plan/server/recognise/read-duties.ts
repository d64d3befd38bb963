import { actorOf } from '../../model/find-actor.ts';
import { findDates } from '../../model/find-dates.ts';
import { parseDeadline } from '../../model/parse-deadline.ts';
import { type Doubt, doubt, type RecognisedDuty } from '../../model/recognised-plan.ts';
import type { BodyParagraph } from './outline-body.ts';
import type { ReadParagraph } from './read-outline.ts';

/** A paragraph longer than this is no sentence of a plan, and too costly to search. */
const LONGEST = 20_000;
/** Words before a date that make it one to act by; after a document's number or an anniversary a date is none. */
const DUE =
  /(?:trước|đến hết|đến|chậm nhất(?:\s+là)?|muộn nhất(?:\s+là)?|hạn cuối(?:\s+là)?|thời hạn|không quá|xong(?:\s+trước)?|hoàn thành(?:\s+trước)?|trong|vào|từ|dự kiến|xong trong|hết)\s*(?:vào\s+|trong\s+|hết\s+)*(?:ngày|tháng|quý)?\s*:?\s*$/iu;
const NO_DUTY = /(?:kỷ niệm|thành lập|giai đoạn|tầm nhìn|sinh nhật|kể từ)[^.;]{0,60}$/iu;
const NEXT = /^\s*(?:\([^()]*\))?\s*(?:,|và|;)\s*(?:trước\s+|đến\s+)?(?:hết\s+)?(?:ngày\s+|tháng\s+)?$/iu;

/** Dated obligations of the body text: who does what by when, one for each date. */
export function readDuties(
  body: readonly (BodyParagraph & Partial<ReadParagraph>)[],
  planYear: number | null,
): { duties: RecognisedDuty[]; doubts: Doubt[] } {
  const duties: RecognisedDuty[] = [];
  const doubts: Doubt[] = [];
  for (const paragraph of body) {
    if (paragraph.text.length > LONGEST) continue;
    for (const sentence of sentencesOf(paragraph.text)) {
      for (const due of dueDates(sentence, planYear)) {
        const { deadline, doubts: found } = parseDeadline(due.text, planYear);
        if (deadline.to === null && found.length === 0) continue;
        duties.push({
          text: sentence.replace(/^[-–—+•]\s*/, ''),
          actor: actorFor(sentence, due.start, paragraph),
          deadline: { ...deadline, milestones: [] },
          where: paragraph.where,
          source: {
            block: paragraph.block ?? 0,
            row: null,
            page: paragraph.page ?? null,
            line: paragraph.line ?? null,
          },
        });
        for (const { code, detail } of found) doubts.push(doubt(code, `duty ${duties.length}`, detail));
      }
    }
  }
  return { duties, doubts };
}

/** Sentences; a full stop inside a number, a date or an abbreviation does not end one. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[\p{Ll}\d)”"]{2}\.)\s+(?=[\p{Lu}“"])/u)
    .map((s) => s.trim())
    .filter(Boolean);
}

/** The pieces of the sentence that set a date, each with what stands in brackets behind it. */
function dueDates(sentence: string, planYear: number | null): { text: string; start: number }[] {
  const dates = findDates(sentence, planYear);
  const due: { text: string; start: number }[] = [];
  let lead = '';
  let previousEnd = -1;
  for (const date of dates) {
    const before = sentence.slice(0, date.start);
    const marker = DUE.exec(before)?.[0] ?? '';
    const linked = previousEnd >= 0 && NEXT.test(sentence.slice(previousEnd, date.start));
    const words = marker.trim() || (/^\s*(?:trong|cuối|hết|cả)/iu.test(date.text) ? '' : null);
    const counts =
      (words !== null &&
        date.unit !== 'span' &&
        !NO_DUTY.test(before.slice(0, before.length - marker.length))) ||
      linked;
    previousEnd = -1;
    if (!counts) continue;
    // A bare month or day after "trong", "vào", "từ" is a deadline only when something is to be finished or sent then.
    if (!linked && /^(?:trong|vào|từ|đến|hết)$/iu.test(words ?? '') && !isDuty(before)) continue;
    if (!linked) lead = marker.trim();
    const start = date.start - (linked ? 0 : marker.length);
    const bracket = /^\s*\([^()]*\)/.exec(sentence.slice(date.end))?.[0] ?? '';
    due.push({
      text: `${linked ? `${lead} ` : ''}${sentence.slice(linked ? date.start : start, date.end)}${bracket}`.trim(),
      start,
    });
    previousEnd = date.end;
  }
  return due;
}

function isDuty(before: string): boolean {
  return /(?:gửi|nộp|báo cáo|hoàn thành|xong|trình|hoàn thiện|tổ chức|ban hành|xây dựng|triển khai|đăng ký)[^.;]*$/iu.test(
    before,
  );
}

/** The body that is asked or named before the date; else the one of the dashed paragraph above, or of the heading. */
function actorFor(sentence: string, dateAt: number, paragraph: BodyParagraph): string | null {
  const before = sentence.slice(0, dateAt).replace(/^[-–—+•]\s*/, '');
  const clauses = [...before.split(/;\s+/)].reverse();
  for (const clause of clauses) {
    const actor = namedIn(clause);
    if (actor) return actor;
  }
  const above = paragraph.above?.replace(/^[-–—+•]\s*/, '');
  return (
    (above && namedIn(above)) ||
    paragraph.titles
      .toReversed()
      .map((title) => (isBody(title) ? title.replace(/\s*:$/, '') : null))
      .find(Boolean) ||
    null
  );
}

function namedIn(clause: string): string | null {
  const asked = /(?:đề nghị|yêu cầu(?:\s+và\s+đề nghị)?|giao(?:\s+cho)?)\s+(.+)$/iu.exec(clause)?.[1];
  if (asked) {
    const actor = actorOf(asked);
    if (actor) return actor;
  }
  const direct = actorOf(clause);
  if (direct) return direct;
  // "Khen thưởng thường xuyên: các đơn vị gửi …"
  const told = /:\s+([^:]+)$/u.exec(clause)?.[1];
  const afterColon = told ? actorOf(told) : null;
  if (afterColon) return afterColon;
  // "Căn cứ …, các cơ quan … xây dựng": the body after the opening clause.
  for (const comma of clause.matchAll(
    /,\s+(?=(?:các|những|mỗi|mọi)\s|(?:UBND|Ủy ban|Phòng|Ban|Hội đồng|Văn phòng|Sở|Công chức|Thành viên)\s)/gu,
  )) {
    const actor = actorOf(clause.slice(comma.index + 1));
    if (actor) return actor;
  }
  return null;
}

function isBody(title: string): boolean {
  return (
    title.length < 200 &&
    actorOf(title) !== null &&
    actorOf(title)?.length === title.replace(/[\s:.]+$/, '').length
  );
}
