import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../testing/assert-problem.ts';
import type { Credentials } from '../../../testing/build.ts';
import type { DecidableRoundsView, DecisionListView } from './decision.schema.ts';
import { type DecisionWorld, decisionWorld } from './test-decision.ts';

let world: DecisionWorld;
before(async () => {
  world = await decisionWorld();
});
after(() => world.close());

const send = (method: 'GET' | 'POST' | 'PATCH', url: string, by: Credentials | null, body?: object) =>
  world.app.request(method, url, by, body);

/** What the audit trail says was done with a decision, in order. */
async function trailOf(id: string): Promise<{ act: string; state: string | null; number: string | null }[]> {
  const { rows } = await world.app.owner.query(
    `select act, after ->> 'state' as state, after ->> 'number' as number from audit_entry
     where entity = 'decision' and entity_id = $1 order by seq`,
    [id],
  );
  return rows;
}

describe('POST /api/decisions', () => {
  test('asks for sign-in', async () => {
    assertProblem(await send('POST', '/api/decisions', null, {}), 'sign-in-required');
  });

  test('only the standing office of the deciding body; others see what they would see for no round', async () => {
    const roundId = await world.roundWith(1);
    const body = (id: string) => ({ roundId: id, decidedOn: '2026-11-23' });
    for (const by of [world.clerk, world.head, world.auditor])
      assertProblem(await send('POST', '/api/decisions', by, body(roundId)), 'not-found');
    assertIndistinguishable(
      await send('POST', '/api/decisions', world.foreign, body(roundId)),
      await send('POST', '/api/decisions', world.foreign, body(newId())),
    );
  });

  test('takes what passed, collectives first, with bonus = factor × base salary of the day and the law of the day', async () => {
    const { items } = await world.get<DecidableRoundsView>('/api/decidable-rounds');
    const draft = await world.draft(2);
    assert.equal(
      items.some(({ id }) => id === draft.roundId),
      false,
      'a round made later',
    );
    assert.equal(draft.authority, 'Chủ tịch Ủy ban nhân dân tỉnh Sông Mộc');
    assert.match(draft.legalBases.join(), /06\/2026\/QH16/);
    assert.deepEqual(draft.allowed, ['edit', 'number', 'cancel']);
    const lines = await world.linesOf(draft.id);
    assert.deepEqual(
      lines.map(({ position, subject, subjectName }) => [position, subject, subjectName]),
      [
        [1, 'collective', 'Xã Bến Gỗ'],
        [2, 'individual', 'Nguyễn Văn An'],
        [3, 'individual', 'Trần Thị 2'],
      ],
    );
    for (const { count, factor, bonus } of draft.awards) {
      assert.ok(count > 0 && factor !== null && draft.baseSalary !== null);
      // Rounded up to ten thousand đồng (Nghị định 152/2025/NĐ-CP, Điều 49).
      const thousandths = Math.round(factor * 1000) * draft.baseSalary;
      assert.equal(bonus, Math.ceil(thousandths / 10_000_000) * 10_000);
    }
    assert.equal(
      draft.bonusTotal,
      draft.awards.reduce((sum, { count, bonus }) => sum + count * (bonus ?? 0), 0),
    );
    const again = { roundId: draft.roundId, decidedOn: '2026-11-23' };
    assertProblem(await send('POST', '/api/decisions', world.office, again), 'step-not-allowed');
  });
});

