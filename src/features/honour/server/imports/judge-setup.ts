import type { Award, Terms } from '../../../../law/awards/index.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import type { ColumnMapping } from '../../model/imports/columns.ts';
import type { RowContext } from '../../model/imports/row.ts';
import { type AwardKnowledge, awardFinderOf, loadAwardKnowledge } from './award-finder.ts';
import { loadUnitFinder, type UnitFinder } from './find-units.ts';
import type { ImportDefaults, ImportRecord } from './import.store.ts';

/** What rows of an import are judged by; loaded once for a step. */
export interface JudgeSetup {
  unitPath: string;
  mapping: ColumnMapping;
  defaults: ImportDefaults;
  awards: ReadonlyMap<string, Award>;
  terms: Terms;
  knowledge: AwardKnowledge;
  row: RowContext;
  units: UnitFinder;
}

/** The catalogue, the units and what people confirmed, as of `today` (a legal day). */
export async function loadJudgeSetup(db: Db, record: ImportRecord, today: string): Promise<JudgeSetup> {
  const catalogue = await effectiveCatalogue(db, record.unitId, today);
  const knowledge = await loadAwardKnowledge(db, record.unitId, catalogue);
  const defaults: ImportDefaults = { basis: 'cong-trang', unitId: null, authority: null, ...record.defaults };
  const awards = new Map(catalogue.awards.map((award) => [award.id, award]));
  return {
    unitPath: record.unitPath,
    mapping: record.mapping ?? [],
    defaults,
    awards,
    terms: catalogue.terms,
    knowledge,
    row: { findAward: awardFinderOf(knowledge), awards, today, basis: defaults.basis },
    units: await loadUnitFinder(db, record.unitId),
  };
}
