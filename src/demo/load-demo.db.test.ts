import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestApplication, testApplication } from '../testing/test-application.ts';
import { readDemoData } from './demo-data.ts';
import { type DemoAccounts, loadDemoIfEmpty } from './load-demo.ts';

let app: TestApplication;
let demo: DemoAccounts | null;

before(async () => {
  app = await testApplication();
  demo = await loadDemoIfEmpty(app);
});
after(() => app.close());

async function count(query: string): Promise<number> {
  const { rows } = await app.owner.query<{ n: number }>(`select count(*)::int as n ${query}`);
  return rows[0]?.n ?? 0;
}

test('one province with twelve communes of today, and the districts only until the end of their level', async () => {
  assert.equal(await count("from unit_now where kind = 'commune' and active"), 12);
  assert.equal(await count("from unit_now where kind = 'district' and active"), 0);
  assert.equal(await count("from unit_tree_on('2025-06-30') where kind = 'district'"), 2);
});

test('every page has something true to show: late, blocked, due soon and done work', async () => {
  const open =
    "from task t join plan p on p.id = t.plan_id where p.year = 2026 and t.state not in ('done', 'cancelled')";
  assert.ok((await count(`${open} and t.late_from <= '2026-11-21'`)) >= 3, 'late tasks');
  assert.ok(
    (await count(`${open} and t.due_day between '2026-11-21' and '2026-12-21'`)) >= 3,
    'tasks due soon',
  );
  assert.ok((await count("from task where state = 'done'")) >= 10, 'done tasks');
  assert.equal(await count("from task where state = 'blocked' and blocked_reason is null"), 0);
  assert.ok((await count('from milestone where done_on is null')) >= 1, 'open milestones');
  assert.equal(await count('from council_session'), 3);
});

test('a demand half answered, units to remind, units that members follow, and a change of the superior’s plan to answer', async () => {
  const late = "from demand_item i join demand d on d.id = i.demand_id where d.due_day < '2026-11-21'";
  assert.ok((await count(`${late} and i.sent_on is not null`)) >= 6, 'sent');
  assert.ok((await count(`${late} and i.sent_on > d.due_day`)) >= 1, 'sent late');
  assert.ok((await count(`${late} and i.sent_on is null and i.exempt_reason is null`)) >= 4, 'late');
  assert.ok((await count('from demand_item where exempt_reason is not null')) >= 1, 'exempt');
  assert.ok((await count('from unit_follow')) >= 4, 'followed units');
  const changed = "l.seen->>'deadlineText' <> s.deadline_text";
  assert.equal(
    await count(`from superior_link l join task s on s.id = l.superior_task_id where ${changed}`),
    1,
  );
});

test('years of honours with the grades and initiatives they rest on; a unit that merged keeps those of its past', async () => {
  assert.ok((await count('from honour')) >= 60, 'honours');
  assert.ok((await count('from honour where household_id is not null')) >= 1, 'of a household');
  assert.equal(
    await count(
      `from person p where p.code is not null and not exists (select from person_category c where c.person_id = p.id)`,
    ),
    0,
    'what everybody is by law',
  );
  assert.ok(
    (await count('from honour h join unit_now u on u.unit_id = h.collective_id where not u.active')) >= 3,
  );
  assert.ok((await count('from evaluation')) >= 25, 'grades');
  assert.ok((await count('from initiative_recognition')) >= 5, 'initiatives');
});

test('agencies are asked, one has answered, one letter is a draft; a list is posted with what people said of it', async () => {
  const asked =
    'from consultation_agency g join consultation c on c.id = g.consultation_id where answered_at is null';
  assert.equal(await count(`${asked} and not c.awaits_letter`), 2);
  assert.equal(await count(`${asked} and c.awaits_letter`), 3);
  assert.equal(await count('from consultation_agency where recorded'), 1);
  assert.ok(
    (await count("from posting where state = 'posted' and to_day >= '2026-11-21' and nominee_count > 0")) ===
      1,
  );
  assert.ok((await count("from posting_opinion where state = 'new'")) >= 2);
});

test('a dossier has gone to an authority outside, by a letter that is a draft in the library', async () => {
  const gone =
    "from outside_submission o join dossier d on d.outside_submission_id = o.id and d.state = 'forwarded'";
  assert.equal(await count(`${gone} join document t on t.id = o.document_id and t.state = 'draft'`), 1);
});

test('there is an account for each role, and its password is kept for this installation only', () => {
  assert.ok(demo !== null && demo.accounts.length >= 12);
  assert.match(demo.password, /^vang-\w{4}-\w{4}$/);
});

test('no words of the data were cut off at a comma', () => {
  // In YAML's short form an unquoted comma ends the text, and the rest becomes a key without a value.
  const cut = JSON.stringify(readDemoData(2026)).match(/"[^"]*\s[^"]*":null/g);
  assert.equal(cut, null);
});

test('a second start adds nothing', async () => {
  const units = await count('from unit');
  assert.deepEqual(await loadDemoIfEmpty(app), demo);
  assert.equal(await count('from unit'), units);
});
