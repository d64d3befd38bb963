import { SUBJECTS, type Subject } from '../../../law/awards/index.ts';
import type { LocalRuleView } from '../server/local-rule.schema.ts';
import type { RuleBasics } from './rule-basics.tsx';

/** What the form of a local award holds. */
export interface AwardValues extends RuleBasics, Record<Subject, boolean> {
  name: string;
  abbreviation: string;
  kind: string;
  category: string;
  level: string;
  authority: string;
  dossierSet: string;
  'bonus.individual': string;
  'bonus.collective': string;
  'bonus.household': string;
}

/** Values of the award that is replaced; of a new one, what most are. */
export function writtenAward(award: LocalRuleView['written']['award']) {
  const factor = (subject: Subject) => String(award?.bonus[subject] ?? '').replace('.', ',');
  return {
    name: award?.name ?? '',
    abbreviation: award?.abbreviations[0] ?? '',
    kind: award?.kind ?? 'form',
    category: award?.category ?? 'dia-phuong',
    level: award?.level ?? '',
    authority: award?.authority ?? '',
    dossierSet: award?.dossierSet ?? '',
    'bonus.individual': factor('individual'),
    'bonus.collective': factor('collective'),
    'bonus.household': factor('household'),
  };
}

/** A multiple of the base salary as typed; null when empty, NaN when it is none. */
export function factorOf(text: string): number | null {
  if (text.trim() === '') return null;
  const value = Number(text.trim().replace(',', '.'));
  return value > 0 ? value : Number.NaN;
}

/** The award as the server takes it. */
export function awardBody(values: AwardValues, replacesId: string | null, conditions: unknown): object {
  const { unitId, legalBasis, validFrom, validTo, name, kind, category, level, authority, dossierSet } =
    values;
  const factor = (subject: Subject) => (values[subject] ? factorOf(values[`bonus.${subject}`]) : null);
  return {
    unitId,
    legalBasis,
    validFrom,
    validTo,
    replacesId,
    name,
    nameEn: null,
    abbreviations: values.abbreviation.trim() === '' ? [] : [values.abbreviation.trim()],
    kind,
    category,
    level,
    authority,
    dossierSet,
    subjects: SUBJECTS.filter((subject) => values[subject]),
    conditions,
    bonus: {
      individual: factor('individual'),
      collective: factor('collective'),
      household: factor('household'),
    },
  };
}
