import { sql } from 'kysely';
import { type AwardCatalogue, findAward } from '../../../../law/awards/index.ts';
import { getVoteRule, type VoteRule } from '../../../../law/procedures/index.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { groupByRule, type Votable, type VoteGroup } from '../../model/vote-groups.ts';
import { type DossierRecord, lawDay } from '../dossiers/dossier.store.ts';
import { procedureCatalogue } from '../law.ts';

/** What votes on nominations call what they are on. */
export const NOMINATION = 'nomination';

/** SQL condition: the nomination `n` stands in a vote that is not over, by itself or in a list. */
export const BEFORE_VOTE = sql<boolean>`(exists (select from vote_item i join vote v on v.id = i.vote_id
    where i.ref_entity = ${NOMINATION} and i.ref_id = n.id and v.state in ('prepared', 'open'))
  or exists (select from vote_item_part p join vote_item i on i.id = p.vote_item_id join vote v on v.id = i.vote_id
    where p.ref_id = n.id and i.ref_entity = ${NOMINATION} and v.state in ('prepared', 'open')))`;

type Holder = Pick<DossierRecord, 'id' | 'receiverId' | 'receivedOn' | 'updatedAt'>;

/** The nominations of dossiers that appraisal agreed to and that stand in no vote that is not over. */
export async function findVotable(db: Db | Tx, dossiers: readonly Holder[]): Promise<Votable[]> {
  const { rows } = await sql<Omit<Votable, 'awardName'>>`select n.id, n.dossier_id, n.subject, n.subject_name,
      n.subject_detail, n.unit_id, u.name as unit_name, n.person_id, coalesce(n.final_award, n.award) as award
    from nomination n join unit_now u on u.unit_id = n.unit_id
    where n.dossier_id = any(${dossiers.map(({ id }) => id)}::uuid[]) and n.state in ('agreed', 'changed')
      and not ${BEFORE_VOTE}
    order by n.dossier_id, n.position limit 20000`.execute(db);
  const catalogues = new Map<string, AwardCatalogue>();
  const holders = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  for (const dossier of dossiers) {
    const key = keyOf(dossier);
    if (!catalogues.has(key))
      catalogues.set(key, await effectiveCatalogue(db, dossier.receiverId, lawDay(dossier)));
  }
  return rows.map((row) => {
    const holder = holders.get(row.dossierId);
    const catalogue = holder && catalogues.get(keyOf(holder));
    return { ...row, awardName: (catalogue && findAward(catalogue, row.award)?.name.vi) ?? row.award };
  });
}

const keyOf = (dossier: Holder) => `${dossier.receiverId} ${lawDay(dossier)}`;

/** Puts nominations into votes of one rule each, by the law of the day their dossier was received. */
export function groupVotable(nominations: readonly Votable[], dossiers: readonly Holder[]): VoteGroup[] {
  const days = new Map(dossiers.map((dossier) => [dossier.id, lawDay(dossier)]));
  const catalogue = procedureCatalogue();
  const ruleOf = ({ award, dossierId }: Votable): VoteRule =>
    getVoteRule(catalogue, award, days.get(dossierId) ?? '');
  return groupByRule(nominations, ruleOf);
}
