import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said, table } from './conditions.fixture.ts';

const OF = 'so-ca-nhan-dat-LDTT-hoac-CSTT';

// Whatever the facts, the list of nominees decides.
table('quota', [
  ['a share', { maxPercent: 15, of: OF, per: 'nam' }, {}, null],
  ['a number', { maxCount: 10, per: 'nam' }, { honours: [] }, null],
  ['no cap', { maxPercent: null, of: OF, per: 'nam' }, { members: { count: 40 } }, null],
]);

test('quota: sentences', () => {
  const cases: [Parameters<typeof said<'quota'>>[1], string][] = [
    [
      { maxPercent: 15, of: OF, per: 'nam' },
      'Tặng không quá 15% số cá nhân đạt danh hiệu Lao động tiên tiến hoặc Chiến sĩ tiên tiến trong năm',
    ],
    [{ maxCount: 10, per: 'nam' }, 'Tặng không quá 10 trường hợp trong năm'],
    [
      { maxPercent: null, of: OF, per: 'nam' },
      'Không quy định tỷ lệ tối đa chung trên số cá nhân đạt danh hiệu Lao động tiên tiến hoặc Chiến sĩ tiên tiến',
    ],
  ];
  for (const [demand, sentence] of cases) assert.equal(said('quota', demand).vi, sentence);
});
