import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultLayout } from './default-layout.ts';
import { outsideSheet, PAPERS } from './layout.ts';
import {
  awardOnPaper,
  type CertificateValues,
  fillText,
  groupedCode,
  PLACEHOLDERS,
  type Placeholder,
  unknownPlaceholders,
} from './placeholders.ts';

const values = (given: Partial<Record<Placeholder, string>>): CertificateValues =>
  ({
    ...Object.fromEntries(Object.keys(PLACEHOLDERS).map((name) => [name, ''])),
    ...given,
  }) as CertificateValues;

test('the layouts we offer stay on their paper and name only what there is', () => {
  for (const paper of PAPERS)
    for (const orientation of ['landscape', 'portrait'] as const) {
      const layout = defaultLayout(paper, orientation);
      assert.deepEqual(outsideSheet(layout), [], `${paper} ${orientation}`);
      assert.deepEqual(
        layout.blocks.flatMap(({ text }) => unknownPlaceholders(text)),
        [],
      );
    }
});

test('a box over the edge and a code over the edge are told', () => {
  const layout = defaultLayout();
  const [first, ...rest] = layout.blocks;
  assert.ok(first && layout.qr);
  const off = { ...layout, blocks: [first, { ...first, x: 280 }, ...rest], qr: { ...layout.qr, y: 200 } };
  assert.deepEqual(outsideSheet(off), [0, 2]);
});

test('placeholders are filled, however their accents are composed; nothing leaves no gap; others stay', () => {
  const filled = fillText('{xưng hô} {tên} và {ai đó}', values({ tên: 'Nguyễn Văn An' }));
  assert.equal(filled, ' Nguyễn Văn An và {ai đó}');
  assert.equal(fillText('{tên}'.normalize('NFD'), values({ tên: 'A' })), 'A');
  assert.equal(fillText('{ tên }', values({ tên: '{mã}' })), '{mã}');
  assert.deepEqual(unknownPlaceholders('{tên} {ai đó} {constructor}'), ['ai đó', 'constructor']);
});

test('an award as it stands on the paper', () => {
  const cases = [
    ['Giấy khen của Chủ tịch UBND cấp xã', 'Giấy khen'],
    ['Bằng khen của bộ, ban, ngành, tỉnh (Bằng khen của Chủ tịch UBND cấp tỉnh)', 'Bằng khen'],
    ['Lao động tiên tiến', 'Lao động tiên tiến'],
    ['Huân chương Lao động hạng Nhất', 'Huân chương Lao động hạng Nhất'],
  ] as const;
  for (const [name, printed] of cases) assert.equal(awardOnPaper(name), printed);
});

test('a code is read in groups of five', () => {
  assert.equal(groupedCode('ABCDEFGHJKMNPQRSTVWXYZ0123'), 'ABCDE FGHJK MNPQR STVWX YZ012 3');
});
