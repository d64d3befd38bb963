import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { mergeCatalogue } from '../../../law/awards/index.ts';
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

test('a cap that an administrator added counts from its day', async () => {
  const merged = mergeCatalogue(national, [
    {
      id: 'r1',
      unitId: 'u',
      kind: 'condition',
      award: FIGHTER,
      legalBasis: 'Quyết định 10/2026/QĐ-UBND',
      confidence: 'verified',
      from: '2026-03-01',
      to: null,
      condition: { kind: 'quota', maxCount: 3, per: 'nam', confidence: 'verified' },
    },
  ]);
  const count = async () => 0;
  assert.deepEqual(await checkCaps(merged, [group], '2026-02-28', count), []);
  const [cap] = await checkCaps(merged, [group], '2026-03-01', count);
  assert.deepEqual([cap?.most, cap?.broken, cap?.source], [3, true, 'Quyết định 10/2026/QĐ-UBND']);
});
