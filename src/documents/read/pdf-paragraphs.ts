import type { Line } from './pdf-lines.ts';
import { type BlockDraft, joinLines } from './source-document.ts';

/** A line with the page it stands on and the text area of that page. */
export interface FlowLine extends Line {
  page: number;
  pageWidth: number;
  /** Edges of the text that the line belongs to: of the page, or of a column of it. */
  areaLeft: number;
  areaRight: number;
  /** The line stands in one of two columns side by side, where lines are short by themselves. */
  beside: boolean;
}

const MARKER =
  /^(?:[-–—+•*]\s|[IVX]{1,5}\.|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\s|[a-zđ]\)\s)/;
/** Lines of a document's head that never carry on the line above, and those after which nothing carries on. */
const OWN_LINE = /^(?:Số\s*:|Độc\s+lập|[-–—_*]{3,}$)|,\s*ngày\s.*tháng\s/u;
const HEAD_END = /Hạnh\s+phúc$|^[-–—_*]{3,}$/iu;
const SENTENCE = /[.;:!?…][”"»)]?$/;
const ENDS = /[.;:!?…”"»/)]$/;

/**
 * Joins lines that belong to one paragraph, also over a page break.
 *
 * @param pitch distance of two lines of one paragraph, in line heights: see `usualPitch`
 */
export function paragraphsOf(lines: readonly FlowLine[], pitch: number): BlockDraft[] {
  const paragraphs: FlowLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const last = open?.at(-1);
    if (open && last && carriesOn(last, line, pitch, open[0] ?? last)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map(asBlock);
}

function carriesOn(last: FlowLine, line: FlowLine, pitch: number, first: FlowLine): boolean {
  if (Math.abs(last.size - line.size) > 1.2) return false;
  const full = isFull(last, line);
  if (last.page !== line.page) {
    if (isCentred(line) || (last.beside && !line.beside)) return false;
    const goesOn = full || (isLong(last) && last.bold === line.bold && !SENTENCE.test(last.text));
    if (goesOn && isSetBack(line, last, first)) return true;
    if (!full) return false;
    return !ENDS.test(last.text) || (!MARKER.test(line.text) && startsLow(line.text));
  }
  if (line.areaLeft !== last.areaLeft) return false;
  if (line.beside && (OWN_LINE.test(line.text) || HEAD_END.test(last.text))) return false;
  const gap = line.y - last.y;
  if (gap > last.size * pitch + Math.max(1.8, last.size * 0.13) || gap < 0) return false;
  // A mark alone on its line has its words below it.
  if (/^[-–+•]$/.test(last.text) && last === first) return !MARKER.test(line.text);
  if (!full)
    return (
      isLong(last) && isSetBack(line, last, first) && last.bold === line.bold && !SENTENCE.test(last.text)
    );
  if (line.beside && !startsLow(line.text) && !hangs(line, first)) return false;
  if (MARKER.test(line.text)) {
    if (ENDS.test(last.text)) return false;
    if (Math.abs(line.left - first.left) < 3 && line.left > line.areaLeft + 4) return false;
  }
  // A first line that is set in while the one before it was not begins a paragraph.
  if (line.left - last.left > line.size * 0.8 && last !== first && ENDS.test(last.text)) return false;
  return last.bold === line.bold || !ENDS.test(last.text) || startsLow(line.text);
}

/** The first line of the paragraph is set in, and this one stands where its other lines do. */
function isSetBack(line: FlowLine, last: FlowLine, first: FlowLine): boolean {
  const set = first.left - line.left;
  const sameMiddle = Math.abs(last.left + last.right - line.left - line.right) < last.size;
  return (
    !(line.beside && sameMiddle) &&
    set > first.size * 0.8 &&
    set < first.size * 4 &&
    (last === first || Math.abs(line.left - last.left) < 3)
  );
}

/** The line stands below the words of a point of a list, not below its dash. */
function hangs(line: FlowLine, first: FlowLine): boolean {
  const set = line.left - first.left;
  return /^[-–+•]\s/.test(first.text) && set > first.size * 0.25 && set < first.size * 1.5;
}

/** Whether the first word of the next line would not have fitted any more. */
function isFull(last: FlowLine, next: FlowLine): boolean {
  const perLetter = (next.right - next.left) / Math.max(1, next.text.length);
  const word = (next.text.split(' ')[0]?.length ?? 0) * perLetter;
  const sameMiddle = Math.abs(last.left + last.right - next.left - next.right) < last.size * 2;
  const slack =
    isCentred(last) && sameMiddle
      ? last.areaRight - last.areaLeft - (last.right - last.left)
      : last.areaRight - last.right;
  return slack < word + last.size * 0.8;
}

/** A word that must not be cut may leave a line short, but never by half of it. */
function isLong(line: FlowLine): boolean {
  return line.areaRight - line.right < (line.areaRight - line.areaLeft) / 2;
}

function isCentred(line: FlowLine): boolean {
  const left = line.left - line.areaLeft;
  const right = line.areaRight - line.right;
  return left > line.size * 2 && Math.abs(left - right) < line.size * 1.5;
}

function startsLow(text: string): boolean {
  return /^[^\p{L}]*\p{Ll}/u.test(text) && !MARKER.test(text);
}

/** Distance of two lines of one paragraph in the whole document, in line heights: the smallest that is at all frequent. */
export function usualPitch(lines: readonly FlowLine[]): number {
  const counts = new Map<number, number>();
  let all = 0;
  lines.forEach((line, i) => {
    const last = lines[i - 1];
    if (!last || last.page !== line.page || Math.abs(last.size - line.size) > 0.5) return;
    const ratio = (line.y - last.y) / line.size;
    if (ratio < 0.9 || ratio > 2.6) return;
    const step = Math.round(ratio * 20) / 20;
    counts.set(step, (counts.get(step) ?? 0) + 1);
    all++;
  });
  const frequent = [...counts].filter(([, n]) => n >= all * 0.15).map(([step]) => step);
  return frequent.length > 0 ? Math.min(...frequent) : 1.25;
}

function asBlock(lines: readonly FlowLine[]): BlockDraft {
  const [first] = lines;
  return {
    kind: 'paragraph',
    page: first?.page ?? null,
    line: null,
    text: joinLines(lines.map((line) => line.text)),
    bold: lines.every((line) => line.bold),
    centred: lines.every(isCentred),
  };
}
