import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readXlsx } from '../documents/xlsx/read-xlsx.ts';
import { assertProblem } from './assert-problem.ts';
import { type ApiRoute, apiRoutes } from './sweep/api-routes.ts';
import { addressOf, keyIn, queryOf, sampleAt, sweep } from './sweep/send.ts';
import { type SweepWorld, sweepWorld } from './sweep/sweep-world.ts';

/** Lists, which have pages, with a sheet of the same address and `.xlsx` after it. Who sees what in them the sweeps of access ask. */
let world: SweepWorld;
let sheets: ApiRoute[];

before(async () => {
  world = await sweepWorld();
  const routes = await apiRoutes(world.app);
  const isPaged = ({ query }: ApiRoute) => query.some(({ name }) => name === 'page');
  const lists = new Set(
    routes
      .filter(({ method }) => method === 'GET')
      .filter(isPaged)
      .map(({ path }) => path),
  );
  sheets = routes.filter(({ path }) => path.endsWith('.xlsx') && lists.has(path.slice(0, -5)));
});
after(() => world.app.close());

/** The list and its sheet as `by` gets them, with the same query. */
async function both(route: ApiRoute, by: SweepWorld['owner'], language = 'vi') {
  const url = addressOf(route, sampleAt(world)) + queryOf(route, keyIn(world));
  const headers = { 'accept-language': language };
  const [list, sheet] = [
    await world.app.request('GET', url.replace('.xlsx', ''), by, undefined, headers),
    await world.app.request('GET', url, by, undefined, headers),
  ];
  assert.equal(sheet.statusCode, list.statusCode, `${url}: ${sheet.body.slice(0, 300)}`);
  return { url, list, sheet };
}

test('a sheet has the rows of its list under headings of the language', async () => {
  assert.ok(sheets.length > 25, `only ${sheets.length} sheets were found`);
  const seen = { rows: 0 };
  await sweep(sheets, async (route) => {
    const headings: string[] = [];
    for (const language of ['vi', 'en']) {
      const { list, sheet } = await both(route, world.owner, language);
      const { total } = list.json() as { total: number };
      const rows = await readXlsx(sheet.rawPayload, { maxRows: 20_000 });
      assert.equal(rows.length - 1, total, `${route.path} has ${total} rows`);
      const [head = []] = rows;
      assert.ok(head.length > 1 && head.every((heading) => String(heading ?? '') !== ''));
      assert.equal(new Set(head).size, head.length, `${route.path} names a column twice: ${head}`);
      headings.push(head.join('|'));
      seen.rows += total;
    }
    assert.notEqual(headings[0], headings[1]);
  });
  assert.ok(seen.rows > sheets.length, 'the sample world has hardly a row');
});

test('a stranger is asked to sign in', async () => {
  for (const route of sheets) {
    const url = addressOf(route, sampleAt(world));
    assertProblem(await world.app.request('GET', url), 'sign-in-required');
  }
});
