import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said, table } from './conditions.fixture.ts';

const vote = { council: 'cap-trinh', minPercent: 80, of: 'tong-so-thanh-vien' };

// Whatever the facts, the vote decides.
table('council_vote', [
  ['a threshold', vote, {}, null],
  ['no threshold known', { ...vote, minPercent: null }, { honours: [] }, null],
  [
    'absent members in writing',
    { ...vote, absent: 'lay-y-kien-van-ban' },
    { assessments: { x: true } },
    null,
  ],
]);

test('council_vote: sentences', () => {
  const cases: [Parameters<typeof said<'council_vote'>>[1], string][] = [
    [
      vote,
      'Hội đồng Thi đua - Khen thưởng của cấp trình khen bỏ phiếu, tỷ lệ phiếu đồng ý từ 80% trở lên tính trên tổng số thành viên',
    ],
    [
      { ...vote, minPercent: null },
      'Hội đồng Thi đua - Khen thưởng của cấp trình khen bỏ phiếu (tỷ lệ chưa xác định)',
    ],
    [
      { ...vote, minPercent: 90, absent: 'lay-y-kien-van-ban' },
      'Hội đồng Thi đua - Khen thưởng của cấp trình khen bỏ phiếu, tỷ lệ phiếu đồng ý từ 90% trở lên tính trên tổng số thành viên; thành viên vắng mặt được lấy ý kiến bằng văn bản',
    ],
  ];
  for (const [demand, sentence] of cases) assert.equal(said('council_vote', demand).vi, sentence);
});
