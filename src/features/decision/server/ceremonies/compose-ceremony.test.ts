import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeCeremony, type PrintedCeremonyLine } from './compose-ceremony.ts';

const line = (
  subjectName: string,
  awardName: string,
  rest: Partial<PrintedCeremonyLine> = {},
): PrintedCeremonyLine => ({
  subjectName,
  subjectDetail: null,
  awardName,
  presenter: 'Chủ tịch',
  presence: 'unknown',
  representative: null,
  ...rest,
});
const facts = {
  issuer: 'Ủy ban nhân dân tỉnh Hà Thanh',
  superiorName: null,
  unitName: 'Tỉnh Hà Thanh',
  title: 'Lễ trao thưởng năm 2026',
  time: '08 giờ 00 phút, ngày 20/12/2026',
  place: 'Hội trường tỉnh',
  year: 2026,
};

test('the list keeps the order of the ceremony: a heading where another award begins, numbers go on', () => {
  const { annexes, subject, head } = composeCeremony({
    ...facts,
    lines: [
      line('Xã Bến Gỗ', 'Cờ thi đua', { presence: 'present' }),
      line('An', 'Bằng khen', { presence: 'represented', representative: 'Bê' }),
      line('Cúc', 'Bằng khen', { presence: 'absent' }),
      line('Dung', 'Cờ thi đua', { presenter: null }),
    ],
  });
  assert.equal(subject, 'Thứ tự trao thưởng tại lễ trao thưởng năm 2026');
  assert.equal(head.place, 'Hà Thanh');
  const [table] = annexes[0]?.body ?? [];
  assert.ok(table?.type === 'table');
  const rows = table.rows.map((row) =>
    row.type === 'section'
      ? row.text
      : row.cells
          .map(({ paragraphs }) =>
            paragraphs
              .flat()
              .map(({ text }) => text)
              .join(''),
          )
          .join('|'),
  );
  assert.deepEqual(rows, [
    'I. Cờ thi đua',
    '1|Xã Bến Gỗ||Chủ tịch|Có mặt',
    'II. Bằng khen',
    '2|An||Chủ tịch|Nhận thay: Bê',
    '3|Cúc||Chủ tịch|Vắng mặt',
    'III. Cờ thi đua',
    '4|Dung|||',
  ]);
});
