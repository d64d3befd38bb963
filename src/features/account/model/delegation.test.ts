import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type DelegationFault,
  type DelegationWish,
  delegationFault,
  type LendableAssignment,
} from './delegation.ts';

const assignment: LendableAssignment = {
  accountId: 'lender',
  path: 'a.b',
  validFrom: '2026-01-01',
  validTo: null,
  delegatedFrom: null,
  revokedAt: null,
};
const wish: DelegationWish = {
  lenderId: 'lender',
  borrowerId: 'borrower',
  path: 'a.b',
  validFrom: '2026-11-21',
  validTo: '2026-12-01',
  today: '2026-11-21',
};

const CASES: [DelegationFault | null, Partial<LendableAssignment>, Partial<DelegationWish>][] = [
  [null, {}, {}],
  [null, {}, { path: 'a.b.c' }],
  [null, { validTo: '2026-12-01' }, {}],
  [null, { validFrom: '2026-11-21' }, {}],
  [null, {}, { validTo: '2027-11-22' }],
  ['not-own', { accountId: 'other' }, {}],
  ['lent-on', { delegatedFrom: 'x' }, {}],
  ['not-in-force', { revokedAt: new Date(0) }, {}],
  ['not-in-force', { validFrom: '2026-11-22' }, {}],
  ['not-in-force', { validTo: '2026-11-21' }, {}],
  ['to-oneself', {}, { borrowerId: 'lender' }],
  ['outside-unit', {}, { path: 'a' }],
  ['outside-unit', {}, { path: 'a.bc' }],
  ['begins-in-the-past', {}, { validFrom: '2026-11-20' }],
  ['ends-before-it-begins', {}, { validTo: '2026-11-21' }],
  ['too-long', {}, { validTo: '2027-11-23' }],
  ['outlives-own-role', { validTo: '2026-11-30' }, {}],
];
for (const [fault, ofAssignment, ofWish] of CASES) {
  test(`${fault ?? 'may be lent'}: ${JSON.stringify({ ...ofAssignment, ...ofWish })}`, () => {
    assert.equal(delegationFault({ ...assignment, ...ofAssignment }, { ...wish, ...ofWish }), fault);
  });
}
