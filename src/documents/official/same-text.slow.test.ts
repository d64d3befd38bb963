import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openFile } from '../read/open-file.ts';
import { renderDocx } from './docx/render-docx.ts';
import { renderHtml } from './html/render-html.ts';
import type { OfficialDocument } from './official-document.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { printDocument } from './print-document.ts';
import type { PrintedDocument } from './printed.ts';
import { htmlLines, printedLines, readLines } from './printed-lines.fixture.ts';
import { randomDocument } from './random-document.fixture.ts';
import { SAMPLES } from './samples/index.ts';

async function assertSameText(document: OfficialDocument): Promise<void> {
  const lines = printedLines(printDocument(document));
  assert.deepEqual(htmlLines(renderHtml(document)), lines);
  assert.deepEqual(readLines((await openFile(await renderDocx(document))).blocks), lines);
}

/** What stands beside something else; its lines and those of its neighbour are read in turns where they need several. */
function besideOthers({ head, recipients, signatures, addressees }: PrintedDocument): Set<string> {
  const lines = [...Object.values(head), ...(recipients?.lines ?? []), ...(addressees?.lines ?? [])];
  return new Set(
    [...lines, ...signatures.flatMap((signature) => signature.lines)].filter((line) => line !== null),
  );
}

async function assertSaysTheSame(document: OfficialDocument): Promise<void> {
  const printed = printDocument(document);
  const { blocks } = await openFile(await renderPdf(document, { createdAt: new Date(0) }));
  const text = readLines(blocks).join(' ').replaceAll(' ', '');
  const beside = besideOthers(printed);
  for (const line of printedLines(printed)) {
    const parts = beside.has(line) ? line.split(' ') : [line.replaceAll(' ', '')];
    for (const part of parts) assert.ok(text.includes(part), line);
  }
}

describe('the PDF says the same', () => {
  for (const [kind, sample] of Object.entries(SAMPLES)) it(kind, () => assertSaysTheSame(sample()));
});

describe('DOCX and HTML of a document say the same, word for word', () => {
  for (const [kind, sample] of Object.entries(SAMPLES)) it(kind, () => assertSameText(sample()));

  it('whatever the words are', async () => {
    await fc.assert(fc.asyncProperty(randomDocument, assertSameText), { numRuns: 150 });
  });
});
