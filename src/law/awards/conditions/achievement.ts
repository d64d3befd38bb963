import type { Condition } from '../condition.ts';
import type { AchievementFact } from '../facts.ts';
import { counts, type Terms, termText } from '../terms.ts';
import { capital } from './language.ts';
import { type ConditionRule, UNKNOWN } from './rule.ts';

type Achievement = Condition<'achievement'>;

/** An achievement outside the yearly scheme. A wider scope of influence covers a narrower one. */
export const achievement: ConditionRule<'achievement'> = {
  kind: 'achievement',
  judge(condition, facts, { terms, on, year }) {
    if (facts.achievements === undefined) return UNKNOWN;
    const latest = Math.max(year, Number(on.slice(0, 4)));
    let open = false;
    const found: AchievementFact[] = [];
    for (const each of facts.achievements) {
      if (each.type !== condition.type || (each.year ?? 0) > latest) continue;
      const fits = suits(condition, each, terms);
      if (fits === true) return { met: true, facts: [each] };
      if (fits === null) {
        open = true;
        found.push(each);
      }
    }
    return { met: open ? null : false, facts: found };
  },
  sentence({ type, scope, rank }, { terms }, language) {
    const what = capital(termText(terms, 'achievements', type, language));
    const place = rank && termText(terms, 'achievementRanks', rank, language);
    const reach = scope && scope !== 'khong-gioi-han' ? termText(terms, 'reaches', scope, language) : null;
    if (language === 'en')
      return `${what}${place ? ` (${place})` : ''}${reach ? `, ${reach}` : ''}${scope === null ? ' (scope not established)' : ''}`;
    const prize = type === 'giai-thuong-quoc-te';
    const influence = reach === null ? '' : prize ? ` ${reach}` : `, phạm vi ảnh hưởng ${reach}`;
    return `${what}${influence}${place ? ` (${place})` : ''}${scope === null ? ' (phạm vi chưa xác định)' : ''}`;
  },
};

function suits({ scope, rank }: Achievement, fact: AchievementFact, terms: Terms): boolean | null {
  const reach =
    scope === undefined || scope === null || scope === 'khong-gioi-han'
      ? true
      : fact.scope === undefined
        ? null
        : counts(terms, 'reaches', scope, fact.scope);
  const place = rank === undefined ? true : fact.rank === undefined ? null : fact.rank === rank;
  if (reach === false || place === false) return false;
  return reach === null || place === null ? null : true;
}
