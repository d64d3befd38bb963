import { sql } from 'kysely';
import {
  type AwardCatalogue,
  checkEligibility,
  explainGap,
  explainOpen,
  findAward,
  type Language,
  type Subject,
  type Verdict,
} from '../../../../law/awards/index.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { linksOf, type SubjectRef, subjectOf } from '../../../honour/index.ts';
import { loadFacts } from '../../../honour/server/index.ts';
import { type CapCheck, checkCaps } from '../../model/list-caps.ts';
import type { VerdictBrief } from '../../model/nomination.ts';

/** Whom to judge for what. */
export interface JudgedNomination {
  id: string;
  ref: SubjectRef;
  award: string;
  year: number;
}

export interface JudgedVerdict {
  id: string;
  verdict: Verdict;
  brief: VerdictBrief;
}

/**
 * The verdict of the engine on nominations of a dossier, by the law of the day `on`. Facts come in a constant number of queries for each
 * year that is proposed for. A nomination for an award that no longer is in the catalogue is left out.
 */
export async function judgeNominations(
  db: Db | Tx,
  nominations: readonly JudgedNomination[],
  { on, unitId }: { on: string; unitId: string },
): Promise<JudgedVerdict[]> {
  const catalogue = await effectiveCatalogue(db, unitId, on);
  const judged: JudgedVerdict[] = [];
  for (const year of new Set(nominations.map((nomination) => nomination.year))) {
    const ofYear = nominations.filter((nomination) => nomination.year === year);
    const facts = await loadFacts(
      db as Db,
      ofYear.map(({ ref }) => ref),
      { year, on },
    );
    for (const { id, ref, award } of ofYear) {
      const known = facts.get(ref.id);
      if (known === undefined || findAward(catalogue, award) === undefined) continue;
      const verdict = checkEligibility(catalogue, { award, on, year, facts: known });
      judged.push({ id, verdict, brief: briefOf(catalogue, verdict) });
    }
  }
  return judged;
}

/** What of a verdict is kept with the nomination. */
function briefOf(catalogue: AwardCatalogue, verdict: Verdict): VerdictBrief {
  const textsIn = (language: Language) => ({
    missing: verdict.verdict === 'not-eligible' ? explainGap(catalogue, verdict, language) : [],
    open: explainOpen(catalogue, verdict, language).slice(0, 20),
  });
  return {
    law: verdict.law,
    ...textsIn('vi'),
    en: textsIn('en'),
    warnings: [...verdict.warnings],
    caps: [],
  };
}

interface Row {
  id: string;
  personId: string | null;
  collectiveId: string | null;
  householdId: string | null;
  award: string;
  year: number;
}

/**
 * Judges every nomination of a dossier (or those named) by the law of the day `on`, with the caps over the whole list, and keeps the
 * verdicts with the nominations and the number of negative ones with the dossier.
 */
export async function judgeDossier(
  db: Tx,
  dossier: { id: string; unitId: string },
  on: string,
  ids?: readonly string[],
): Promise<void> {
  const { rows } =
    await sql<Row>`select id, person_id, collective_id, household_id, award, year from nomination
    where dossier_id = ${dossier.id} and state <> 'withdrawn'
    ${ids === undefined ? sql`` : sql`and id = any(${ids}::uuid[])`}`.execute(db);
  const judged = await judgeNominations(
    db,
    rows.map((row) => ({ id: row.id, ref: subjectOf(row), award: row.award, year: row.year })),
    { on, unitId: dossier.unitId },
  );
  const values = judged.map(({ id, verdict, brief }) => ({ id, verdict: verdict.verdict, brief }));
  await sql`update nomination n set verdict = j.verdict, verdict_detail = j.brief, verdict_on = ${on}
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as j(id uuid, verdict text, brief jsonb)
    where n.id = j.id`.execute(db);
  await sql`update dossier set (nominee_count, negative_count) = (select count(*),
      count(*) filter (where verdict = 'not-eligible') from nomination where dossier_id = ${dossier.id} and state <> 'withdrawn')
    where id = ${dossier.id}`.execute(db);
}

/**
 * The caps over the list that the catalogue sets for the awards of a dossier on the day `on`, with how many are proposed and how many
 * may be. Holders of the base award count who hold it for the year in the golden book or are proposed for it in the same list.
 */
export async function findCaps(
  db: Db | Tx,
  dossier: { id: string; unitId: string; unitPath: string; year: number },
  on: string,
): Promise<CapCheck[]> {
  const catalogue = await effectiveCatalogue(db, dossier.unitId, on);
  const { rows } = await sql<{
    award: string;
    subject: Subject;
    year: number;
    count: number;
  }>`
    select award, subject, year, count(*)::int as count from nomination
    where dossier_id = ${dossier.id} and state not in ('withdrawn', 'refused') group by award, subject, year`.execute(
    db,
  );
  return checkCaps(catalogue, rows, on, async (awards, year, subject) => {
    const links = linksOf({ subject, id: '' });
    const column =
      links.personId !== null ? 'person_id' : links.collectiveId !== null ? 'collective_id' : 'household_id';
    const { rows: counted } = await sql<{
      count: number;
    }>`select count(distinct x.subject)::int as count from (
        select h.${sql.raw(column)} as subject from honour h join unit_now u on u.unit_id = h.unit_id
          where h.award = any(${[...awards]}::text[]) and h.year = ${year} and h.status <> 'revoked'
            and h.subject = ${subject} and u.path <@ ${dossier.unitPath}::ltree
        union all
        select n.${sql.raw(column)} from nomination n where n.dossier_id = ${dossier.id} and n.award = any(${[...awards]}::text[])
          and n.year = ${year} and n.subject = ${subject} and n.state not in ('withdrawn', 'refused')
      ) x where x.subject is not null`.execute(db);
    return counted[0]?.count ?? 0;
  });
}
