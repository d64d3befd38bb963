import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext, WriteContext } from '../../../platform/http/context.ts';
import { findAccountsOfPeople, notify } from '../../account/server/index.ts';
import { type EnvelopeState, type EnvelopeVerb, envelopeVerbs } from '../model/envelopes.ts';
import { isRunning } from './ballots.ts';
import { mayInCouncil } from './council.store.ts';
import type { EnvelopeStepInput, EnvelopesView } from './vote.schema.ts';
import {
  announceVote,
  findItems,
  findVoters,
  getReadableVote,
  isShut,
  keyWords,
  lockVote,
  showItem,
  type VoteRecord,
} from './vote.store.ts';

type Reading = Pick<ReadContext, 'db' | 'actor' | 'clock'>;

interface Envelope {
  memberId: string;
  personId: string;
  name: string;
  state: EnvelopeState;
  may: EnvelopeVerb[];
}

/**
 * The sealed answers on paper of absent members to a secret vote that runs, and the ballot papers that may be taken for them, for who
 * counts: the council's office and chair, and its members. @throws AppError `not-found`
 */
export async function getEnvelopes(context: Reading, voteId: string): Promise<EnvelopesView> {
  const vote = await getReadableVote(context.db, context.actor, voteId);
  const envelopes = await findEnvelopes(context, vote);
  const items = await findItems(context.db, voteId);
  const { rows: sheets } = await sql<{
    id: string;
    publicKey: string;
    taken: string[];
  }>`select s.id, s.public_key,
      array(select p.member_id from ballot_paper p where p.sheet_id = s.id) as taken
    from ballot_sheet s where s.vote_id = ${voteId} order by s.position`.execute(context.db);
  const ready = envelopes.filter(({ may }) => may.includes('take'));
  return {
    voteId,
    title: vote.title,
    meetingId: vote.meetingId,
    state: vote.state,
    running: isRunning(vote, context.clock.now()),
    members: envelopes.map(({ personId: _, ...envelope }) => envelope),
    sheets: sheets.map(({ taken, ...sheet }) => {
      const own = items.filter(({ sheetId }) => sheetId === sheet.id);
      const open = ready.filter(
        ({ memberId }) => !taken.includes(memberId) && own.every((item) => !isShut(item, memberId)),
      );
      return {
        ...sheet,
        key: keyWords(sheet.publicKey),
        items: own.map(showItem),
        members: open.map(({ memberId }) => memberId),
      };
    }),
  };
}

/** Of each absent member who may answer in writing and has no ballot of his own yet. @throws AppError `not-found` */
async function findEnvelopes({ db, actor, clock }: Reading, vote: VoteRecord): Promise<Envelope[]> {
  const { voters, inWriting, all } = await findVoters(db, actor, clock, vote);
  const isTeller =
    all.some(({ personId }) => personId === actor.personId) ||
    mayInCouncil(actor, vote.council, 'council.write') ||
    mayInCouncil(actor, vote.council, 'council.preside');
  if (!isTeller) throw new AppError('not-found');
  if (vote.mode !== 'secret') return [];
  const { rows: come } = await sql<{
    memberId: string;
    recordedBy: string;
    confirmedBy: string | null;
  }>`select member_id, recorded_by, confirmed_by from ballot_envelope where vote_id = ${vote.id}`.execute(db);
  const { rows: papers } = await sql<{ memberId: string }>`select distinct p.member_id from ballot_paper p
    join ballot_sheet s on s.id = p.sheet_id where s.vote_id = ${vote.id}`.execute(db);
  const envelopes = new Map(come.map((one) => [one.memberId, one]));
  const taken = new Set(papers.map(({ memberId }) => memberId));
  return voters
    .filter(({ id }) => inWriting.has(id) && (envelopes.has(id) || !taken.has(id)))
    .map(({ id, personId, name }) => {
      const envelope = envelopes.get(id);
      const by = [envelope?.recordedBy, envelope?.confirmedBy ?? undefined];
      const state: EnvelopeState =
        envelope === undefined
          ? 'none'
          : taken.has(id)
            ? 'taken'
            : envelope.confirmedBy === null
              ? 'recorded'
              : 'confirmed';
      const may = isRunning(vote, clock.now())
        ? envelopeVerbs(state, {
            own: personId === actor.personId,
            recordedByMe: envelope?.recordedBy === actor.accountId,
            teller: by.includes(actor.accountId),
          })
        : [];
      return { memberId: id, personId, name, state, may };
    });
}

const MESSAGES = {
  nobody: {
    vi: 'Thành viên này không gửi phiếu bằng văn bản trong cuộc bỏ phiếu này: không được ghi nhận lấy ý kiến bằng văn bản, hoặc đã tự nhận phiếu.',
    en: 'This member does not answer this vote by post: not noted as asked in writing, or the ballot was taken already.',
  },
  step: {
    vi: 'Phong bì này không ở trạng thái đó nữa, hoặc cần một người kiểm phiếu khác. Hãy tải lại trang.',
    en: 'The envelope is no longer in that state, or another teller is needed. Load the page again.',
  },
} as const;

/**
 * Records that an absent member's sealed answer has come, confirms it as the second teller, or takes an unconfirmed record back. Who
 * confirmed it is on record and the member is told; what it holds is known to nobody here.
 * @throws AppError `not-found`, `step-not-allowed`
 */
export async function stepEnvelope(
  context: WriteContext,
  voteId: string,
  memberId: string,
  { step }: EnvelopeStepInput,
): Promise<EnvelopesView> {
  const { db, actor } = context;
  const vote = await lockVote(context, voteId);
  const envelope = (await findEnvelopes(context, vote)).find((one) => one.memberId === memberId);
  if (envelope === undefined || !envelope.may.includes(step)) {
    const { rows } =
      await sql`select from council_member where id = ${memberId} and council_id = ${vote.council.id}`.execute(
        db,
      );
    if (rows.length === 0) throw new AppError('not-found');
    throw new AppError('step-not-allowed', {
      detail: MESSAGES[envelope === undefined ? 'nobody' : 'step'],
      extra: { allowed: envelope?.may ?? [] },
    });
  }
  if (step === 'record')
    await sql`insert into ballot_envelope (vote_id, member_id, recorded_by)
      values (${voteId}, ${memberId}, ${actor.accountId})`.execute(db);
  else if (step === 'confirm')
    await sql`update ballot_envelope set confirmed_by = ${actor.accountId}
      where vote_id = ${voteId} and member_id = ${memberId}`.execute(db);
  else
    await sql`delete from ballot_envelope where vote_id = ${voteId} and member_id = ${memberId}`.execute(db);
  context.audit({
    act: `vote.envelope-${step}`,
    entity: 'vote',
    entityId: voteId,
    unitId: vote.council.unitId,
    after: { memberId },
  });
  if (step === 'confirm') await tell(context, vote, envelope);
  announceVote(context, vote);
  return getEnvelopes(context, voteId);
}

async function tell(context: WriteContext, vote: VoteRecord, { personId }: Envelope): Promise<void> {
  const accounts = await findAccountsOfPeople(context.db, [personId]);
  await notify(
    context,
    accounts.map(({ accountId }) => ({
      accountId,
      kind: 'vote-envelope',
      params: { title: vote.title },
      link: `/bo-phieu/${vote.id}`,
      urgent: true,
      dedupKey: `vote-envelope:${vote.id}`,
    })),
  );
}
