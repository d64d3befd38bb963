import { termText } from '../terms.ts';
import { capital, figure, small } from './language.ts';
import { type ConditionRule, UNKNOWN } from './rule.ts';

/** A standard that people judge: what they judged, or a figure where the rule states one. Not judged yet: open. */
export const assessment: ConditionRule<'assessment'> = {
  kind: 'assessment',
  judge({ code, minPercent, smaller }, facts) {
    const given = facts.assessments?.[code];
    if (given === undefined || given === null) return UNKNOWN;
    const found = [{ code, value: given }];
    if (typeof given === 'boolean') return { met: given, facts: found };
    if (minPercent === undefined) return { met: null, facts: found };
    if (given < minPercent) return { met: false, facts: found, have: given, need: minPercent };
    if (smaller === undefined || given >= smaller.minPercent)
      return { met: true, facts: found, have: given, need: minPercent };
    // Between the two figures the number of members decides.
    const members = facts.members?.count;
    return {
      met: members === undefined ? null : members > smaller.members,
      facts: found,
      have: given,
      need: smaller.minPercent,
    };
  },
  sentence({ code, by, minPercent, smaller }, { terms }, language) {
    const what = capital(termText(terms, 'assessments', code, language));
    const who = termText(terms, 'assessors', by, language);
    if (language === 'en') {
      const small = smaller ? ` (${smaller.minPercent}% with up to ${smaller.members} workers)` : '';
      return minPercent === undefined
        ? `${what} (judged by ${who})`
        : `${what} of at least ${minPercent}%${small}, by ${who}`;
    }
    if (minPercent === undefined) return `${what} (do ${who} đánh giá)`;
    const small = smaller
      ? ` (từ ${figure(smaller.minPercent, language)}% nếu có không quá ${smaller.members} lao động)`
      : '';
    return `${what} từ ${figure(minPercent, language)}% trở lên${small}, theo ${who}`;
  },
  gap(condition, { met }, words, language) {
    const { code, by, minPercent } = condition;
    const { terms } = words;
    // A figure is not judged: what it must reach is said.
    if (minPercent !== undefined) return small(assessment.sentence(condition, words, language));
    const what = termText(terms, 'assessments', code, language);
    const who = termText(terms, 'assessors', by, language);
    if (met === null)
      return language === 'vi' ? `đánh giá của ${who}: ${what}` : `judgement of ${who}: ${what}`;
    return what;
  },
};
