import { type RawBuilder, sql } from 'kysely';
import { findAward } from '../../../../law/awards/index.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import type { DecisionRecord } from '../decision.store.ts';
import { placeOf } from '../default-words.ts';
import type { Ordering } from './certificate.schema.ts';
import type { CertificateFacts } from './certificate-sheet.ts';

export interface PrintableCertificate extends CertificateFacts {
  id: string;
  award: string;
}

const ORDER: Readonly<Record<Ordering, RawBuilder<unknown>>> = {
  decision: sql`l.position`,
  // As the units stand in the tree; those of one unit as in the decision.
  unit: sql`u.path nulls last, l.position`,
};

/** The certificates of a decision that are in force and not of a revoked honour: `l` line, `h` honour, `c` certificate, `u` unit. */
export const PRINTABLE = sql`decision_line l join certificate c on c.line_id = l.id and c.replaced_by is null
  join honour h on h.id = c.honour_id and h.status <> 'revoked' left join unit_now u on u.unit_id = h.unit_id`;

/** What the certificates `where` describes say, in the order of print. Names are those of the golden book, so corrections count. */
export async function findPrintable(
  db: Db,
  decision: DecisionRecord,
  { where, ordering, limit }: { where: RawBuilder<boolean>; ordering: Ordering; limit: number },
): Promise<PrintableCertificate[]> {
  const catalogue = await effectiveCatalogue(db, decision.unitId, decision.decidedOn);
  const { rows } = await sql<Omit<PrintableCertificate, 'awardName' | 'isTitle'>>`
    select c.id, h.subject_name, h.subject_detail, n.gender, h.award, h.year, h.year_from, h.decision_number, h.decided_on,
      h.authority, c.number, c.code
    from ${PRINTABLE} left join nomination n on n.id = l.nomination_id
    where l.decision_id = ${decision.id} and ${where} order by ${ORDER[ordering]} limit ${limit}`.execute(db);
  return rows.map((row) => {
    const award = findAward(catalogue, row.award);
    return {
      ...row,
      awardName: award?.name.vi ?? row.award,
      isTitle: award?.kind === 'title',
      place: decision.place ?? placeOf(decision.unitName),
      signerPosition: decision.signer.position,
      signerName: decision.signer.name,
    };
  });
}
