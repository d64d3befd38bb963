import {
  type Block,
  type OfficialDocument,
  plainText,
} from '../../../documents/official/official-document.ts';

/** All words of an official document in reading order, a line each, for full-text search. */
export function officialText(official: OfficialDocument): string {
  return [
    official.head.superior,
    official.head.issuer,
    official.subject,
    ...official.addressees,
    official.authority,
    ...official.bases,
    ...official.body.flatMap(blockText),
    ...official.signatures.flatMap(({ authority, position, name }) => [authority, ...position, name]),
    ...official.recipients,
    ...official.annexes.flatMap(({ title, body }) => [title, ...body.flatMap(blockText)]),
  ]
    .filter((line) => line !== null && line !== '')
    .join('\n');
}

function blockText(block: Block): string[] {
  if (block.type === 'figure') return [block.alternative];
  if (block.type !== 'table') return [plainText(block.text)];
  return [
    block.columns.map(({ title }) => title).join(' '),
    ...block.rows.map((row) =>
      row.type === 'section'
        ? row.text
        : row.cells.map(({ paragraphs }) => paragraphs.map(plainText).join(' ')).join(' '),
    ),
  ];
}
