import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { guardPool } from '../db/guard-pool.ts';
import { migrate } from '../db/migrate.ts';
import { type TestDatabase, testDatabase } from '../db/test-database.ts';
import { isStartError } from '../errors/start-error.ts';
import { createFileStore } from '../files/file-store.ts';
import { backup } from './backup.ts';
import { BackupError } from './backup-error.ts';
import { checksums } from './checksums.ts';
import { restore } from './restore.ts';

/** One of everything that a row can hold and that makes a restore difficult. */
const SCHEMA = `
  create table kind (code text primary key, label text not null);
  insert into kind values ('by-migration', 'put in by the migration itself');
  create table node (id uuid primary key, parent_id uuid references node, path ltree not null, kind text references kind on delete restrict);
  create index node_path on node using gist (path);
  create table numbered (id bigint generated always as identity primary key, note text);
  create table counted (id serial primary key, at timestamptz default now(), day date, span interval, clock time);
  create table document (id uuid primary key, body jsonb, tags text[], grid int[][], bytes bytea, raw json,
    words text generated always as (search_text(body ->> 'title')) stored);
  create index document_words on document using gin (words gin_trgm_ops);
  create table stay (id int primary key, node_id uuid references node, during daterange not null, exclude using gist (node_id with =, during with &&));
  create table measure (real4 real, real8 double precision, exact numeric(30, 10), free numeric, ok boolean, letter "char", one char(3));
  create table pair (a int, b text, primary key (a, b), unique (b, a) deferrable initially deferred);
  create table pair_use (a int, b text, foreign key (a, b) references pair deferrable initially deferred);
  create table egg (id int primary key, hen_id int);
  create table hen (id int primary key, egg_id int references egg deferrable initially deferred);
  alter table egg add foreign key (hen_id) references hen deferrable initially deferred;
  create table "Tên lạ ""có dấu" ("cột số 1" int primary key, "select" text);
  create table nothing (id int primary key);
  create table entry (seq bigint primary key, text text not null);
  create function refuse() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
  create trigger entry_fixed before update or delete on entry for each row execute function refuse();
  create trigger entry_kept before truncate on entry execute function refuse();
  create table stamped (id int primary key, changed int not null default 0);
  create function stamp() returns trigger language plpgsql as $$ begin new.changed := new.changed + 1; return new; end $$;
  create trigger stamp before insert on stamped for each row execute function stamp();
  create trigger stamp_always before update on stamped for each row execute function stamp();
  alter table stamped enable always trigger stamp_always;
  create trigger stamp_never before update on stamped for each row execute function refuse();
  alter table stamped disable trigger stamp_never;
  create table part (id int, year int, primary key (id, year)) partition by range (year);
  create table part_2025 partition of part for values from (2025) to (2026);
  create table part_2026 partition of part for values from (2026) to (2027);
  create table mood_of (id int primary key, mood text check (mood in ('vui', 'buồn')));
  create table network (id int primary key, address inet, hardware macaddr, flags bit varying, spot point);
  create table long_text (id int primary key, body text);
  create view node_count as select count(*) as n from node;
  create materialized view kind_use as select kind, count(*) as n from node group by kind;
`;

const ROWS = `
  insert into kind values ('phòng', 'Phòng ban'), ('xã', E'Xã\\tcó\\nnhiều dòng\\\\N');
  insert into node values ('00000000-0000-7000-8000-000000000002', null, 'a', 'xã');
  insert into node values ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002', 'a.b', 'phòng');
  update node set parent_id = id where path = 'a';
  insert into numbered (note) select 'dòng ' || i from generate_series(1, 5000) i;
  delete from numbered where id > 4990;
  insert into counted (day, span, clock) values ('2026-02-29'::text::date - 0, '1 mon 2 days 03:04:05.678', '23:59:59.999'), (null, null, null);
  insert into document (id, body, tags, grid, bytes, raw) select gen_random_uuid(), jsonb_build_object('title', 'Đề nghị ' || i, 'n', i, 'x', null),
    array['a,b', null, '"', 'đ'], '{{1,2},{3,4}}', sha256(i::text::bytea), '{"b":1,  "a":2}' from generate_series(1, 3000) i;
  insert into stay values (1, '00000000-0000-7000-8000-000000000001', '[2024-01-01,2025-01-01)'), (2, '00000000-0000-7000-8000-000000000001', '[2025-01-01,)');
  insert into measure values ('NaN', 1e-300, 12345678901234567890.0123456789, 1e50, true, 'x', 'ab'), (0.1, 0.1, null, 'NaN', false, '', null);
  insert into pair values (1, 'x'), (2, 'y'); insert into pair_use values (1, 'x'), (2, 'y'), (null, null);
  begin; insert into hen values (1, 1), (2, 2); insert into egg values (1, 2), (2, 1); commit;
  insert into "Tên lạ ""có dấu" values (1, null), (2, ''), (3, '\\N');
  insert into entry select i, 'mục ' || i from generate_series(1, 100) i;
  insert into stamped values (1), (2);
  insert into part select i, 2025 + i % 2 from generate_series(1, 50) i;
  insert into mood_of values (1, 'vui'), (2, 'buồn'), (3, null);
  insert into network values (1, '10.0.0.0/8', '08:00:2b:01:02:03', B'10101', '(1.5,2.5)');
  insert into long_text select i, repeat('Thi đua là yêu nước. ', 50000) from generate_series(1, 12) i;
  refresh materialized view kind_use;
`;

