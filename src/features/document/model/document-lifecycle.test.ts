import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  allowedVerbs,
  DOCUMENT_LIFE,
  DOCUMENT_STATES,
  DOCUMENT_STEPS,
  type DocumentFacts,
  isOut,
} from './document-lifecycle.ts';

const facts = (change: Partial<DocumentFacts> = {}): DocumentFacts => ({
  state: 'draft',
  hasPdf: true,
  generated: false,
  rendered: true,
  ...change,
});
const everything = () => true;

for (const [state, expected] of [
  ['draft', ['number', 'withdraw', 'edit', 'circulate', 'add-file', 'link']],
  ['numbered', ['sign', 'record-signed', 'withdraw', 'circulate', 'add-file', 'link']],
  ['signed', ['issue', 'withdraw', 'circulate', 'link']],
  ['issued', ['withdraw', 'circulate', 'link']],
  ['withdrawn', []],
  ['received', ['edit', 'circulate', 'add-file', 'link']],
] as const) {
  test(`${state}: ${expected.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(allowedVerbs(facts({ state }), everything), expected);
  });
}

test('without a PDF of the final words nothing is signed', () => {
  assert.ok(!allowedVerbs(facts({ state: 'numbered', hasPdf: false }), everything).includes('sign'));
});

test('words that come from another feature are changed there, and rendered again here when that is due', () => {
  const stale = allowedVerbs(facts({ generated: true, rendered: false }), everything);
  assert.ok(stale.includes('render') && !stale.includes('edit'));
  assert.ok(!allowedVerbs(facts({ generated: true }), everything).includes('render'));
});

test('who may nothing gets no verb; every verb offered is one its act permits', () => {
  const anything = fc.record({
    state: fc.constantFrom(...DOCUMENT_STATES),
    hasPdf: fc.boolean(),
    generated: fc.boolean(),
    rendered: fc.boolean(),
  });
  fc.assert(
    fc.property(anything, (document) => {
      assert.deepEqual(
        allowedVerbs(document, () => false),
        [],
      );
      for (const step of DOCUMENT_STEPS) {
        const act = DOCUMENT_LIFE[document.state][step]?.act;
        const without = allowedVerbs(document, (asked) => asked !== act);
        assert.ok(!without.includes(step));
      }
    }),
  );
});

test('no way leads back before a signature, and only what went out is shown to others', () => {
  for (const state of DOCUMENT_STATES)
    for (const { to } of Object.values(DOCUMENT_LIFE[state])) {
      assert.ok(DOCUMENT_STATES.indexOf(to) > DOCUMENT_STATES.indexOf(state), `${state} → ${to}`);
    }
  assert.deepEqual(DOCUMENT_STATES.filter(isOut), ['issued', 'withdrawn', 'received']);
});
