import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textWidth } from '../official/text-width.ts';
import type { CertificateBox } from './certificate.ts';
import { fitText } from './fit-text.ts';

const box: CertificateBox = {
  x: 0,
  y: 0,
  width: 100,
  height: 12,
  size: 24,
  bold: true,
  italic: false,
  caps: false,
  align: 'center',
  anchor: 'middle',
  color: 'black',
  rule: false,
};
const width = (100 * 72) / 25.4;

test('what fits keeps its size on one line', () => {
  const fitted = fitText(box, 'Nguyễn Văn An');
  assert.equal(fitted?.size, 24);
  assert.deepEqual(fitted?.lines, ['Nguyễn Văn An']);
});

test('a long name becomes smaller and takes lines of about one length', () => {
  const long = 'Tập thể cán bộ, công chức, viên chức Trung tâm Phục vụ hành chính công xã Bến Gỗ';
  const fitted = fitText(box, long);
  assert.ok(fitted && fitted.size < 24 && fitted.size >= 24 * 0.4, String(fitted?.size));
  assert.equal(fitted.lines.join(' '), long);
  const widths = fitted.lines.map((line) => textWidth(line, fitted.size, true));
  assert.ok(Math.min(...widths) > Math.max(...widths) / 2, String(widths));
});

test('words that belong together stay on one line', () => {
  const narrow = { ...box, width: 60, height: 30, caps: true };
  assert.deepEqual(fitText(narrow, 'Tập thể Lao động xuất sắc')?.lines, ['TẬP THỂ', 'LAO ĐỘNG', 'XUẤT SẮC']);
});

test('nothing is nothing; capitals are measured as capitals', () => {
  assert.equal(fitText(box, ' \n '), null);
  assert.deepEqual(fitText({ ...box, caps: true }, 'giấy khen')?.lines, ['GIẤY KHEN']);
});

test('no word is lost or broken, and what is not at its smallest stays within its box', () => {
  const words = fc.array(fc.constantFrom('Nguyễn', 'Thị', 'phường', 'Hoằng', 'và', 'UBND'), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 8, max: 40 }), (list, height) => {
      const fitted = fitText({ ...box, height }, list.join(' '));
      assert.ok(fitted);
      assert.equal(fitted.lines.join(' '), list.join(' '));
      if (fitted.size > 24 * 0.45) {
        assert.ok(fitted.width <= width);
        assert.ok(fitted.lines.length * fitted.size * 1.17 <= (height * 72) / 25.4 + 1e-6);
      }
    }),
  );
});
