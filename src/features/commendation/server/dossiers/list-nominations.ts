import { type RawBuilder, sql } from 'kysely';
import { type AwardCatalogue, awardName } from '../../../../law/awards/index.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { searchPattern, unseenPage } from '../../../../platform/http/paging.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { type VerdictBrief, verdictIn } from '../../model/nomination.ts';
import { type DossierRecord, getReadableDossier, lawDay } from './dossier.store.ts';
import type { ListNominations, NominationListView, NominationView } from './nomination.schema.ts';

type Reading = Pick<ReadContext, 'db' | 'actor' | 'language'>;
type Row = Omit<NominationView, 'awardName' | 'finalAwardName' | 'verdictDetail'> & {
  verdictDetail: VerdictBrief | null;
};

/** Columns of a nomination `n` with its unit `nu`. */
const COLUMNS = sql`n.id, n.dossier_id, n.position, n.subject, coalesce(n.person_id, n.collective_id, n.household_id) as subject_id,
  n.subject_name, n.subject_detail, n.unit_id, nu.name as unit_name, n.award, n.year, n.year_from, n.summary, n.report, n.is_leader,
  n.direct_worker, n.small_collective, n.gender, n.verdict, n.verdict_detail, n.override_reason, n.state, n.final_award, n.version,
  (select json_build_object('outcome', a.outcome, 'reason', a.reason) from appraisal a join dossier d on d.id = n.dossier_id
    where a.nomination_id = n.id and a.outcome is not null and d.state not in ('sent', 'accepted', 'in-appraisal')) as appraisal,
  (select count(*)::int from dossier_file f where f.nomination_id = n.id and f.removed_at is null) as files`;

const GAPS = {
  unreported: sql`coalesce(n.summary, '') = '' and n.report = '{}' and not exists (select from dossier_file f
    where f.nomination_id = n.id and f.removed_at is null)`,
  unexplained: sql`n.verdict = 'not-eligible' and coalesce(n.override_reason, '') = ''`,
};

/** The nominees of a dossier, filtered, one page, in their order; with how many there are for each award. @throws AppError `not-found` */
export async function listNominations(
  context: Reading,
  dossierId: string,
  query: ListNominations,
): Promise<NominationListView> {
  const { db, actor, language } = context;
  const dossier = await getReadableDossier(db, actor, dossierId);
  const catalogue = await effectiveCatalogue(db, dossier.unitId, lawDay(dossier));
  const where = sql<boolean>`n.dossier_id = ${dossierId} and ${query.state === undefined ? sql`n.state <> 'withdrawn'` : sql`n.state = ${query.state}`}
    ${query.award === undefined ? sql`` : sql`and n.award = ${query.award}`}
    ${query.subject === undefined ? sql`` : sql`and n.subject = ${query.subject}`}
    ${query.verdict === undefined ? sql`` : sql`and n.verdict = ${query.verdict}`}
    ${query.gap === undefined ? sql`` : sql`and ${GAPS[query.gap]}`}
    ${query.q ? sql`and n.search like ${searchPattern(query.q)}` : sql``}`;
  const { rows: groups } = await sql<{
    award: string;
    all: number;
    found: number;
  }>`select n.award, count(*)::int as all,
      (count(*) filter (where ${where}))::int as found
    from nomination n where n.dossier_id = ${dossierId} and n.state <> 'withdrawn' group by n.award order by n.award`.execute(
    db,
  );
  const rows = await findRows(db, sql`${where} order by n.position, n.id ${unseenPage(query)}`);
  return {
    items: rows.map((row) => withNames(row, catalogue, language)),
    total: groups.reduce((sum, { found }) => sum + found, 0),
    page: query.page,
    size: query.size,
    awards: groups.map(({ award, all }) => ({
      id: award,
      name: awardName(catalogue, award, language),
      count: all,
    })),
  };
}

/** One nomination, for who has looked whether it may be read. */
export async function findNomination(
  { db, language }: Pick<Reading, 'db' | 'language'>,
  id: string,
  dossier: Pick<DossierRecord, 'unitId' | 'receivedOn' | 'updatedAt'>,
): Promise<NominationView | null> {
  const [row] = await findRows(db, sql`n.id = ${id}`);
  return row === undefined
    ? null
    : withNames(row, await effectiveCatalogue(db, dossier.unitId, lawDay(dossier)), language);
}

async function findRows(db: Reading['db'], condition: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } =
    await sql<Row>`select ${COLUMNS} from nomination n join unit_now nu on nu.unit_id = n.unit_id
    where ${condition}`.execute(db);
  return rows;
}

function withNames(row: Row, catalogue: AwardCatalogue, language: 'vi' | 'en'): NominationView {
  const nameOf = (award: string) => awardName(catalogue, award, language);
  return {
    ...row,
    verdictDetail: row.verdictDetail && verdictIn(language, row.verdictDetail),
    awardName: nameOf(row.award),
    finalAwardName: row.finalAward === null ? null : nameOf(row.finalAward),
  };
}
