import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Subject } from '../../../../law/awards/index.ts';
import { mappingProblems } from './check-mapping.ts';
import { type RowChoice, readChosenRow } from './choice.ts';
import type { ColumnMapping, SheetCell } from './columns.ts';
import type { RowContext } from './row.ts';

const both: readonly Subject[] = ['individual', 'collective'];
const context: RowContext = {
  findAward: (text) => ({ award: text === 'CSTĐ' ? 'a' : null, sure: text === 'CSTĐ', others: [] }),
  awards: new Map([
    ['a', { subjects: both }],
    ['b', { subjects: both }],
  ]),
  today: '2026-03-10',
  basis: 'cong-trang',
};
const mapping: ColumnMapping = ['name', 'birth', 'award', 'year', 'decision', 'authority'];
const ROW: readonly SheetCell[] = [
  'Nguyễn Văn An',
  null,
  'danh hiệu lạ',
  null,
  'Số 12/QĐ-UBND ngày 13/12/2020',
  'Chủ tịch UBND huyện',
];
const read = (choice: RowChoice | null, cells = ROW) => {
  const row = readChosenRow(cells, mapping, context, choice);
  assert.ok(row);
  return { ...row.candidate, codes: row.problems.map(({ code }) => code) };
};

test('what a person decided stands in place of what the cells say', () => {
  assert.deepEqual(read(null).codes, ['year-from-decision', 'award-unknown', 'subject-unknown']);
  const chosen = read({ award: 'b', subject: 'individual', year: 2019 });
  assert.deepEqual(
    [chosen.award.award, chosen.subject, chosen.year, chosen.codes],
    ['b', 'individual', 2019, []],
  );
  const later = read({ award: 'a', subject: 'collective', decidedOn: '2021-02-03' });
  assert.deepEqual(
    [later.decisionNumber, later.decidedOn, later.year, later.authority],
    ['12/QĐ-UBND', '2021-02-03', 2021, 'Chủ tịch UBND huyện'],
  );
  assert.equal(read({ authority: 'Chủ tịch UBND tỉnh' }).authority, 'Chủ tịch UBND tỉnh');
});

test('a doubt that was accepted is gone; an error stays, whatever was accepted', () => {
  assert.deepEqual(read({ accepted: ['year-from-decision'] }).codes, ['award-unknown', 'subject-unknown']);
  const broken = ROW.with(4, 'ngày 31/02/2020').with(3, '20 20');
  assert.ok(read({ accepted: ['year-unread'] }, broken).codes.includes('year-unread'));
  assert.equal(readChosenRow([null, ' ', ''], mapping, context, { award: 'a' }), null);
});

test('a mapping needs name, award and day of the decision, each thing once, and units', () => {
  const fields = (columns: ColumnMapping, hasUnit = false) =>
    mappingProblems(columns, hasUnit).map(({ field }) => field);
  assert.deepEqual(fields([null]), ['name', 'award', 'decidedOn', 'unit']);
  assert.deepEqual(fields(['name', 'award', 'decision']), ['unit']);
  assert.deepEqual(fields(['name', 'award', 'decidedOn'], true), []);
  assert.deepEqual(fields(['name', 'award', 'decisionNumber', 'place']), []);
  assert.deepEqual(fields(['name', 'award', 'decision', 'unit', 'award']), ['award']);
});
