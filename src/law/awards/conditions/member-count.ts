import { plural } from './language.ts';
import { type ConditionRule, UNKNOWN } from './rule.ts';

/** How many members hold one of the awards. */
export const memberCount: ConditionRule<'member_count'> = {
  kind: 'member_count',
  judge({ award, min }, { members }) {
    const holders = members?.holders;
    if (holders === undefined) return UNKNOWN;
    const have = award.reduce((sum, id) => sum + (holders[id] ?? 0), 0);
    const found = award.flatMap((id) =>
      holders[id] === undefined ? [] : [{ award: id, members: holders[id] }],
    );
    return { met: have >= min, facts: found, have, need: min };
  },
  sentence({ award, min }, words, language) {
    return language === 'vi'
      ? `Có ít nhất ${min} cá nhân đạt ${words.grants(award, language)}`
      : `At least ${plural(min, 'member')} with ${words.grants(award, language)}`;
  },
  gap({ award, min }, { have = 0 }, words, language) {
    const missing = Math.max(min - have, 1);
    return language === 'vi'
      ? `${missing} cá nhân đạt ${words.grants(award, language)}`
      : `${plural(missing, 'member')} with ${words.grants(award, language)}`;
  },
};
