import { Paragraph, TextRun } from 'docx';
import type { PrintedDocument } from '../printed.ts';
import { AREA, balancingIndent, SIZES, widthOf } from './measures.ts';
import { rule } from './rule.ts';
import { centred, line } from './text.ts';

const BOLD = { size: SIZES.body, bold: true };
const ADDRESSEES_FROM = 1134;

/** What stands between the head and the body: type name and subject, addressees, authority and bases of a decision. */
export function opening({
  typeName,
  subject,
  addressees,
  authority,
  bases,
  resolves,
}: PrintedDocument): Paragraph[] {
  return [
    ...(typeName === null ? [] : title(typeName, subject ?? '')),
    ...(addressees === null ? [] : addressed(addressees)),
    ...(authority === null ? [] : [centred('Authority', authority, BOLD)]),
    ...bases.map((basis) => line('Basis', basis)),
    ...(resolves === null ? [] : [line('Resolves', resolves)]),
  ];
}

function title(typeName: string, subject: string): Paragraph[] {
  if (subject === '') return [line('TypeName', typeName, { spacing: { before: 240, after: 240 } })];
  const width = AREA.portrait - 2 * balancingIndent(subject, BOLD, AREA.portrait);
  return [
    line('TypeName', typeName),
    centred('Subject', subject, BOLD),
    rule(Math.min(widthOf(subject, BOLD), width) * 0.4, AREA.portrait),
    space(),
  ];
}

/** Room below the line, as an empty line that people may take out. */
function space(): Paragraph {
  return new Paragraph({ style: 'Line', spacing: { line: 200 } });
}

function addressed({ label, lines }: { label: string; lines: string[] }): Paragraph[] {
  if (lines.length === 1)
    return [
      line('Addressees', `${label} ${lines[0]}`, {
        alignment: 'center',
        spacing: { before: 120, after: 240 },
      }),
    ];
  const from = Math.round(ADDRESSEES_FROM + widthOf(label.slice(0, -1), { size: SIZES.body }));
  return [
    line('Addressees', label, { indent: { left: ADDRESSEES_FROM } }),
    ...lines.map(
      (words, i) =>
        new Paragraph({
          style: 'Addressee',
          children: [new TextRun(words)],
          indent: { left: from + 150, hanging: 150 },
          ...(i === lines.length - 1 && { spacing: { after: 240 } }),
        }),
    ),
  ];
}
