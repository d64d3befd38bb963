import type { AwardCatalogue } from './award.ts';
import type { Words } from './conditions/rule.ts';
import type { Language } from './terms.ts';

/** What an award is called inside a sentence: without what its name says in brackets at the end. */
export function shortName(name: string): string {
  return name.replace(/ \([^()]*\)$/, '');
}

/** The words of a catalogue. An award that it does not have is called by its id. */
export function wordsOf({ awards, terms }: AwardCatalogue): Words {
  const names = new Map(awards.map(({ id, name }) => [id, name]));
  return {
    terms,
    award(id: string, language: Language) {
      const name = names.get(id);
      return name === undefined ? id : shortName(name[language]);
    },
  };
}
