import { roman } from '../../roman.ts';
import { KINDS } from '../kinds.ts';
import type { Annex, OfficialDocument } from '../official-document.ts';
import type { PrintedAnnex } from '../printed.ts';
import { cleanLine, upperCase } from './clean-text.ts';
import { dayInWords } from './date-line.ts';
import { numberAndSymbol } from './number-line.ts';
import { printBlocks } from './print-blocks.ts';

/**
 * Annexes in order: `Phụ lục` where there is one with a number, `Phụ lục I`, `Phụ lục II`… where there are several, none above a list
 * that its title alone heads; then title and `(Kèm theo …)` (Decree 30/2020/NĐ-CP, annex I, section III.1).
 */
export function printAnnexes(document: OfficialDocument): PrintedAnnex[] {
  const several = document.annexes.filter((annex) => annex.number !== null).length > 1;
  return document.annexes.map((annex) => ({
    heading: annexHeading(annex.number, several),
    title: upperCase(cleanLine(annex.title)),
    reference: inBrackets(cleanLine(annex.reference ?? referenceOf(document))),
    orientation: annex.orientation,
    body: printBlocks(annex.body),
  }));
}

function annexHeading(number: Annex['number'], several: boolean): string | null {
  if (number === null) return null;
  return several ? `Phụ lục ${roman(number)}` : 'Phụ lục';
}

function inBrackets(line: string): string | null {
  return line === '' ? null : `(${line})`;
}

/** `Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 02 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh A`. */
function referenceOf({ kind, head, authority }: OfficialDocument): string {
  const number = numberAndSymbol(head.number, head.symbol);
  const day = dayInWords(head.date, head.year);
  return `Kèm theo ${KINDS[kind].label.vi} số ${number} ${day} của ${authority ?? head.issuer}`;
}
