import { Document, Packer } from 'docx';
import { KINDS } from '../kinds.ts';
import type { OfficialDocument } from '../official-document.ts';
import { printDocument } from '../print-document.ts';
import { annexParts } from './annex.ts';
import { partsOf } from './blocks.ts';
import { closing } from './closing.ts';
import { head } from './head.ts';
import { opening } from './opening.ts';
import { sectionsOf } from './sections.ts';
import { documentStyles } from './styles.ts';

/** The bytes of a .docx. Holds up its thread for as long as it takes; `renderDocx` knows when that is too long. */
export async function writeDocx(document: OfficialDocument): Promise<Buffer> {
  const printed = printDocument(document);
  const parts = partsOf(printed.body, { page: 'portrait', offset: 0, keepLast: true });
  parts[0]?.children.unshift(head(printed.head), ...opening(printed));
  const end = closing(printed);
  if (parts.at(-1)?.orientation === 'portrait') parts.at(-1)?.children.push(...end);
  else parts.push({ orientation: 'portrait', children: end });
  const { issuer } = document.head;
  const file = new Document({
    title: [KINDS[document.kind].name, document.subject].filter(Boolean).join(' '),
    creator: issuer,
    lastModifiedBy: issuer,
    description: '',
    compatabilityModeVersion: 15,
    styles: documentStyles(),
    sections: [
      ...sectionsOf(parts, true),
      ...printed.annexes.flatMap((annex) => sectionsOf(annexParts(annex), false)),
    ],
  });
  return Packer.toBuffer(file);
}
