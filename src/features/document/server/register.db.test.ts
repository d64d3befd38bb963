import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readXlsx } from '../../../documents/xlsx/read-xlsx.ts';
import { assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import { recordDocument } from './issue-document.ts';
import { sampleOfficial } from './sample-official.fixture.ts';
import { type DocumentWorld, documentWorld } from './test-document.ts';

let world: DocumentWorld;
before(async () => {
  world = await documentWorld();
});
after(() => world.close());

const post = (url: string, body: object, by: Credentials = world.office) =>
  world.app.request('POST', url, by, body);
const number = async (id: string, body: object = {}, by: Credentials = world.office) =>
  post(`/api/documents/${id}/number`, { version: 1, day: '2026-11-21', ...body }, by);
const register = async (query = '') =>
  (await world.app.request('GET', `/api/register?${query}`, world.office)).json();
const configure = async (body: object) => {
  const response = await post('/api/number-series', {
    unitId: world.province,
    kind: null,
    year: 2026,
    suffix: 'UBND',
    ...body,
  });
  assert.equal(response.statusCode, 201, response.body);
  return response.json();
};

test('asks for sign-in', async () => {
  assertProblem(await world.app.request('GET', '/api/register'), 'sign-in-required');
});

test('a unit without a sequence gets one for the kind, with the suffix its name suggests', async () => {
  const one = await world.make();
  const numbered = (await number(one.id)).json();
  assert.equal(numbered.state, 'numbered');
  assert.deepEqual([numbered.number, numbered.symbol, numbered.signedOn], ['1', 'TB-UBND', '2026-11-21']);
  assert.deepEqual(numbered.doubts, []);
  const two = (await number((await world.make()).id)).json();
  assert.equal(two.number, '2');
});

test('each kind, each body and each year has its own sequence; a new year begins again at 1 with what was set up', async () => {
  const letter = await world.make({ kind: 'official-letter' });
  assert.equal((await number(letter.id)).json().symbol, 'UBND');
  const council = (await number((await world.make()).id, { body: 'HĐTĐKT' })).json();
  assert.deepEqual([council.number, council.symbol], ['1', 'TB-HĐTĐKT']);
  await configure({ kind: 'plan', prefix: 'A', start: 40, suffix: 'UBND-VX' });
  const plan = (await number((await world.make({ kind: 'plan' })).id)).json();
  assert.deepEqual([plan.number, plan.symbol], ['A40', 'KH-UBND-VX']);
  const next = (await number((await world.make({ kind: 'plan' })).id, { day: '2027-01-04' })).json();
  assert.deepEqual([next.number, next.symbol], ['A1', 'KH-UBND-VX']);
});

test('one sequence for all kinds, where the office numbers them together', async () => {
  const kinds = ['minutes', 'invitation', 'submission'];
  const symbols: string[] = [];
  const body = { unitId: world.commune, kind: null, year: 2026, suffix: 'UBND' };
  await post('/api/number-series', body, world.communeHead);
  for (const kind of kinds) {
    const made = await world.make({ kind, unitId: world.commune }, world.clerk);
    const { number: n, symbol } = (await number(made.id, {}, world.clerk)).json();
    symbols.push(`${n}/${symbol}`);
  }
  assert.deepEqual(symbols, ['1/BB-UBND', '2/GM-UBND', '3/TTr-UBND']);
});

test('a day before that of the previous number is a doubt, not a refusal', async () => {
  await configure({ kind: 'report' });
  await number((await world.make({ kind: 'report' })).id, { day: '2026-11-10' });
  const early = (await number((await world.make({ kind: 'report' })).id, { day: '2026-11-09' })).json();
  assert.equal(early.state, 'numbered');
  assert.deepEqual(early.doubts, ['day-before-previous']);
  const rows = (await register('kind=report&sort=n')).items;
  assert.deepEqual(
    rows.map(({ doubts }: { doubts: string[] }) => doubts),
    [['day-after-next'], ['day-before-previous']],
  );
});

test('reserved with a reason, used later or cancelled; never given to anybody else', async () => {
  const series = await configure({ kind: 'decision' });
  const reserve = `/api/number-series/${series.id}/reservations`;
  assertProblem(await post(reserve, { kind: 'decision', day: '2026-11-20' }), 'invalid-input');
  assertProblem(await post(reserve, { kind: 'plan', day: '2026-11-20', reason: 'x' }), 'invalid-input');
  const kept = (
    await post(reserve, { kind: 'decision', day: '2026-11-20', count: 2, reason: 'Chờ ký' })
  ).json().items;
  assert.deepEqual(
    kept.map((row: { number: string }) => row.number),
    ['1', '2'],
  );
  const third = (await number((await world.make({ kind: 'decision' })).id)).json();
  assert.equal(third.number, '3');
  const used = await world.make({ kind: 'decision' });
  const [first, second] = kept;
  assert.equal((await number(used.id, { reservedId: first.id, day: '2026-11-20' })).json().number, '1');
  assertProblem(
    await number((await world.make({ kind: 'decision' })).id, { reservedId: first.id }),
    'step-not-allowed',
  );
  assertProblem(await number((await world.make()).id, { reservedId: second.id }), 'step-not-allowed');
  const cancel = (version: number, by = world.office) =>
    post(`/api/register/${second.id}/cancellation`, { version, reason: 'Không ban hành' }, by);
  assertProblem(await cancel(1, world.foreign), 'not-found');
  assertProblem(await cancel(9), 'stale-version');
  assert.equal((await cancel(1)).statusCode, 200);
  assertProblem(await cancel(2), 'step-not-allowed');
  const rows = (await register('kind=decision&sort=n')).items;
  assert.deepEqual(
    rows.map(({ n, state, reason }: Record<string, unknown>) => [n, state, reason]),
    [
      [1, 'used', 'Chờ ký'],
      [2, 'cancelled', 'Chờ ký → Không ban hành'],
      [3, 'used', null],
    ],
  );
});

test('a numbered document that is withdrawn leaves its number cancelled, with the reason', async () => {
  const series = await configure({ kind: 'minutes' });
  const made = (await number((await world.make({ kind: 'minutes' })).id)).json();
  const withdraw = (body: object) =>
    post(`/api/documents/${made.id}/steps`, { step: 'withdraw', version: made.version, ...body });
  assertProblem(await withdraw({}), 'invalid-input');
  assert.equal((await withdraw({ reason: 'Soạn lại' })).json().state, 'withdrawn');
  const { items } = await register(`series=${series.id}`);
  assert.deepEqual([items[0].state, items[0].reason, items[0].number], ['cancelled', 'Soạn lại', '1']);
  assert.equal((await number((await world.make({ kind: 'minutes' })).id)).json().number, '2');
});

test('a sequence is set up by who may, changed by its version, and keeps its start once numbers are given', async () => {
  const body = { unitId: world.province, kind: 'invitation', year: 2026, suffix: 'UBND', start: 100 };
  assertProblem(await post('/api/number-series', body, world.clerk), 'not-found');
  const series = await configure(body);
  assertProblem(await post('/api/number-series', body), 'already-exists');
  const patch = (change: object) =>
    world.app.request('PATCH', `/api/number-series/${series.id}`, world.office, change);
  const moved = (await patch({ version: 1, start: 200, prefix: 'M' })).json();
  assert.deepEqual([moved.next, moved.prefix, moved.version], [200, 'M', 2]);
  assertProblem(await patch({ version: 1, suffix: 'X' }), 'stale-version');
  assert.equal((await number((await world.make({ kind: 'invitation' })).id)).json().number, 'M200');
  assertProblem(await patch({ version: 2, start: 5 }), 'step-not-allowed');
});

test('the register as a spreadsheet has the rows of the list', async () => {
  const { rawPayload } = await world.app.request(
    'GET',
    '/api/register.xlsx?kind=decision&sort=n',
    world.office,
  );
  const table = JSON.stringify(await readXlsx(rawPayload, { maxRows: 100 }));
  assert.ok(table.includes('QĐ-UBND') && table.includes('Chờ ký → Không ban hành'), table);
  const foreign = await world.app.request('GET', '/api/register', world.foreign);
  assert.equal(foreign.json().total, 0);
});

/** Every number from 1 on exactly once, each with its document. */
async function assertWhole(unitId: string, atLeast: number): Promise<void> {
  const { rows } = await world.app.owner.query<{ n: number; documented: boolean }>(
    `select r.n, d.number = r.number as documented from register_number r join number_series s on s.id = r.series_id
     left join document d on d.id = r.document_id where s.unit_id = $1 order by r.n`,
    [unitId],
  );
  assert.ok(rows.length >= atLeast, `only ${rows.length} numbers`);
  assert.deepEqual(
    rows.map(({ n }) => n),
    rows.map((_, index) => index + 1),
  );
  assert.ok(rows.every(({ documented }) => documented));
  const { rows: counted } = await world.app.owner.query(
    `select (select next from number_series where unit_id = $1) as next,
      (select count(*)::int from document where unit_id = $1) as documents`,
    [unitId],
  );
  assert.deepEqual(counted, [{ next: rows.length + 1, documents: rows.length }]);
}

test('50 writers at once × 20 documents: 1,000 numbers, no gap, no double', async () => {
  const unitId = await world.app.build.unit({
    name: 'Sở Nội vụ',
    kind: 'department',
    parentId: world.province,
  });
  const writer = async () => {
    for (let i = 0; i < 20; i++) {
      await world.context.write((write) =>
        recordDocument(write, {
          unitId,
          official: sampleOfficial(),
          source: null,
          number: { day: '2026-11-21' },
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: 50 }, writer));
  await assertWhole(unitId, 1000);
});

test('a transaction that fails after it took a number gives it back', async () => {
  const unitId = await world.app.build.unit({
    name: 'Sở Y tế',
    kind: 'department',
    parentId: world.province,
  });
  const input = { unitId, official: sampleOfficial(), source: null, number: { day: '2026-11-21' } };
  for (let i = 0; i < 6; i++) {
    const made = world.context.write(async (write) => {
      await recordDocument(write, input);
      if (i % 2 === 0) throw new Error('on purpose');
    });
    await made.catch(() => undefined);
  }
  await assertWhole(unitId, 3);
});

test('writers killed with -9 in the middle, again and again, leave neither gap nor double nor a number without its document', async () => {
  const unitId = await world.app.build.unit({
    name: 'Sở Tài chính',
    kind: 'department',
    parentId: world.province,
  });
  const told: string[] = [];
  for (let round = 0; round < 4; round++) {
    const child: ChildProcess = fork(join(import.meta.dirname, 'number-writer.fixture.ts'), [
      world.app.database.url,
      world.app.database.appRole ?? '',
      unitId,
    ]);
    const before = told.length;
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => code !== null && reject(new Error(`the writer ended with ${code}`)));
      child.on('message', (n: string) => {
        told.push(n);
        if (told.length >= before + 15 + round) resolve();
      });
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  // What the dead left open ends when the server notices that nobody is there.
  await world.context.write((write) =>
    recordDocument(write, {
      unitId,
      official: sampleOfficial(),
      source: null,
      number: { day: '2026-11-21' },
    }),
  );
  assert.equal(new Set(told).size, told.length);
  await assertWhole(unitId, told.length + 1);
});
