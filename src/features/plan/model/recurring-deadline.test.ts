import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Deadline } from './deadline.ts';
import { occurrences } from './recurring-deadline.ts';

function recurring(text: string, fields: Partial<Deadline> = {}): Deadline {
  return {
    text,
    kind: 'recurring',
    from: null,
    to: null,
    exclusive: false,
    done: false,
    milestones: [],
    ...fields,
  };
}
const dues = (deadline: Deadline, year = 2028) => occurrences(deadline, year).map((o) => o.dueDay);

test('every month ends on its last day', () => {
  const turns = occurrences(recurring('Hàng tháng'), 2028);
  assert.equal(turns.length, 12);
  assert.deepEqual(turns[0], { unit: 'month', number: 1, from: '2028-01-01', dueDay: '2028-01-31' });
  assert.deepEqual(turns[1], { unit: 'month', number: 2, from: '2028-02-01', dueDay: '2028-02-29' });
  assert.deepEqual(turns[11], { unit: 'month', number: 12, from: '2028-12-01', dueDay: '2028-12-31' });
});

test('the last day of the month, of whatever month, comes with each', () => {
  assert.equal(dues(recurring('Ngày cuối cùng của tháng'))[1], '2028-02-29');
  assert.deepEqual(dues(recurring('Ngày cuối của tháng 6')), []);
});

test('every quarter ends on its last day, however it is written', () => {
  const ends = ['2028-03-31', '2028-06-30', '2028-09-30', '2028-12-31'];
  for (const text of ['Hàng quý', 'HẰNG QUÝ', 'định kỳ mỗi quý', 'hàng quý'.normalize('NFD')]) {
    assert.deepEqual(dues(recurring(text)), ends, text);
  }
  assert.deepEqual(dues(recurring('Ngày 05 của tháng cuối quý')), [
    '2028-03-05',
    '2028-06-05',
    '2028-09-05',
    '2028-12-05',
  ]);
  assert.deepEqual(occurrences(recurring('Hằng quý'), 2028)[3], {
    unit: 'quarter',
    number: 4,
    from: '2028-10-01',
    dueDay: '2028-12-31',
  });
});

test('a day named in the words', () => {
  assert.equal(dues(recurring('Ngày 25 hàng tháng'))[1], '2028-02-25');
  assert.equal(dues(recurring('Trước ngày 25 hàng tháng'))[1], '2028-02-24');
  assert.equal(dues(recurring('ngày 25 hằng tháng', { exclusive: true }))[1], '2028-02-24');
  assert.equal(dues(recurring('Trước ngày 01 hàng tháng'))[2], '2028-02-29');
  assert.equal(dues(recurring('ngày 31 hàng tháng'))[1], '2028-02-29');
  assert.equal(dues(recurring('ngày 20 tháng cuối, hàng quý'))[1], '2028-06-20');
  assert.equal(dues(recurring('hàng tháng, theo Kế hoạch ngày 12/11/2027'))[0], '2028-01-31');
});

test('a period bounds the turns', () => {
  assert.deepEqual(dues(recurring('Hàng tháng', { from: '2028-03-01', to: '2028-05-31' })), [
    '2028-03-31',
    '2028-04-30',
    '2028-05-31',
  ]);
  assert.deepEqual(dues(recurring('Hàng tháng', { to: '2027-12-31' })), []);
});

test('what is done all the time, or does not recur, has no turns', () => {
  assert.deepEqual(dues(recurring('Thường xuyên')), []);
  assert.equal(dues(recurring('Hàng tháng Thường xuyên')).length, 12);
  assert.deepEqual(dues(recurring('Hàng tháng', { kind: 'by', to: '2028-03-15' })), []);
});
