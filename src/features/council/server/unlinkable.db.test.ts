import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { backup } from '../../../platform/backup/backup.ts';
import { hashOf } from './blind-signature.ts';
import { cast, castBody, type HeldPaper, takePapers } from './test-ballots.ts';
import { type CouncilWorld, councilWorld } from './test-council.ts';
import type { VoteView } from './vote.schema.ts';

/**
 * An administrator who reads everything: each row of each table with its system columns, the log, the mail, the jobs, a backup. Each
 * member ticks a pattern of his own, so that finding a pattern anywhere near a member would tell how he voted.
 */
let world: CouncilWorld;
let vote: VoteView;
const papers: HeldPaper[] = [];
const patterns: string[] = [];
const ITEMS = 24;

/** Member i ticks the digits of a number that only he has. */
const patternOf = (index: number) =>
  (0x5a5a5a ^ (index * 0x9e37)).toString(2).padStart(ITEMS, '0').slice(-ITEMS);

/** The order in which they cast: not the one in which they took their papers. */
const CAST_ORDER = [3, 0, 4, 1, 2];

before(async () => {
  world = await councilWorld(5);
  const items = Array.from({ length: ITEMS }, (_, index) => ({ title: `Đề nghị ${index + 1}` }));
  vote = await world.vote(await world.openMeeting(), { items });
  for (const [index, member] of world.members.entries()) {
    const [paper] = await takePapers(world.app, vote.id, member.by);
    assert.ok(paper !== undefined);
    papers.push(paper);
    patterns.push(patternOf(index));
  }
  for (const index of CAST_ORDER) {
    const paper = papers[index];
    assert.ok(paper !== undefined);
    const answer = await cast(world.app, paper, patternOf(index));
    assert.equal(answer.statusCode, 200, answer.body);
  }
});
after(() => world.close());

const receiptOf = (paper: HeldPaper) => hashOf(Buffer.from(paper.token, 'base64url'));

interface Found {
  table: string;
  text: string;
  xmin: string;
  ctid: string;
}

/** Every row there is, as text, with the transaction that wrote it and its place on the disk, in that order. */
async function everything(): Promise<Found[]> {
  const { owner } = world.app;
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const found: Found[] = [];
  for (const { name } of tables) {
    const { rows } = await owner.query<Omit<Found, 'table'>>(
      `select t::text as text, xmin::text, ctid::text from ${name} t order by ctid`,
    );
    found.push(...rows.map((row) => ({ table: name, ...row })));
  }
  return found;
}

/** All by which a row could name somebody who votes. */
const identities = () =>
  world.members.flatMap(({ memberId, personId, name, by }) => [memberId, personId, name, by.accountId]);
/** All that belongs to a ballot. */
const traces = () => [
  ...patterns,
  ...papers.flatMap((paper) => [receiptOf(paper), paper.token, paper.signature]),
];

test('while the vote runs, no row names both a member and a ballot, and the urn keeps no order', async () => {
  const rows = await everything();
  assert.ok(rows.length > 50, 'nothing was read');
  const withBallots = rows.filter(({ text }) => traces().some((trace) => text.includes(trace)));
  assert.deepEqual([...new Set(withBallots.map(({ table }) => table))], ['public.ballot_sheet']);
  assert.equal(
    withBallots.length,
    1,
    'one row for all ballots: no transaction, place or time of a single one',
  );
  for (const { text } of withBallots)
    for (const identity of identities()) assert.ok(!text.includes(identity), `the urn names ${identity}`);
  const { rows: urns } = await world.app.owner.query<{ keys: string[] }>(
    `select array(select jsonb_object_keys(urn)) as keys from ballot_sheet where vote_id = $1`,
    [vote.id],
  );
  // By the hashes alone, whoever cast first: the same whatever the order of casting was.
  assert.deepEqual(urns[0]?.keys, papers.map(receiptOf).sort());
});

test('who took a paper stands on record without time, and with nothing that leads to the token', async () => {
  const { rows } = await world.app.owner.query('select * from ballot_paper');
  assert.equal(rows.length, world.members.length);
  for (const row of rows) {
    assert.deepEqual(Object.keys(row).sort(), ['blinded_hash', 'member_id', 'sheet_id']);
    for (const paper of papers) assert.notEqual(row.blinded_hash, receiptOf(paper));
  }
});

test('log, audit trail, repeated requests, mail, notifications and jobs know nothing of taking and casting', async () => {
  const log = world.app.logLines.join('\n');
  assert.ok(log.includes('/api/votes/:voteId/steps'), 'the log was not read');
  assert.ok(!log.includes('/api/ballots') && !log.includes('/papers"'), 'the log tells of ballots');
  for (const trace of traces()) assert.ok(!log.includes(trace));
  const { rows: acts } = await world.app.owner.query<{ act: string }>(
    `select distinct act from audit_entry where entity = 'vote'`,
  );
  assert.deepEqual(acts.map(({ act }) => act).sort(), ['vote.open', 'vote.prepare']);
  const { rows: keys } = await world.app.owner.query('select from idempotency_key');
  assert.equal(keys.length, 0);
});

test('statistics may read neither urn nor papers', async () => {
  const { rows } = await world.app.owner.query<{ may: boolean }>(
    `select has_table_privilege(r.rolname, t, 'select') as may from pg_roles r, unnest(array['ballot_sheet', 'ballot_paper']) t
     where r.rolname = 'so_vang_reader'`,
  );
  assert.ok(rows.every(({ may }) => !may));
});

test('an idempotency key that somebody sends along is not kept', async () => {
  const [paper] = papers;
  assert.ok(paper !== undefined);
  const { sheetId, token, signature } = paper;
  const body = { sheetId, token, signature, choices: patterns[0] };
  const response = await castBody(world.app, body, { 'idempotency-key': 'lap-lai-12345678' });
  assert.equal(response.statusCode, 200, response.body);
  const { rows } = await world.app.owner.query('select from idempotency_key');
  assert.equal(rows.length, 0);
});

test('after the close no choice is left anywhere, in no table and no backup; only receipts, sorted', async () => {
  await world.step(vote.id, 'close');
  const rows = await everything();
  for (const { table, text } of rows)
    for (const pattern of patterns) assert.ok(!text.includes(pattern), `${table} still holds choices`);
  const { rows: sheets } = await world.app.owner.query(
    'select sealed_key, urn, receipts from ballot_sheet where vote_id = $1',
    [vote.id],
  );
  assert.deepEqual(sheets, [{ sealed_key: null, urn: {}, receipts: papers.map(receiptOf).sort() }]);

  const folder = await mkdtemp(join(tmpdir(), 'so-vang-ballots-'));
  try {
    const { owner } = world.app;
    const out = join(folder, 'backup');
    await backup({ owner, filesDir: join(world.app.settings.dataDir, 'files'), out });
    const bytes = await readFile(out);
    const archive = bytes.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b])) ? gunzipSync(bytes) : bytes;
    const text = archive.toString('latin1');
    assert.ok(text.includes(receiptOf(papers[0] as HeldPaper)), 'the archive was not read');
    for (const pattern of patterns) assert.ok(!text.includes(pattern), 'the backup holds choices');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
