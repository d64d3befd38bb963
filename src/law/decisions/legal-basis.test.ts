import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { basesOn } from './legal-basis.ts';
import { readLegalBases } from './read-catalogue.ts';

const bases = readLegalBases(join(import.meta.dirname, '../../../catalogue'));
const sources = (day: string, kind: string) => basesOn(bases, day, kind).map(({ source }) => source);

test('a decision cites what is in force on its day', () => {
  assert.deepEqual(sources('2025-06-30', 'department'), ['Luật 06/2022/QH15', 'Nghị định 98/2023/NĐ-CP']);
  assert.deepEqual(sources('2025-07-01', 'department'), ['Luật 06/2022/QH15', 'Nghị định 152/2025/NĐ-CP']);
  assert.deepEqual(sources('2026-10-01', 'province'), [
    'Luật 72/2025/QH15',
    'Luật 06/2026/QH16',
    'Nghị định 152/2025/NĐ-CP',
    'Thông tư 15/2025/TT-BNV',
  ]);
});
