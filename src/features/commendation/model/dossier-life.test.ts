import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  allowedDossierSteps,
  DOSSIER_LIFE,
  DOSSIER_STATES,
  type DossierTransition,
  FINAL_STATES,
  liesWith,
} from './dossier-life.ts';
import { DOSSIER_PARTS, DOSSIER_SEALS, mayChangePart } from './dossier-seals.ts';

test('every state but the first is reached, and every state leads somewhere or is final', () => {
  const reached = new Set(
    DOSSIER_STATES.flatMap((state) => Object.values(DOSSIER_LIFE[state]).map(({ to }) => to)),
  );
  assert.deepEqual(
    DOSSIER_STATES.filter((state) => !reached.has(state)),
    [],
  );
  for (const state of DOSSIER_STATES)
    assert.ok(Object.keys(DOSSIER_LIFE[state]).length > 0 || FINAL_STATES.includes(state), state);
});

test('who holds no act may take no step; system steps are nobody’s', () => {
  for (const state of DOSSIER_STATES) {
    assert.deepEqual(
      allowedDossierSteps(state, () => false),
      [],
    );
    for (const step of allowedDossierSteps(state, () => true))
      assert.notEqual(DOSSIER_LIFE[state][step]?.side, 'system');
  }
});

test('each side may take its own steps and no others', () => {
  const cases: [(typeof DOSSIER_STATES)[number], sender: string[], receiver: string[]][] = [
    ['draft', ['submit', 'send', 'withdraw'], []],
    ['sent', ['withdraw'], ['return', 'accept']],
    ['voted', [], ['forward']],
    ['decided', [], []],
  ];
  for (const [state, ...expected] of cases)
    assert.deepEqual(
      (['sender', 'receiver'] as const).map((own) => allowedDossierSteps(state, (side) => side === own)),
      expected,
      state,
    );
});

test('a dossier lies with who must act next', () => {
  const by = (side: string) => DOSSIER_STATES.filter((state) => liesWith(state) === side);
  assert.deepEqual(by('sender').toSorted(), ['awaiting-approval', 'draft', 'returned', 'withdrawn']);
  assert.deepEqual(by('above'), ['forwarded']);
});

test('along any walk nothing of the sender’s is open once the dossier was sent, unless it came back', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 20 }), (choices) => {
      let state: (typeof DOSSIER_STATES)[number] = 'draft';
      for (const choice of choices) {
        const steps: DossierTransition[] = Object.values(DOSSIER_LIFE[state]);
        const taken: DossierTransition | undefined = steps[choice % Math.max(steps.length, 1)];
        if (taken === undefined) break;
        state = taken.to;
        const own = DOSSIER_PARTS.filter((part) => DOSSIER_SEALS[part].side === 'sender');
        const open = own.filter((part) => mayChangePart(part, state));
        const before = ['draft', 'awaiting-approval', 'returned'].includes(state);
        assert.equal(open.length, before ? own.length : 0, state);
      }
    }),
  );
});
