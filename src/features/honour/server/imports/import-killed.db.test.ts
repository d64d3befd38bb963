import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writeXlsxRows } from '../../../../documents/xlsx/stream/write-rows.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { fileForm } from '../../../../testing/multipart.ts';
import { type TestApplication, testApplication } from '../../../../testing/test-application.ts';
import type { ImportView } from './import.schema.ts';
import { importTopic } from './import.store.ts';
import { IMPORT_JOB } from './job-name.ts';

const ROWS = 1500;
/** So often at each step; then the work may come to its end. */
const KILLS = 4;
/** Those whose row says a unit that there is not. */
const DOUBTFUL = 15;

let app: TestApplication;
let office: Credentials;
let unit: string;

before(async () => {
  app = await testApplication();
  unit = await app.build.unit({ name: 'Xã Bến Gỗ' });
  office = await app.build.signedIn('standing-office', unit);
});
after(() => app.close());

async function* rows() {
  const headings = Array.from({ length: ROWS }, (_, i) => [
    `Người Thứ ${Math.floor(i / 3)}`,
    { day: '1980-02-15' },
    i % (ROWS / DOUBTFUL) === 0 ? 'Nơi không có' : 'Xã Bến Gỗ',
    'LĐTT',
    2010 + (i % 3),
    `${i % 3}/QĐ-UBND`,
    { day: `${2011 + (i % 3)}-01-20` },
    'Chủ tịch UBND huyện',
  ]);
  yield headings;
}

const call = async <T>(method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown): Promise<T> => {
  const response = await app.request(method, `/api/honour-imports${path}`, office, body);
  assert.ok(response.statusCode < 300, response.body);
  return response.json() as T;
};
const look = async (id: string) => {
  const { rows: found } = await app.owner.query<{
    state: string;
    done: number;
    rows: number;
    honours: number;
    entered: number;
  }>(
    `select i.state, i.done_rows as done,
      (select count(*)::int from honour_import_row where import_id = i.id) as rows,
      (select count(*)::int from honour where import_id = i.id) as honours,
      (select coalesce(sum((after ->> 'honours')::int), 0)::int from audit_entry where entity_id = i.id::text and act = 'honour-import.enter') as entered
     from honour_import i where i.id = $1`,
    [id],
  );
  const [now] = found;
  assert.ok(now !== undefined);
  return now;
};

/** Lets a process go on with the import and kills it with -9 as soon as it has come some way; it may be done before. */
async function goOnAndKill(id: string, state: string): Promise<void> {
  const from = await look(id);
  const child = fork(join(import.meta.dirname, 'importer.fixture.ts'), [
    app.database.url,
    app.database.appRole ?? '',
    app.settings.dataDir,
  ]);
  const told: unknown[] = [];
  child.on('message', (message) => told.push(message));
  const ended = once(child, 'exit');
  let isOver = false;
  let awake = () => {};
  void ended.then(() => {
    isOver = true;
    awake();
  });
  // Each batch announces itself.
  const forget = app.hub.subscribe([importTopic(id)], () => awake());
  for (let now = from; !isOver && now.state === state && now.done === from.done; now = await look(id)) {
    await new Promise<void>((resolve) => {
      awake = resolve;
    });
  }
  forget();
  child.kill('SIGKILL');
  await ended;
  assert.deepEqual(told, []);
  await letGo(id);
}

/** Waits until PostgreSQL has noticed who is dead: it ends what they were about first, and nobody else gets the import before. */
async function letGo(id: string): Promise<void> {
  await app.owner.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${IMPORT_JOB}:${id}`]);
}

test('an importer killed with -9 again and again, while reading and while taking, leaves nothing half, and the next one goes on', async () => {
  const bytes = await writeXlsxRows({
    name: 'Sổ',
    columns: ['Họ và tên', 'Ngày sinh', 'Đơn vị', 'Danh hiệu', 'Năm', 'Số QĐ', 'Ngày QĐ', 'Cơ quan QĐ'].map(
      (header) => ({ header, width: 12 }),
    ),
    rows: rows(),
  });
  const { body, headers } = fileForm('so-cu.xlsx', bytes, { unitId: unit });
  const sent = await app.request('POST', '/api/honour-imports', office, body, headers);
  const { importId: id } = sent.json() as { importId: string };
  const { mapping } = await call<ImportView>('GET', `/${id}`);
  await call('PUT', `/${id}/mapping`, {
    version: 1,
    mapping,
    basis: 'cong-trang',
    unitId: null,
    authority: null,
  });

  const seen: number[] = [];
  for (let round = 0; round < KILLS && (await look(id)).state === 'reading'; round++) {
    await goOnAndKill(id, 'reading');
    const now = await look(id);
    assert.equal(
      now.rows,
      Math.min(now.done, ROWS + 1) === 0 ? 0 : now.done - 1,
      'rows and progress belong together',
    );
    seen.push(now.done);
  }
  assert.ok(seen.length >= 2, `killed only ${seen.length} times while reading`);
  await app.runJob('honour.import');
  const read = await call<ImportView>('GET', `/${id}`);
  assert.deepEqual([read.counts.doubtful, read.counts['new-person']], [DOUBTFUL, ROWS - DOUBTFUL]);

  await call('POST', `/${id}/taking`, { version: read.version });
  let kills = 0;
  for (; kills < KILLS && (await look(id)).state === 'taking'; kills++) {
    await goOnAndKill(id, 'taking');
    const now = await look(id);
    assert.equal(now.honours, now.entered, 'each batch has its audit entry, and no more');
  }
  assert.ok(kills >= 2, `killed only ${kills} times while taking`);
  await app.runJob('honour.import');
  const taken = await call<ImportView>('GET', `/${id}`);
  assert.deepEqual([taken.takenRows, (await look(id)).honours], [ROWS - DOUBTFUL, ROWS - DOUBTFUL]);
  const { rows: made } = await app.owner.query('select count(*)::int as n from person');
  assert.equal(made[0]?.n, ROWS / 3);

  await call('POST', `/${id}/undoing`, { version: taken.version, reason: 'Thử hoàn tác' });
  await goOnAndKill(id, 'undoing');
  const halfway = await look(id);
  assert.ok(halfway.honours === 0 || halfway.honours === ROWS - DOUBTFUL, 'all or nothing');
  await app.runJob('honour.import');
  assert.deepEqual([(await look(id)).state, (await look(id)).honours], ['undone', 0]);
  const { rows: left } = await app.owner.query('select count(*)::int as n from person');
  assert.equal(left[0]?.n, 0);
});
