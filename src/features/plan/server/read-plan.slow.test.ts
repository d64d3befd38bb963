import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import type { SampleAnnex } from '../../../../samples/plans/sample-plan.ts';
import { SONG_MOC_2023 } from '../../../../samples/plans/song-moc-2023.ts';
import type { RecognisedItem } from '../model/recognised-plan.ts';
import { readPlanWithSource } from './read-plan.ts';

/** What the rows of a sample annex must be read as: headings turned into sections, merged cells filled in. */
function expectedRows({ rows }: SampleAnnex) {
  const found = [];
  let outer: string | null = null;
  let inner: string | null = null;
  let above: string[] = [];
  let parent: string | null = null;
  for (const row of rows) {
    if ('section' in row) {
      if (row.number || outer === null) [outer, inner] = [row.section, null];
      else inner = row.section;
      continue;
    }
    const cells = row.cells.map((text, i) => (text === '^' ? (above[i] ?? '') : text).replaceAll('\n', ' '));
    above = cells;
    if (cells[0] !== '-') parent = cells[0] ?? null;
    found.push({
      cells,
      section: inner ?? outer,
      parent: cells[0] === '-' ? parent : null,
      expect: row.expect,
    });
  }
  return found;
}

function cellsOf(item: RecognisedItem, order: readonly (keyof RecognisedItem | 'due')[]): unknown[] {
  return order.map((key) => (key === 'due' ? item.deadline.text : (item[key] ?? '')));
}

for (const ending of ['docx', 'pdf', 'txt']) {
  describe(`a city's plan as .${ending}`, async () => {
    const bytes = await readFile(
      new URL(`../../../../samples/plans/song-moc-2023.${ending}`, import.meta.url),
    );
    const { plan, source } = await readPlanWithSource(bytes);
    const [tasks, programme] = plan.annexes;
    assert.ok(tasks && programme);

    test('the head says who, what number, where and when', () => {
      const { number, symbol, issuer, place, date, title, year, signer, recipients } = plan.document;
      assert.deepEqual(
        { number, symbol, place, date, year },
        { number: '57', symbol: 'KH-UBND', place: 'Sông Mộc', date: '2023-02-09', year: 2023 },
      );
      assert.equal(issuer, 'ỦY BAN NHÂN DÂN THÀNH PHỐ SÔNG MỘC');
      assert.equal(title, SONG_MOC_2023.title);
      assert.deepEqual(signer, {
        authority: 'TM. ỦY BAN NHÂN DÂN',
        capacity: 'KT. CHỦ TỊCH',
        position: 'PHÓ CHỦ TỊCH',
        name: 'Phan Thị Mai Hiên',
      });
      assert.deepEqual(recipients, SONG_MOC_2023.closing.recipients);
      assert.deepEqual(
        plan.document.legalBases.map((b) => [b.number, b.date]),
        [
          [null, '2022-06-15'],
          ['91/2017/NĐ-CP', '2017-07-31'],
          ['12/KH-BTĐKT', '2023-01-05'],
        ],
      );
    });

    test('every row of the first annex is there, whatever the order of its columns', () => {
      const want = expectedRows(SONG_MOC_2023.annexes[0] ?? assert.fail());
      const order = ['number', 'content', 'due', 'lead', 'implementer', 'coordinator'] as const;
      assert.deepEqual(
        tasks.items.map((item) => cellsOf(item, order)),
        want.map((row) => row.cells),
      );
      assert.deepEqual(
        tasks.items.map((item) => [item.section, item.parent]),
        want.map((row) => [row.section, row.parent]),
      );
    });

    test('deadlines mean what they say, and what is odd has a doubt', () => {
      const want = expectedRows(SONG_MOC_2023.annexes[0] ?? assert.fail());
      tasks.items.forEach((item, i) => {
        const expect = want[i]?.expect;
        if (!expect) return;
        const { kind, to, from, done, milestones } = item.deadline;
        assert.deepEqual(
          { kind, to, done },
          { kind: expect.kind, to: expect.to, done: expect.done ?? false },
          item.content,
        );
        if (expect.from !== undefined) assert.equal(from, expect.from, item.content);
        assert.deepEqual(
          milestones.map(({ actor, date }) => ({ actor, date })),
          expect.milestones ?? [],
          item.content,
        );
        if (expect.doubts) assert.deepEqual(item.doubts, expect.doubts, item.content);
      });
      assert.deepEqual(
        plan.doubts.map((d) => `${d.code} ${d.where}`),
        [
          'date-malformed annex 1, item 2',
          'date-impossible annex 1, item 9',
          'year-mismatch annex 1, item 11',
          'row-number-skipped annex 1, item 7',
          'row-number-duplicate annex 1, item 8',
        ],
      );
    });

    test("the council's programme has its sessions with their points", () => {
      const want = expectedRows(SONG_MOC_2023.annexes[1] ?? assert.fail());
      const order = ['number', 'content', 'adviser', 'coordinator', 'due'] as const;
      assert.deepEqual(
        programme.items.map((item) => cellsOf(item, order)),
        want.map((row) => row.cells),
      );
      assert.deepEqual(
        programme.items.map((item) => item.agenda),
        [
          ['Xét đề nghị khen cấp Nhà nước đợt 1;', 'Thông qua quy chế của Hội đồng Thi đua - Khen thưởng.'],
          ['Xét khen tổng kết năm.'],
          [],
        ],
      );
    });

    test('the outline is a tree with the numbers as printed', () => {
      const numbers = (nodes: typeof plan.outline): unknown[] =>
        nodes.map((n) => [n.number, ...numbers(n.children)]);
      assert.deepEqual(numbers(plan.outline), [
        ['I', ['1'], ['2']],
        ['II', ['1', ['1.1'], ['1.2']], ['2', ['a'], ['b']]],
        ['III', ['1'], ['2']],
      ]);
    });

    test('dated duties of the text name who acts; an anniversary is none', () => {
      assert.deepEqual(
        plan.duties.map((d) => [d.actor, d.deadline.kind, d.deadline.to, d.where]),
        [
          ['Các phòng, ban, ngành thành phố', 'by', '2023-02-28', 'III.1'],
          ['Các phường, xã', 'by', '2023-06-10', 'III.1'],
          ['Các phường, xã', 'by', '2023-11-15', 'III.1'],
          ['Phòng Tài chính - Kế hoạch', 'month', '2023-03-31', 'III.2'],
        ],
      );
    });

    test('movements are the quoted names of movements only', () => {
      assert.deepEqual(plan.movements, [
        { name: 'Dòng sông sạch, phố phường xanh', source: 'II.1.1' },
        { name: 'Mỗi ngày một việc tử tế', source: 'II.1.1' },
        { name: 'Bữa cơm cho bạn', source: 'II.1.1' },
        { name: 'Về đích sớm', source: 'II.1.2' },
      ]);
    });

    test('every row points to the place in the source it was read from', () => {
      for (const item of [...tasks.items, ...programme.items]) {
        const block = source.blocks[item.source.block];
        assert.ok(block?.kind === 'table');
        const printed =
          block.rows[item.source.row ?? -1]?.cells.map((cell) => cell.text.replace(/\s+/g, ' ')).join(' ') ??
          '';
        assert.ok(printed.includes(item.content.slice(0, 20)), `${item.content} / ${printed}`);
      }
    });
  });
}
