import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said, table } from './conditions.fixture.ts';

// Whatever the facts, the posting decides.
table('publicity', [
  ['ten days', { minWorkingDays: 10 }, {}, null],
  ['seven days', { minWorkingDays: 7 }, { honours: [] }, null],
  ['judged by people', { minWorkingDays: 7 }, { assessments: { publicity: true } }, null],
]);

test('publicity: sentences', () => {
  for (const days of [1, 7, 10])
    assert.equal(
      said('publicity', { minWorkingDays: days }).vi,
      `Đăng tải công khai để lấy ý kiến ít nhất ${days} ngày làm việc trước khi trình`,
    );
});