describe('the draft', () => {
  test('reading asks for sign-in; a foreign office finds nothing', async () => {
    const { id } = await world.draft(1);
    for (const path of ['', '/lines', '/preview']) {
      assertProblem(await send('GET', `/api/decisions/${id}${path}`, null), 'sign-in-required');
      assertIndistinguishable(
        await send('GET', `/api/decisions/${id}${path}`, world.foreign),
        await send('GET', `/api/decisions/${newId()}${path}`, world.foreign),
      );
    }
    const { items } = await world.get<DecisionListView>('/api/decisions', world.foreign);
    assert.deepEqual(items, []);
    assert.ok(
      (await world.get<DecisionListView>('/api/decisions?year=2026&q=tong+ket', world.auditor)).total > 0,
    );
  });

  test('its words change; another day counts the bonuses anew; a stale version is refused', async () => {
    const { id, version, bonusTotal } = await world.draft(1);
    const patch = (body: object, by = world.office) => send('PATCH', `/api/decisions/${id}`, by, body);
    assertProblem(await patch({ version, title: 'Khác' }, world.head), 'not-found');
    const changed = (await patch({ version, title: 'Về việc khen', decidedOn: '2024-05-02' })).json();
    assert.equal(changed.title, 'Về việc khen');
    assert.notEqual(changed.bonusTotal, bonusTotal);
    assertProblem(await patch({ version, title: 'Cũ' }), 'stale-version');
    assertProblem(await patch({ version: changed.version, articles: [] }), 'invalid-input');
  });

  test('lines move within their group, go out, and come back', async () => {
    const draft = await world.draft(3);
    const [collective, first, second, third] = await world.linesOf(draft.id);
    assert.ok(collective && first && second && third);
    const move = (lineId: string, afterId: string | null, version: number, by = world.office) =>
      send('PATCH', `/api/decision-lines/${lineId}`, by, { version, afterId });
    assertIndistinguishable(
      await move(first.id, null, draft.version, world.foreign),
      await move(newId(), null, draft.version, world.foreign),
    );
    assertProblem(await move(first.id, collective.id, draft.version), 'invalid-input');
    const moved = (await move(third.id, null, draft.version)).json();
    assert.deepEqual(
      (await world.linesOf(draft.id)).map(({ id }) => id),
      [collective.id, third.id, first.id, second.id],
    );
    const removal = `/api/decision-lines/${first.id}/removal`;
    assertProblem(await send('POST', removal, world.foreign, { version: moved.version }), 'not-found');
    const less = await world.post(removal, { version: moved.version });
    assert.deepEqual([less.lineCount, less.waiting], [3, 1]);
    const more = await world.post(`/api/decisions/${draft.id}/lines`, { version: less.version });
    assert.deepEqual([more.lineCount, more.waiting], [4, 0]);
    assert.deepEqual(
      (await world.linesOf(draft.id)).map(({ position }) => position),
      [1, 2, 3, 4],
    );
  });

  test('what is above the body is not its to decide: it waits to go upward, and its dossier with it', async () => {
    const round = await world.roundWith(2);
    await world.app.owner.query(
      `update nomination n set award = 'huan-chuong-lao-dong-hang-ba' from dossier d
       where d.id = n.dossier_id and d.round_id = $1 and n.position = 2`,
      [round],
    );
    const waiting = await world.get<{ items: { id: string; waiting: number }[] }>('/api/decidable-rounds');
    assert.equal(waiting.items.find(({ id }) => id === round)?.waiting, 2);
    const draft = await world.post('/api/decisions', { roundId: round, decidedOn: '2026-11-23' });
    assert.deepEqual([draft.lineCount, draft.waiting], [2, 0]);
    assert.ok((await world.linesOf(draft.id)).every(({ award }) => award !== 'huan-chuong-lao-dong-hang-ba'));
  });

  test('few are named in article 1, many in a list with their sum', async () => {
    const preview = async (people: number) => {
      const { id } = await world.draft(people);
      return (await world.get<{ html: string }>(`/api/decisions/${id}/preview`)).html;
    };
    const few = await preview(2);
    assert.match(few, /Ông Nguyễn Văn An/);
    assert.doesNotMatch(few, /Danh sách tập thể/i);
    const many = await preview(8);
    assert.match(many, /có danh sách kèm theo/);
    assert.match(many, /Danh sách gồm 1 tập thể và 8 cá nhân/);
    assert.match(many, /Tổng cộng/);
  });

  test('given up, its nominations wait again', async () => {
    const { id, version, roundId } = await world.draft(1);
    const cancel = (by: Credentials | null) =>
      send('POST', `/api/decisions/${id}/cancellation`, by, { version, reason: 'Gộp vào đợt sau' });
    assertProblem(await cancel(null), 'sign-in-required');
    assertProblem(await cancel(world.foreign), 'not-found');
    assert.equal((await cancel(world.office)).json().state, 'cancelled');
    const next = await world.post('/api/decisions', { roundId, decidedOn: '2026-11-23' });
    assert.equal(next.lineCount, 2);
  });
});

