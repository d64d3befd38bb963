import { counts, termText } from '../terms.ts';
import { capital } from './language.ts';
import { type ConditionRule, UNKNOWN } from './rule.ts';

/** The place in a cluster, block or area in the year assessed. */
export const rankInBlock: ConditionRule<'rank_in_block'> = {
  kind: 'rank_in_block',
  judge({ position, organiser, among }, facts, { terms, year }) {
    if (facts.ranks === undefined) return UNKNOWN;
    const found = facts.ranks.filter(
      (rank) =>
        rank.organiser === organiser &&
        counts(terms, 'positions', position, rank.position) &&
        (among === undefined || rank.among === undefined || rank.among === among) &&
        (rank.year === undefined || rank.year === year),
    );
    return { met: found.length > 0, facts: found };
  },
  sentence({ position, organiser, among }, { terms }, language) {
    const place = capital(termText(terms, 'positions', position, language));
    const where = termText(terms, 'organisers', organiser, language);
    const others = among && termText(terms, 'among', among, language);
    if (language === 'en') return `${place} in ${where}${others ? ` among ${others}` : ''}`;
    // "Dẫn đầu cụm…", but "Tiêu biểu xuất sắc trong cụm…".
    const link = position === 'dan-dau' ? ' ' : ' trong ';
    return `${place}${link}${where}${others ? `, xét trong ${others}` : ''}`;
  },
};
