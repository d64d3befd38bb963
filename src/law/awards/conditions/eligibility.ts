import { counts, termText } from '../terms.ts';
import { capital } from './language.ts';
import { type ConditionRule, UNKNOWN } from './rule.ts';

/** Who may be proposed at all. */
export const eligibility: ConditionRule<'eligibility'> = {
  kind: 'eligibility',
  judge({ who }, facts, { terms }) {
    const term = terms.who[who];
    if (term?.anyone || (term?.subject !== undefined && term.subject === facts.subject))
      return { met: true, facts: [] };
    if (facts.who === undefined) return UNKNOWN;
    const found = facts.who.filter((code) => counts(terms, 'who', who, code));
    if (found.length === 0 && facts.whoMore) {
      const isNamed = facts.who.some((code) => terms.who[code]?.main);
      const isInside = facts.who.some((code) => counts(terms, 'who', code, who));
      if (!term?.main || !isNamed || isInside) return UNKNOWN;
    }
    return { met: found.length > 0, facts: found };
  },
  sentence({ who, subject }, { terms }, language) {
    const term = terms.who[who];
    if (term?.anyone) {
      if (language === 'en') return subject === 'individual' ? 'Any person' : capital(term.en);
      return subject === 'individual' ? 'Mọi cá nhân' : 'Mọi cá nhân, tập thể';
    }
    const name = termText(terms, 'who', who, language);
    return language === 'vi' ? `Là ${name}` : `Is ${name}`;
  },
};
