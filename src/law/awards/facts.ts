import type { Day, Subject } from './award.ts';

/** What an honour is proposed and granted for (loại hình khen thưởng). Thematic and sudden commendation does not count toward merit. */
export const BASES = ['cong-trang', 'chuyen-de', 'dot-xuat', 'cong-hien', 'nien-han', 'doi-ngoai'] as const;
export type Basis = (typeof BASES)[number];

export interface HonourFact {
  award: string;
  /** The year it is for; without it the year of the decision. */
  year?: number;
  decidedOn?: Day;
  /** `cong-trang` when absent. */
  basis?: Basis;
}

export interface AwardYear {
  award: string;
  year: number;
}

export interface EvaluationFact {
  year: number;
  /** Code of `terms.grades`. */
  grade: string;
}

export interface InitiativeFact {
  kind: string;
  /** Code of `terms.initiativeScopes`. */
  scope: string;
  year: number;
  usedFor?: readonly { award: string; year?: number }[];
}

export interface DisciplineFact {
  /** Code of `terms.disciplineLevels`. */
  level: string;
  decidedOn: Day;
  /** The day it was served in full; `null` or absent while it lasts. */
  endedOn?: Day | null;
}

export interface ServiceFact {
  /** Code of `terms.serviceFields`. */
  field: string;
  from: Day;
  /** The last day; `null` or absent while it lasts. */
  to?: Day | null;
}

export interface LeaveFact {
  from: Day;
  /** The last day. */
  to?: Day | null;
}

export interface MembersFact {
  count?: number;
  /** Per award or standard, the share of members in percent. */
  percent?: Readonly<Record<string, number>>;
  /** Per award, how many members hold it. An award that is not named is held by nobody. */
  holders?: Readonly<Record<string, number>>;
  discipline?: readonly DisciplineFact[];
}

export interface MovementFact {
  launchedBy?: string;
  durationYears?: number;
  stage?: string;
  result: string;
  year?: number;
}

export interface AchievementFact {
  type: string;
  scope?: string;
  rank?: string;
  year?: number;
}

export interface RankFact {
  position: string;
  organiser: string;
  among?: string;
  year?: number;
}

/**
 * What is known of a nominee. A key that is absent is not known: conditions that need it stay open. An empty list is
 * known to be empty.
 */
export interface Facts {
  subject: Subject;
  /** Codes of `terms.who`: all that the nominee is. */
  who?: readonly string[];
  /** `who` may not name all: what it does not name is certainly not so only among the main kinds, of which it names one. */
  whoMore?: boolean;
  honours?: readonly HonourFact[];
  meetsStandardOf?: readonly AwardYear[];
  evaluations?: readonly EvaluationFact[];
  initiatives?: readonly InitiativeFact[];
  discipline?: readonly DisciplineFact[];
  /** Under disciplinary proceedings, investigation or an open complaint. Absent: none is known. */
  openCase?: boolean;
  service?: readonly ServiceFact[];
  maternityLeave?: readonly LeaveFact[];
  members?: MembersFact;
  movements?: readonly MovementFact[];
  achievements?: readonly AchievementFact[];
  ranks?: readonly RankFact[];
  /** Per code of `terms.assessments`: what people judged, or the figure measured (percent). `null`: not yet. */
  assessments?: Readonly<Record<string, boolean | number | null>>;
}