describe('backup and restore', () => {
  let folder: string;
  let migrations: string;
  let source: TestDatabase;
  let owner: pg.Pool;
  let filesDir: string;
  const opened: { database: TestDatabase; pool: pg.Pool }[] = [];
  let counter = 0;

  async function emptyPlace() {
    const database = await testDatabase({ migrated: false });
    const pool = guardPool(new pg.Pool({ connectionString: database.url }));
    opened.push({ database, pool });
    counter += 1;
    return { owner: pool, filesDir: join(folder, `place-${counter}`), migrations };
  }

  async function newBackup(): Promise<string> {
    counter += 1;
    const out = join(folder, `backup-${counter}.tar.gz`);
    await backup({ owner, filesDir, out });
    return out;
  }

  /** Restoring `from` is refused with `code` and leaves no table and no file. */
  async function refuses(from: string, code: string): Promise<void> {
    const place = await emptyPlace();
    await assert.rejects(restore({ ...place, from }), (error) => {
      assert.ok(error instanceof BackupError || isStartError(error), String(error));
      assert.equal(error.code, code);
      return error.vi !== error.en;
    });
    const { rows } = await place.owner.query(
      "select count(*)::int as n from pg_tables where schemaname = 'public'",
    );
    assert.equal(rows[0].n, 0);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.startsWith(place.filesDir.slice(folder.length + 1))),
      [],
    );
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backup-'));
    migrations = join(folder, 'migrations');
    filesDir = join(folder, 'files');
    await mkdir(migrations);
    const foundation = join(import.meta.dirname, '../../../migrations/0000-foundation.sql');
    await writeFile(join(migrations, '0000-foundation.sql'), await readFile(foundation));
    await writeFile(join(migrations, '0001-everything.sql'), SCHEMA);
    source = await testDatabase({ migrated: false });
    owner = guardPool(new pg.Pool({ connectionString: source.url }));
    opened.push({ database: source, pool: owner });
    await migrate(owner, { directory: migrations });
    await owner.query(ROWS.replace("'2026-02-29'::text::date - 0", "'2028-02-29'"));
    const files = createFileStore(filesDir);
    for (const size of [0, 1, 511, 512, 513, 300_000]) await files.put(randomBytes(size));
    await writeFile(join(filesDir, 'half-written.tmp'), 'left by a killed upload');
  });
  after(async () => {
    for (const { database, pool } of opened) {
      await pool.end();
      await database.drop();
    }
    await rm(folder, { recursive: true });
  });

  it('brings every row, sequence and file back with equal checksums', async () => {
    const out = await newBackup();
    const place = await emptyPlace();
    const { checksums: restored } = await restore({ ...place, from: out });
    const [before, after] = [await checksums(owner, filesDir), await checksums(place.owner, place.filesDir)];
    assert.deepEqual(after, before);
    assert.deepEqual(restored, before);
    assert.equal(Object.keys(before.tables).length, 19);
    assert.deepEqual(
      [before.tables.numbered?.rows, before.tables.nothing?.rows, before.tables.kind?.rows],
      [4990, 0, 3],
    );
    assert.equal(before.files.count, 6);
    assert.equal((await stat(out)).mode & 0o777, 0o600);
    const next = await place.owner.query("insert into numbered (note) values ('mới') returning id");
    assert.equal(next.rows[0].id, '5001');
  });

  it('brings back what guards the rows: keys, triggers as they were, views', async () => {
    const place = await emptyPlace();
    await restore({ ...place, from: await newBackup() });
    const shape = async (pool: pg.Pool) => ({
      keys: (
        await pool.query(
          "select conrelid::regclass::text as t, pg_get_constraintdef(oid) as def from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2",
        )
      ).rows,
      triggers: (
        await pool.query('select tgname, tgenabled from pg_trigger where not tgisinternal order by 1')
      ).rows,
      used: (await pool.query('select * from kind_use order by 1')).rows,
    });
    assert.deepEqual(await shape(place.owner), await shape(owner));
    await assert.rejects(
      place.owner.query("insert into node values (gen_random_uuid(), gen_random_uuid(), 'z')"),
      /foreign key/,
    );
    await assert.rejects(place.owner.query('delete from entry'), /append only/);
    const { rows } = await place.owner.query(
      "select words from document where body ->> 'title' = 'Đề nghị 7'",
    );
    assert.equal(rows[0].words, 'de nghi 7');
  });

  it('is of one moment while others write', async () => {
    await owner.query(
      'create table ledger (id int primary key, amount int not null); insert into ledger select i, 100 from generate_series(1, 50) i',
    );
    let going = true;
    const writers = [1, 2].map(async () => {
      while (going) {
        const [a, b] = [1 + Math.floor(Math.random() * 25), 26 + Math.floor(Math.random() * 25)];
        await owner.query(
          'update ledger set amount = amount + case id when $1 then -1 else 1 end where id in ($1, $2)',
          [a, b],
        );
      }
    });
    const out = join(folder, 'moving.tar.gz');
    const sums = await backup({ owner, filesDir, out });
    going = false;
    await Promise.all(writers);
    await writeFile(
      join(migrations, '0002-ledger.sql'),
      'create table ledger (id int primary key, amount int not null);',
    );
    await owner.query("insert into schema_migration select 2, 'ledger', $1", [
      createHash('sha256')
        .update('create table ledger (id int primary key, amount int not null);')
        .digest('hex'),
    ]);
    const place = await emptyPlace();
    await restore({ ...place, from: await newBackup() });
    assert.equal((await place.owner.query('select sum(amount)::int as sum from ledger')).rows[0].sum, 5000);
    assert.equal(sums.tables.ledger?.rows, 50);
  });

  it('restores a backup of an older schema, which then can be migrated', async () => {
    const out = await newBackup();
    await writeFile(join(migrations, '0090-newer.sql'), 'alter table kind add column newer int default 7;');
    const place = await emptyPlace();
    await restore({ ...place, from: out });
    assert.deepEqual((await migrate(place.owner, { directory: migrations })).applied, ['0090-newer']);
    assert.equal((await place.owner.query('select newer from kind limit 1')).rows[0].newer, 7);
    await rm(join(migrations, '0090-newer.sql'));
  });

  it('refuses a place that is not empty, and changes nothing there', async () => {
    const out = await newBackup();
    const place = await emptyPlace();
    await place.owner.query('create table theirs (id int); insert into theirs values (1)');
    await assert.rejects(restore({ ...place, from: out }), { code: 'not-empty' });
    assert.equal((await place.owner.query('select * from theirs')).rowCount, 1);
    const other = await emptyPlace();
    await assert.rejects(restore({ ...other, filesDir, from: out }), { code: 'not-empty' });
    assert.ok(existsSync(join(filesDir, 'half-written.tmp')));
  });

  it('refuses a backup of a newer program', async () => {
    const out = await newBackup();
    await rm(join(migrations, '0002-ledger.sql'));
    await refuses(out, 'data-newer');
    await writeFile(
      join(migrations, '0002-ledger.sql'),
      'create table ledger (id int primary key, amount int not null);',
    );
  });

  it('refuses what is no backup', async () => {
    const file = join(folder, 'no-backup');
    await writeFile(file, 'Kế hoạch số 388/KH-UBND');
    await refuses(file, 'not-a-backup');
    await writeFile(file, gzipSync('Kế hoạch'));
    await refuses(file, 'damaged');
    await refuses(join(folder, 'absent'), 'not-a-backup');
    await refuses(folder, 'not-a-backup');
  });

  it('notices a backup that is cut off anywhere', async () => {
    const out = await newBackup();
    const { size } = await stat(out);
    for (const share of [0.999, 0.5, 0.01]) {
      await truncate(out, Math.floor(size * share));
      await refuses(out, 'damaged');
    }
  });

  it('notices a changed row, a changed file, and a list that was made to fit', async () => {
    const plain = gunzipSync(await readFile(await newBackup()));
    const change = async (from: string, to: string) => {
      const changed = Buffer.from(plain);
      const at = changed.indexOf(from);
      assert.ok(at > 0, from);
      changed.write(to, at);
      const file = join(folder, 'changed.tar.gz');
      await writeFile(file, gzipSync(changed, { level: 1 }));
      await refuses(file, 'damaged');
    };
    await change('mục 77', 'mục 78');
    await change('Phòng ban', 'Phòng bẫy'.slice(0, 9));
    const sums = (await checksums(owner, filesDir)).tables;
    await change(sums.entry?.sha256 ?? '', '0'.repeat(64));
    await change('"count": 6', '"count": 5');
  });

  it('never overwrites a file and leaves no half one', async () => {
    const out = await newBackup();
    const before = await readFile(out);
    await assert.rejects(backup({ owner, filesDir, out }), { code: 'out-exists' });
    assert.deepEqual(await readFile(out), before);
    await assert.rejects(backup({ owner, filesDir, out: join(folder, 'absent', 'x.tar.gz') }), {
      code: 'out-not-writable',
    });
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.endsWith('.part')),
      [],
    );
  });
});
