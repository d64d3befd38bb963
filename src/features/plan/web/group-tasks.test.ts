import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupTasks } from './group-tasks.ts';

test('tasks are grouped as the tables are, in their order', () => {
  const task = (annex: number, section: string, id: number) => ({ annex, section, id });
  const groups = groupTasks([
    task(1, 'Quý I', 1),
    task(1, 'Quý I', 2),
    task(1, 'Quý II', 3),
    task(2, '', 4),
    task(2, 'Quý I', 5),
  ]);
  assert.deepEqual(
    groups.map(({ annex, sections }) => [
      annex,
      sections.map(({ name, tasks }) => [name, tasks.map(({ id }) => id)]),
    ]),
    [
      [
        1,
        [
          ['Quý I', [1, 2]],
          ['Quý II', [3]],
        ],
      ],
      [
        2,
        [
          ['', [4]],
          ['Quý I', [5]],
        ],
      ],
    ],
  );
  assert.deepEqual(groupTasks([]), []);
});
