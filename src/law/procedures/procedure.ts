import type { BilingualText, Confidence, Day, Span, Subject } from '../awards/award.ts';
import { BASES, type Basis } from '../awards/facts.ts';

export { BASES, type Basis };

interface Sourced {
  source: string;
  confidence: Confidence;
  /** Vietnamese, for the screen. */
  note?: string;
}

/** The texts that a dossier follows, by the day the competent body received it. */
export interface RuleSet extends Span, Sourced {
  id: string;
  name: BilingualText;
  /** Nobody has confirmed these rules: what is assessed by them carries a warning. */
  review?: boolean;
}

/** What the length of a time limit is counted in. */
export const LIMIT_UNITS = ['working-days', 'calendar-days', 'months'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

export interface LimitVersion extends Span, Sourced {
  length: number;
  unit: LimitUnit;
}

export interface TimeLimit {
  id: string;
  name: BilingualText;
  versions: LimitVersion[];
}

/** How many originals of a dossier are handed in. */
export interface Originals extends Span, Sourced {
  id: string;
  originals: number;
}

export interface VoteRule extends Span, Sourced {
  id: string;
  /** Null: where no other rule fits. */
  awards: string[] | null;
  percent: number;
  /** More than `percent` is needed, not just as much. */
  above: boolean;
  ballot: 'secret' | 'open';
}

export interface VoteRules {
  voteRules: VoteRule[];
  /** Percentages count on all members, not on those present. */
  base: Sourced & { value: 'all-members' };
  /** Absent members are asked in writing and counted. */
  absent: Sourced & { value: 'in-writing' };
  /** Share of members that must attend: a default, each council's regulation says its own. */
  quorum: Sourced & { numerator: number; denominator: number };
  conflict: Sourced & { text: BilingualText };
  /** Until when the result of a closed vote may be annulled: before a decision takes effect on it or it goes upward. */
  annulment: Sourced & { until: 'decision' };
  /** Bases of commendation that follow the simple procedure, without a vote. */
  cancelledBy: Sourced & { value: Basis[] };
}

export interface FormField {
  id: string;
  label: BilingualText;
}

/** A form of a dossier or report and what it must contain. */
export interface Form {
  id: string;
  /** `Mẫu số 02`; null where the form has no number. */
  code: string | null;
  name: string;
  fields: FormField[];
  confidence: Confidence;
}

/** Which nominations follow a procedure; what is absent does not matter. */
export interface ProcedureMatch {
  awards?: string[];
  categories?: string[];
  levels?: string[];
  bases?: Basis[];
  subjects?: Subject[];
}

export interface ProcedureStep {
  /** Id of `Actor`. */
  actor: string;
  text: string;
  output?: string;
  /** Id of `TimeLimit`. */
  limit?: string;
}

export interface DossierPart {
  text: BilingualText;
  required: boolean;
  /** Id of `Form`. */
  form?: string;
}

export interface CutOff {
  what: string;
  month: number | null;
  day: number | null;
  confidence: Confidence;
}

export interface Procedure extends Sourced {
  id: string;
  name: BilingualText;
  /** Empty for procedures that serve others. */
  for: ProcedureMatch[];
  /** Whether a council votes. */
  council: boolean;
  limits: { appraise?: string; posting?: string; consultation?: string; notify?: string };
  /** Whose opinion is usually asked. */
  consult: BilingualText[];
  steps: ProcedureStep[];
  dossier: DossierPart[];
  /** Id of `Originals`. */
  originals: string;
  cutoffs: CutOff[];
  cases: string[];
  /** Codes of the national register of procedures. */
  codes: string[];
}

export interface Actor {
  id: string;
  name: string;
  /** An authority of the centre, which dossiers of provinces are submitted to. */
  central?: boolean;
}

/** A general principle, which a person looks at for each nominee it concerns; said beside the engine's verdict. */
export interface Gate extends Sourced, Span {
  id: string;
  text: BilingualText;
  /** Only these; all where left out. */
  bases?: Basis[];
  subjects?: Subject[];
}

/** The law of procedures as a value: plain JSON, the same on the server and in the browser. */
export interface ProcedureCatalogue extends VoteRules {
  ruleSets: RuleSet[];
  limits: TimeLimit[];
  /** What it means when a consulted agency does not answer in time. */
  silence: Sourced & { value: 'proceed' | 'wait' };
  returnStopsClock: Sourced & { value: boolean };
  originals: Originals[];
  numbering: Sourced;
  forms: Form[];
  /** In the order in which they are tried. */
  procedures: Procedure[];
  actors: Actor[];
  gates: Gate[];
}

export type { BilingualText, Confidence, Day, Subject };
