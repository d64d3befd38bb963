import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newId } from '../../../../platform/ids.ts';
import { assertIndistinguishable, assertProblem } from '../../../../testing/assert-problem.ts';
import type { NominationListView } from '../dossiers/nomination.schema.ts';
import { type CommendationWorld, commendationWorld } from '../test-commendation.ts';
import { INDEX_REPORTS } from './index-reports.job.ts';
import type { SimilarReports } from './similarity.schema.ts';

const OPENING =
  'Tôi phụ trách thư viện của trường từ khi mới thành lập và mỗi tuần mở cửa thêm hai buổi tối để các em đến đọc sách cùng cha mẹ.';
const ENDING =
  'Ngoài ra tổ máy còn nhận sửa miễn phí dụng cụ cho các hộ nghèo ven sông, mỗi mùa lũ đều cử người trực cả ngày lẫn đêm ở bến.';
const paragraph = (name: string, place: string, tons: string) =>
  `Với vai trò trưởng thôn, đồng chí ${name} đã đi từng nhà vận động bà con thôn ${place} góp đất mở đường, tận tình hướng dẫn cách ủ phân, đưa giống lúa chịu mặn vào thử trên cánh đồng chung, nhờ vậy mỗi vụ thu thêm được ${tons} tấn thóc.`;

interface Nominee {
  id: string;
  dossier: string;
}

let world: CommendationWorld;
let copied: Nominee;
let source: Nominee;
let sameText: Nominee;

/** A dossier that proposes the person of that number with this report; sent unless told otherwise. */
async function report(person: number, text: string, send = true): Promise<Nominee> {
  const { people, clerk, app } = world;
  [people[0], people[person]] = [people[person] ?? '', people[0] ?? ''];
  const dossier = await world.complete(1);
  [people[0], people[person]] = [people[person] ?? '', people[0] ?? ''];
  const { items } = (
    await app.request('GET', `/api/dossiers/${dossier.id}/nominations`, clerk)
  ).json() as NominationListView;
  const [nomination] = items;
  assert.ok(nomination);
  await change(nomination.id, nomination.version, text);
  if (send)
    await world.step(dossier.id, 'send', world.head, {
      overrideReason: 'Tập thể đơn vị thống nhất đề nghị.',
    });
  return { id: nomination.id, dossier: dossier.id };
}

async function change(id: string, version: number, text: string): Promise<void> {
  const body = { version, report: { 'thanh-tich-dat-duoc': text } };
  const changed = await world.app.request('PATCH', `/api/nominations/${id}`, world.clerk, body);
  assert.equal(changed.statusCode, 200, changed.body);
}

const ask = (id: string, by: CommendationWorld['clerk'] | null) =>
  world.app.request('GET', `/api/nominations/${id}/similar`, by);
async function similar({ id }: Nominee): Promise<SimilarReports['items']> {
  const response = await ask(id, world.office);
  assert.equal(response.statusCode, 200, response.body);
  return (response.json() as SimilarReports).items;
}
const count = async (query: string, values: unknown[] = []) =>
  Number((await world.app.owner.query(`select count(*) as n from ${query}`, values)).rows[0].n);
/** Fingerprints by report are those that the reports hold. */
async function assertTurnedRound(): Promise<void> {
  const difference = `(select r.report_no, h from report_index r, unnest(r.hashes) h)`;
  const rows = '(select report_no, hash from report_fingerprint)';
  assert.equal(await count(`((${difference} except ${rows}) union all (${rows} except ${difference})) x`), 0);
}

before(async () => {
  world = await commendationWorld();
  copied = await report(0, `${OPENING} ${paragraph('Nguyễn Văn An', 'Bến Gỗ', '12,5')}`);
  source = await report(1, `${paragraph('Trần Thị Bình', 'Đồi Chè', '8')} ${ENDING}`);
  sameText = await report(0, `${OPENING}`);
  await world.app.runJob(INDEX_REPORTS);
});
after(() => world.close());

