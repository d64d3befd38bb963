import type { CouncilPlanView } from '../../features/commendation/server/votes/votes.schema.ts';
import type { BallotView, TakenPapers } from '../../features/council/server/ballot.schema.ts';
import type { CouncilView } from '../../features/council/server/council.schema.ts';
import type { MeetingView } from '../../features/council/server/meeting.schema.ts';
import type { VoteView } from '../../features/council/server/vote.schema.ts';
import { blindToken, receiptOf, unblind } from '../../features/council/web/ballot/blind-token.ts';
import type { Caller } from './caller.ts';
import type { Story } from './story.ts';
import { CHAIR, OFFICE, PROVINCE, YEAR } from './year-cast.ts';

/** Members who are not in the room but answer in writing. */
export const IN_WRITING = 2;

export const CALLED_ON = `${YEAR + 1}-01-07`;
export const MET_ON = `${YEAR + 1}-01-08`;

/** A vote with the receipts of the ballots that were cast in it. */
export interface Voted {
  id: string;
  receipts: string[];
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

/** The council is called to its meeting. @returns the meeting */
export async function callMeeting({ as, day }: Story, councilId: string): Promise<string> {
  day(CALLED_ON);
  const office = await as(OFFICE);
  const { id } = await office.post<MeetingView>(`/api/councils/${councilId}/meetings`, {
    title: `Phiên họp xét khen thưởng tổng kết năm ${YEAR}`,
    startsAt: `${MET_ON}T08:00:00+07:00`,
    place: 'Phòng họp số 1, UBND tỉnh',
  });
  return id;
}

/** Everything that was agreed to comes before the meeting, to be voted on in secret. */
export async function bringBefore(
  { as }: Story,
  meetingId: string,
  { roundId, dossiers }: { roundId: string; dossiers: readonly string[] },
): Promise<void> {
  const office = await as(OFFICE);
  const plan = await office.get<CouncilPlanView>(`/api/rounds/${roundId}/council`);
  const rules = [...new Set(plan.groups.map(({ rule }) => rule.id))];
  await office.post(`/api/rounds/${roundId}/council`, {
    meetingId,
    agendaItemId: null,
    pointTitle: `Xét khen thưởng tổng kết công tác năm ${YEAR}`,
    dossierIds: dossiers,
    votes: rules.map((ruleId) => ({ ruleId, mode: 'secret', asList: false })),
  });
}

/** The council meets and votes on everything before it, two members in writing. @returns the votes with their receipts */
export async function vote(story: Story, meetingId: string): Promise<Voted[]> {
  story.day(MET_ON);
  await openMeeting(story, meetingId);
  const chair = await story.as(CHAIR);
  const { agenda } = await chair.get<MeetingView>(`/api/meetings/${meetingId}`);
  const votes: Voted[] = [];
  for (const { id } of agenda.flatMap((point) => point.votes))
    votes.push({ id, receipts: await holdVote(story, id) });
  await closeMeeting(story, meetingId);
  return votes;
}

/** The chair closes the meeting. */
async function closeMeeting({ as }: Story, meetingId: string): Promise<void> {
  const chair = await as(CHAIR);
  const { version } = await chair.get<MeetingView>(`/api/meetings/${meetingId}`);
  await chair.post(`/api/meetings/${meetingId}/steps`, { step: 'close', version });
}

/** Who is there and who answers in writing is noted; the chair opens. */
export async function openMeeting({ as }: Story, meetingId: string): Promise<void> {
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
export async function holdVote({ as, cast }: Story, voteId: string): Promise<string[]> {
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
