import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadlineColumns, deadlineOf, milestoneColumns } from './deadline-columns.ts';
import { parseDeadline } from './parse-deadline.ts';

test('a deadline in columns, and back', () => {
  for (const text of [
    'Trước ngày 15/3/2026',
    'Tháng 4',
    'Hàng quý',
    'Dự kiến 20/5/2026',
    'Từ tháng 3 đến 15/4',
    '',
  ]) {
    const { deadline } = parseDeadline(text, 2026);
    const columns = deadlineColumns(deadline);
    assert.deepEqual(deadlineOf(columns), deadline, text);
    assert.equal(columns.lateFrom === null, columns.dueDay === null);
    if (columns.dueDay !== null && columns.lateFrom !== null) assert.ok(columns.dueDay < columns.lateFrom);
  }
});

test('a milestone "trước 15/3" is late on that day, one "đến 15/3" on the next', () => {
  const at = (text: string) => milestoneColumns({ actor: null, text, date: '2026-03-15' });
  assert.deepEqual(at('gửi trước 15/3'), { dueOn: '2026-03-15', exclusive: true, lateFrom: '2026-03-15' });
  assert.deepEqual(at('gửi đến 15/3'), { dueOn: '2026-03-15', exclusive: false, lateFrom: '2026-03-16' });
});
