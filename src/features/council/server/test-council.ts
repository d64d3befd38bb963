import assert from 'node:assert/strict';
import type { Credentials } from '../../../testing/build.ts';
import { type TestApplication, testApplication } from '../../../testing/test-application.ts';
import type { CouncilView } from './council.schema.ts';
import type { MeetingView } from './meeting.schema.ts';
import type { VoteView } from './vote.schema.ts';

/** A member of the council with a signed-in browser. */
export interface TestMember {
  memberId: string;
  personId: string;
  name: string;
  by: Credentials;
}

/** A province with a council, its standing office and chair, and people who have no business with it. */
export interface CouncilWorld {
  app: TestApplication;
  province: string;
  communes: string[];
  council: string;
  office: Credentials;
  chair: TestMember;
  /** All members, the chair first; member i (from 1) comes from commune i−1 where there is one. */
  members: TestMember[];
  administrator: Credentials;
  auditor: Credentials;
  /** Clerk of one of the communes. */
  clerk: Credentials;
  /** Every council role, in another province. */
  foreign: Credentials;
  /** A meeting in session with one point; everybody is present. */
  openMeeting(options?: { absent?: number[]; inWriting?: number[] }): Promise<MeetingView>;
  /** A vote at the first point of a meeting, prepared; opened unless told. */
  vote(meeting: MeetingView, options?: VoteOptions): Promise<VoteView>;
  step(voteId: string, step: string, input?: object, by?: Credentials): Promise<VoteView>;
  close(): Promise<void>;
}

interface VoteOptions {
  mode?: string;
  items?: { title: string; unitId?: string; personId?: string }[];
  open?: boolean;
  threshold?: number;
  closesAt?: string;
}

/** A province with a council, its members and their accounts. */
export async function councilWorld(
  size = 5,
  rules: { leastShown?: number; conflictLeavesBase?: boolean } = {},
): Promise<CouncilWorld> {
  const app = await testApplication();
  const { build } = app;
  const province = await build.unit({ name: 'Tỉnh Hà Thành' });
  const communes: string[] = [];
  for (const name of ['Xã Một', 'Xã Hai']) communes.push(await build.unit({ name, parentId: province }));
  const elsewhere = await build.unit({ name: 'Tỉnh Khác' });
  const office = await build.signedIn('standing-office', province, { name: 'Thường trực' });
  const send = async <T>(method: 'POST' | 'PUT', url: string, body: object, by = office): Promise<T> => {
    const response = await app.request(method, url, by, body);
    assert.ok(response.statusCode < 300, `${method} ${url}: ${response.body}`);
    return response.json() as T;
  };
  const { id: council } = await send<CouncilView>('POST', '/api/councils', {
    unitId: province,
    name: 'Hội đồng Thi đua - Khen thưởng tỉnh',
    termFrom: '2026-01-01',
    termTo: '2031-01-01',
    legalBasis: 'Quyết định số 10/QĐ-UBND ngày 05/01/2026',
    quorumPercent: 66.67,
    leastShown: 3,
    ...rules,
  });
  const members: TestMember[] = [];
  for (let i = 0; i < size; i++) {
    const name = `Thành viên ${i}`;
    const unitId = (i > 0 && communes[i - 1]) || province;
    const personId = await build.person({ fullName: name, unitId });
    const role = i === 0 ? 'council-chair' : 'council-member';
    const by = await build.signedIn(role, province, { name, personId });
    const view = await send<CouncilView>('POST', `/api/councils/${council}/members`, {
      personId,
      role: i === 0 ? 'chair' : 'member',
      office: `Chức vụ ${i}`,
      unitId: i > 0 ? (communes[i - 1] ?? null) : null,
      validFrom: '2026-01-01',
    });
    const memberId = view.memberList.find((each) => each.personId === personId)?.id;
    assert.ok(memberId !== undefined);
    members.push({ memberId, personId, name, by });
  }
  const [chair] = members;
  assert.ok(chair !== undefined);

  const world: CouncilWorld = {
    app,
    province,
    communes,
    council,
    office,
    chair,
    members,
    administrator: await build.signedIn('administrator', province),
    auditor: await build.signedIn('auditor', province),
    clerk: await build.signedIn('unit-clerk', communes[0] ?? province),
    foreign: await build.session(
      await build.account({
        roles: (['standing-office', 'council-chair', 'council-member'] as const).map((role) => ({
          role,
          unitId: elsewhere,
        })),
      }),
    ),
    async openMeeting({ absent = [], inWriting = [] } = {}) {
      const made = await send<MeetingView>('POST', `/api/councils/${council}/meetings`, {
        title: 'Phiên họp xét khen thưởng',
        startsAt: '2026-11-21T08:00:00+07:00',
        place: 'Phòng họp số 1',
      });
      const withAgenda = await send<MeetingView>('PUT', `/api/meetings/${made.id}/agenda`, {
        version: made.version,
        items: [{ title: 'Xét danh hiệu Chiến sĩ thi đua cấp tỉnh' }],
      });
      await send('PUT', `/api/meetings/${made.id}/attendance`, {
        entries: members.map(({ memberId }, index) => ({
          memberId,
          state: absent.includes(index) ? 'absent' : inWriting.includes(index) ? 'in-writing' : 'present',
        })),
      });
      return send<MeetingView>(
        'POST',
        `/api/meetings/${made.id}/steps`,
        { step: 'open', version: withAgenda.version },
        chair.by,
      );
    },
    async vote(meeting, { mode = 'secret', items, open = true, threshold = 80, closesAt }: VoteOptions = {}) {
      const prepared = await send<VoteView>('POST', `/api/meetings/${meeting.id}/votes`, {
        agendaItemId: meeting.agenda[0]?.id,
        title: 'Chiến sĩ thi đua cấp tỉnh',
        mode,
        thresholdPercent: threshold,
        ruleSource: 'Quy chế của Hội đồng',
        items: items ?? [{ title: 'Ông Nguyễn Văn A' }, { title: 'Bà Trần Thị B' }],
      });
      return open ? world.step(prepared.id, 'open', closesAt === undefined ? {} : { closesAt }) : prepared;
    },
    async step(voteId, step, input = {}, by = chair.by) {
      const view = (await app.request('GET', `/api/votes/${voteId}`, by)).json() as VoteView;
      return send<VoteView>(
        'POST',
        `/api/votes/${voteId}/steps`,
        { step, version: view.version, ...input },
        by,
      );
    },
    close: () => app.close(),
  };
  return world;
}
