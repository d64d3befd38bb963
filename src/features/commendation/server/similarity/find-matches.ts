import { type RawBuilder, sql } from 'kysely';
import { type Actor, scopePaths } from '../../../../platform/auth/actor.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { commonAbove } from '../../model/similarity/boilerplate.ts';
import { passageFinder, type Range } from '../../model/similarity/passages.ts';
import { reportText } from '../../model/similarity/report-text.ts';
import { readableDossier } from '../dossiers/dossier.store.ts';
import { ROOT } from './index-reports.job.ts';
import { formBoilerplate, reportHashes } from './report-hashes.ts';
import type { SimilarReports } from './similarity.schema.ts';

/** Of others, and as many of the same subject. */
const AT_MOST = 10;
/** So many of the nearest are looked at before asking which of them may be read: bounds the work, whatever the phrases. */
const CONSIDERED = 2_000;
/** One fingerprint alone is a phrase, not a passage. */
const SHARED_FROM = 2;

interface Asked {
  id: string;
  dossierId: string;
  subjectId: string;
  rootId: string;
  summary: string | null;
  report: Record<string, string>;
  /** How many reports are known, roughly. */
  reports: number;
}

interface Match {
  nominationId: string;
  dossierId: string;
  code: string | null;
  subjectName: string;
  subjectDetail: string | null;
  unitName: string;
  award: string;
  year: number;
  sameSubject: boolean;
  summary: string | null;
  report: Record<string, string>;
  shared: string[];
  common: string[] | null;
}

/**
 * The reports most similar to that of a nomination, of others and of the same subject, with the passages they share. Only for whoever
 * appraises it at the receiving body, and only among reports he may read. What we ourselves copied upward, and another award for the
 * same subject in the same dossier, is left out.
 * @throws AppError `not-found`
 */
export async function findMatches(
  { db, actor }: Pick<ReadContext, 'db' | 'actor'>,
  nominationId: string,
): Promise<SimilarReports> {
  const asked = await getAsked(db, actor, nominationId);
  const ownText = reportText(asked.summary, asked.report);
  const hashes = reportHashes(ownText);
  if (hashes.length === 0) return { items: [] };
  const matches = await findShared(db, actor, asked, hashes);
  // What is common follows from the own hashes: it is the same beside every match.
  const common = new Set([...formBoilerplate(), ...(matches[0]?.common ?? []).map(BigInt)]);
  const compare = passageFinder(ownText, common);
  const items = matches.map(({ summary, report, shared, common: _c, ...match }) => {
    const otherText = reportText(summary, report);
    const compared = compare(otherText, shared.map(BigInt));
    const side = (text: string, { from, to }: Range) => ({ from, to, text: text.slice(from, to) });
    return {
      ...match,
      share: compared.ownShare,
      otherShare: compared.otherShare,
      passages: compared.passages.map(({ own, other }) => ({
        own: side(ownText, own),
        other: side(otherText, other),
      })),
    };
  });
  return {
    items: items.filter(({ passages }) => passages.length > 0).sort((a, b) => b.share - a.share),
  };
}

async function getAsked(db: Db, actor: Actor, id: string): Promise<Asked> {
  const { rows } = await sql<Asked>`select n.id, n.dossier_id, n.summary, n.report, ${ROOT} as root_id,
      coalesce(n.person_id, n.collective_id, n.household_id) as subject_id,
      (select greatest(reltuples, 0)::int from pg_class where oid = 'report_index'::regclass) as reports
    from nomination n join dossier d on d.id = n.dossier_id join unit_now re on re.unit_id = d.receiver_id
    where n.id = ${id} and d.sent_at is not null
      and re.path <@ any(${scopePaths(actor, 'dossier.appraise')}::ltree[])`.execute(db);
  const [asked] = rows;
  if (asked === undefined) throw new AppError('not-found');
  return asked;
}

async function findShared(db: Db, actor: Actor, asked: Asked, hashes: readonly bigint[]): Promise<Match[]> {
  const most = commonAbove(asked.reports);
  const { rows } = await sql<Match>`with ${sharedHashes(hashes, most)},
    known as materialized (
      select s.report_no, s.shared, r.root_id, n.id, n.dossier_id,
        coalesce(n.person_id, n.collective_id, n.household_id) = ${asked.subjectId}::uuid as same_subject
      from scored s join report_index r on r.report_no = s.report_no join nomination n on n.id = r.nomination_id
      where r.root_id <> ${asked.rootId}::uuid and n.state <> 'withdrawn'),
    readable as (
      select distinct on (k.root_id) k.* from known k join dossier d on d.id = k.dossier_id
        join unit_now su on su.unit_id = d.unit_id join unit_now re on re.unit_id = d.receiver_id
      where d.state <> 'withdrawn' and not (k.same_subject and k.dossier_id = ${asked.dossierId}::uuid) and ${readableDossier(actor)}
      order by k.root_id, k.shared desc, k.id),
    best as (
      select *, row_number() over (partition by same_subject order by shared desc, id) as place from readable)
    select n.id as nomination_id, n.dossier_id, d.code, n.subject_name, n.subject_detail, u.name as unit_name, n.award, n.year,
      b.same_subject, n.summary, n.report,
      (select array_agg(h.hash::text) from hits h where b.report_no = any(h.numbers) and cardinality(h.numbers) <= ${most}) as shared,
      (select array_agg(hash::text) from hits where cardinality(numbers) > ${most}) as common
    from best b join nomination n on n.id = b.id join dossier d on d.id = n.dossier_id join unit_now u on u.unit_id = n.unit_id
    where b.place <= ${AT_MOST} order by b.shared desc, n.id`.execute(db);
  return rows;
}

/**
 * SQL: `hits`, the reports of each hash as far as they must be counted; `scored`, how many hashes that mean something each report shares.
 * Materialized: the planner thinks them small and would make them again and again.
 */
function sharedHashes(hashes: readonly bigint[], most: number): RawBuilder<unknown> {
  const least = Math.min(SHARED_FROM, hashes.length);
  return sql`hits as materialized (
      select o.hash, array(select f.report_no from report_fingerprint f where f.hash = o.hash limit ${most + 1}) as numbers
      from unnest(${`{${hashes.join(',')}}`}::bigint[]) as o(hash)),
    scored as materialized (
      select number as report_no, count(*)::int as shared from hits h cross join unnest(h.numbers) as number
      where cardinality(h.numbers) <= ${most} group by number having count(*) >= ${least}
      order by shared desc, number limit ${CONSIDERED})`;
}
