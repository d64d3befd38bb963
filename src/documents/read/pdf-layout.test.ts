import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOut } from './pdf-layout.ts';
import type { Glyph, Rule } from './pdf-page.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';

const SIZE = 12;
const write = (x: number, y: number, text: string): Glyph[] =>
  [...text].map((char, i) => ({ text: char, x: x + i * 6, y, width: 6, size: SIZE, bold: false }));
const page = (glyphs: Glyph[][], rules: Rule[] = []) =>
  layOut({ width: 595, height: 842, glyphs: glyphs.flat(), rules }, 1);
const paragraphs = (glyphs: Glyph[][]) =>
  paragraphsOf(
    page(glyphs).flatMap((item) => (item.kind === 'line' ? [item.line] : [])),
    1.15,
  ).map((block) => (block.kind === 'paragraph' ? block.text : ''));
/** A line set in the middle of a column. */
const centred = (middle: number, y: number, text: string) => write(middle - text.length * 3, y, text);

test('each line of the two columns of a head stays a line of its own', () => {
  const lines = paragraphs([
    centred(170, 80, 'BỘ SÔNG NÚI'),
    centred(430, 80, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    centred(170, 94, 'CỤC ĐÊ ĐIỀU VÀ HỒ CHỨA'),
    centred(430, 94, 'Độc lập - Tự do - Hạnh phúc'),
    [...write(110, 108, 'Số:'), ...write(176, 108, '/KH-CĐĐ')],
    centred(430, 108, 'Hà Nội, ngày 05 tháng 3 năm 2025'),
  ]);
  assert.deepEqual(lines, [
    'BỘ SÔNG NÚI',
    'CỤC ĐÊ ĐIỀU VÀ HỒ CHỨA',
    'Số: /KH-CĐĐ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Hà Nội, ngày 05 tháng 3 năm 2025',
  ]);
});

test('a word that a narrow cell broke is one word, two lines of capitals are two', () => {
  const rules: Rule[] = [
    { x1: 100, x2: 330, y1: 100, y2: 100 },
    { x1: 100, x2: 330, y1: 150, y2: 150 },
    ...[100, 160, 300, 330].map((x) => ({ x1: x, x2: x, y1: 100, y2: 150 })),
  ];
  const [item] = page(
    [
      write(106, 115, 'HĐND&UBN'),
      write(106, 129, 'D'),
      write(166, 115, 'UBND'),
      write(166, 129, 'TỈNH'),
      write(306, 115, 'Sản'),
      write(306, 129, 'phẩ'),
      write(306, 143, 'm'),
    ],
    rules,
  );
  assert.ok(item?.kind === 'table');
  assert.deepEqual(
    item.table.rows[0]?.cells.map((cell) => cell.text),
    ['HĐND&UBND', 'UBND\nTỈNH', 'Sản\nphẩm'],
  );
});

test('the symbol of a decree that fills its line is whole, whatever capitals follow', () => {
  const rules: Rule[] = [
    { x1: 100, x2: 220, y1: 100, y2: 100 },
    { x1: 100, x2: 220, y1: 150, y2: 150 },
    ...[100, 160, 220].map((x) => ({ x1: x, x2: x, y1: 100, y2: 150 })),
  ];
  const [item] = page([write(106, 115, '52/NĐ-CP'), write(106, 129, 'UBND'), write(166, 115, 'Gửi')], rules);
  assert.ok(item?.kind === 'table');
  assert.equal(item.table.rows[0]?.cells[0]?.text, '52/NĐ-CP\nUBND');
});

test('a title over the columns of a table without lines is not part of its header', () => {
  const items = page([
    centred(300, 100, 'DANH MỤC NHIỆM VỤ VÀ THỜI GIAN THỰC HIỆN CỦA CÁC ĐƠN VỊ'),
    [
      ...write(57, 116, 'TT'),
      ...write(90, 116, 'Nội dung'),
      ...write(240, 116, 'Đơn vị'),
      ...write(400, 116, 'Thời gian'),
    ],
    [
      ...write(57, 132, '1'),
      ...write(90, 132, 'Sơ kết'),
      ...write(240, 132, 'Phòng A'),
      ...write(400, 132, 'Tháng 6'),
    ],
    [
      ...write(57, 148, '2'),
      ...write(90, 148, 'Tổng kết'),
      ...write(240, 148, 'Phòng B'),
      ...write(400, 148, 'Tháng 12'),
    ],
  ]);
  assert.deepEqual(
    items.map((item) => (item.kind === 'line' ? 'line' : item.table.rows.length)),
    ['line', 3],
  );
});

test('a short heading that is set in does not go on below, a line that a long word left short does', () => {
  const full = 'Các đơn vị động viên mọi tầng lớp nhân dân hăng hái thi đua trong năm nay,';
  const lines = paragraphs([
    write(110, 100, '1. Mục đích'),
    write(90, 114, full),
    write(90, 128, 'gắn với nhiệm vụ chuyên môn.'),
    write(110, 150, `- ${full.slice(0, 58)}`),
    write(90, 164, 'Chương-trình-mục-tiêu-quốc-gia.'),
  ]);
  assert.deepEqual(lines, [
    '1. Mục đích',
    `${full} gắn với nhiệm vụ chuyên môn.`,
    `- ${full.slice(0, 58)} Chương-trình-mục-tiêu-quốc-gia.`,
  ]);
});

test('below a bold header the rest of a row, then rows numbered by letters, the heading of the numbers set in the middle', () => {
  const bold = (glyphs: Glyph[]) => glyphs.map((glyph) => ({ ...glyph, bold: true }));
  const row = (y: number, cells: [string, string, string, string], x = 50) => [
    ...write(x, y, cells[0]),
    ...write(100, y, cells[1]),
    ...write(260, y, cells[2]),
    ...write(400, y, cells[3]),
  ];
  const [item] = page([
    bold(row(100, ['STT', 'Nội dung', 'Đơn vị', 'Thời gian'], 64)),
    row(114, ['', 'và khối trường', '', '30/5/2025']),
    row(128, ['2', 'Đăng ký', 'Phòng A', 'Tháng 02']),
    row(142, ['a', 'Khối xã', 'Phòng B', '15/02']),
    row(156, ['b', 'Khối trường', 'Phòng C', '17/02']),
  ]);
  assert.ok(item?.kind === 'table');
  assert.deepEqual(
    item.table.rows.map((r) => r.cells.map((cell) => cell.text)),
    [
      ['STT', 'Nội dung', 'Đơn vị', 'Thời gian'],
      ['', 'và khối trường', '', '30/5/2025'],
      ['2', 'Đăng ký', 'Phòng A', 'Tháng 02'],
      ['a', 'Khối xã', 'Phòng B', '15/02'],
      ['b', 'Khối trường', 'Phòng C', '17/02'],
    ],
  );
});
