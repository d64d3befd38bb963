import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { newId } from '../../../../platform/ids.ts';
import { type CommendationWorld, commendationWorld } from '../test-commendation.ts';

const AWARDS = ['lao-dong-tien-tien', 'chien-si-thi-dua-co-so'] as const;
const TODAY = '2026-11-20';

let world: CommendationWorld;
let units: string[];

before(async () => {
  world = await commendationWorld();
  const { build } = world.app;
  units = [world.commune, world.otherCommune, await build.unit({ parentId: world.commune })];
});
after(() => world.close());

const run = (text: string, values: unknown[] = []) => world.app.owner.query(text, values);

/**
 * Of every unit with all below it, counted from the rows themselves, and the same as the sums say it; who got how far, and the same as it
 * is kept: where they differ.
 */
async function differences(): Promise<unknown[]> {
  const { rows } = await run(`
    with counted as (select a.id as unit_id, c.kind, c.year, c.award, c.subject, a.id = c.unit_id as own, sum(c.n) as n from count_awards() c
        join unit_now u using (unit_id) cross join lateral unnest(units_on(u.path)) a(id) group by 1, 2, 3, 4, 5, 6),
      kept as (select unit_id, kind, year, award, subject, own, sum(n) as n from award_sum group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0)
    (select 'missing', * from (table counted except table kept) m) union all (select 'wrong', * from (table kept except table counted) w)`);
  const progress = await run(`
    with kept as (select * from award_progress where registered or proposed or granted)
    (select 'missing', * from (table award_progress_now except table kept) m) union all
    (select 'wrong', * from (table kept except table award_progress_now) w)`);
  return [...rows, ...progress.rows];
}

/** One row chosen by `at` out of all, in the order of their keys. */
const chosen = (table: string) =>
  `(select id from ${table} order by id offset (select $1::int % greatest(count(*), 1) from ${table}) limit 1)`;

type Act = (at: number, unit: number, award: string) => Promise<unknown>;

const unitAt = (n: number) => units[n % units.length] ?? '';

const ACTS: Record<string, Act> = {
  grant: (at, unit, award) =>
    run(
      `insert into honour (id, subject, person_id, subject_name, unit_id, award, basis, year, decision_number, decided_on, authority, created_at)
       select gen_random_uuid(), 'individual', id, full_name, $1, $2, 'cong-trang', 2020 + $3::int % 3, gen_random_uuid()::text, '2024-01-01', 'UBND', now()
       from person where id = any($4)`,
      [unitAt(unit), award, at, world.people],
    ),
  revoke: (at) =>
    run(
      `update honour set status = case status when 'revoked' then 'valid' else 'revoked' end where id = ${chosen('honour')}`,
      [at],
    ),
  correct: (at, unit, award) =>
    run(`update honour set award = $2, unit_id = $3, year = 2021 where id = ${chosen('honour')}`, [
      at,
      award,
      unitAt(unit),
    ]),
  undo: (at) => run(`delete from honour where id = ${chosen('honour')}`, [at]),
  propose: (at, unit, award) =>
    run(
      `insert into nomination (id, dossier_id, position, subject, person_id, subject_name, unit_id, award, year)
       select gen_random_uuid(), d.id, 1 + coalesce((select max(position) from nomination n where n.dossier_id = d.id), 0), 'individual', p.id,
         p.full_name, $2, $3, d.year from dossier d, person p
       where d.id = ${chosen('dossier')} and p.id = $4 and not exists (
         select from nomination o where o.dossier_id = d.id and o.person_id = p.id and o.award = $3 and o.state <> 'withdrawn')`,
      [at, unitAt(unit), award, world.people[at % world.people.length]],
    ),
  take: (at) => run(`update nomination set state = 'withdrawn' where id = ${chosen('nomination')}`, [at]),
  refuse: (at) => run(`update nomination set state = 'refused' where id = ${chosen('nomination')}`, [at]),
  drop: (at) => run(`delete from nomination where id = ${chosen('nomination')}`, [at]),
  retitle: (at, _unit, award) =>
    run(
      `update nomination n set award = $2 where id = ${chosen('nomination')} and not exists (
         select from nomination o where o.dossier_id = n.dossier_id and o.person_id = n.person_id and o.award = $2 and o.state <> 'withdrawn')`,
      [at, award],
    ),
  send: (at) =>
    run(`update dossier set sent_at = now(), state = 'sent' where id = ${chosen('dossier')}`, [at]),
  withdraw: (at) => run(`update dossier set state = 'withdrawn' where id = ${chosen('dossier')}`, [at]),
  register: (at, _unit, award) =>
    run(
      `insert into registration (id, sheet_id, position, subject, person_id, subject_name, award)
       select gen_random_uuid(), s.id, 1, 'individual', p.id, p.full_name, $2 from registration_sheet s, person p
       where s.id = ${chosen('registration_sheet')} and p.id = $3 on conflict do nothing`,
      [at, award, world.people[at % world.people.length]],
    ),
  strike: (at) => run(`delete from registration where id = ${chosen('registration')}`, [at]),
  hand: (at, unit) =>
    run(`update registration_sheet set state = $2 where id = ${chosen('registration_sheet')}`, [
      at,
      ['draft', 'submitted', 'approved', 'returned'][unit % 4],
    ]),
  move: async (_at, unit) => {
    await run('update unit_period set parent_id = $2 where unit_id = $1', [units.at(-1), unitAt(unit % 2)]);
    await run('select refresh_unit_now($1)', [TODAY]);
  },
  rename: (at, unit) =>
    run(
      `update ${['honour', 'nomination', 'registration'][unit % 3]} set subject_name = $2 where id = ${chosen(['honour', 'nomination', 'registration'][unit % 3] ?? '')}`,
      [at, `Người ${unit}`],
    ),
  merge: (at, unit) =>
    run(`update honour set person_id = $2 where id = ${chosen('honour')}`, [
      at,
      world.people[unit % world.people.length],
    ]),
  fold: () => run('select fold_award_sums()'),
};

