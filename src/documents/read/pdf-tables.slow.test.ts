import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dottedRules } from './pdf-dots.ts';
import type { Glyph, Rule } from './pdf-page.ts';
import { findGrids } from './pdf-tables.ts';
import { findUnruledGrid } from './pdf-unruled.ts';

const level = (y: number, x1: number, x2: number): Rule => ({ x1, x2, y1: y, y2: y });
const upright = (x: number, y1: number, y2: number): Rule => ({ x1: x, x2: x, y1, y2 });
const cellsOf = (rules: readonly Rule[]) =>
  findGrids(rules).map((grid) => grid.cells.map((c) => [c.row, c.column, c.rowSpan, c.span]));

describe('ruled tables', () => {
  const frame = [
    level(0, 0, 300),
    level(20, 0, 300),
    level(40, 0, 300),
    upright(0, 0, 40),
    upright(100, 0, 40),
    upright(300, 0, 40),
  ];

  test('a cell for each field between the lines', () => {
    assert.deepEqual(cellsOf(frame), [
      [
        [0, 0, 1, 1],
        [0, 1, 1, 1],
        [1, 0, 1, 1],
        [1, 1, 1, 1],
      ],
    ]);
  });

  test('a missing piece of line merges the cells on both sides of it', () => {
    const merged = [
      level(0, 0, 300),
      level(20, 100, 300),
      level(40, 0, 300),
      upright(0, 0, 40),
      upright(100, 0, 40),
      upright(200, 20, 40),
      upright(300, 0, 40),
    ];
    assert.deepEqual(cellsOf(merged), [
      [
        [0, 0, 2, 1],
        [0, 1, 1, 2],
        [1, 1, 1, 1],
        [1, 2, 1, 1],
      ],
    ]);
  });

  test('a row that the page cuts off has no line below; its upright lines tell how far it goes', () => {
    const cut = [
      level(0, 0, 300),
      level(20, 0, 300),
      upright(0, 0, 55),
      upright(100, 0, 55),
      upright(300, 0, 55),
    ];
    assert.equal(findGrids(cut)[0]?.rows, 2);
    assert.equal(findGrids(cut)[0]?.bottom, 55);
  });

  test('lines drawn in pieces, dashes or dots are lines', () => {
    const pieces = frame.flatMap((r) =>
      r.y1 === r.y2
        ? [level(r.y1, r.x1, 120), level(r.y1 + 0.4, 122, r.x2)]
        : [upright(r.x1, r.y1, 18), upright(r.x1, 21, r.y2)],
    );
    assert.deepEqual(cellsOf(pieces), cellsOf(frame));
    const dots = frame.flatMap((r) =>
      Array.from({ length: 101 }, (_, i) => ({
        x: r.x1 + ((r.x2 - r.x1) * i) / 100,
        y: r.y1 + ((r.y2 - r.y1) * i) / 100,
      })),
    );
    assert.deepEqual(cellsOf(dottedRules(dots)), cellsOf(frame));
  });

  test('an underline, a frame around a title and two tables apart are not one table', () => {
    assert.deepEqual(findGrids([level(10, 0, 80)]), []);
    assert.deepEqual(
      findGrids([level(0, 0, 80), level(20, 0, 80), upright(0, 0, 20), upright(80, 0, 20)]),
      [],
    );
    const below = frame.map((r) => ({ ...r, y1: r.y1 + 100, y2: r.y2 + 100 }));
    assert.equal(findGrids([...frame, ...below]).length, 2);
  });
});

test('columns of text without lines are a table below a header that begins with TT', () => {
  const write = (x: number, y: number, text: string): Glyph[] =>
    [...text].map((char, i) => ({ text: char, x: x + i * 6, y, width: 6, size: 12, bold: false }));
  const glyphs = [
    write(0, 100, 'TT'),
    write(40, 100, 'Nội dung'),
    write(200, 100, 'Đơn vị'),
    write(300, 100, 'Thời gian'),
    write(0, 130, '1.'),
    write(40, 130, 'Việc thứ nhất'),
    write(200, 130, 'Phòng A'),
    write(300, 130, 'Tháng 3'),
    write(40, 145, 'còn dài'),
    write(0, 170, '2.'),
    write(40, 170, 'Việc thứ hai'),
    write(200, 170, 'Phòng B'),
    write(300, 170, 'Tháng 4'),
  ].flat();
  const grid = findUnruledGrid(glyphs);
  assert.equal(grid?.columns, 4);
  assert.equal(grid?.rows, 3);
  assert.equal(findUnruledGrid(write(0, 100, 'Một dòng chữ thường')), null);
});
