import type { Heading, Run, Text } from '../official-document.ts';
import { cleanText, mapRuns, upperCase } from './clean-text.ts';

const ROMAN = /^[IVXLC]+$/;
const PART = /^(?:Phần|Chương)\s/u;
const LETTER = /^\p{Ll}$/u;

/**
 * A heading with its mark: `I. MỤC ĐÍCH`, `1. Yêu cầu`, `1.1. …`, `a) …`. Parts with a Roman number, Phần and Chương stand in capitals;
 * everything is bold but points with a letter (Decree 30/2020/NĐ-CP, annex I, section II.6).
 */
export function headingLine({ number, text }: Heading): Text {
  const mark = headingMark(number);
  const words = ROMAN.test(number ?? '') || isPart(number) ? mapRuns(text, upperCase) : text;
  const line = cleanText([{ text: mark }, ...words.map((run) => ({ ...run, bold: false }))]);
  return LETTER.test(number ?? '') ? line : line.map(bold);
}

/** The largest parts of a text stand in the middle of the line. */
export function isPart(number: Heading['number']): boolean {
  return PART.test(number ?? '');
}

function headingMark(number: string | null): string {
  if (!number) return '';
  if (/[.)]$/.test(number)) return `${number} `;
  return LETTER.test(number) ? `${number}) ` : `${number}. `;
}

function bold(run: Run): Run {
  return { ...run, bold: true };
}
