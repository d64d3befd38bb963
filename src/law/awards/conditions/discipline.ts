import { yearOf } from '../../calendar/day.ts';
import type { DisciplineFact } from '../facts.ts';
import { termText } from '../terms.ts';
import { type ConditionRule, type JudgeContext, UNKNOWN } from './rule.ts';

/**
 * No discipline from a level up. In the year assessed: decided in that year. At the time of assessment: decided and not
 * served in full on the day the dossier is received.
 */
export const discipline: ConditionRule<'discipline'> = {
  kind: 'discipline',
  judge({ noneFrom, scope, window }, facts, context) {
    const known = scope === 'self' ? facts.discipline : facts.members?.discipline;
    if (known === undefined) return UNKNOWN;
    const level = (code: string) => context.terms.disciplineLevels[code]?.rank ?? Number.POSITIVE_INFINITY;
    const found = known.filter(
      (each) => level(each.level) >= level(noneFrom) && inWindow(each, window, context),
    );
    return { met: found.length === 0, facts: found };
  },
  sentence({ noneFrom, scope, window }, { terms }, language) {
    const level = termText(terms, 'disciplineLevels', noneFrom, language);
    const when = termText(terms, 'windows', window, language);
    if (language === 'en')
      return `${scope === 'self' ? 'No' : 'No member has a'} discipline of ${level} or above ${when}`;
    const who = scope === 'self' ? 'Không bị kỷ luật' : 'Không có cá nhân bị kỷ luật';
    return `${who} từ hình thức ${level} trở lên ${when}`;
  },
};

function inWindow(
  { decidedOn, endedOn }: DisciplineFact,
  window: string,
  { on, year }: JudgeContext,
): boolean {
  if (window === 'nam-xet') return yearOf(decidedOn) === year;
  return decidedOn <= on && (endedOn === undefined || endedOn === null || endedOn > on);
}
