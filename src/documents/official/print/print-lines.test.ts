import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainText, type Text } from '../official-document.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { closeLines, endWithMark } from './closing-marks.ts';
import { dayInWords, placeAndDate } from './date-line.ts';
import { headingLine } from './heading-line.ts';
import { numberLine } from './number-line.ts';

describe('the date line', () => {
  const cases: [string | null, number | null, string][] = [
    ['2026-02-05', null, 'ngày 05 tháng 02 năm 2026'],
    ['2026-01-31', null, 'ngày 31 tháng 01 năm 2026'],
    ['2026-03-07', null, 'ngày 07 tháng 3 năm 2026'],
    ['2026-09-10', 2020, 'ngày 10 tháng 9 năm 2026'],
    ['2026-12-09', null, 'ngày 09 tháng 12 năm 2026'],
    [null, 2027, 'ngày …… tháng …… năm 2027'],
    [null, null, 'ngày …… tháng …… năm ……'],
  ];
  for (const [date, year, expected] of cases)
    it(`writes ${date ?? 'no day'} of ${year}`, () => assert.equal(dayInWords(date, year), expected));

  it('names the place, or leaves room for it', () => {
    assert.equal(placeAndDate('Hà Nội', '2026-02-05', null), 'Hà Nội, ngày 05 tháng 02 năm 2026');
    assert.equal(placeAndDate(null, null, 2027), '……, ngày …… tháng …… năm 2027');
  });

  it('refuses what is no day', () => assert.throws(() => dayInWords('05/02/2026', null), RangeError));
});

describe('the number line', () => {
  const cases: [string | null, string | null, string][] = [
    ['5', 'KH-UBND', 'Số: 05/KH-UBND'],
    ['05', 'KH-UBND', 'Số: 05/KH-UBND'],
    ['388', 'KH-UBND', 'Số: 388/KH-UBND'],
    ['7a', 'TTr-SNV', 'Số: 07a/TTr-SNV'],
    [null, 'QĐ-UBND', 'Số: ……/QĐ-UBND'],
    ['12', null, 'Số: 12/……'],
    [null, null, 'Số: ……/……'],
  ];
  for (const [number, symbol, expected] of cases)
    it(expected, () => assert.equal(numberLine(number, symbol), expected));
});

describe('closing marks', () => {
  it('end lines with a semicolon, the last with a full stop, whatever they brought along', () => {
    const lines = ['Như Điều 3.', 'Sở Nội vụ;', 'Các xã, phường ,', 'Lưu: VT, NV'];
    assert.deepEqual(closeLines(lines, '- '), [
      '- Như Điều 3;',
      '- Sở Nội vụ;',
      '- Các xã, phường;',
      '- Lưu: VT, NV.',
    ]);
    assert.deepEqual(closeLines([]), []);
  });

  const ends: [string, string][] = [
    ['thi hành Quyết định này', 'thi hành Quyết định này./.'],
    ['thi hành Quyết định này.', 'thi hành Quyết định này./.'],
    ['thi hành Quyết định này;', 'thi hành Quyết định này./.'],
    ['thi hành Quyết định này./.', 'thi hành Quyết định này./.'],
    ['theo “Quy chế”', 'theo “Quy chế”./.'],
    ['và các đơn vị...', 'và các đơn vị..../.'],
  ];
  for (const [text, expected] of ends)
    it(`end “${text}”`, () => assert.equal(plainText(endWithMark([{ text }])), expected));

  it('takes the look of the last word', () => {
    const text: Text = [{ text: 'Trân trọng ' }, { text: 'cảm ơn.', italic: true }];
    assert.deepEqual(endWithMark(text), [{ text: 'Trân trọng ' }, { text: 'cảm ơn./.', italic: true }]);
  });
});

describe('marks of headings', () => {
  const cases: [string | null, string, string, boolean][] = [
    ['I', 'Mục đích, yêu cầu', 'I. MỤC ĐÍCH, YÊU CẦU', true],
    ['XIV', 'Tổ chức', 'XIV. TỔ CHỨC', true],
    ['1', 'Mục đích', '1. Mục đích', true],
    ['1.1', 'Chỉ tiêu', '1.1. Chỉ tiêu', true],
    ['2.', 'Đã có dấu', '2. Đã có dấu', true],
    ['a', 'Về hình thức', 'a) Về hình thức', false],
    ['đ', 'Về thời gian', 'đ) Về thời gian', false],
    ['A', 'Phần chung', 'A. Phần chung', true],
    ['Phần I', 'Quy định chung', 'Phần I. QUY ĐỊNH CHUNG', true],
    [null, 'Không đánh số', 'Không đánh số', true],
  ];
  for (const [number, words, expected, bold] of cases)
    it(expected, () => {
      const line = headingLine({ type: 'heading', level: 1, number, text: [{ text: words }] });
      assert.deepEqual(line, [bold ? { text: expected, bold } : { text: expected }]);
    });
});

describe('cleaned text', () => {
  it('has no invisible signs and no doubled blanks, and is NFC', () => {
    assert.equal(cleanLine(' Nguye\u0302\u0303n\u200b\u202e  Va\u0306n\n\tA\u0000\ud800 '), 'Nguyễn Văn A');
  });

  it('joins runs of one look and keeps one blank where runs meet', () => {
    const text: Text = [
      { text: '  Tặng ' },
      { text: ' ', bold: false },
      { text: ' Bằng khen ', bold: true },
      { text: ' cho ' },
    ];
    assert.deepEqual(cleanText(text), [
      { text: 'Tặng ' },
      { text: 'Bằng khen ', bold: true },
      { text: 'cho' },
    ]);
  });

  it('is the same when it is cleaned again', () => {
    const run = fc.record({ text: fc.string({ unit: 'binary' }), bold: fc.boolean() });
    fc.assert(
      fc.property(fc.array(run), (text) => {
        const once = cleanText(text);
        assert.deepEqual(cleanText(once), once);
      }),
    );
  });
});

it('a line of blanks that no pattern may try one by one is closed at once', () => {
  const blanks = '\u00a0'.repeat(20_000);
  const began = performance.now();
  assert.deepEqual(closeLines([`a${blanks}b ,${blanks}`, 'chờ...', 'c . ']), [
    `a${blanks}b;`,
    'chờ...;',
    'c.',
  ]);
  assert.ok(performance.now() - began < 1_000);
});
