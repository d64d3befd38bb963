import type { ConditionResult } from '../../../law/awards/index.ts';
import { isSaid, saidKey } from './trial.ts';

/** What has to be known to judge an award: which parts of the form are asked for. */
export interface TrialQuestions {
  who: boolean;
  honours: boolean;
  /** Meeting the standard of an award is enough somewhere. */
  standards: boolean;
  evaluations: boolean;
  initiatives: boolean;
  memberDiscipline: boolean;
  service: boolean;
  /** Awards or standards of which the share of members counts. */
  shares: readonly string[];
  /** Awards whose holders among the members are counted. */
  holders: readonly string[];
  /** Movements, achievements and ranks: met or not. */
  said: readonly { key: string; text: string }[];
  /** What people judge; `percent`: a figure. */
  judged: readonly { code: string; text: string; percent: boolean }[];
}

/** The questions that the conditions of a verdict ask. */
export function questionsOf(results: readonly ConditionResult[]): TrialQuestions {
  const demands = results.map(({ demand }) => demand);
  const has = (...kinds: readonly string[]) => demands.some(({ kind }) => kinds.includes(kind));
  const once = <T>(list: readonly T[], keyOf: (each: T) => string) => [
    ...new Map(list.map((each) => [keyOf(each), each])).values(),
  ];
  return {
    // What everybody is, is met without a fact.
    who: results.some(({ kind, met }) => kind === 'eligibility' && met === null),
    honours: has('prior_award', 'interval', 'once_only'),
    standards: demands.some((demand) => demand.kind === 'prior_award' && demand.meets !== undefined),
    evaluations: has('evaluation'),
    initiatives: has('initiative'),
    memberDiscipline: demands.some((demand) => demand.kind === 'discipline' && demand.scope === 'members'),
    service: has('service_years'),
    shares: [...new Set(demands.flatMap((demand) => (demand.kind === 'member_ratio' ? [demand.what] : [])))],
    holders: [...new Set(demands.flatMap((demand) => (demand.kind === 'member_count' ? demand.award : [])))],
    said: once(
      results.filter(isSaid).map((result) => ({ key: saidKey(result), text: result.text })),
      ({ key }) => key,
    ),
    judged: once(
      results.flatMap(({ demand, text }) =>
        demand.kind === 'assessment'
          ? [{ code: demand.code, text, percent: demand.minPercent !== undefined }]
          : [],
      ),
      ({ code }) => code,
    ),
  };
}
