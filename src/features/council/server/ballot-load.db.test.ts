import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get, request } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { BUSY } from '../../../testing/busy.ts';
import { type HeldPaper, takePapers } from './test-ballots.ts';
import { type CouncilWorld, councilWorld } from './test-council.ts';
import type { VoteView } from './vote.schema.ts';

const MEMBERS = 60;
const SPECTATORS = 200;
const BAR_MS = 2_000;

let world: CouncilWorld;
let child: ChildProcess;
let port = 0;
/** As many connections as there are browsers: each is its own. */
const agent = new Agent({ keepAlive: true, maxSockets: MEMBERS + SPECTATORS });

async function start(): Promise<void> {
  const { app } = world;
  child = fork(join(import.meta.dirname, 'ballot-server.fixture.ts'), [
    app.database.url,
    app.database.appRole ?? '',
    app.settings.dataDir,
    String(port),
    app.clock.now().toISOString(),
  ]);
  [port] = (await once(child, 'message')) as [number];
}

before(async () => {
  world = await councilWorld(MEMBERS);
  await start();
});
after(async () => {
  agent.destroy();
  child.kill('SIGKILL');
  await world.close();
});

/** A spectator's event stream; counts what it is told. */
function follow(voteId: string, headers: Record<string, string>) {
  const seen = { events: 0, stop: () => undefined as unknown };
  const ready = new Promise<void>((resolve, reject) => {
    const stream = get({ host: '127.0.0.1', port, agent, path: `/api/live?topics=vote:${voteId}`, headers });
    seen.stop = () => stream.destroy();
    stream.on('response', (response) => {
      response.on('data', (chunk: Buffer) => {
        if (chunk.includes('event: ready')) resolve();
        if (chunk.includes('event: changed')) seen.events++;
      });
      response.on('error', () => undefined);
    });
    stream.on('error', reject);
  });
  return { seen, ready };
}

/** Sends a ballot once. @returns the status, or null when the connection broke */
function sendOnce(paper: HeldPaper, choices: string): Promise<number | null> {
  const { sheetId, token, signature } = paper;
  const body = JSON.stringify({ sheetId, token, signature, choices });
  return new Promise((resolve) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        agent,
        method: 'POST',
        path: '/api/ballots',
        headers: {
          'x-so-vang': '1',
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? null));
        response.on('error', () => resolve(null));
      },
    );
    sent.on('error', () => resolve(null));
    sent.end(body);
  });
}

/** What the ballot page does: the same ballot again until the server says that it has it. */
async function send(paper: HeldPaper, choices: string, onSent: () => void): Promise<number> {
  for (let tries = 1; ; tries++) {
    assert.ok(tries < 400, 'the server did not come back');
    const status = await sendOnce(paper, choices);
    if (status === 200) {
      onSent();
      return tries;
    }
    assert.ok(status === null || status >= 500, `refused with ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function ready(): Promise<{ vote: VoteView; papers: HeldPaper[] }> {
  const vote = await world.vote(await world.openMeeting(), { items: [{ title: 'Ông Nguyễn Văn A' }] });
  const papers: HeldPaper[] = [];
  for (const member of world.members) {
    const [paper] = await takePapers(world.app, vote.id, member.by);
    assert.ok(paper !== undefined);
    papers.push(paper);
  }
  return { vote, papers };
}

const choiceOf = (index: number) => (index % 4 === 0 ? '0' : '1');
const YES = MEMBERS - MEMBERS / 4;

async function assertAllCounted(voteId: string): Promise<void> {
  const closed = await world.step(voteId, 'close');
  assert.equal(closed.progress.cast, MEMBERS);
  assert.equal(closed.items[0]?.result?.yes, YES);
  assert.equal(closed.items[0]?.result?.no, MEMBERS - YES);
}

test(`${MEMBERS} members at once before ${SPECTATORS} spectators: all ballots in time`, async (t) => {
  const { vote, papers } = await ready();
  const streams = Array.from({ length: SPECTATORS }, (_, index) =>
    follow(vote.id, world.members[index % MEMBERS]?.by.headers ?? {}),
  );
  await Promise.all(streams.map((stream) => stream.ready));
  const began = performance.now();
  await Promise.all(papers.map((paper, index) => send(paper, choiceOf(index), () => undefined)));
  const took = performance.now() - began;
  t.diagnostic(`all ballots in ${Math.round(took)} ms`);
  assert.ok(took < BUSY * BAR_MS, `${Math.round(took)} ms`);
  await assertAllCounted(vote.id);
  while (streams.some(({ seen }) => seen.events === 0))
    await new Promise((resolve) => setTimeout(resolve, 20));
  for (const { seen } of streams) seen.stop();
});

test('killed with -9 in the middle and started again: no ballot is lost, none counts twice', async (t) => {
  const { vote, papers } = await ready();
  let done = 0;
  const halfway = Promise.withResolvers<void>();
  const began = performance.now();
  const all = Promise.all(
    papers.map((paper, index) =>
      send(paper, choiceOf(index), () => {
        done++;
        if (done >= MEMBERS / 3) halfway.resolve();
      }),
    ),
  );
  await halfway.promise;
  child.kill('SIGKILL');
  await once(child, 'exit');
  const atKill = done;
  await start();
  const tries = await all;
  t.diagnostic(
    `${atKill} of ${MEMBERS} acknowledged at the kill, ${tries.filter((n) => n > 1).length} sent again, all after ${Math.round(performance.now() - began)} ms`,
  );
  assert.ok(
    tries.some((n) => n > 1),
    'nothing was sent again: the kill came too late',
  );
  await assertAllCounted(vote.id);
});
