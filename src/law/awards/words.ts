import type { AwardCatalogue } from './award.ts';
import { orList } from './conditions/language.ts';
import type { Words } from './conditions/rule.ts';
import type { Language } from './terms.ts';

/** Names that begin with what the award is; the others are titles and are called so. */
const SAYS_WHAT = /^(Cờ|Huân|Huy|Kỷ|Bằng|Giấy|Giải|Cúp)\s/;

/** What an award is called inside a sentence: without what its name says in brackets at the end. */
export function shortName(name: string): string {
  return name.replace(/ \([^()]*\)$/, '');
}

/** The words of a catalogue. An award that it does not have is called by its id. */
export function wordsOf({ awards, terms }: Pick<AwardCatalogue, 'awards' | 'terms'>): Words {
  const names = new Map(awards.map(({ id, name }) => [id, name]));
  const nameOf = (id: string, language: Language) => {
    const name = names.get(id);
    return name === undefined ? id : shortName(name[language]);
  };
  const listOf = (ids: readonly string[], language: Language) =>
    orList(
      ids.map((id) => nameOf(id, language)),
      language,
    );
  const cycles = new Map(awards.map(({ id, cycleYears }) => [id, cycleYears]));
  return {
    terms,
    awards: listOf,
    yearly: (ids) => ids.every((id) => (cycles.get(id) ?? 1) === 1),
    grants(ids, language) {
      const list = listOf(ids, language);
      const isTitle = !SAYS_WHAT.test(listOf(ids, 'vi'));
      if (language === 'vi') return isTitle ? `danh hiệu ${list}` : list;
      return isTitle ? `the title of ${list}` : `the ${list}`;
    },
  };
}
