import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SourceBlock } from './source-document.ts';
import { readText } from './text.ts';

const read = (text: string) => readText(new TextEncoder().encode(text)).blocks;
const cellsOf = (block: SourceBlock | undefined) =>
  block?.kind === 'table' ? block.rows.map((row) => row.cells.map((cell) => cell.text)) : null;

const ROWS = [
  ['TT', 'Việc', 'Hạn'],
  ['1', 'Tập huấn cho các thôn', ''],
  ['2', 'Sơ kết', 'Tháng 6'],
];

describe('tables in a text', () => {
  test('Markdown without bars at the ends', () => {
    const text = 'TT | Việc | Hạn\n--- | --- | ---\n1 | Tập huấn cho các thôn | \n2 | Sơ kết | Tháng 6\n';
    assert.deepEqual(cellsOf(read(text)[0]), ROWS);
    assert.equal(read('Một việc | hai việc')[0]?.kind, 'paragraph');
  });

  test('a grid drawn with characters, a cell on two lines', () => {
    const text = [
      '+----+-------------+---------+',
      '| TT | Việc        | Hạn     |',
      '+====+=============+=========+',
      '| 1  | Tập huấn    |         |',
      '|    | cho các thôn|         |',
      '+----+-------------+---------+',
      '| 2  | Sơ kết      | Tháng 6 |',
      '+----+-------------+---------+',
      'Hết bảng',
    ].join('\n');
    const [table, after] = read(text);
    assert.deepEqual(
      cellsOf(table)?.map((row) => row.map((cell) => cell.replace('\n', ' '))),
      ROWS,
    );
    assert.equal(after?.kind === 'paragraph' && after.text, 'Hết bảng');
  });

  test('HTML, cells over columns and rows', () => {
    const text = [
      'Phần trên',
      '<table border="1"><tr><th>TT</th><th>Việc</th><th>Hạn</th></tr>',
      '<tr><td colspan="3"><b>Quý I</b></td></tr>',
      '<tr><td>1</td><td>Tập huấn<br>cho các thôn</td><td rowspan="2">Tháng&nbsp;6</td></tr>',
      '<tr><td>2<td>Sơ kết</tr></table>',
      'Phần dưới',
    ].join('\n');
    const [above, table, below] = read(text);
    assert.ok(table?.kind === 'table');
    assert.deepEqual([above?.kind, below?.kind], ['paragraph', 'paragraph']);
    assert.deepEqual(
      table.rows.map((row) => row.cells.map((c) => [c.column, c.span, c.text, c.merged])),
      [
        [
          [0, 1, 'TT', false],
          [1, 1, 'Việc', false],
          [2, 1, 'Hạn', false],
        ],
        [[0, 3, 'Quý I', false]],
        [
          [0, 1, '1', false],
          [1, 1, 'Tập huấn\ncho các thôn', false],
          [2, 1, 'Tháng 6', false],
        ],
        [
          [0, 1, '2', false],
          [1, 1, 'Sơ kết', false],
          [2, 1, 'Tháng 6', true],
        ],
      ],
    );
    assert.deepEqual(
      table.rows.map((row) => row.line),
      [2, 3, 4, 5],
    );
  });

  test('the next annex right below a table is not the rest of its last cell', () => {
    const blocks = read('TT\tViệc\tHạn\n1\tSơ kết\tTháng 6\nPHỤ LỤC 2\nTT\tViệc\tHạn\n1\tHọp\tTháng 7');
    assert.deepEqual(
      blocks.map((b) => (b.kind === 'paragraph' ? b.text : b.rows.length)),
      [2, 'PHỤ LỤC 2', 2],
    );
  });

  test('columns set by blanks, a cell on two lines; printed pages with a form feed are left as they are', () => {
    const text = [
      'Danh sách công việc',
      '',
      'TT   Nội dung công việc        Đơn vị       Thời gian',
      '1    Tập huấn cho các thôn,    Phòng A      Tháng 3',
      '     các xóm',
      '2    Sơ kết                                 Tháng 6',
      '',
      '                    PHỤ LỤC 2',
      'TT   Nội dung     Đơn vị       Thời gian',
      '1    Họp          Phòng B      Tháng 7',
    ].join('\n');
    const blocks = read(text);
    assert.deepEqual(
      blocks.map((b) => cellsOf(b) ?? (b.kind === 'paragraph' ? b.text : null)),
      [
        'Danh sách công việc',
        [
          ['TT', 'Nội dung công việc', 'Đơn vị', 'Thời gian'],
          ['1', 'Tập huấn cho các thôn,\ncác xóm', 'Phòng A', 'Tháng 3'],
          ['2', 'Sơ kết', '', 'Tháng 6'],
        ],
        'PHỤ LỤC 2',
        [
          ['TT', 'Nội dung', 'Đơn vị', 'Thời gian'],
          ['1', 'Họp', 'Phòng B', 'Tháng 7'],
        ],
      ],
    );
    assert.ok(read(`${text}\f`).every((b) => b.kind === 'paragraph'));
  });
});
