import { createElement as h, type ReactElement } from 'react';
import type { Language } from '../../../../platform/errors/app-error.ts';
import { languageField } from '../../../../platform/http/page-language.ts';
import { nationalCatalogue } from '../../../catalogue/server/index.ts';
import type { RollQuery } from './public-honours.ts';
import { ROLL_WORDS } from './roll-words.ts';

/** So many years back can be chosen. */
const YEARS = 30;

/** The search of the public roll, with what was asked for. */
export function rollForm(
  { words: name, award, year, unit }: RollQuery,
  thisYear: number,
  language: Language,
): ReactElement {
  const words = ROLL_WORDS[language];
  const hidden = languageField(language);
  const awards = nationalCatalogue().awards.map((one): [string, string] => [one.id, one.name[language]]);
  const years = Array.from({ length: YEARS }, (_, i) => `${thisYear - i}`);
  return h(
    'form',
    { method: 'get', action: '/vinh-danh', role: 'search' },
    hidden && h('input', hidden),
    h(
      'div',
      { className: 'fields' },
      text('ten', words.name, name),
      text('don-vi', words.unit, unit),
      choice('danh-hieu', words.award, award ?? '', [['', words.all], ...awards]),
      choice('nam', words.year, year === null ? '' : String(year), [
        ['', words.all],
        ...years.map((each): [string, string] => [each, each]),
      ]),
    ),
    h('button', { type: 'submit' }, words.search),
  );
}

function text(name: string, label: string, value: string): ReactElement {
  const input = h('input', { id: name, name, type: 'search', defaultValue: value, maxLength: 100 });
  return h('div', { className: 'field', key: name }, h('label', { htmlFor: name }, label), input);
}

function choice(
  name: string,
  label: string,
  value: string,
  options: readonly [string, string][],
): ReactElement {
  return h(
    'div',
    { className: 'field', key: name },
    h('label', { htmlFor: name }, label),
    h(
      'select',
      { id: name, name, defaultValue: value },
      ...options.map(([key, words]) => h('option', { key, value: key }, words)),
    ),
  );
}
