import type { Paragraph } from 'docx';
import type { PrintedAnnex } from '../printed.ts';
import { partsOf } from './blocks.ts';
import { AREA, balancingIndent, SIZES, widthOf } from './measures.ts';
import { rule } from './rule.ts';
import type { Part } from './sections.ts';
import { centred, line } from './text.ts';

/** An annex on pages of its own: heading, title, the document it belongs to, then its text. */
export function annexParts(annex: PrintedAnnex): Part[] {
  const [first, ...others] = partsOf(annex.body, { page: annex.orientation, offset: 1, keepLast: false });
  const children = [...annexHead(annex), ...(first?.children ?? [])];
  return [{ orientation: annex.orientation, children }, ...others];
}

function annexHead({ heading, title, reference, orientation }: PrintedAnnex): Paragraph[] {
  const within = AREA[orientation];
  const bold = { size: SIZES.body, bold: true, within };
  return [
    ...(heading === null ? [] : [line('AnnexHeading', heading)]),
    centred(heading === null ? 'AnnexHeading' : 'AnnexTitle', title, bold),
    ...(reference === null ? [] : referenceLines(reference, within)),
  ];
}

function referenceLines(reference: string, within: number): Paragraph[] {
  const look = { size: SIZES.body };
  const width = Math.min(widthOf(reference, look), within - 2 * balancingIndent(reference, look, within));
  return [
    centred('AnnexReference', reference, { ...look, within }),
    rule(width * 0.4, within),
    line('Line', '', { spacing: { line: 200 } }),
  ];
}
