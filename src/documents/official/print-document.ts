import { KINDS } from './kinds.ts';
import type { DocumentHead, OfficialDocument, Signature } from './official-document.ts';
import { cleanLine, upperCase } from './print/clean-text.ts';
import { closeLines } from './print/closing-marks.ts';
import { placeAndDate } from './print/date-line.ts';
import { numberLine } from './print/number-line.ts';
import { printAnnexes } from './print/print-annexes.ts';
import { closeBody, printBlocks } from './print/print-blocks.ts';
import type { PrintedDocument, PrintedSignature } from './printed.ts';

/**
 * What of a document stands on paper, after Decree 30/2020/NĐ-CP, annex I. The texts are in NFC and free of invisible characters.
 *
 * @throws RangeError when the date of the head is not an ISO day
 */
export function printDocument(document: OfficialDocument): PrintedDocument {
  const { name, resolves = null } = KINDS[document.kind];
  const subject = cleanLine(document.subject);
  const head = cleanHead(document.head);
  return {
    head: {
      superior: head.superior && upperCase(head.superior),
      issuer: upperCase(head.issuer),
      nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      number: numberLine(head.number, head.symbol),
      about:
        name === null && subject !== ''
          ? `V/v ${subject}`
          : name !== null && document.draft
            ? 'DỰ THẢO'
            : null,
      placeAndDate: placeAndDate(head.place, head.date, head.year),
    },
    typeName: name && upperCase(name),
    subject: name === null ? null : subject,
    addressees: addressees(cleanLines(document.addressees)),
    authority: document.authority && upperCase(cleanLine(document.authority)),
    bases: closeLines(cleanLines(document.bases)),
    resolves,
    body: closeBody(printBlocks(document.body)),
    signatures: document.signatures.map(printSignature),
    recipients: recipients(cleanLines(document.recipients)),
    annexes: printAnnexes({ ...document, head }),
  };
}

function cleanHead(head: DocumentHead): DocumentHead {
  const line = (text: string | null) => (text === null ? null : cleanLine(text) || null);
  return {
    ...head,
    superior: line(head.superior),
    issuer: cleanLine(head.issuer),
    number: line(head.number),
    symbol: line(head.symbol),
    place: line(head.place),
  };
}

function cleanLines(lines: readonly string[]): string[] {
  return lines.map(cleanLine).filter((line) => line !== '');
}

/** One addressee stands behind the label as it is; several are a list. */
function addressees(lines: string[]): PrintedDocument['addressees'] {
  if (lines.length === 0) return null;
  return { label: 'Kính gửi:', lines: lines.length === 1 ? lines : closeLines(lines, '- ') };
}

function recipients(lines: string[]): PrintedDocument['recipients'] {
  return lines.length === 0 ? null : { label: 'Nơi nhận:', lines: closeLines(lines, '- ') };
}

function printSignature({ authority, position, name }: Signature): PrintedSignature {
  const lines = cleanLines([authority ?? '', ...position]);
  return { lines: lines.map(upperCase), name: name === null ? null : cleanLine(name) || null };
}
