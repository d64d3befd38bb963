import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeP12 } from '../../documents/sign/test-p12.fixture.ts';
import type { ConsultationView } from '../../features/commendation/server/consultations/consultation.schema.ts';
import type { DossierView } from '../../features/commendation/server/dossiers/dossier.schema.ts';
import type { RoundView } from '../../features/commendation/server/rounds/round.schema.ts';
import type { CouncilPlanView } from '../../features/commendation/server/votes/votes.schema.ts';
import type { ReceiptsView } from '../../features/council/server/ballot.schema.ts';
import type { MeetingView } from '../../features/council/server/meeting.schema.ts';
import type { VoteView } from '../../features/council/server/vote.schema.ts';
import type { DecisionView } from '../../features/decision/server/decision.schema.ts';
import { type TestApplication, testApplication } from '../../testing/test-application.ts';
import { appraise, finishAppraisal } from './appraise.ts';
import { askOpinions, sayOpinion, takeOpinions } from './ask-opinions.ts';
import { callerOf } from './caller.ts';
import { decide, printCertificates } from './decide.ts';
import { openRound, propose, receive } from './propose.ts';
import { register } from './register.ts';
import { setStage } from './set-stage.ts';
import type { Story } from './story.ts';
import { bringBefore, callMeeting, IN_WRITING, setUpCouncil, vote } from './vote.ts';
import { CHAIR, COUNCIL_SIZE, castYear, FULL_YEAR, OFFICE } from './year-cast.ts';

const { nominees: NOMINEES, returned: RETURNED, refused: REFUSED, notPassed: NOT_PASSED } = FULL_YEAR;
const GRANTED = 540;
const PASSWORD = 'con mèo ăn bún chả';
const PASSPHRASE = 'mật khẩu của người ký';

let app: TestApplication;
let story: Story;
let roundId = '';
let dossiers: string[] = [];
let decision: DecisionView;
let codes: string[] = [];

before(async () => {
  app = await testApplication();
  app.clock.set('2025-02-01T08:00:00+07:00');
  const cast = castYear();
  const keys = await setStage(app, cast, PASSWORD);
  const as = callerOf({ server: app.server, clock: app.clock, password: PASSWORD });
  story = { as, day: (day) => app.clock.set(`${day}T08:00:00+07:00`), cast, keys };
});
after(() => app.close());

/** Counts rows by the values of the first column of a query. */
async function countBy(query: string): Promise<Record<string, number>> {
  const { rows } = await app.owner.query<{ key: string; n: number }>(query);
  return Object.fromEntries(rows.map(({ key, n }) => [key, n]));
}
const nominations = () => countBy('select state as key, count(*)::int as n from nomination group by 1');
const dossierStates = () => countBy('select state as key, count(*)::int as n from dossier group by 1');

test('twelve communes register everybody from Excel, their heads approve', async () => {
  const sheets = await register(story);
  assert.equal(sheets.length, 12);
  assert.deepEqual(
    await countBy(
      `select s.state as key, count(*)::int as n from registration r join registration_sheet s on s.id = r.sheet_id group by 1`,
    ),
    { approved: NOMINEES },
  );
});

test('they propose 600 nominees in one round, each with a verdict, negative ones with a reason', async () => {
  roundId = await openRound(story);
  dossiers = await propose(story, roundId);
  assert.deepEqual(await dossierStates(), { sent: 12 });
  const verdicts = await countBy('select verdict as key, count(*)::int as n from nomination group by 1');
  assert.equal(
    Object.values(verdicts).reduce((sum, n) => sum + n),
    NOMINEES,
  );
  assert.ok((verdicts.eligible ?? 0) > 500, JSON.stringify(verdicts));
  assert.equal(verdicts['not-eligible'], 12);
  const { rows } = await app.owner.query(
    `select from nomination where verdict = 'not-eligible' and override_reason is null`,
  );
  assert.equal(rows.length, 0);
});

test('all are accepted with a code and a due day; one dossier of 40 goes back and comes again, its clock stood still', async () => {
  await receive(story, dossiers);
  assert.deepEqual(await dossierStates(), { accepted: 12 });
  const office = await story.as(OFFICE);
  const [returned, other] = await Promise.all(
    dossiers.slice(0, 2).map((id) => office.get<DossierView>(`/api/dossiers/${id}`)),
  );
  assert.ok(returned !== undefined && other !== undefined);
  assert.equal(returned.nomineeCount, RETURNED);
  assert.equal(returned.versions.length, 2);
  assert.deepEqual([other.dueOn, returned.dueOn], ['2026-01-09', '2026-01-12']);
  const round = await office.get<RoundView>(`/api/rounds/${roundId}`);
  assert.equal(round.nominees, NOMINEES);
});

