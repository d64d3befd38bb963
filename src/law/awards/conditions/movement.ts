import type { Condition } from '../condition.ts';
import type { MovementFact } from '../facts.ts';
import { counts, type Terms, termText } from '../terms.ts';
import { capital } from './language.ts';
import { type ConditionRule, UNKNOWN } from './rule.ts';

type Movement = Condition<'movement'>;

/** A result in an emulation movement. What a movement of the facts does not tell leaves the condition open. */
export const movement: ConditionRule<'movement'> = {
  kind: 'movement',
  judge(condition, facts, { terms, year }) {
    if (facts.movements === undefined) return UNKNOWN;
    const found: MovementFact[] = [];
    for (const each of facts.movements) {
      if (each.year !== undefined && each.year > year) continue;
      const fits = suits(condition, each, terms);
      if (fits === true) return { met: true, facts: [each] };
      if (fits === null) found.push(each);
    }
    return { met: found.length > 0 ? null : false, facts: found };
  },
  sentence(condition, { terms }, language) {
    const result = termText(terms, 'results', condition.result, language);
    const by = condition.launchedBy && termText(terms, 'launchers', condition.launchedBy, language);
    const stage = condition.stage && termText(terms, 'stages', condition.stage, language);
    const { minDurationYears: years } = condition;
    if (language === 'en') {
      const long = years === undefined ? '' : ` of at least ${years} years`;
      return `${capital(result)} in an emulation movement${by ? ` launched by ${by}` : ''}${long}${stage ? `, ${stage}` : ''}`;
    }
    const long = years === undefined ? '' : `, kéo dài từ ${years} năm trở lên`;
    return `${capital(result)} trong phong trào thi đua${by ? ` do ${by} phát động` : ''}${long}${stage ? `, ${stage}` : ''}`;
  },
};

function suits(condition: Movement, fact: MovementFact, terms: Terms): boolean | null {
  const { launchedBy, minDurationYears, stage, result } = condition;
  const answers = [
    counts(terms, 'results', result, fact.result),
    launchedBy === null || known(fact.launchedBy, (by) => counts(terms, 'launchers', launchedBy, by)),
    minDurationYears === undefined || known(fact.durationYears, (years) => years >= minDurationYears),
    stage === undefined || stage === null || known(fact.stage, (at) => counts(terms, 'stages', stage, at)),
  ];
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

function known<T>(value: T | undefined, holds: (value: T) => boolean): boolean | null {
  return value === undefined ? null : holds(value);
}