describe('from number to effect', () => {
  test('numbering asks for sign-in and for the standing office', async () => {
    const { id, version } = await world.draft(1);
    const number = (by: Credentials | null) =>
      send('POST', `/api/decisions/${id}/number`, by, { version, day: '2026-11-24' });
    assertProblem(await number(null), 'sign-in-required');
    assertProblem(await number(world.clerk), 'not-found');
    assertProblem(await number(world.foreign), 'not-found');
  });

  test('a number withdrawn before sending out opens the draft again; the number stays in the register as cancelled', async () => {
    const { id, version } = await world.draft(1);
    const longAgo = await send('POST', `/api/decisions/${id}/number`, world.office, {
      version,
      day: '1800-01-01',
    });
    assertProblem(longAgo, 'invalid-input');
    const numbered = await world.post(`/api/decisions/${id}/number`, { version, day: '2026-11-24' });
    assert.deepEqual([numbered.state, numbered.decidedOn, numbered.allowed], ['numbered', '2026-11-24', []]);
    assertProblem(
      await send('PATCH', `/api/decisions/${id}`, world.office, { version: numbered.version, title: 'Khác' }),
      'step-not-allowed',
    );
    await world.documentStep(numbered, 'withdraw', { reason: 'Sai tên' });
    const draft = await world.get(`/api/decisions/${id}`);
    assert.deepEqual([draft.state, draft.number, draft.documentId], ['draft', null, null]);
    const again = await world.post(`/api/decisions/${id}/number`, {
      version: draft.version,
      day: '2026-11-24',
    });
    assert.equal(Number(again.number), Number(numbered.number) + 1);
  });

  test('sent out, it enters honours, grants nominations, makes certificates and tells the honoured, once', async () => {
    const decision = await world.effective(2);
    assert.equal(decision.state, 'effective');
    const lines = await world.linesOf(decision.id);
    assert.ok(lines.every(({ honourStatus }) => honourStatus === 'valid'));
    const codes = lines.map(({ certificateCode }) => certificateCode ?? '');
    assert.ok(codes.every((code) => /^[0-9A-Z]{26}$/.test(code)) && new Set(codes).size === 3);
    const { rows: honours } = await world.app.owner.query(
      `select subject_name, decision_number, to_char(decided_on, 'YYYY-MM-DD') as day, bonus::int as bonus, authority from honour
       where decision_id = $1 order by subject_name`,
      [decision.id],
    );
    assert.equal(honours.length, 3);
    assert.equal(honours[0].decision_number, `0${decision.number}/${decision.symbol}`, 'as the paper has it');
    assert.equal(honours[0].day, '2026-11-21');
    assert.equal(
      honours.reduce((sum, { bonus }) => sum + bonus, 0),
      decision.bonusTotal,
    );
    const { rows: states } = await world.app.owner.query(
      `select distinct n.state, d.state as dossier from nomination n join dossier d on d.id = n.dossier_id where d.round_id = $1`,
      [decision.roundId],
    );
    assert.deepEqual(states, [{ state: 'granted', dossier: 'decided' }]);
    const { rows: told } = await world.app.owner.query(
      `select link from notification where kind = 'honour-granted' and account_id = $1 and params ->> 'number' = $2`,
      [world.honoured.accountId, honours[0].decision_number],
    );
    assert.equal(told.length, 1);
    assert.deepEqual(await trailOf(decision.id), [
      { act: 'decision.create', state: null, number: null },
      { act: 'decision.number', state: 'numbered', number: decision.number },
      { act: 'decision.sign', state: 'signed', number: decision.number },
      { act: 'decision.issue', state: 'effective', number: decision.number },
    ]);
    const document = `/api/documents/${decision.documentId}`;
    const { version } = await world.get<{ version: number }>(document, world.head);
    assertProblem(
      await send('POST', `${document}/steps`, world.head, { step: 'withdraw', version, reason: 'Nhầm' }),
      'step-not-allowed',
    );
  });

  test('when one of its nominations waits no more, sending out does nothing at all', async () => {
    const { id, version } = await world.draft(1);
    const numbered = await world.post(`/api/decisions/${id}/number`, { version, day: '2026-11-25' });
    await world.app.owner.query(
      `update nomination set state = 'not-passed' where id = (select nomination_id from decision_line where decision_id = $1 limit 1)`,
      [id],
    );
    await world.app.owner.query(`update document set state = 'signed' where id = $1`, [numbered.documentId]);
    await world.app.owner.query(`update decision set state = 'signed' where id = $1`, [id]);
    const { version: seen } = await world.get<{ version: number }>(
      `/api/documents/${numbered.documentId}`,
      world.head,
    );
    assertProblem(
      await send('POST', `/api/documents/${numbered.documentId}/steps`, world.head, {
        step: 'issue',
        version: seen,
      }),
      'step-not-allowed',
    );
    assert.equal((await world.get(`/api/decisions/${id}`)).state, 'signed');
    const { rows } = await world.app.owner.query('select id from honour where decision_id = $1', [id]);
    assert.deepEqual(rows, []);
    assert.deepEqual(
      (await trailOf(id)).map(({ act }) => act),
      ['decision.create', 'decision.number'],
    );
  });
});
