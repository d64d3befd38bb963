import type { BilingualText, Confidence } from '../calendar/catalogue.ts';
import type { Day } from '../calendar/day.ts';
import type { ConditionNode } from './condition.ts';
import type { Terms } from './terms.ts';

export type { BilingualText, Confidence, Day };

export const SUBJECTS = ['individual', 'collective', 'household'] as const;
/** Whom an award is for. */
export type Subject = (typeof SUBJECTS)[number];

/** Danh hiệu thi đua, hình thức khen thưởng. */
export const AWARD_KINDS = ['title', 'form'] as const;
export type AwardKind = (typeof AWARD_KINDS)[number];

/** How sure a fact of the catalogue is; `uncertain` never decides anything. */
export const AWARD_CONFIDENCES = ['verified', 'recalled', 'uncertain'] as const;

/** Half-open: from the first day on which it holds to the first day on which it holds no more; `null`: none known. */
export interface Span {
  from: Day | null;
  to: Day | null;
}

/** Where a fact stands in the law, what was read of it (ids of `Evidence`), and how sure it is. */
export interface Sourced {
  source: string;
  evidence?: readonly string[];
  confidence: Confidence;
  /** Vietnamese, for the screen. */
  note?: string;
}

export interface Authority extends Span, Sourced {
  /** Code of `terms.authorities`. */
  who: string;
}

export interface AwardValidity extends Span {
  law: string;
  confidence: Confidence;
  note?: string;
}

/** A condition that an administrator added to a national version, with its own dates and legal basis. */
export interface AddedCondition extends Span {
  /** Id of the `LocalRule` it comes from. */
  rule: string;
  condition: ConditionNode;
  /** Only these kinds of subject must meet it; all when absent. */
  subjects?: readonly Subject[];
  legalBasis: string;
}

/** The conditions of an award by one law. The version in force on the day the dossier is received decides. */
export interface AwardVersion extends Span, Sourced {
  law: string;
  /** A draft is shown and never decides. */
  status: 'in-force' | 'draft';
  /** Vietnamese. */
  summary: string;
  conditions: ConditionNode;
  added?: readonly AddedCondition[];
  /** The day on which a person compared it with the text of the law; see `confirmVersions`. */
  reviewed?: Day;
}

/** Multiples of the base salary; `null`: not established. */
export interface BonusRate extends Span, Sourced {
  individual: number | null;
  collective: number | null;
  household: number | null;
  /** The rate is the most that may be paid. */
  ceiling?: boolean;
}

export interface AwardDossier extends Sourced {
  /** Key of `AwardCatalogue.dossierSets`. */
  set: string;
  /** Codes of `terms.dossierParts` on top of the set. */
  extra?: readonly string[];
  deadline?: string;
}

/** Periods in which the award existed and the catalogue knows nothing of the subject: holes that are marked. */
export interface Unrecorded {
  versions?: readonly Span[];
  bonus?: readonly Span[];
  authority?: readonly Span[];
}

/** A title or form of commendation. Codes are explained by `Terms`. */
export interface Award {
  id: string;
  kind: AwardKind;
  category: string;
  name: BilingualText;
  abbreviations: readonly string[];
  level: string;
  subjects: readonly Subject[];
  sector: string;
  periodicity: string | null;
  /** Years until a person can earn it again; two grants that far apart follow each other without a break. */
  cycleYears: number;
  posthumous: boolean;
  locality?: string;
  authority: readonly Authority[];
  validity: readonly AwardValidity[];
  versions: readonly AwardVersion[];
  dossier: AwardDossier;
  bonus: readonly BonusRate[];
  unrecorded: Unrecorded;
  note?: string;
  /** Id of the `LocalRule` that brought it in; absent for national awards and those of the catalogue. */
  localRule?: string;
}

export interface Law extends Span {
  id: string;
  name: string;
  confidence: Confidence;
  /** What procedures call it. */
  procedureId?: string;
  evidence?: readonly string[];
  note?: string;
}

export interface Evidence {
  id: string;
  text: string;
}

export interface BaseSalary extends Span, Sourced {
  /** Đồng a month. */
  vnd: number;
}

export interface Rounding extends Sourced {
  /** Amounts are rounded to multiples of so many đồng. */
  vnd: number;
  mode: 'up';
}

export interface DossierSet extends Sourced {
  parts: readonly string[];
  paperCopies?: number;
}

export interface GeneralRule extends Sourced {
  id: string;
  vi: string;
  en: string;
  figures?: Readonly<Record<string, number | string>>;
}

/** From `from` on, versions of `laws` without an end need a person's confirmation. */
export interface Review {
  from: Day;
  laws: readonly string[];
  reason: { vi: string; en: string };
  confidence: Confidence;
}

/** The law of awards as a value: plain JSON, the same on the server and in the browser. */
export interface AwardCatalogue {
  awards: readonly Award[];
  laws: readonly Law[];
  evidence: readonly Evidence[];
  baseSalary: readonly BaseSalary[];
  rounding: Rounding;
  dossierSets: Readonly<Record<string, DossierSet>>;
  reportForms: readonly string[];
  rules: readonly GeneralRule[];
  review: Review;
  terms: Terms;
}
