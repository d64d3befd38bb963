import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import type { ConflictGround } from '../model/council-words.ts';

export interface VoteItem {
  id: string;
  sheetId: string | null;
  title: string;
  detail: string | null;
  groupTitle: string | null;
  unitId: string | null;
  unitName: string | null;
  unitPath: string | null;
  personId: string | null;
  refEntity: string | null;
  refId: string | null;
  yes: number | null;
  no: number | null;
  invalid: number | null;
  base: number | null;
  passed: boolean | null;
  /** How many it stands for where it is a list; otherwise 0. */
  parts: number;
  excluded: { memberId: string; name: string; ground: ConflictGround }[];
}

/** The items of a vote in their order, with who may not vote on each. */
export async function findItems(db: Db | Tx, voteId: string): Promise<VoteItem[]> {
  const { rows } =
    await sql<VoteItem>`select i.id, i.sheet_id, i.title, i.detail, i.group_title, i.unit_id, nullif(n.name, i.title) as unit_name,
      n.path::text as unit_path,
      i.person_id, i.ref_entity, i.ref_id, i.yes, i.no, i.invalid, i.base, i.passed,
      (select count(*)::int from vote_item_part x where x.vote_item_id = i.id) as parts,
      coalesce((select json_agg(json_build_object('memberId', x.member_id, 'name', p.full_name, 'ground', x.ground) order by m.position)
        from vote_conflict x join council_member m on m.id = x.member_id join person p on p.id = m.person_id
        where x.vote_item_id = i.id), '[]') as excluded
    from vote_item i left join unit_now n on n.unit_id = i.unit_id where i.vote_id = ${voteId} order by i.position`.execute(
      db,
    );
  return rows;
}

/** What a higher floor votes on with the item. */
export const refOf = ({ refEntity, refId }: Pick<VoteItem, 'refEntity' | 'refId'>) =>
  refEntity === null ? null : { entity: refEntity, id: refId };

/** Whether the member may not vote on the item. */
export const isShut = ({ excluded }: VoteItem, memberId: string) =>
  excluded.some((each) => each.memberId === memberId);

/** An item as a ballot shows it. */
export function showItem(item: VoteItem) {
  const { id, title, detail, unitName, groupTitle } = item;
  return { id, title, detail, unitName, group: groupTitle, ref: refOf(item) };
}

/** What the lists of a vote stand for, by item, in their order. */
export async function findParts(
  db: Db | Tx,
  voteId: string,
): Promise<Map<string, { refId: string; title: string; detail: string | null }[]>> {
  const { rows } = await sql<{ itemId: string; refId: string; title: string; detail: string | null }>`
    select p.vote_item_id as item_id, p.ref_id, p.title, p.detail from vote_item_part p
      join vote_item i on i.id = p.vote_item_id where i.vote_id = ${voteId} order by i.position, p.position`.execute(
    db,
  );
  return Map.groupBy(rows, ({ itemId }) => itemId);
}
