import { sql } from 'kysely';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { type EnvelopeState, type EnvelopeVerb, envelopeVerbs } from '../model/envelopes.ts';
import type { EnvelopesView } from './ballot.schema.ts';
import { isRunning } from './ballots.ts';
import { mayInCouncil } from './council.store.ts';
import { findVoters, getReadableVote, keyWords, type VoteRecord } from './vote.store.ts';
import { findItems, isShut, showItem } from './vote-items.ts';

type Reading = Pick<ReadContext, 'db' | 'actor' | 'clock'>;

export interface Envelope {
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
export async function findEnvelopes({ db, actor, clock }: Reading, vote: VoteRecord): Promise<Envelope[]> {
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
