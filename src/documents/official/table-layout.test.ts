import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Table, textOf } from './official-document.ts';
import { tableLayout } from './table-layout.ts';
import { textWidth } from './text-width.ts';

function table(columns: [string, number][], change: Partial<Table> = {}): Table {
  return { type: 'table', rows: [], columns: columns.map(([title, width]) => ({ title, width })), ...change };
}

function total(widths: readonly number[]): number {
  return Math.round(widths.reduce((sum, width) => sum + width, 0));
}

describe('tableLayout', () => {
  it('shares the width of the page as the columns say', () => {
    const { widths, size } = tableLayout(
      table([
        ['A', 1],
        ['B', 2],
      ]),
      'portrait',
    );
    assert.deepEqual([widths.map(Math.round), size], [[151, 302], 13]);
    assert.equal(
      tableLayout(
        table([
          ['A', 1],
          ['B', 1],
          ['C', 1],
          ['D', 1],
          ['E', 1],
        ]),
        'portrait',
      ).size,
      12,
    );
  });

  it('turns the page where the table asks for it, or the page lies already', () => {
    const turned = table([['A', 1]], { orientation: 'landscape' });
    assert.deepEqual(
      [
        tableLayout(turned, 'portrait'),
        tableLayout(table([['A', 1]]), 'landscape'),
        tableLayout(table([['A', 1]]), 'portrait'),
      ].map(({ orientation, widths }) => [orientation, total(widths)]),
      [
        ['landscape', 700],
        ['landscape', 700],
        ['portrait', 453],
      ],
    );
  });

  it('makes no column narrower than a word of its title', () => {
    const { widths } = tableLayout(
      table([
        ['Phiên', 1],
        ['Nội dung', 30],
      ]),
      'portrait',
    );
    assert.ok((widths[0] ?? 0) > textWidth('Phiên', 13, true));
    assert.equal(total(widths), 453);
  });

  it('fills the page whatever the columns are', () => {
    const column = fc.tuple(fc.string({ maxLength: 40 }), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 15 }), (columns) => {
        const { widths } = tableLayout(table(columns), 'portrait');
        assert.equal(total(widths), 453);
        assert.ok(widths.every((width) => width > 0));
      }),
    );
  });

  it('lets only rows break that would leave much of a page empty', () => {
    const { mayBreak } = tableLayout(table([['A', 1]]), 'portrait');
    const row = (words: number) => ({
      type: 'cells' as const,
      cells: [{ paragraphs: [textOf('nội dung '.repeat(words))] }],
    });
    assert.deepEqual([mayBreak(row(20)), mayBreak(row(800))], [false, true]);
  });
});
