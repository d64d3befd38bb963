import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Condition, mergeCatalogue } from '../../../law/awards/index.ts';
import { readAwardCatalogue } from '../../../law/awards/read-catalogue.ts';
import { checkCaps, mostOf } from './list-caps.ts';

const national = readAwardCatalogue(join(import.meta.dirname, '../../../../catalogue'));
const FIGHTER = 'chien-si-thi-dua-co-so';
const group = { award: FIGHTER, subject: 'individual', year: 2023, count: 4 } as const;

test('a share is rounded down, exactly', () => {
  assert.deepEqual(
    [
      [20, 15],
      [19, 15],
      [0, 15],
      [7, 33.33],
      [100, 0.5],
    ].map(([base, percent]) => mostOf(base ?? 0, percent ?? 0)),
    [3, 2, 0, 2, 0],
  );
});

test('15 % of the advanced workers by the law of 2013; no share by the law of 2022', async () => {
  const asked: unknown[] = [];
  const count = async (...question: unknown[]) => {
    asked.push(question);
    return 20;
  };
  const [cap] = await checkCaps(national, [group], '2023-06-01', count);
  assert.deepEqual([cap?.most, cap?.base, cap?.broken], [3, 20, true]);
  assert.deepEqual(asked, [[['lao-dong-tien-tien', 'chien-si-tien-tien'], 2023, 'individual']]);
  assert.deepEqual(await checkCaps(national, [group], '2026-06-01', count), []);
});

/** The catalogue with one more cap on the award, in force since 1/3/2026. */
const withCap = (cap: Partial<Condition<'quota'>>) =>
  mergeCatalogue(national, [
    {
      id: 'r1',
      unitId: 'u',
      kind: 'condition',
      award: FIGHTER,
      legalBasis: 'Quyết định 10/2026/QĐ-UBND',
      confidence: 'verified',
      from: '2026-03-01',
      to: null,
      condition: { kind: 'quota', per: 'nam', confidence: 'verified', ...cap },
    },
  ]);

test('a cap that an administrator added counts from its day', async () => {
  const merged = withCap({ maxCount: 3 });
  const count = async () => 0;
  assert.deepEqual(await checkCaps(merged, [group], '2026-02-28', count), []);
  const [cap] = await checkCaps(merged, [group], '2026-03-01', count);
  assert.deepEqual([cap?.most, cap?.broken, cap?.source], [3, true, 'Quyết định 10/2026/QĐ-UBND']);
});

test('a cap on one kind of nominees says nothing of others', async () => {
  const count = async () => 0;
  for (const [subject, caps] of [
    ['individual', 1],
    ['collective', 0],
  ] as const) {
    const merged = withCap({ maxCount: 3, subject });
    assert.equal((await checkCaps(merged, [group], '2026-03-01', count)).length, caps, subject);
  }
});

test('a share of those who cannot be counted here is shown, but broken by nobody', async () => {
  const merged = withCap({ maxPercent: 10, of: 'tong-bien-che' });
  const count = () => assert.fail('counted what it cannot count');
  const [cap] = await checkCaps(merged, [group], '2026-03-01', count);
  assert.deepEqual([cap?.maxPercent, cap?.most, cap?.base, cap?.broken], [10, null, null, false]);
});

test('a plain number needs no counting, whatever it is a number of', async () => {
  const merged = withCap({ maxCount: 4, of: 'so-ca-nhan-dat-LDTT-hoac-CSTT' });
  const count = () => assert.fail('counted for nothing');
  const [cap] = await checkCaps(merged, [group], '2026-03-01', count);
  assert.deepEqual([cap?.most, cap?.base, cap?.broken], [4, null, false]);
});
