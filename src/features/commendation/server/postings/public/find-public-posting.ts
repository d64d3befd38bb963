import { sql } from 'kysely';
import { awardName, type Subject } from '../../../../../law/awards/index.ts';
import { today } from '../../../../../platform/clock.ts';
import type { Language } from '../../../../../platform/errors/app-error.ts';
import type { PageContext } from '../../../../../platform/http/page.ts';
import { searchPattern } from '../../../../../platform/http/paging.ts';
import { effectiveCatalogue } from '../../../../catalogue/server/index.ts';

/** What anybody may know of a posting. */
export interface PublicPosting {
  id: string;
  unitId: string;
  unitName: string;
  title: string;
  text: string | null;
  address: string | null;
  showsSummary: boolean;
  fromDay: string;
  toDay: string;
  nomineeCount: number;
  /** Its last day is not past: names are shown and opinions taken. */
  running: boolean;
}

/** What anybody may know of a nominee: no birth date, no position, no contact. */
export interface PublicNominee {
  id: string;
  subject: Subject;
  name: string;
  unitName: string;
  awardName: string;
  /** Only where the office chose to show it. */
  summary: string | null;
}

/** Nominees on one page. */
export const PAGE_SIZE = 100;

const COLUMNS = sql`p.id, p.unit_id, u.name as unit_name, p.title, p.text, p.address, p.shows_summary, p.from_day, p.to_day, p.nominee_count`;

/** The posting with this code, while it is posted here or after it has ended; drafts and what was taken down are as if they were not. */
export async function findPublicPosting(
  { db, clock }: PageContext,
  code: string,
): Promise<PublicPosting | null> {
  const { rows } =
    await sql<PublicPosting>`select ${COLUMNS}, p.state = 'posted' and p.to_day >= ${today(clock)} as running
    from posting p join unit_now u on u.unit_id = p.unit_id
    where p.code = ${code} and p.elsewhere is null and p.state in ('posted', 'ended')`.execute(db);
  return rows[0] ?? null;
}

/** The postings that run today, those that end first on top. */
export async function findRunningPostings({
  db,
  clock,
}: PageContext): Promise<(PublicPosting & { code: string })[]> {
  const { rows } = await sql<PublicPosting & { code: string }>`select ${COLUMNS}, p.code, true as running
    from posting p join unit_now u on u.unit_id = p.unit_id
    where p.state = 'posted' and p.elsewhere is null and p.to_day >= ${today(clock)} order by p.to_day, p.id limit 200`.execute(
    db,
  );
  return rows;
}

/** The nominees of a posting whose names hold the words, one page, and how many there are. */
export async function findPublicNominees(
  { db }: PageContext,
  { id, unitId, fromDay, showsSummary }: PublicPosting,
  { q, page, language }: { q: string; page: number; language: Language },
): Promise<{ items: PublicNominee[]; total: number }> {
  const where = sql`i.posting_id = ${id} and n.state <> 'withdrawn' ${q === '' ? sql`` : sql`and n.search like ${searchPattern(q)}`}`;
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total
    from posting_item i join nomination n on n.id = i.nomination_id where ${where}`.execute(db);
  const { rows } = await sql<Omit<PublicNominee, 'awardName'> & { award: string }>`
    select n.id, n.subject, n.subject_name as name, u.name as unit_name, coalesce(n.final_award, n.award) as award,
      case when ${showsSummary} then n.summary end as summary
    from posting_item i join nomination n on n.id = i.nomination_id join unit_now u on u.unit_id = n.unit_id
    where ${where} order by u.name collate "vi-x-icu", n.dossier_id, n.position, n.id
    limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`.execute(db);
  const catalogue = await effectiveCatalogue(db, unitId, fromDay);
  return {
    items: rows.map(({ award, ...row }) => ({
      ...row,
      awardName: awardName(catalogue, award, language),
    })),
    total: counted[0]?.total ?? 0,
  };
}

/** A nominee of a posting, by key; null for a key that is none of it. */
export async function findPublicNominee(
  { db }: PageContext,
  postingId: string,
  nominationId: string,
): Promise<{ id: string; name: string } | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(nominationId)) return null;
  const { rows } = await sql<{ id: string; name: string }>`select n.id, n.subject_name as name
    from posting_item i join nomination n on n.id = i.nomination_id and n.state <> 'withdrawn'
    where i.posting_id = ${postingId} and n.id = ${nominationId}`.execute(db);
  return rows[0] ?? null;
}
