import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { recordDocument } from './index.ts';
import { sampleOfficial } from './sample-official.fixture.ts';
import { type DocumentWorld, documentWorld } from './test-document.ts';

let world: DocumentWorld;
before(async () => {
  world = await documentWorld();
});
after(() => world.close());

test('a document whose rendering never came, because the process ended in between, gets its files once', async () => {
  const { documentId } = await world.context.write((write) =>
    recordDocument(write, {
      unitId: world.province,
      official: sampleOfficial(),
      source: null,
      number: { day: '2026-11-21' },
    }),
  );
  assert.ok((await world.get(documentId)).allowed.includes('render'));
  await world.app.runJob('document.render-missing');
  assert.equal((await world.get(documentId)).files.length, 0, 'somebody may still be at it');
  world.app.clock.set('2026-11-21T09:01:00+07:00');
  await world.app.runJob('document.render-missing');
  await world.app.runJob('document.render-missing');
  const document = await world.get(documentId);
  assert.equal(document.files.length, 2);
  assert.ok(!document.allowed.includes('render') && document.rendered);
});
