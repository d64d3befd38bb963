import type { CouncilPlanView } from '../../features/commendation/server/votes/votes.schema.ts';
import type { CouncilView } from '../../features/council/server/council.schema.ts';
import type { MeetingView } from '../../features/council/server/meeting.schema.ts';
import type { BallotView, TakenPapers, VoteView } from '../../features/council/server/vote.schema.ts';
import { blindToken, receiptOf, unblind } from '../../features/council/web/ballot/blind-token.ts';
import type { Caller } from './caller.ts';
import type { Story } from './story.ts';
import { CHAIR, OFFICE, PROVINCE, YEAR } from './year-cast.ts';

/** Members who are not in the room but answer in writing. */
export const IN_WRITING = 2;

export interface Voted {
  meetingId: string;
  /** Votes with the receipts of the ballots that were cast in each. */
  votes: { id: string; receipts: string[] }[];
}

/** The council is set up for its term. @returns its id */
export async function setUpCouncil({ as, day, cast, keys }: Story): Promise<string> {
  day(`${YEAR}-03-03`);
  const office = await as(OFFICE);
  const { id } = await office.post<CouncilView>('/api/councils', {
    unitId: keys.unit(PROVINCE),
    name: 'Hội đồng Thi đua - Khen thưởng tỉnh Thanh Giang',
    standingBody: 'Sở Nội vụ (Phòng Thi đua - Khen thưởng)',
    termFrom: `${YEAR}-01-01`,
    termTo: `${YEAR + 5}-01-01`,
    legalBasis: `Quyết định số 10/QĐ-UBND ngày 06/01/${YEAR} của Chủ tịch UBND tỉnh`,
    quorumPercent: 66.67,
  });
  for (const [i, { name }] of cast.council.entries())
    await office.post(`/api/councils/${id}/members`, {
      personId: keys.person(name),
      role: i === 0 ? 'chair' : 'member',
      office: i === 0 ? 'Chủ tịch UBND tỉnh' : `Lãnh đạo sở, ngành thứ ${i}`,
      validFrom: `${YEAR}-01-01`,
    });
  return id;
}

/** Everything that was agreed to comes before the council, which votes in secret, two members in writing. */
export async function vote(
  story: Story,
  { councilId, roundId, dossiers }: { councilId: string; roundId: string; dossiers: readonly string[] },
): Promise<Voted> {
  const { as, day } = story;
  day(`${YEAR + 1}-01-07`);
  const office = await as(OFFICE);
  const { id: meetingId } = await office.post<MeetingView>(`/api/councils/${councilId}/meetings`, {
    title: `Phiên họp xét khen thưởng tổng kết năm ${YEAR}`,
    startsAt: `${YEAR + 1}-01-08T08:00:00+07:00`,
    place: 'Phòng họp số 1, UBND tỉnh',
  });
  const plan = await office.get<CouncilPlanView>(`/api/rounds/${roundId}/council`);
  const rules = [...new Set(plan.groups.map(({ rule }) => rule.id))];
  await office.post(`/api/rounds/${roundId}/council`, {
    meetingId,
    agendaItemId: null,
    pointTitle: `Xét khen thưởng tổng kết công tác năm ${YEAR}`,
    dossierIds: dossiers,
    votes: rules.map((ruleId) => ({ ruleId, mode: 'secret', asList: false })),
  });
  day(`${YEAR + 1}-01-08`);
  await openMeeting(story, meetingId);
  const meeting = await (await as(CHAIR)).get<MeetingView>(`/api/meetings/${meetingId}`);
  const votes: Voted['votes'] = [];
  for (const { id } of meeting.agenda.flatMap((point) => point.votes))
    votes.push({ id, receipts: await holdVote(story, id) });
  const { version } = await (await as(CHAIR)).get<MeetingView>(`/api/meetings/${meetingId}`);
  await (await as(CHAIR)).post(`/api/meetings/${meetingId}/steps`, { step: 'close', version });
  return { meetingId, votes };
}

async function openMeeting({ as }: Story, meetingId: string): Promise<void> {
  const office = await as(OFFICE);
  const { attendance } = await office.get<MeetingView>(`/api/meetings/${meetingId}`);
  await office.put(`/api/meetings/${meetingId}/attendance`, {
    entries: attendance.map(({ memberId }, i) => ({
      memberId,
      state: i < attendance.length - IN_WRITING ? 'present' : 'in-writing',
    })),
  });
  const chair = await as(CHAIR);
  const { version } = await chair.get<MeetingView>(`/api/meetings/${meetingId}`);
  await chair.post(`/api/meetings/${meetingId}/steps`, { step: 'open', version });
}

/** Opens a vote, lets every member vote against those of the cast who are rejected and for all others, and closes it. */
async function holdVote({ as, cast }: Story, voteId: string): Promise<string[]> {
  const chair = await as(CHAIR);
  const url = `/api/votes/${voteId}`;
  const prepared = await chair.get<VoteView>(url);
  await chair.post(`${url}/steps`, { step: 'open', version: prepared.version });
  const rejected = new Set(
    prepared.items.filter(({ title }) => cast.rejected.has(title)).map(({ id }) => id),
  );
  const receipts: string[] = [];
  for (const { login } of cast.council)
    receipts.push(
      ...(await castBallot(await as(login), await as(null), voteId, (itemId) => !rejected.has(itemId))),
    );
  const { version } = await chair.get<VoteView>(url);
  await chair.post(`${url}/steps`, { step: 'close', version });
  return receipts;
}

/** What a member's browser does: takes the papers under his name, casts them as nobody. @returns the receipts */
export async function castBallot(
  member: Caller,
  nobody: Caller,
  voteId: string,
  agrees: (itemId: string) => boolean,
): Promise<string[]> {
  const { sheets } = await member.get<BallotView>(`/api/votes/${voteId}/ballot`);
  const blinded = await Promise.all(
    sheets.map(async (sheet) => ({ sheet, paper: await blindToken(sheet.publicKey) })),
  );
  const { papers } = await member.post<TakenPapers>(`/api/votes/${voteId}/papers`, {
    papers: blinded.map(({ sheet, paper }) => ({ sheetId: sheet.id, blinded: paper.blinded })),
  });
  const receipts: string[] = [];
  for (const { sheet, paper } of blinded) {
    const signed = papers.find(({ sheetId }) => sheetId === sheet.id);
    if (signed === undefined) throw new Error('a ballot paper is missing');
    await nobody.post('/api/ballots', {
      sheetId: sheet.id,
      token: paper.token,
      signature: await unblind(sheet.publicKey, paper, signed.signature),
      choices: sheet.items.map(({ id }) => (agrees(id) ? '1' : '0')).join(''),
    });
    receipts.push(await receiptOf(paper.token));
  }
  return receipts;
}