test('the office appraises: most are agreed to together, 40 refused with a reason', async () => {
  assert.equal(await appraise(story, dossiers), REFUSED);
  assert.deepEqual(await nominations(), { agreed: NOMINEES - REFUSED, refused: REFUSED });
});

test('three agencies answer, the people are asked, and nothing goes to the council before', async () => {
  const asked = await askOpinions(story, roundId);
  await sayOpinion(story, asked);
  await takeOpinions(story, asked);
  const office = await story.as(OFFICE);
  const { agencies } = await office.get<ConsultationView>(`/api/consultations/${asked.consultationId}`);
  assert.deepEqual(
    agencies.map(({ favourable, reserved }) => favourable + reserved),
    Array(3).fill(NOMINEES - REFUSED),
  );
  await finishAppraisal(story, dossiers);
  const plan = await office.get<CouncilPlanView>(`/api/rounds/${roundId}/council`);
  assert.equal(plan.dossiers.length, 12);
  for (const { obstacle } of plan.dossiers) assert.match(obstacle ?? '', /đăng tải|niêm yết|công khai/i);
  const page = await (await story.as(null)).fetch(asked.postingPath);
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.text, /\d{4}-\d\d-\d\d|Thôn Đông/);
});

test('the council of 15 votes in secret, two in writing: 20 are not passed', async () => {
  const councilId = await setUpCouncil(story);
  const meetingId = await callMeeting(story, councilId);
  await bringBefore(story, meetingId, { roundId, dossiers });
  const votes = await vote(story, meetingId);
  assert.deepEqual(await nominations(), { passed: GRANTED, 'not-passed': NOT_PASSED, refused: REFUSED });
  const chair = await story.as(CHAIR);
  const { attendance, state } = await chair.get<MeetingView>(`/api/meetings/${meetingId}`);
  assert.equal(state, 'closed');
  assert.equal(attendance.filter((each) => each.state === 'in-writing').length, IN_WRITING);
  for (const { id, receipts } of votes) {
    const { items, members } = await chair.get<VoteView>(`/api/votes/${id}`);
    assert.equal(members, COUNCIL_SIZE);
    for (const { title, result } of items) {
      const passed = !story.cast.rejected.has(title);
      assert.deepEqual([title, result?.passed, result?.yes], [title, passed, passed ? COUNCIL_SIZE : 0]);
    }
    const published = await chair.get<ReceiptsView>(`/api/votes/${id}/receipts`);
    assert.deepEqual(published.sheets.flatMap((sheet) => sheet.receipts).sort(), receipts.sort());
  }
});

test('the decision of 540 names is signed and takes effect: honours, bonus, told to all', async () => {
  const years = { from: new Date('2025-01-01T00:00:00Z'), to: new Date('2028-01-01T00:00:00Z') };
  const p12 = makeP12({ name: 'Phó Chủ tịch', ...years, passphrase: PASSPHRASE });
  decision = await decide(story, roundId, { p12, passphrase: PASSPHRASE });
  assert.deepEqual([decision.state, decision.lineCount], ['effective', GRANTED]);
  assert.deepEqual(await nominations(), { granted: GRANTED, 'not-passed': NOT_PASSED, refused: REFUSED });
  assert.deepEqual(await dossierStates(), { decided: 12 });
  const { rows } = await app.owner.query<{ n: number; bonus: number }>(
    `select count(*)::int as n, sum(bonus)::int as bonus from honour where decision_id = $1 and status = 'valid'`,
    [decision.id],
  );
  assert.deepEqual(rows[0], { n: GRANTED, bonus: decision.bonusTotal });
  assert.equal(
    decision.bonusTotal,
    decision.awards.reduce((sum, { count, bonus }) => sum + count * (bonus ?? Number.NaN), 0),
  );
});

test('certificates of all come in one file, and anybody may verify one by its code', async () => {
  const printed = await printCertificates(story, decision.id);
  codes = printed.codes;
  assert.equal(printed.pdf.subarray(0, 5).toString(), '%PDF-');
  assert.equal(new Set(codes).size, GRANTED);
  const stranger = await story.as(null);
  const [code = ''] = codes;
  const { status, text } = await stranger.fetch(`/xac-minh/${code}`);
  assert.equal(status, 200);
  assert.match(text, /Có hiệu lực/);
  assert.match(text, new RegExp(`${decision.number}/`));
  const wrong = code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  assert.equal((await stranger.fetch(`/xac-minh/${wrong}`)).status, 404);
});
