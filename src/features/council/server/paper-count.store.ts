import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { VoteMode } from '../model/vote-life.ts';
import type { VoteView } from './vote.schema.ts';

interface Count {
  itemId: string;
  teller: 1 | 2;
  accountId: string;
  name: string;
  handedOut: number;
  handedIn: number;
  yes: number;
  no: number;
  invalid: number;
}

/** What tellers typed in, by item. */
export async function findCounts(db: Db, voteId: string): Promise<Count[]> {
  const { rows } =
    await sql<Count>`select c.vote_item_id as item_id, c.teller, c.account_id, a.name, c.handed_out, c.handed_in, c.yes,
      c.no, c.invalid
    from paper_count c join vote_item i on i.id = c.vote_item_id join account a on a.id = c.account_id
    where i.vote_id = ${voteId} order by i.position, c.teller`.execute(db);
  return rows;
}

const figures = ({ handedOut, handedIn, yes, no, invalid }: Count) =>
  [handedOut, handedIn, yes, no, invalid].join();

/** Who counted, whether both agree and where not; of the figures only the reader's own, so that nobody copies. */
export async function readCounts(
  db: Db,
  voteId: string,
  accountId: string,
  mode: VoteMode,
): Promise<VoteView['tellers']> {
  if (mode !== 'paper') return { names: [], agree: null, differing: [], mine: null };
  const counts = await findCounts(db, voteId);
  const byItem = [...Map.groupBy(counts, ({ itemId }) => itemId)];
  const both = byItem.length > 0 && byItem.every(([, each]) => each.length === 2);
  const differing = both
    ? byItem.filter(([, each]) => new Set(each.map(figures)).size > 1).map(([itemId]) => itemId)
    : [];
  const own = counts.filter((count) => count.accountId === accountId);
  const first = own[0];
  return {
    names: [...new Map(counts.map(({ teller, name }) => [teller, name])).values()],
    agree: both ? differing.length === 0 : null,
    differing,
    mine:
      first === undefined
        ? null
        : {
            handedOut: first.handedOut,
            handedIn: first.handedIn,
            items: own.map(({ itemId, yes, no, invalid }) => ({ itemId, yes, no, invalid })),
          },
  };
}

/** The figures on which both tellers agree, by item; null while they do not. */
export async function findAgreedCounts(db: Db, voteId: string): Promise<Map<string, Count> | null> {
  const counts = await findCounts(db, voteId);
  const byItem = [...Map.groupBy(counts, ({ itemId }) => itemId)];
  const agree = byItem.every(([, each]) => each.length === 2 && new Set(each.map(figures)).size === 1);
  if (byItem.length === 0 || !agree) return null;
  return new Map(counts.map((count) => [count.itemId, count]));
}
