import type { Actor } from '../../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import {
  type MatchedUnit,
  matchUnitNames,
  type NameMatch,
  splitUnitNames,
} from '../../../organisation/server/index.ts';
import type { RecognisedPlan } from '../../model/recognised-plan.ts';
import { unitTexts } from '../../model/unit-texts.ts';
import { getImportRecord, type ImportRecord } from './import.store.ts';
import type { ImportUnits } from './import-units.schema.ts';

/** Matches that can be taken over without asking. */
const SURE: ReadonlySet<NameMatch['found']> = new Set(['alias', 'exact', 'group']);

/** What the words of a cell mean. */
export interface CellUnits {
  /** Each name in the cell; only one for a cell that a person has confirmed as a whole. */
  names: NameMatch[];
  /** The units that the cell surely means. */
  unitIds: string[];
}

/**
 * What every cell of the plan that names bodies means, for a paper issued by `unitId`. A cell as a whole goes first, when a person
 * has confirmed it; else each name in it stands for itself.
 */
export async function findUnits(
  db: Db | Tx,
  unitId: string,
  plan: RecognisedPlan,
): Promise<Map<string, CellUnits>> {
  const texts = unitTexts(plan).map(({ text }) => text);
  const parts = texts.map((text) => splitUnitNames(text));
  const matches = await matchUnitNames(db, unitId, [...texts, ...parts.flat()]);
  const byName = new Map(matches.map((match) => [match.text, match]));
  return new Map(
    texts.map((text, i) => {
      const whole = byName.get(text);
      const names =
        whole?.found === 'alias' || whole?.found === 'exact'
          ? [whole]
          : (parts[i] ?? []).flatMap((name) => byName.get(name) ?? []);
      const sure = names.filter(({ found }) => SURE.has(found)).flatMap(({ units }) => units);
      return [text, { names, unitIds: [...new Set(sure.map((unit) => unit.unitId))] }];
    }),
  );
}

/** The bodies that an import names, where, and which units they mean. @throws AppError `not-found` */
export async function listImportUnits(context: { db: Db; actor: Actor }, id: string): Promise<ImportUnits> {
  return presentUnits(context.db, await getImportRecord(context.db, context.actor, id));
}

/** What the API answers about the units of `record`. */
export async function presentUnits(db: Db | Tx, record: ImportRecord): Promise<ImportUnits> {
  const { plan } = record.recognised;
  const cells = await findUnits(db, record.unitId, plan);
  const names = new Map<string, ImportUnits['items'][number]>();
  for (const { text, parts, rows } of unitTexts(plan)) {
    for (const match of cells.get(text)?.names ?? []) {
      const known = names.get(match.text);
      if (known === undefined) {
        names.set(match.text, {
          text: match.text,
          parts: [...parts],
          rows: [...rows],
          ...presentMatch(match),
        });
        continue;
      }
      known.parts = [...new Set([...known.parts, ...parts])];
      known.rows.push(
        ...rows.filter((row) => !known.rows.some((at) => at.annex === row.annex && at.row === row.row)),
      );
    }
  }
  return { items: [...names.values()] };
}

function presentMatch({
  found,
  units,
}: NameMatch): Pick<ImportUnits['items'][number], 'match' | 'units' | 'candidates'> {
  const shown = units.map(({ unitId, name, parentName }: MatchedUnit) => ({ unitId, name, parentName }));
  return SURE.has(found)
    ? { match: found, units: shown, candidates: [] }
    : { match: found, units: [], candidates: shown };
}
