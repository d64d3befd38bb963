import type { SourceBlock } from '../read/source-document.ts';
import { plainText } from './official-document.ts';
import type { PrintedBlock, PrintedDocument } from './printed.ts';

/** Everything that stands on paper, a line for each paragraph, in the order it is read in. */
export function printedLines(printed: PrintedDocument): string[] {
  const { head, addressees, recipients, signatures } = printed;
  const signed = signatures.flatMap(({ lines, name }) => [...lines, name]);
  const to = recipients === null ? [] : [recipients.label, ...recipients.lines];
  return sameSpaces([
    ...[head.superior, head.issuer, head.nation, head.motto, head.number, head.about, head.placeAndDate],
    ...[printed.typeName, printed.subject],
    ...(addressees === null ? [] : addresseeLines(addressees)),
    ...[printed.authority, ...printed.bases, printed.resolves],
    ...printed.body.flatMap(blockLines),
    ...(signatures.length > 1 ? [...signed, ...to] : [...to, ...signed]),
    ...printed.annexes.flatMap((annex) => [
      annex.heading,
      annex.title,
      annex.reference,
      ...annex.body.flatMap(blockLines),
    ]),
  ]);
}

/** The lines that a reader found. */
export function readLines(blocks: readonly SourceBlock[]): string[] {
  return sameSpaces(
    blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? block.text.split('\n')
        : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.text.split('\n'))),
    ),
  );
}

const BLOCK =
  /<\/?(?:article|section|div|p|h\d|li|ul|tr|t[dh]|table|thead|tbody|figure)[^>]*>|<span class="official-(?:type-name|subject|annex)/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The words of a fragment of HTML as a browser shows them; names of tables are for those who cannot see them. */
export function htmlLines(html: string): string[] {
  return sameSpaces(
    html
      .replace(/<caption[^>]*>[^<]*<\/caption>/g, '')
      .replace(/\n/g, ' ')
      .replace(BLOCK, (tag) => (tag.endsWith('>') ? '\n' : `\n${tag}`))
      .replace(/<[^>]*>/g, '')
      .replace(/&(#?\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
      .split('\n'),
  );
}

function addresseeLines({ label, lines }: { label: string; lines: string[] }): string[] {
  return lines.length === 1 ? [`${label} ${lines[0]}`] : [label, ...lines];
}

function blockLines(block: PrintedBlock): string[] {
  if (block.type === 'figure') return [];
  if (block.type === 'text') return [plainText(block.text)];
  if (block.columns.length === 0) return [];
  return [
    ...block.columns.map(({ title }) => title),
    ...block.rows.flatMap((row) =>
      row.type === 'section'
        ? [row.text]
        : block.columns.flatMap((_, i) => (row.cells[i]?.paragraphs ?? []).map(plainText)),
    ),
  ];
}

/** Spaces of all kinds are one space, as readers hand them over; empty lines say nothing. */
function sameSpaces(lines: readonly (string | null)[]): string[] {
  return lines.map((line) => (line ?? '').replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
}
