import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { baseOf } from '../model/attendance.ts';
import { countChoices } from '../model/ballot-sheets.ts';
import { arithmetic, judge } from '../model/vote-result.ts';
import { findAgreedCounts } from './paper-count.store.ts';
import { findVoters, type OnVoteClosed, type VoteRecord } from './vote.store.ts';
import { findItems, findParts, type VoteItem } from './vote-items.ts';

/** What was counted for an item; `shown` false keeps the numbers back and tells only the outcome. */
interface Tally {
  yes: number;
  no: number;
  invalid: number;
  shown: boolean;
}

const COUNTS = {
  vi: 'Hai người kiểm phiếu chưa nhập đủ hoặc chưa khớp nhau. Hãy đối chiếu và nhập lại.',
  en: 'The tellers have not both counted, or do not agree. Compare and type in again.',
};

/**
 * Counts a vote and destroys what could say more than the counts: of a secret one the choices and the key, leaving the receipts.
 * The outcome goes to who is behind the items (`onVoteClosed`) in the same transaction.
 */
export async function closeVote(
  context: WriteContext,
  vote: VoteRecord,
  onVoteClosed: OnVoteClosed | undefined,
): Promise<void> {
  const { db, actor, clock } = context;
  const items = await findItems(db, vote.id);
  const tallies = await tally(context, vote, items);
  const { all } = await findVoters(db, actor, clock, vote);
  const members = new Set(baseOf(all).map(({ id }) => id));
  const threshold = { percent: vote.thresholdPercent, above: vote.thresholdAbove };
  const results = items.map((item) => {
    const counted = tallies.get(item.id) ?? { yes: 0, no: 0, invalid: 0, shown: true };
    const left = vote.leavesBase ? item.excluded.filter(({ memberId }) => members.has(memberId)).length : 0;
    const base = Math.max(0, (vote.memberCount ?? members.size) - left);
    const { percent, passed } = judge(counted.yes, base, threshold);
    const { yes, no, invalid, shown } = counted;
    return {
      item,
      base,
      passed,
      words: shown ? arithmetic(yes, base, threshold) : null,
      yes: shown ? yes : null,
      no: shown ? no : null,
      invalid: shown ? invalid : null,
      percent: shown ? percent : null,
    };
  });
  const rows = results.map(({ item, words: _, ...rest }) => ({
    id: item.id,
    excluded: item.excluded.length,
    ...rest,
  }));
  await sql`update vote_item i set yes = r.yes, no = r.no, invalid = r.invalid, base = r.base, percent = r.percent,
      passed = r.passed, excluded = r.excluded
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, yes int, no int, invalid int, base int, percent numeric,
      passed boolean, excluded int) where i.id = r.id`.execute(db);
  await sql`update vote set closed_at = ${clock.now()} where id = ${vote.id}`.execute(db);
  const parts = await findParts(db, vote.id);
  await onVoteClosed?.(
    context,
    results.flatMap(({ item: { id, refEntity, refId }, passed, yes, base, words }) => {
      const refIds = refId === null ? (parts.get(id) ?? []).map((part) => part.refId) : [refId];
      const outcome = { passed, yes, base, arithmetic: words };
      return refEntity === null
        ? []
        : refIds.map((each) => ({ voteId: vote.id, refEntity, refId: each, ...outcome }));
    }),
  );
}

async function tally(
  { db }: WriteContext,
  vote: VoteRecord,
  items: readonly VoteItem[],
): Promise<Map<string, Tally>> {
  if (vote.mode === 'secret') return emptyUrns(db, vote, items);
  if (vote.mode === 'paper') {
    const agreed = await findAgreedCounts(db, vote.id);
    if (agreed === null) throw fieldError('step', COUNTS, { detail: COUNTS });
    return new Map(
      [...agreed].map(([id, { yes, no, invalid }]) => [
        id,
        { yes, no, invalid, shown: yes + no + invalid >= vote.leastShown },
      ]),
    );
  }
  const { rows } = await sql<{ id: string; yes: number; no: number }>`select i.id,
      count(*) filter (where b.choice = 'yes')::int as yes, count(*) filter (where b.choice = 'no')::int as no
    from vote_item i left join open_ballot b on b.vote_item_id = i.id where i.vote_id = ${vote.id} group by i.id`.execute(
    db,
  );
  return new Map(rows.map(({ id, yes, no }) => [id, { yes, no, invalid: 0, shown: true }]));
}

/** Counts the urns, then empties them and destroys the keys. Of who ticked what nothing is left, of who cast only the receipts. */
async function emptyUrns(db: Db, vote: VoteRecord, items: readonly VoteItem[]): Promise<Map<string, Tally>> {
  const { rows } = await sql<{ id: string; urn: Record<string, string> }>`select id, urn from ballot_sheet
    where vote_id = ${vote.id} order by position for update`.execute(db);
  const tallies = new Map<string, Tally>();
  for (const { id, urn } of rows) {
    const own = items.filter(({ sheetId }) => sheetId === id);
    const ballots = Object.values(urn);
    const shown = ballots.length >= vote.leastShown;
    countChoices(ballots, own.length).forEach((yes, index) => {
      const item = own[index];
      if (item !== undefined) tallies.set(item.id, { yes, no: ballots.length - yes, invalid: 0, shown });
    });
    await sql`update ballot_sheet set urn = '{}', sealed_key = null, cast_count = ${ballots.length},
        receipts = ${Object.keys(urn).sort()}::text[],
        taken_count = (select count(*) from ballot_paper where sheet_id = ${id})
      where id = ${id}`.execute(db);
  }
  return tallies;
}