async function somebodyWaits(): Promise<void> {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await run(waiting)).rows.length === 0);
}

async function reset(): Promise<void> {
  await run('delete from honour');
  await run('delete from nomination');
  await run('delete from registration');
  await run(`update dossier set state = 'draft', sent_at = null`);
}

describe('sums of awards', () => {
  test('always equal what is counted, whatever is written, in whatever order', async () => {
    for (const unit of units) {
      await world.make({ unitId: world.commune });
      await run(
        `insert into registration_sheet (id, unit_id, year, round, created_by, created_at, updated_at)
         values ($1, $2, 2025, 'main', $3, now(), now())`,
        [newId(), unit, world.clerk.accountId],
      );
    }
    const act = fc.tuple(
      fc.constantFrom(...Object.keys(ACTS)),
      fc.nat(50),
      fc.nat(50),
      fc.constantFrom(...AWARDS),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
        await reset();
        for (const [name, at, unit, award] of acts) await ACTS[name]?.(at, unit, award);
        assert.deepEqual(await differences(), []);
      }),
      { numRuns: 40 },
    );
    await run('select rebuild_award_sums(), rebuild_award_progress()');
    assert.deepEqual(await differences(), []);
  });

  test('a unit that moves while an honour is written takes it along', async () => {
    await run('update unit_period set parent_id = $2 where unit_id = $1', [units.at(-1), world.commune]);
    await run('select refresh_unit_now($1)', [TODAY]);
    const writer = await world.app.owner.connect();
    try {
      await writer.query('begin');
      await writer.query(
        `insert into honour (id, subject, person_id, subject_name, unit_id, award, basis, year, decided_on, authority, created_at)
         select gen_random_uuid(), 'individual', id, full_name, $2, $3, 'cong-trang', 2019, '2019-01-01', 'UBND', now() from person where id = $1`,
        [world.people[0], units.at(-1), AWARDS[0]],
      );
      await run('update unit_period set parent_id = $2 where unit_id = $1', [
        units.at(-1),
        world.otherCommune,
      ]);
      const moved = run('select refresh_unit_now($1)', [TODAY]);
      await Promise.race([moved, somebodyWaits()]);
      await writer.query('commit');
      await moved;
    } finally {
      writer.release();
    }
    assert.deepEqual(await differences(), []);
  });

  test('of two who write of the same person at once each counts what the other has written', async () => {
    const grant = `insert into honour (id, subject, person_id, subject_name, unit_id, award, basis, year, decision_number, decided_on, authority, created_at)
      select gen_random_uuid(), 'individual', id, full_name, $2, $3, 'cong-trang', 2026, '1/QĐ', '2026-11-01', 'UBND', now() from person where id = $1`;
    const { id } = await world.make({ unitId: world.commune });
    await run(
      `insert into nomination (id, dossier_id, position, subject, person_id, subject_name, unit_id, award, year)
       select gen_random_uuid(), $1, 1, 'individual', id, full_name, $2, $3, 2026 from person where id = $4`,
      [id, world.commune, AWARDS[1], world.people[3]],
    );
    const writer = await world.app.owner.connect();
    try {
      await writer.query('begin');
      await writer.query(grant, [world.people[3], world.commune, AWARDS[1]]);
      const sent = run(`update dossier set sent_at = now(), state = 'sent' where id = $1`, [id]);
      await Promise.race([sent, somebodyWaits()]);
      await writer.query('commit');
      await sent;
    } finally {
      writer.release();
    }
    assert.deepEqual(await differences(), []);
  });
});
