import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import pg from 'pg';
import type { Command } from '../../../platform/cli/command.ts';
import { guardPool } from '../../../platform/db/guard-pool.ts';
import { type TestDatabase, testDatabase } from '../../../platform/db/test-database.ts';
import { createBuilders } from '../../../testing/build.ts';
import { userAddCommand } from './add-user.cli.ts';
import { verifyPassword } from './password-hash.ts';
import { auditVerifyCommand } from './verify-audit.cli.ts';

let database: TestDatabase;
let owner: pg.Pool;
let folder: string;
before(async () => {
  database = await testDatabase();
  owner = guardPool(new pg.Pool({ connectionString: database.url, max: 2 }));
  folder = await mkdtemp(join(tmpdir(), 'so-vang-command-'));
});
after(async () => {
  await owner.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function run(command: Command, args: string[], input = '') {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const env = { DATABASE_URL: database.url, DATA_DIR: folder };
  const code = await command(args, { stdin: Readable.from([input]), stdout, stderr, env });
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

const WORDS = ['--login', 'quan.tri', '--name', 'Lê Quản Trị', '--role', 'administrator'];

test('user add: explains itself when words are missing or wrong', async () => {
  for (const args of [[], ['--login', 'x'], [...WORDS.slice(0, -1), 'king'], [...WORDS, '--nonsense']]) {
    const { code, err } = await run(userAddCommand, args);
    assert.equal(code, 2);
    assert.match(err, /Cách dùng: so-vang user add/);
  }
});

test('user add: makes an account with a temporary password or a given one, and says what is wrong', async () => {
  assert.match((await run(userAddCommand, WORDS)).err, /Chưa có đơn vị nào/);
  const unitId = await createBuilders(owner, { now: () => new Date() }).unit({ code: 'H01' });
  const { code, out } = await run(userAddCommand, [...WORDS, '--unit', 'h01']);
  assert.equal(code, 0);
  const password = /lần đầu\): (\S+)/.exec(out)?.[1] ?? '';
  const { rows } = await owner.query(
    'select a.password_hash, a.must_change_password, r.role, r.unit_id from account a join role_assignment r on r.account_id = a.id',
  );
  assert.equal(await verifyPassword(rows[0].password_hash, password), true);
  assert.deepEqual(
    [rows[0].must_change_password, rows[0].role, rows[0].unit_id],
    [true, 'administrator', unitId],
  );

  assert.match((await run(userAddCommand, WORDS)).err, /"quan.tri" đã có người dùng/);
  assert.match((await run(userAddCommand, [...WORDS, '--unit', 'H99'])).err, /"H99"/);
  const second = WORDS.with(1, 'quan.tri.2');
  const weak = await run(userAddCommand, [...second, '--password-stdin'], 'matkhau2026\n');
  assert.match(weak.err, /quá dễ đoán/);
  const given = await run(userAddCommand, [...second, '--password-stdin'], 'con mèo ăn bún chả\n');
  assert.equal(given.code, 0);
  assert.doesNotMatch(given.out, /Mật khẩu/);
  const { rows: made } = await owner.query(
    "select password_hash, must_change_password from account where login = 'quan.tri.2'",
  );
  assert.equal(made[0].must_change_password, false);
  assert.equal(await verifyPassword(made[0].password_hash, 'con mèo ăn bún chả'), true);
});

test('audit verify: 0 for a whole trail, 4 with the first broken entry, 2 for words it does not know', async () => {
  const whole = await run(auditVerifyCommand, []);
  assert.deepEqual([whole.code, whole.out], [0, 'Nhật ký nguyên vẹn: 4 mục, 0 dấu niêm phong.\n']);
  assert.deepEqual(JSON.parse((await run(auditVerifyCommand, ['--json'])).out), {
    ok: true,
    entries: 4,
    seals: 0,
    unreadableSeals: [],
  });
  assert.equal((await run(auditVerifyCommand, ['--quick'])).code, 2);

  await writeFile(join(folder, 'audit-seals.jsonl'), 'không phải JSON\n');
  const unreadable = await run(auditVerifyCommand, []);
  assert.deepEqual([unreadable.code, /dòng không đọc được: 1/.test(unreadable.out)], [4, true]);
  await rm(join(folder, 'audit-seals.jsonl'));

  await owner.query(
    "alter table audit_entry disable trigger user; update audit_entry set actor_name = 'Ai đó' where seq = 2; alter table audit_entry enable trigger user",
  );
  const broken = await run(auditVerifyCommand, []);
  assert.deepEqual([broken.code, /KHÔNG NGUYÊN VẸN\. Mục 2: nội dung đã bị sửa/.test(broken.out)], [4, true]);
});
