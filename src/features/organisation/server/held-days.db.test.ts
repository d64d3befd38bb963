import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dice } from '../../../testing/dice.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';

let app: TestApplication;
let units: string[];
let people: string[];
before(async () => {
  app = await testApplication();
  const root = await app.build.unit();
  units = [root, await app.build.unit({ parentId: root })];
  people = await Promise.all([1, 2, 3].map(() => app.build.person({ unitId: root })));
});
after(() => app.close());

/** People whose kept days are not those of their positions. */
const wrong = async () => {
  const { rows } = await app.owner.query(`select p.id, p.held::text, h.days::text from person p
    left join (select person_id, range_agg(daterange(valid_from, valid_to)) as days from position group by 1) h on h.person_id = p.id
    where p.held is distinct from coalesce(h.days, '{}')`);
  return rows;
};
const heldOn = async (id: string, day: string) => {
  const { rows } = await app.owner.query('select held @> $2::date as held from person where id = $1', [
    id,
    day,
  ]);
  return rows[0].held;
};
const insert = `insert into position (id, person_id, unit_id, title, valid_from, valid_to)
  values (gen_random_uuid(), $1, $2, $3, $4, $5)`;

test('the days on which somebody holds a position are kept through whatever changes positions', async () => {
  const roll = dice(31);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const day = (year: number) => `${year}-0${1 + roll(9)}-01`;
  for (let n = 0; n < 150; n += 1) {
    const person = pick(people);
    const from = 2000 + roll(20);
    const to = roll(4) === 0 ? null : day(from + 1 + roll(3));
    const act = roll(5);
    if (act < 2) await app.owner.query(insert, [person, pick(units), `Chức vụ ${n}`, day(from), to]);
    else if (act === 2)
      await app.owner.query(
        `update position set valid_to = greatest(valid_from + 1, $2::date) where id in
          (select id from position where person_id = $1 order by id limit 2)`,
        [person, to],
      );
    else if (act === 3)
      await app.owner.query(
        'update position set person_id = $2 where id = (select max(id::text)::uuid from position where person_id = $1)',
        [person, pick(people)],
      );
    else
      await app.owner.query(
        'delete from position where id in (select id from position where person_id = $1 order by id desc limit $2)',
        [person, 1 + roll(3)],
      );
    assert.deepEqual(await wrong(), [], `after act ${n}`);
  }
});

test('a gap between two positions is a gap; a position ends before its last day', async () => {
  const id = await app.build.person({ unitId: units[0] as string });
  await app.owner.query('delete from position where person_id = $1', [id]);
  assert.equal(await heldOn(id, '2020-06-01'), false);
  for (const [from, to] of [
    ['2010-01-01', '2012-01-01'],
    ['2015-01-01', null],
  ])
    await app.owner.query(insert, [id, units[0], 'Chuyên viên', from, to]);
  const days = ['2009-12-31', '2010-01-01', '2011-12-31', '2012-01-01', '2015-01-01', '2030-01-01'];
  assert.deepEqual(await Promise.all(days.map((day) => heldOn(id, day))), [
    false,
    true,
    true,
    false,
    true,
    true,
  ]);
});

test('two who write positions of one person at the same time both count', async () => {
  const id = await app.build.person({ unitId: units[0] as string });
  const first = await app.owner.connect();
  const second = await app.owner.connect();
  try {
    await first.query('begin');
    await second.query('begin');
    await first.query(insert, [id, units[0], 'Kế toán', '1999-01-01', '2000-01-01']);
    const waits = second.query(insert, [id, units[1], 'Thủ quỹ', '2001-01-01', '2002-01-01']);
    await first.query('commit');
    await waits;
    await second.query('commit');
  } finally {
    first.release();
    second.release();
  }
  assert.deepEqual(await wrong(), []);
  assert.deepEqual([await heldOn(id, '1999-06-01'), await heldOn(id, '2001-06-01')], [true, true]);
});
