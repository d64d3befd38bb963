import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readXlsx } from '../../../../documents/xlsx/read-xlsx.ts';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { Credentials } from '../../../../testing/build.ts';
import type { DecisionView } from '../decision.schema.ts';
import { type DecisionWorld, decisionWorld } from '../test-decision.ts';

let world: DecisionWorld;
before(async () => {
  world = await decisionWorld();
});
after(() => world.close());

const send = (method: 'POST' | 'PUT', url: string, by: Credentials | null, body: object) =>
  world.app.request(method, url, by, body);
const granted = async (people: number) => {
  const decision = await world.effective(people);
  const lines = await world.linesOf(decision.id);
  const honours = lines.map(({ honourId }) => honourId ?? '');
  return { decision, lines, honours };
};
const change = (decision: DecisionView, body: object, by: Credentials | null = world.office) =>
  send('POST', `/api/decisions/${decision.id}/changes`, by, {
    ...{ kind: 'correction', decidedOn: '2026-11-24', reason: 'Sai sót khi đánh máy' },
    ...body,
  });
const honour = async (id: string) => {
  const { rows } = await world.app.owner.query(
    `select subject_name as name, award, status, bonus::int as bonus from honour where id = $1`,
    [id],
  );
  return rows[0];
};
const page = async (code: string) => (await world.app.request('GET', `/xac-minh/${code}`, null)).body;
const fund = async () => {
  const { rows } = await world.app.owner.query(
    `select kind, sum(amount)::int as sum from fund_entry where unit_id = $1 group by kind order by kind`,
    [world.province],
  );
  return Object.fromEntries(rows.map(({ kind, sum }) => [kind, sum]));
};

describe('POST /api/decisions/:id/changes', () => {
  test('asks for sign-in', async () => {
    const { decision, honours } = await granted(1);
    assertProblem(await change(decision, { honourIds: honours }, null), 'sign-in-required');
  });

  test('only the standing office of the deciding unit; a foreign one sees what it would see for none', async () => {
    const { decision, honours } = await granted(1);
    for (const by of [world.clerk, world.head, world.auditor])
      assertProblem(await change(decision, { honourIds: honours }, by), 'not-found');
    assertIndistinguishable(
      await change(decision, { honourIds: honours }, world.foreign),
      await change({ ...decision, id: newId() }, { honourIds: honours }, world.foreign),
    );
  });

  test('not of a draft, not for honours of another decision, not twice at once', async () => {
    const draft = await world.draft(1);
    const { decision, honours } = await granted(1);
    const other = await granted(1);
    assertProblem(await change(draft, { honourIds: honours }), 'step-not-allowed');
    assertProblem(await change(decision, { honourIds: [other.honours[0]] }), 'invalid-input');
    assert.equal((await change(decision, { honourIds: [honours[0]] })).statusCode, 201);
    assertProblem(await change(decision, { honourIds: [honours[0]] }), 'invalid-input');
    assert.ok(decision.allowed.includes('change'));
  });
});

