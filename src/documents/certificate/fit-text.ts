import { textWidth } from '../official/text-width.ts';
import type { CertificateBox } from './certificate.ts';

export interface FittedText {
  /** Points. */
  size: number;
  lines: string[];
  /** Points: of the longest line. */
  width: number;
}

const POINTS_A_MILLIMETRE = 72 / 25.4;
/** Height of a line in sizes of its letters, with room for the marks upon capitals. */
const LINE = 1.17;
const STEP = 0.05;
/** Smaller letters are not legible on a wall; what does not fit even so runs over its box, where the preview shows it. */
const SMALLEST = 0.4;
/** Words that belong together and do not stand on two lines. */
const TERMS =
  /(?<!\p{L})(?:ủy ban nhân dân|hội đồng nhân dân|(?:phó )?chủ tịch|(?:phó )?trưởng phòng|tập thể|lao động|tiên tiến|xuất sắc|chiến sĩ|thi đua|khen thưởng|cơ sở|toàn quốc|bằng khen|giấy khen|huân chương|huy chương|kỷ niệm chương|bảo vệ|tổ quốc|độc lập|hạng (?:nhất|nhì|ba)|trung tâm|công chức|viên chức|cán bộ|nhân dân|đảng ủy|công đoàn|năm \d+|thành phố|việt nam)(?!\p{L})/giu;
const NO_BREAK = '\u00a0';
/** Italic letters differ a little from the upright ones that are measured. */
const SLACK = 0.98;

/**
 * The lines of `text` and the greatest size, down from that of the box in steps of a twentieth, at which they stay within it. Words
 * never break; lines of one paragraph are about equally long. Null: nothing to print.
 */
export function fitText(box: CertificateBox, text: string): FittedText | null {
  const paragraphs = (box.caps ? text.toLocaleUpperCase('vi') : text)
    .split('\n')
    .map((line) => line.trim().replace(TERMS, (term) => term.replaceAll(' ', NO_BREAK)));
  if (paragraphs.every((line) => line === '')) return null;
  const width = box.width * POINTS_A_MILLIMETRE * SLACK;
  const height = box.height * POINTS_A_MILLIMETRE;
  for (let share = 1; ; share -= STEP) {
    const size = box.size * share;
    const measure = (line: string) => textWidth(line.replaceAll(NO_BREAK, ' '), size, box.bold);
    const lines = paragraphs.flatMap((paragraph) => balanced(paragraph, width, measure));
    const widest = Math.max(...lines.map(measure));
    const fits = widest <= width && lines.length * size * LINE <= height;
    if (fits || share - STEP < SMALLEST)
      return { size, lines: lines.map((line) => line.replaceAll(NO_BREAK, ' ')), width: widest };
  }
}

/** A paragraph in as few lines as it takes, none much shorter than the others. */
function balanced(paragraph: string, width: number, measure: (line: string) => number): string[] {
  const lines = wrapped(paragraph, width, measure);
  if (lines.length < 2) return lines;
  let [low, high] = [width / lines.length, width];
  for (let i = 0; i < 8; i++) {
    const middle = (low + high) / 2;
    if (wrapped(paragraph, middle, measure).length > lines.length) low = middle;
    else high = middle;
  }
  return wrapped(paragraph, high, measure);
}

function wrapped(paragraph: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
