import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gapOf, said, table } from './conditions.fixture.ts';

const CODE = 'thanh-tich-xuat-sac-tieu-bieu';
const judgedBy = { code: CODE, by: 'hoi-dong' };
const growth = {
  code: 'tang-doanh-thu',
  by: 'so-lieu',
  minPercent: 10,
  smaller: { members: 300, minPercent: 15 },
};
const growing = (value: number, count?: number) => ({
  assessments: { 'tang-doanh-thu': value },
  members: { count },
});

table('assessment', [
  ['people say yes', judgedBy, { assessments: { [CODE]: true } }, true],
  ['people say no', judgedBy, { assessments: { [CODE]: false } }, false],
  ['not judged', judgedBy, { assessments: {} }, null],
  ['not judged yet', judgedBy, { assessments: { [CODE]: null } }, null],
  ['nothing judged at all', judgedBy, {}, null],
  ['a figure says nothing where none is asked', judgedBy, { assessments: { [CODE]: 100 } }, null],
  ['a figure below', growth, growing(9.9), false],
  ['the figure for the large, a large one', growth, growing(10, 301), true],
  ['the figure for the large, a small one', growth, growing(10, 300), false],
  ['the figure for the large, size not known', growth, growing(14.9), null],
  ['the figure for the small', growth, growing(15, 300), true],
  ['people say yes to a figure', growth, { assessments: { 'tang-doanh-thu': true } }, true],
]);

test('assessment: sentences and what is missing', () => {
  assert.equal(said('assessment', judgedBy).vi, 'Có thành tích xuất sắc, tiêu biểu (do hội đồng đánh giá)');
  assert.equal(
    said('assessment', growth).vi,
    'Doanh thu tăng từ 10% trở lên (từ 15% nếu có không quá 300 lao động), theo số liệu báo cáo',
  );
  assert.equal(
    gapOf('assessment', growth, {}),
    'doanh thu tăng từ 10% trở lên (từ 15% nếu có không quá 300 lao động), theo số liệu báo cáo',
  );
  assert.equal(gapOf('assessment', judgedBy, {}), 'đánh giá của hội đồng: có thành tích xuất sắc, tiêu biểu');
});