describe('a correction', () => {
  test('says what it puts right, changes the golden book when it is issued, and brings a new certificate', async () => {
    const { decision, lines, honours } = await granted(2);
    const target = honours[1] ?? '';
    const oldCode = lines[1]?.certificateCode ?? '';
    const draft = (await change(decision, { honourIds: [target] })).json() as DecisionView;
    assert.match(draft.title, /đính chính Quyết định số/);
    assert.equal(draft.corrects?.id, decision.id);
    const empty = await send('POST', `/api/decisions/${draft.id}/number`, world.office, {
      version: draft.version,
      day: '2026-11-24',
    });
    assert.match(String(assertProblem(empty, 'step-not-allowed').detail), /Chưa ghi nội dung đính chính/);
    const [line] = await world.linesOf(draft.id);
    assert.equal(line?.present?.subjectName, 'Nguyễn Văn An');
    const put = (body: object, by: Credentials | null = world.office) =>
      send('PUT', `/api/decision-lines/${line?.id}/change`, by, { version: draft.version, ...body });
    assertProblem(await put({ subjectName: 'X' }, null), 'sign-in-required');
    assertProblem(await put({ subjectName: 'X' }, world.foreign), 'not-found');
    assertProblem(await put({ award: 'tap-the-lao-dong-tien-tien' }), 'invalid-input');
    assertProblem(await put({ yearFrom: 2027 }), 'invalid-input');
    const changed = (await put({ subjectName: 'Nguyễn Văn Ân', year: 2026 })).json() as DecisionView;
    assertProblem(await put({ subjectName: 'Cũ' }), 'stale-version');
    assert.deepEqual((await world.linesOf(draft.id))[0]?.change, { subjectName: 'Nguyễn Văn Ân' });
    const sheet = await world.app.request('GET', `/api/decisions/${draft.id}/lines.xlsx`, world.office);
    const [head = [], row = []] = await readXlsx(sheet.rawPayload, { maxRows: 100 });
    assert.equal(row[head.indexOf('Nội dung đính chính')], 'họ tên, tên tập thể: Nguyễn Văn Ân');
    const { html } = await world.get<{ html: string }>(`/api/decisions/${draft.id}/preview`);
    assert.match(html, /họ và tên “Nguyễn Văn An” đính chính thành “Nguyễn Văn Ân”/);
    assert.equal((await honour(target)).name, 'Nguyễn Văn An');
    const done = await world.issue(changed);
    assert.equal(done.state, 'effective');
    assert.deepEqual(await honour(target), {
      ...(await honour(target)),
      name: 'Nguyễn Văn Ân',
      status: 'corrected',
    });
    assert.equal((await honour(honours[2] ?? '')).status, 'valid');
    const { rows } = await world.app.owner.query(
      'select code from certificate where honour_id = $1 and replaced_by is null',
      [target],
    );
    assert.notEqual(rows[0].code, oldCode);
    assert.match(await page(rows[0].code), /Nguyễn Văn Ân/);
    assert.match(await page(rows[0].code), /đính chính/i);
    const { rows: told } = await world.app.owner.query(
      `select 1 from notification where kind = 'honour-corrected' and account_id = $1`,
      [world.honoured.accountId],
    );
    assert.equal(told.length, 1);
    assert.deepEqual(
      (await world.get(`/api/decisions/${decision.id}`)).changes.map(({ id, kind }) => [id, kind]),
      [[done.id, 'correction']],
    );
  });

  test('another award counts its bonus as of the first decision; the fund has the difference', async () => {
    const { decision, honours } = await granted(1);
    const target = honours[1] ?? '';
    const before = await fund();
    const old = (await honour(target)).bonus;
    const draft = (await change(decision, { honourIds: [target] })).json() as DecisionView;
    const [line] = await world.linesOf(draft.id);
    const body = { version: draft.version, award: 'chien-si-thi-dua-co-so' };
    const changed = await send('PUT', `/api/decision-lines/${line?.id}/change`, world.office, body);
    await world.issue(changed.json() as DecisionView);
    const now = await honour(target);
    assert.equal(now.award, 'chien-si-thi-dua-co-so');
    assert.ok(now.bonus > old);
    assert.equal((await fund()).spent - before.spent, now.bonus - old);
  });
});

describe('a revocation', () => {
  test('marks, never deletes: the book, the public page, the fund, the people say so', async () => {
    const { decision, lines, honours } = await granted(2);
    const before = await fund();
    const target = honours[1] ?? '';
    const body = { kind: 'revocation', honourIds: [target], reason: 'Khai man thành tích' };
    const draft = (await change(decision, body)).json() as DecisionView;
    const { html } = await world.get<{ html: string }>(`/api/decisions/${draft.id}/preview`);
    assert.match(html, /Hủy bỏ danh hiệu thi đua/);
    assert.match(html, /Lý do: Khai man thành tích\./);
    await world.issue(draft);
    assert.equal((await honour(target)).status, 'revoked');
    assert.match(await page(lines[1]?.certificateCode ?? ''), /Đã bị thu hồi, không còn giá trị/);
    const bonus = lines[1]?.bonus ?? 0;
    assert.ok(bonus > 0);
    assert.equal(((await fund()).returned ?? 0) - (before.returned ?? 0), bonus);
    const { rows } = await world.app.owner.query(
      `select state from nomination where id = (select nomination_id from honour where id = $1)`,
      [target],
    );
    assert.deepEqual(rows, [{ state: 'granted' }]);
    assertProblem(await change(decision, body), 'invalid-input');
  });

  test('of a decision that was at fault, its nominations wait again and are granted by another', async () => {
    const { decision, honours } = await granted(1);
    const body = { kind: 'revocation', honourIds: honours, reason: 'Ban hành sai thẩm quyền', reopens: true };
    await world.issue((await change(decision, body)).json() as DecisionView);
    const again = await world.post('/api/decisions', {
      roundId: decision.roundId,
      decidedOn: '2026-11-26',
    });
    assert.equal(again.lineCount, 2);
    const effective = await world.issue(again);
    const lines = await world.linesOf(effective.id);
    assert.ok(lines.every(({ honourStatus }) => honourStatus === 'valid'));
    assert.ok((await world.linesOf(decision.id)).every(({ honourStatus }) => honourStatus === 'revoked'));
  });
});