describe('GET /api/nominations/:id/similar', () => {
  test('asks for sign-in', async () => {
    assertProblem(await ask(copied.id, null), 'sign-in-required');
  });

  test('is for those who appraise it; for others it is not there', async () => {
    for (const by of [world.clerk, world.head, world.auditor, world.otherClerk, world.foreign])
      assertIndistinguishable(await ask(copied.id, by), await ask(newId(), by));
    const foreignOffice = await world.app.build.signedIn('standing-office', world.foreignProvince);
    assertIndistinguishable(await ask(copied.id, foreignOffice), await ask(newId(), foreignOffice));
    const draft = await report(2, OPENING, false);
    assertIndistinguishable(await ask(draft.id, world.office), await ask(newId(), world.office));
  });

  test('finds a copied paragraph with changed names, of others and of the same person, with both shares', async () => {
    const items = await similar(copied);
    const ofOther = items.find(({ nominationId }) => nominationId === source.id);
    assert.ok(ofOther, JSON.stringify(items));
    assert.equal(ofOther.sameSubject, false);
    assert.equal(ofOther.subjectName, 'Trần Thị Bình');
    assert.ok(ofOther.share > 50 && ofOther.share < 75, String(ofOther.share));
    assert.ok(ofOther.otherShare > 50 && ofOther.otherShare < 75, String(ofOther.otherShare));
    assert.match(ofOther.passages[0]?.own.text ?? '', /Nguyễn Văn An.*12,5/);
    assert.match(ofOther.passages[0]?.other.text ?? '', /Trần Thị Bình.*Đồi Chè.*8/);
    const ofSame = items.find(({ nominationId }) => nominationId === sameText.id);
    assert.deepEqual([ofSame?.sameSubject, ofSame?.otherShare], [true, 100]);
    assert.equal((await similar(source)).length, 1);
  });

  test('shows no report that the one who asks may not read, and none that was withdrawn', async () => {
    const { owner } = world.app;
    await owner.query('update dossier set unit_id = $2, receiver_id = $2 where id = $1', [
      source.dossier,
      world.foreignProvince,
    ]);
    assert.deepEqual(
      (await similar(copied)).map(({ nominationId }) => nominationId),
      [sameText.id],
    );
    await owner.query('update dossier set unit_id = $2, receiver_id = $3 where id = $1', [
      source.dossier,
      world.commune,
      world.province,
    ]);
    await owner.query(`update nomination set state = 'withdrawn' where id = $1`, [source.id]);
    assert.equal((await similar(copied)).length, 1);
    await owner.query(`update nomination set state = 'proposed' where id = $1`, [source.id]);
    assert.equal((await similar(copied)).length, 2);
  });

  test('what was carried upward by us is no copy, and stands once among the matches', async () => {
    const above = newId();
    await world.app.owner.query(
      `insert into nomination (id, dossier_id, position, subject, person_id, subject_name, unit_id, award, year, report, origin_id)
       select $2, $3, 9, subject, person_id, subject_name, unit_id, award, year, report, id from nomination where id = $1`,
      [copied.id, above, source.dossier],
    );
    await world.app.runJob(INDEX_REPORTS);
    assert.deepEqual(
      (await similar(copied)).map(({ nominationId }) => nominationId).sort(),
      [source.id, sameText.id].sort(),
    );
    assert.equal((await similar(source)).length, 1);
    await world.app.owner.query('delete from nomination where id = $1', [above]);
    await assertTurnedRound();
  });

  test('what stands in many reports is boilerplate', async () => {
    const { owner } = world.app;
    await owner.query(
      `insert into nomination (id, dossier_id, position, subject, person_id, subject_name, unit_id, award, year, report)
       select gen_random_uuid(), dossier_id, 100 + n, subject, $2, 'Người khác', unit_id, 'mau-' || n, year, report
       from nomination, generate_series(1, 40) n where id = $1`,
      [source.id, world.people[3]],
    );
    assert.ok((await similar(copied)).some(({ nominationId }) => nominationId === source.id));
    await world.app.runJob(INDEX_REPORTS);
    assert.ok(!(await similar(copied)).some(({ nominationId }) => nominationId === source.id));
    await owner.query('delete from nomination where dossier_id = $1 and position > 100', [source.dossier]);
    await assertTurnedRound();
  });
});

describe('the index', () => {
  test('a dossier that is sent asks for it, once for all', async () => {
    const jobs = await count(`graphile_worker.jobs where task_identifier = $1`, [INDEX_REPORTS]);
    assert.equal(jobs, 1);
  });

  test('follows a report that is sent again', async () => {
    await world.step(copied.dossier, 'accept', world.office);
    await world.step(copied.dossier, 'return', world.office, { reason: 'Viết lại bằng lời của mình.' });
    const { version } = (
      await world.app.request('GET', `/api/nominations/${copied.id}`, world.clerk)
    ).json() as { version: number };
    await change(copied.id, version, OPENING.split(' ').reverse().join(' '));
    world.app.clock.set('2026-11-21T09:30:00+07:00');
    await world.step(copied.dossier, 'send', world.head, {
      overrideReason: 'Tập thể đơn vị thống nhất đề nghị.',
    });
    assert.equal((await similar(source)).length, 0, 'the text itself is compared, however old the index');
    await world.app.runJob(INDEX_REPORTS);
    assert.deepEqual(await similar(copied), []);
    await assertTurnedRound();
  });
});
