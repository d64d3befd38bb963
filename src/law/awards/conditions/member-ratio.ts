import type { MembersFact } from '../facts.ts';
import type { Language } from '../terms.ts';
import { figure, small } from './language.ts';
import { type ConditionRule, UNKNOWN, type Words } from './rule.ts';

/** The share of members who hold an award or meet a standard: from a figure on, or above it. */
export const memberRatio: ConditionRule<'member_ratio'> = {
  kind: 'member_ratio',
  judge(condition, { members }) {
    const percent = members && shareOf(members, condition.what);
    if (percent === undefined) return UNKNOWN;
    const { minPercent, minPercentExclusive } = condition;
    const enough =
      (minPercent === undefined || percent >= minPercent) &&
      (minPercentExclusive === undefined || percent > minPercentExclusive);
    return {
      met: enough,
      facts: [{ what: condition.what, percent }],
      have: percent,
      need: minPercent ?? minPercentExclusive,
    };
  },
  sentence(condition, words, language) {
    const { minPercent, minPercentExclusive } = condition;
    const what = reached(condition.what, words, language);
    if (language === 'en') {
      const share =
        minPercent === undefined ? `More than ${minPercentExclusive}%` : `At least ${minPercent}%`;
      return `${minPercent === 100 ? 'All' : `${share} of`} members ${what}`;
    }
    if (minPercent === 100) return `100% cá nhân trong tập thể ${what}`;
    return minPercent === undefined
      ? `Có trên ${figure(minPercentExclusive ?? 0, language)}% cá nhân trong tập thể ${what}`
      : `Có ít nhất ${figure(minPercent, language)}% cá nhân trong tập thể ${what}`;
  },
  gap(condition, { have }, words, language) {
    const sentence = memberRatio.sentence(condition, words, language);
    if (have === undefined)
      return `${language === 'vi' ? 'chưa có số liệu' : 'no figures'}: ${small(sentence)}`;
    const percent = figure(Math.round(have * 100) / 100, language);
    return language === 'vi' ? `${sentence} (hiện có ${percent}%)` : `${sentence} (now ${percent}%)`;
  },
};

/** The share that is given, or that the numbers of holders and members make. */
function shareOf({ percent, holders, count }: MembersFact, what: string): number | undefined {
  const given = percent?.[what];
  if (given !== undefined) return given;
  const held = holders?.[what];
  return held === undefined || !count ? undefined : (held / count) * 100;
}

function reached(what: string, { terms, grants }: Words, language: Language): string {
  const standard = terms.memberStandards[what];
  if (standard !== undefined) return standard[language];
  return language === 'vi' ? `đạt ${grants([what], language)}` : `hold ${grants([what], language)}`;
}
