import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BUSY } from '../../../../testing/busy.ts';
import { type DecisionWorld, decisionWorld } from '../test-decision.ts';
import type { PrintedView } from './certificate.schema.ts';

const CERTIFICATES = 1_000;
const BAR_MS = 3_000;

let world: DecisionWorld;
before(async () => {
  world = await decisionWorld();
});
after(() => world.close());

test('1,000 certificates with their QR codes are printed in seconds', async (t) => {
  // The collective of every round is honoured too.
  const { id } = await world.effective(CERTIFICATES - 1);
  for (const time of ['the first time, with their numbers', 'again']) {
    const began = performance.now();
    const { count } = await world.post<PrintedView>(`/api/decisions/${id}/certificate-prints`, {});
    const took = performance.now() - began;
    assert.equal(count, CERTIFICATES);
    t.diagnostic(`${CERTIFICATES} certificates ${time}: ${Math.round(took)} ms (bar ${BAR_MS})`);
    assert.ok(took < BUSY * BAR_MS, `${took} ms`);
  }
});
