import assert from 'node:assert/strict';
import { newId } from '../../../../platform/ids.ts';
import type { Credentials } from '../../../../testing/build.ts';
import { type CommendationWorld, commendationWorld } from '../test-commendation.ts';
import type { CouncilPlanView } from './votes.schema.ts';

interface Meeting {
  id: string;
  version: number;
  agenda: { id: string; title: string; votes: { id: string }[] }[];
}
interface Vote {
  id: string;
  title: string;
  version: number;
  state: string;
  annulledReason: string | null;
  annulRule: { confirmed: boolean } | null;
  repeatsId: string | null;
  mode: string;
  thresholdPercent: number;
  ruleConfidence: string;
  items: {
    id: string;
    title: string;
    group: string | null;
    parts: number;
    excluded: { name: string; ground: string }[];
    result: { passed: boolean; yes: number } | null;
  }[];
}

/** A province whose council of three has a meeting, and dossiers of a commune that were appraised. */
export interface VotesWorld extends CommendationWorld {
  council: string;
  chair: Credentials;
  /** Members with the role council-member only; the last comes from the commune. */
  members: Credentials[];
  /** Standing office of another province. */
  foreignOffice: Credentials;
  newMeeting(): Promise<Meeting>;
  meeting(id: string): Promise<Meeting>;
  vote(id: string, by?: Credentials): Promise<Vote>;
  votesOf(meetingId: string): Promise<Vote[]>;
  /** By the chair; the standing office cancels. */
  voteStep(id: string, step: string, more?: object): Promise<void>;
  /** A dossier in the round whose nominees, one an award, appraisal agreed to. */
  appraised(awards: readonly string[], unitId?: string): Promise<{ id: string; nominations: string[] }>;
  states(dossierId: string): Promise<string[]>;
  plan(by?: Credentials): Promise<CouncilPlanView>;
  bring(body: object, by?: Credentials): ReturnType<CommendationWorld['app']['request']>;
}

/** The world of dossiers with a council that meets and appraised nominees. */
export async function votesWorld(): Promise<VotesWorld> {
  const base = await commendationWorld();
  const { app, province, commune, round, office, post } = base;
  const { build } = app;
  const council = await post<{ id: string }>('/api/councils', office, {
    unitId: province,
    name: 'Hội đồng Thi đua - Khen thưởng tỉnh',
    termFrom: '2026-01-01',
    legalBasis: 'Quyết định số 10/QĐ-UBND',
    quorumPercent: 50,
    leastShown: 3,
  });
  const members: Credentials[] = [];
  for (const [i, from] of [province, province, commune].entries()) {
    const personId = await build.person({ fullName: `Thành viên ${i}`, unitId: from });
    members.push(await build.signedIn(i === 0 ? 'council-chair' : 'council-member', province, { personId }));
    await post(`/api/councils/${council.id}/members`, office, {
      ...{ personId, role: i === 0 ? 'chair' : 'member', office: `Chức vụ ${i}`, validFrom: '2026-01-01' },
      unitId: from === commune ? commune : null,
    });
  }
  const [chair] = members;
  assert.ok(chair !== undefined);
  const read = async <T>(url: string, by = office): Promise<T> => {
    const response = await app.request('GET', url, by);
    assert.equal(response.statusCode, 200, response.body);
    return response.json() as T;
  };
  const meeting: VotesWorld['meeting'] = (id) => read(`/api/meetings/${id}`);
  const vote: VotesWorld['vote'] = (id, by) => read(`/api/votes/${id}`, by);
  return {
    ...base,
    council: council.id,
    chair,
    members,
    foreignOffice: await build.signedIn('standing-office', base.foreignProvince),
    meeting,
    vote,
    newMeeting: () =>
      post(`/api/councils/${council.id}/meetings`, office, {
        ...{ title: 'Phiên họp xét khen thưởng', place: 'Phòng họp số 1' },
        startsAt: '2026-11-21T08:00:00+07:00',
      }),
    async votesOf(meetingId) {
      const votes = (await meeting(meetingId)).agenda.flatMap((point) => point.votes);
      return Promise.all(votes.map(({ id }) => vote(id)));
    },
    async voteStep(id, step, more = {}) {
      const { version } = await vote(id, chair);
      const by = step === 'cancel' ? office : chair;
      await post(`/api/votes/${id}/steps`, by, { step, version, ...more });
    },
    async appraised(awards, unitId = commune) {
      const id = newId();
      await app.owner.query(
        `insert into dossier (id, round_id, unit_id, receiver_id, state, title, year, sent_at, received_on, created_by, created_at, updated_at)
         values ($1, $2, $3, $4, 'appraised', 'Đề nghị của xã', 2026, now(), '2026-11-20', $5, now(), now())`,
        [id, round, unitId, province, office.accountId],
      );
      const nominations: string[] = [];
      for (const [i, award] of awards.entries()) {
        const nomination = newId();
        nominations.push(nomination);
        const person = await build.person({ fullName: `Người ${i + 1}`, unitId });
        await app.owner.query(
          `insert into nomination (id, dossier_id, position, subject, person_id, subject_name, unit_id, award, year, state, summary)
           values ($1, $2, $3, 'individual', $4, $5, $6, $7, 2026, 'agreed', 'Thành tích của người được đề nghị.')`,
          [nomination, id, i + 1, person, `Người ${i + 1}`, unitId, award],
        );
      }
      return { id, nominations };
    },
    async states(dossierId) {
      const { rows } = await app.owner.query(
        `select d.state || ':' || string_agg(n.state, ',' order by n.position) as states
         from dossier d join nomination n on n.dossier_id = d.id where d.id = $1 group by d.state`,
        [dossierId],
      );
      return String(rows[0].states).split(/[:,]/);
    },
    plan: (by) => read(`/api/rounds/${round}/council`, by),
    bring: (body, by = office) => app.request('POST', `/api/rounds/${round}/council`, by, body),
  };
}

/** Opens the meeting and an open vote, lets all members agree to every item (or to none), and closes it. */
export async function holdVote(
  world: VotesWorld,
  meetingId: string,
  voteId: string,
  choice: 'yes' | 'no',
): Promise<void> {
  const { version } = await world.meeting(meetingId);
  const { rows } = await world.app.owner.query<{ id: string }>(
    'select id from council_member where council_id = $1',
    [world.council],
  );
  await world.app.request('PUT', `/api/meetings/${meetingId}/attendance`, world.office, {
    entries: rows.map(({ id }) => ({ memberId: id, state: 'present' })),
  });
  await world.app.request('POST', `/api/meetings/${meetingId}/steps`, world.chair, { step: 'open', version });
  await world.voteStep(voteId, 'open');
  for (const by of world.members) {
    const ballot = await world.app.request('GET', `/api/votes/${voteId}/ballot`, by);
    const choices = (ballot.json().items as { id: string }[]).map(({ id }) => ({ itemId: id, choice }));
    if (choices.length === 0) continue;
    const sent = await world.app.request('PUT', `/api/votes/${voteId}/open-ballot`, by, { choices });
    assert.equal(sent.statusCode, 200, sent.body);
  }
  await world.voteStep(voteId, 'close');
}
