import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { renderDocx } from '../../../../documents/official/docx/render-docx.ts';
import type { OfficialDocument } from '../../../../documents/official/official-document.ts';
import { renderPdf } from '../../../../documents/official/pdf/render-pdf.ts';
import { openFile } from '../../../../documents/read/open-file.ts';
import type { RecognisedPlan } from '../../model/recognised-plan.ts';
import { recognisePlan } from '../recognise/recognise-plan.ts';
import { plans } from './plan.fixture.ts';
import { planDocument } from './plan-document.ts';
import { comparable } from './round-trip.fixture.ts';

const RENDERERS: Readonly<Record<string, (document: OfficialDocument) => Promise<Uint8Array>>> = {
  docx: renderDocx,
  pdf: renderPdf,
};
/** `ROUND_TRIPS=500` for a longer run; a PDF takes about five times as long to read as a DOCX. */
const RUNS = Number(process.env.ROUND_TRIPS ?? 60);

const read = async (bytes: Uint8Array) => recognisePlan(await openFile(bytes));

async function assertComesBack(plan: RecognisedPlan, format: string): Promise<void> {
  const render = RENDERERS[format] ?? assert.fail(format);
  assert.deepEqual(comparable(await read(await render(planDocument(plan)))), comparable(plan));
}

const own = ['../../../../../samples/plans/song-moc-2023'];
// Real plans lie beside the project where it is developed; they are no part of it.
const real = ['dong-da-2024', 'long-bien-2022', 'quyet-thang-2024', 'kien-hung-2020'].map(
  (name) => `../../../../../../shared/plans/${name}`,
);

for (const format of ['docx', 'pdf']) {
  describe(`a plan written as .${format} is read as the same plan`, () => {
    for (const path of [...own, ...real])
      for (const from of ['docx', 'pdf', 'txt']) {
        const file = new URL(`${path}.${from}`, import.meta.url);
        test(`${path.split('/').at(-1)}.${from}`, { skip: !existsSync(file) }, async () => {
          await assertComesBack(await read(await readFile(file)), format);
        });
      }

    test('every generated plan', async () => {
      await fc.assert(
        fc.asyncProperty(plans, (plan) => assertComesBack(plan, format)),
        { numRuns: RUNS },
      );
    });
  });
}
