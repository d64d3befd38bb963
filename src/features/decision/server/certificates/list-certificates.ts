import { sql } from 'kysely';
import { awardName } from '../../../../law/awards/index.ts';
import { mayAt } from '../../../../platform/auth/actor.ts';
import type { ActionContext, ReadContext } from '../../../../platform/http/context.ts';
import { offsetOf, searchPattern } from '../../../../platform/http/paging.ts';
import { publicUrl } from '../../../../platform/http/public-url.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { getReadableDecision } from '../decision.store.ts';
import type {
  CertificateDeskView,
  CertificateListView,
  CertificateRow,
  ListCertificates,
} from './certificate.schema.ts';
import { PRINTABLE } from './certificate-pages.ts';
import { findTemplates } from './template.store.ts';

/** The certificates in force of a decision, in its order; those of revoked honours are shown and cannot be printed. @throws AppError `not-found` */
export async function listCertificates(
  { db, actor, language }: ReadContext,
  decisionId: string,
  query: ListCertificates,
): Promise<CertificateListView> {
  const decision = await getReadableDecision(db, actor, decisionId);
  const catalogue = await effectiveCatalogue(db, decision.unitId, decision.decidedOn);
  const award = query.award === undefined ? sql`true` : sql`h.award = ${query.award}`;
  const printed =
    query.printed === undefined
      ? sql`true`
      : query.printed === 'yes'
        ? sql`c.print_count > 0`
        : sql`c.print_count = 0`;
  const words = query.q ? sql`h.search like ${searchPattern(query.q)}` : sql`true`;
  const matching = sql`from decision_line l join certificate c on c.line_id = l.id and c.replaced_by is null
    join honour h on h.id = c.honour_id
    where l.decision_id = ${decisionId} and ${award} and ${printed} and ${words}`;
  const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n ${matching}`.execute(db);
  const { rows } = await sql<
    Omit<CertificateRow, 'awardName' | 'allowed' | 'printedAt'> & { printedAt: Date | null }
  >`
    select c.id, h.id as honour_id, l.position, h.subject, h.subject_name, h.subject_detail, h.award, c.code, c.number,
      c.print_count, c.printed_at, h.status,
      (select count(*)::int from certificate o where o.honour_id = h.id and o.replaced_by is not null) as replaces
    ${matching} order by l.position limit ${query.size} offset ${offsetOf(query)}`.execute(db);
  const mayWrite = mayAt(actor, 'decision.write', decision.unitPath);
  return {
    items: rows.map((row) => ({
      ...row,
      printedAt: row.printedAt?.toISOString() ?? null,
      awardName: awardName(catalogue, row.award, language),
      allowed: mayWrite && row.status !== 'revoked' ? ['print', 'reissue'] : [],
    })),
    total: counted[0]?.n ?? 0,
    page: query.page,
    size: query.size,
  };
}

/** What printing the certificates of a decision needs to know: how many, which templates, where the codes lead, what was made before. */
export async function getCertificateDesk(
  { db, actor, settings, request, language }: ActionContext,
  decisionId: string,
): Promise<CertificateDeskView> {
  const decision = await getReadableDecision(db, actor, decisionId);
  const catalogue = await effectiveCatalogue(db, decision.unitId, decision.decidedOn);
  const { rows } = await sql<{ award: string; all: number; unprinted: number }>`
    select h.award, count(*)::int as all, (count(*) filter (where c.print_count = 0))::int as unprinted
    from ${PRINTABLE} where l.decision_id = ${decisionId} group by h.award order by h.award`.execute(db);
  const { rows: prints } = await sql<Omit<CertificateDeskView['prints'][number], 'at'> & { at: Date }>`
    select p.id, p.at, a.name as by, p.count, p.ordering, f.size::float8 as size
    from certificate_print p join stored_file f on f.id = p.file_id join account a on a.id = p.by_account
    where p.decision_id = ${decisionId} order by p.at desc, p.id limit 20`.execute(db);
  const all = rows.reduce((sum, row) => sum + row.all, 0);
  const templates = await findTemplates(db, decision.unitId);
  return {
    unitId: decision.unitId,
    all,
    unprinted: rows.reduce((sum, row) => sum + row.unprinted, 0),
    address: `${publicUrl(settings, request)}/xac-minh/`,
    addressConfigured: settings.PUBLIC_URL !== undefined,
    awards: rows.map(({ award }) => ({
      id: award,
      name: awardName(catalogue, award, language),
    })),
    templates: templates.map(({ id, name, award }) => ({ id, name, award })),
    prints: prints.map(({ at, ...print }) => ({ ...print, at: at.toISOString() })),
    allowed: all > 0 && mayAt(actor, 'decision.write', decision.unitPath) ? ['print'] : [],
  };
}
