import { type RawBuilder, sql } from 'kysely';
import { awardsAbove, type Subject } from '../../../../law/awards/index.ts';
import type { Basis } from '../../../../law/procedures/index.ts';
import { type Actor, scopePaths } from '../../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { nationalCatalogue } from '../../../catalogue/server/index.ts';
import type { GrantedRow } from '../../../honour/index.ts';
import { UNIT_KINDS } from '../../../organisation/index.ts';

/** A nomination that passed and may be granted. */
export interface DecidableNomination extends GrantedRow {
  dossierId: string;
  dossierCode: string | null;
  subject: Subject;
  unitName: string;
  gender: 'male' | 'female' | null;
  /** What is granted: the award of the appraisal where that proposed another. */
  award: string;
  basis: Basis;
}

/** Each kind of unit with each award that is above it; the catalogue is read once and so is this. */
let aboveKinds: string[] | null = null;

/**
 * SQL condition: a body of the kind of the unit `re` may decide itself what is proposed in the nomination `n`; what is above it goes
 * upward. Source: Luật 06/2022/QH15, Điều 77-82.
 */
export function decidableHere(): RawBuilder<boolean> {
  aboveKinds ??= UNIT_KINDS.flatMap((kind) =>
    awardsAbove(nationalCatalogue(), kind).map((award) => `${kind} ${award}`),
  );
  return sql<boolean>`(re.kind || ' ' || coalesce(n.final_award, n.award) <> all(${aboveKinds}::text[]))`;
}

/** The nominations of a round that passed and wait for a decision of the body itself, where `actor` may appraise for the receiving body; units first by name. */
export async function findDecidable(
  db: Db | Tx,
  actor: Actor,
  { roundId }: { roundId: string },
): Promise<DecidableNomination[]> {
  const paths = scopePaths(actor, 'dossier.appraise');
  const { rows } =
    await sql<DecidableNomination>`select n.id, n.dossier_id, d.code as dossier_code, n.subject, n.person_id,
      n.collective_id, n.household_id, n.subject_name, n.subject_detail, n.unit_id, u.name as unit_name, n.gender,
      coalesce(n.final_award, n.award) as award, n.year, n.year_from, ro.basis
    from nomination n join dossier d on d.id = n.dossier_id and d.state = 'voted' join round ro on ro.id = d.round_id
      join unit_now re on re.unit_id = d.receiver_id join unit_now u on u.unit_id = n.unit_id
    where d.round_id = ${roundId} and n.state = 'passed' and re.path <@ any(${paths}::ltree[]) and ${decidableHere()}
    order by u.name collate "vi-x-icu", d.id, n.position limit 20000`.execute(db);
  return rows;
}
