import {
  type Award,
  type AwardCatalogue,
  authoritiesOn,
  findValidity,
  type TermList,
  termText,
} from '../../../law/awards/index.ts';
import { mayAnywhere } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import { offsetOf, sortOf } from '../../../platform/http/paging.ts';
import { searchKey } from '../../organisation/index.ts';
import type { AwardListView, ListAwards } from './catalogue.schema.ts';
import { presentAwardRow } from './present-award.ts';
import { readerCatalogue } from './reader-catalogue.ts';

/**
 * The awards that bind the reader's units, filtered and sorted, one page of them. The catalogue is a value in memory and
 * small, so this asks the database only for the unit's own rules.
 */
export async function listAwards(context: ReadContext, query: ListAwards): Promise<AwardListView> {
  const { actor, clock, language } = context;
  const on = query.on ?? today(clock);
  const catalogue = await readerCatalogue(context, on);
  const found = catalogue.awards.filter((award) => isWanted(award, query) && hasWords(award, query.q));
  const ofKind = found.filter(({ kind }) => query.kind === undefined || kind === query.kind);
  const sorted = sortAwards(ofKind, catalogue, query.sort);
  const skip = offsetOf(query);
  return {
    items: sorted
      .slice(skip, skip + query.size)
      .map((award) => presentAwardRow(catalogue, award, on, language)),
    total: sorted.length,
    page: query.page,
    size: query.size,
    on,
    byKind: {
      title: found.filter(({ kind }) => kind === 'title').length,
      form: found.filter(({ kind }) => kind === 'form').length,
    },
    options: optionsOf(catalogue, language),
    reviewReason: on >= catalogue.review.from ? catalogue.review.reason[language] : null,
    mayConfigure: mayAnywhere(actor, 'award.configure'),
  };
}

function isWanted(award: Award, { category, level, subject, authority, origin, on }: ListAwards): boolean {
  const decides = on === undefined ? award.authority : authoritiesOn(award, on);
  return (
    (on === undefined || findValidity(award, on) !== undefined) &&
    (category === undefined || award.category === category) &&
    (level === undefined || award.level === level) &&
    (subject === undefined || award.subjects.includes(subject)) &&
    (authority === undefined || decides.some(({ who }) => who === authority)) &&
    (origin === undefined || (origin === 'local') === (award.localRule !== undefined))
  );
}

/** Every word of the search, without diacritics and in any order; "sỹ" and "sĩ" are the same. */
function hasWords({ name, abbreviations }: Award, q = ''): boolean {
  const text = searchKey([name.vi, name.en, ...abbreviations].join(' '));
  return searchKey(q)
    .split(' ')
    .every((word) => text.includes(word));
}

function sortAwards(awards: readonly Award[], { terms }: AwardCatalogue, sort: ListAwards['sort']): Award[] {
  const { by, direction } = sortOf(sort);
  const vietnamese = new Intl.Collator('vi');
  const levels = Object.keys(terms.levels);
  const categories = Object.keys(terms.categories);
  // Groups in the order of the law, and inside them as the catalogue has them.
  const sorted = [...awards].sort((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category));
  if (by === 'name') sorted.sort((a, b) => vietnamese.compare(a.name.vi, b.name.vi));
  if (by === 'level') sorted.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  return direction === 'desc' ? sorted.reverse() : sorted;
}

/** What the filters offer: only what some award has. */
function optionsOf({ awards, terms }: AwardCatalogue, language: 'vi' | 'en'): AwardListView['options'] {
  const options = (list: TermList, used: readonly string[]) =>
    Object.keys(terms[list])
      .filter((code) => used.includes(code))
      .map((value) => ({ value, label: capital(termText(terms, list, value, language)) }));
  return {
    category: options(
      'categories',
      awards.map(({ category }) => category),
    ),
    level: options(
      'levels',
      awards.map(({ level }) => level),
    ),
    authority: options(
      'authorities',
      awards.flatMap(({ authority }) => authority.map(({ who }) => who)),
    ),
  };
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
