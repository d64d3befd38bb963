import { Paragraph, type Table } from 'docx';
import type { PrintedDocument, PrintedSignature } from '../printed.ts';
import { AREA, SIZES, TWIPS } from './measures.ts';
import { plainTable } from './plain-table.ts';
import { line } from './text.ts';

/** A list longer than this may break, or it would not fit on a page. */
const LONG_LIST = 30;
/** For a signature and a seal, in twentieths of a point; the style `Signer` has it too. */
const ROOM = 72 * TWIPS;

/** Word wants a paragraph behind a table, and an ordinary one could be all that stands on a further page. */
function end(): Paragraph {
  return new Paragraph({ style: 'Line', spacing: { line: 20 } });
}

/** Recipients left of the signature; below them where several sign. The block stays on one page. */
export function closing({ signatures, recipients }: PrintedDocument): (Paragraph | Table)[] {
  if (signatures.length === 0 && recipients === null) return [];
  const list = recipients === null ? [] : recipientLines(recipients);
  const gap = new Paragraph({ style: 'Line', spacing: { line: 240 }, keepNext: true });
  const half = Math.floor(AREA.portrait / 2);
  const [only, ...others] = signatures;
  if (others.length === 0)
    return [
      gap,
      plainTable(
        [half, AREA.portrait - half],
        [{ cells: [orEmpty(list), only ? signed(only) : [empty()]], mayBreak: list.length > LONG_LIST }],
      ),
      end(),
    ];
  const width = Math.floor(AREA.portrait / signatures.length);
  const most = Math.max(...signatures.map(({ lines }) => lines.length));
  return [
    gap,
    plainTable(
      signatures.map(() => width),
      [
        { cells: signatures.map((signature) => signed(signature, most)) },
        ...(list.length > 0 ? [{ cells: [[empty(), ...list]], mayBreak: true }] : []),
      ],
    ),
    end(),
  ];
}

/** The name stands as low as if there were `most` lines of capacity above it, so that names beside each other are level. */
function signed({ lines, name }: PrintedSignature, most = lines.length): Paragraph[] {
  const before = ROOM + (most - lines.length) * SIZES.body * 1.15 * TWIPS;
  return [
    ...lines.map((words) => line('Capacity', words)),
    line('Signer', name ?? '', before > ROOM ? { spacing: { before } } : {}),
  ];
}

function recipientLines({ label, lines }: { label: string; lines: string[] }): Paragraph[] {
  return [line('RecipientsLabel', label), ...lines.map((words) => line('Recipient', words))];
}

function orEmpty(list: Paragraph[]): Paragraph[] {
  return list.length > 0 ? list : [empty()];
}

function empty(): Paragraph {
  return new Paragraph({ style: 'Recipient' });
}
