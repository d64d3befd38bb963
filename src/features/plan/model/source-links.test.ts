import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { SourceDocument } from '../../../documents/read/source-document.ts';
import { readPlanWithSource } from '../server/read-plan.ts';
import type { RecognisedPlan } from './recognised-plan.ts';
import { chosenAt, chosenId, placeId, sourceOf } from './source-links.ts';

let plan: RecognisedPlan;
let source: SourceDocument;

before(async () => {
  const file = join(import.meta.dirname, '../../../../samples/plans/song-moc-2023.docx');
  ({ plan, source } = await readPlanWithSource(await readFile(file)));
});

test('every row leads to its place and back', () => {
  plan.annexes.forEach(({ items }, annex) => {
    items.forEach((_, row) => {
      const place = sourceOf(plan, { kind: 'row', annex, row });
      assert.ok(place !== null && place.row !== null);
      assert.deepEqual(chosenAt(plan, place, source.blocks), { kind: 'row', annex, row });
    });
  });
});

test('every row of a source table leads somewhere, and ids differ', () => {
  const ids = new Set<string>();
  for (const block of source.blocks) {
    if (block.kind !== 'table') continue;
    block.rows.forEach((_, row) => {
      const place = { block: block.index, row };
      ids.add(placeId(place));
      assert.ok(chosenId(chosenAt(plan, place, source.blocks)));
    });
  }
  assert.ok(ids.size > 15);
});

test('a paragraph leads to the obligation in it, else to its part, the head to the document', () => {
  const duty = plan.duties[0];
  assert.ok(duty);
  assert.deepEqual(chosenAt(plan, { block: duty.source.block, row: null }, source.blocks), {
    kind: 'duty',
    duty: 0,
  });
  assert.deepEqual(chosenAt(plan, { block: 0, row: null }, source.blocks), { kind: 'document' });
  const part = plan.outline[0];
  assert.ok(part);
  assert.deepEqual(chosenAt(plan, { block: part.source.block, row: null }, source.blocks), {
    kind: 'outline',
    path: [0],
  });
});
