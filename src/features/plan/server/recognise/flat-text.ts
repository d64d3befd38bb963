import {
  joinLines,
  type SourceBlock,
  type SourceDocument,
  type SourceParagraph,
  type SourceTable,
} from '../../../../documents/read/source-document.ts';
import { headerOf } from './annex-columns.ts';
import { textTables } from './text-table.ts';

const MARKER = /^(?:[-–—+•*]|[IVX]{1,5}\.|[A-ZĐ]\.|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s/;

/** Longer than any paragraph of a plan: not worth mending. */
const LONGEST = 20_000;

/**
 * The document as paragraphs and task tables: tables that only lay out the page (head, recipients and signature) are read
 * cell by cell, and paragraphs cut by a page break are joined.
 */
export function flatten(document: SourceDocument): (SourceParagraph | SourceTable)[] {
  const ofText = textTables(document.blocks);
  const flat = document.blocks.flatMap((block): (SourceParagraph | SourceTable)[] =>
    block.kind === 'table' && !headerOf(block) && !goesOn(document.blocks, block) && !ofText.has(block)
      ? cellsAsParagraphs(block)
      : [block],
  );
  const joined: (SourceParagraph | SourceTable)[] = [];
  for (const block of flat) {
    const last = joined.at(-1);
    if (last?.kind === 'paragraph' && block.kind === 'paragraph' && isBroken(last, block)) {
      joined[joined.length - 1] = { ...last, text: joinLines([last.text, block.text]) };
    } else joined.push(block);
  }
  return joined;
}

/** A table without header right after another one of the same width carries it on. */
function goesOn(blocks: readonly SourceBlock[], table: SourceTable): boolean {
  const before = blocks[table.index - 1];
  return (
    before?.kind === 'table' &&
    before.columns === table.columns &&
    table.columns >= 3 &&
    (headerOf(before) !== null || goesOn(blocks, before))
  );
}

function cellsAsParagraphs(table: SourceTable): SourceParagraph[] {
  const cells = table.rows.flatMap((row) =>
    row.cells.filter((c) => !c.merged && c.text).map((cell) => ({ row, cell })),
  );
  cells.sort((a, b) => a.cell.column - b.cell.column);
  return cells.flatMap(({ row, cell }) =>
    cell.text.split('\n').map(
      (text): SourceParagraph => ({
        kind: 'paragraph',
        index: table.index,
        page: row.page,
        line: row.line,
        text,
        bold: cell.bold,
        centred: true,
      }),
    ),
  );
}

function isBroken(last: SourceParagraph, next: SourceParagraph): boolean {
  if (last.bold !== next.bold || last.text.length > LONGEST || MARKER.test(next.text)) return false;
  return (
    !/[.;:!?…”"»)/]$/.test(last.text.slice(-1)) &&
    /^\p{Ll}/u.test(next.text) &&
    !/^(?:Nơi nhận|Số\s*:)/u.test(last.text)
  );
}
