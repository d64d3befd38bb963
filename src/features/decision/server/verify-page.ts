import { sql } from 'kysely';
import { createElement as h, type ReactElement } from 'react';
import { awardName } from '../../../law/awards/index.ts';
import { dayOf, formatDay } from '../../../law/calendar/index.ts';
import type { Language } from '../../../platform/errors/app-error.ts';
import type { PageAnswer, PageContext, PublicPage } from '../../../platform/http/page.ts';
import { addressIn, languageField, languageOf, otherLanguage } from '../../../platform/http/page-language.ts';
import { effectiveCatalogue } from '../../catalogue/server/index.ts';
import type { HonourStatus } from '../../honour/index.ts';
import { normaliseCode } from './certificate-code.ts';
import { VERIFY_WORDS } from './pages/verify-words.ts';

interface Verified {
  subjectName: string;
  award: string;
  unitId: string;
  year: number;
  yearFrom: number | null;
  decisionNumber: string | null;
  decidedOn: string;
  authority: string;
  status: HonourStatus;
  changedBy: string | null;
  changedOn: string | null;
  /** When a new certificate took the place of this one. */
  replacedAt: Date | null;
}

/**
 * Who holds what by which decision, for whoever has the certificate before him, and nothing more: no birth date, no bonus, no reason.
 * Every code takes the same one query, so that the time of an answer tells nothing about codes.
 */
export const verifyPage: PublicPage = {
  path: '/xac-minh/:code',
  run: (context, { code = '' }, query) => answerTo(context, code, languageOf(query)),
};

/** The same for a code that is typed from paper, by a form that needs no script. */
export const typeCodePage: PublicPage = {
  path: '/xac-minh',
  run: async (context, _params, query) => {
    const { ma = '' } = query;
    if (normaliseCode(ma) === '') return typeCode(languageOf(query));
    return answerTo(context, ma, languageOf(query));
  },
};

async function answerTo(context: PageContext, text: string, language: Language): Promise<PageAnswer> {
  const code = normaliseCode(text);
  const found = await find(context, code);
  return found === undefined ? unknown(language) : answerOf(context, code, found, language);
}

async function find({ db }: PageContext, code: string): Promise<Verified | undefined> {
  const { rows } =
    await sql<Verified>`select h.subject_name, h.award, h.unit_id, h.year, h.year_from, h.decision_number,
      h.decided_on, h.authority, h.status, c.decision_number as changed_by, c.decided_on as changed_on, s.created_at as replaced_at
    from certificate x join honour h on h.id = x.honour_id left join certificate s on s.id = x.replaced_by
      left join lateral (select decision_number, decided_on from honour_change where honour_id = h.id and h.status <> 'valid'
        order by at desc limit 1) c on true
    where x.code = ${code}`.execute(db);
  return rows[0];
}

async function answerOf(
  { db }: PageContext,
  code: string,
  found: Verified,
  language: Language,
): Promise<PageAnswer> {
  const words = VERIFY_WORDS[language];
  const catalogue = await effectiveCatalogue(db, found.unitId, found.decidedOn);
  const { yearFrom, year, status, replacedAt } = found;
  const isReplaced = replacedAt !== null && status !== 'revoked';
  const facts: [string, string][] = [
    [words.who, found.subjectName],
    [words.award, awardName(catalogue, found.award, language)],
    [words.merit, yearFrom === null || yearFrom === year ? words.year(year) : words.years(yearFrom, year)],
    [words.decision, words.decided(found.decisionNumber, formatDay(found.decidedOn))],
    [words.authority, found.authority],
  ];
  if (status !== 'valid' && found.changedOn !== null)
    facts.push([
      status === 'revoked' ? words.revokedBy : words.correctedBy,
      words.changed(found.changedBy, formatDay(found.changedOn)),
    ]);
  if (isReplaced) facts.push([words.reissued, words.reissuedOn(formatDay(dayOf(replacedAt)))]);
  return page(
    200,
    language,
    `/xac-minh/${code}`,
    words.title,
    h(
      'p',
      { className: `state ${isReplaced ? 'corrected' : status}` },
      words.states[isReplaced ? 'replaced' : status],
    ),
    h(
      'dl',
      null,
      ...facts.flatMap(([term, value]) => [
        h('dt', { key: term }, term),
        h('dd', { key: `${term}:` }, value),
      ]),
    ),
    h('p', { className: 'quiet' }, words.source),
  );
}

/** The same for every code that nothing carries, down to the last letter. */
function unknown(language: Language): PageAnswer {
  const words = VERIFY_WORDS[language];
  return page(
    404,
    language,
    '/xac-minh',
    words.unknown,
    h('p', null, words.unknownText),
    h('p', { className: 'quiet' }, words.unknownHint),
    codeForm(language),
  );
}

function typeCode(language: Language): PageAnswer {
  const words = VERIFY_WORDS[language];
  return page(200, language, '/xac-minh', words.title, h('p', null, words.type), codeForm(language));
}

function codeForm(language: Language): ReactElement {
  const words = VERIFY_WORDS[language];
  const hidden = languageField(language);
  return h(
    'form',
    { method: 'get', action: '/xac-minh' },
    hidden && h('input', hidden),
    h(
      'div',
      { className: 'field' },
      h('label', { htmlFor: 'ma' }, words.code),
      h('p', { id: 'ma-goi-y', className: 'hint' }, words.codeHint),
      h('input', {
        id: 'ma',
        name: 'ma',
        type: 'text',
        required: true,
        maxLength: 60,
        autoComplete: 'off',
        autoCapitalize: 'characters',
        spellCheck: false,
        'aria-describedby': 'ma-goi-y',
      }),
    ),
    h('button', { type: 'submit' }, words.check),
  );
}

function page(
  status: PageAnswer['status'],
  language: Language,
  path: `/${string}`,
  title: string,
  ...content: ReactElement[]
): PageAnswer {
  return {
    status,
    title,
    body: h('div', { className: 'sheet' }, h('h1', null, title), ...content),
    inTwo: { language, other: addressIn(otherLanguage(language), path) },
  };
}
