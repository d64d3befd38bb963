import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import type { Language } from '../errors/app-error.ts';
import { otherLanguage } from './page-language.ts';
import { STYLE } from './page-style.ts';

/** What a public page may use: no actor, for nobody is signed in. */
export interface PageContext {
  db: Db;
  clock: Clock;
}

export interface PageAnswer {
  status: 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500;
  /** In the window's title. */
  title: string;
  body: ReactElement;
  /** Of a page that there is in both languages: the one it is in, and where it stands in the other, if it has an address there. */
  inTwo?: { language: Language; other?: string };
}

/** Parts of an address or fields of a form; the last of those that come twice. */
export type Words = Readonly<Record<string, string>>;

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Only what is text, without the characters no database takes: a parameter that comes twice counts as its last. */
export function wordsOf(query: unknown): Words {
  return Object.fromEntries(
    Object.entries((query ?? {}) as Record<string, unknown>).flatMap(([name, value]) => {
      const last = Array.isArray(value) ? value.at(-1) : value;
      return typeof last === 'string' ? [[name, last.toWellFormed().replaceAll('\u0000', '')]] : [];
    }),
  );
}

/**
 * Answers with a page. One with a form lets the browser say where the form comes from; with no referrer at all it would name the origin
 * "null", which could be anybody's.
 */
export function sendPage(reply: FastifyReply, answer: PageAnswer, withForm = false): FastifyReply {
  return reply
    .status(answer.status)
    .type('text/html; charset=utf-8')
    .headers({
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'referrer-policy': withForm ? 'same-origin' : 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    })
    .send(render(answer));
}

/** The page that asks to wait, and the header that says how long. */
export function tooMany(reply: FastifyReply, seconds: number, language: Language): PageAnswer {
  void reply.header('retry-after', String(seconds));
  const [title, text] = TOO_MANY[language];
  return { ...notice(429, title, text), inTwo: { language } };
}

const TOO_MANY = {
  vi: ['Quá nhiều lượt truy cập', 'Hãy đợi một phút rồi tải lại trang.'],
  en: ['Too many requests', 'Wait a minute, then load the page again.'],
} as const;

/** A page of a heading and a sentence or more. */
export function notice(status: PageAnswer['status'], title: string, ...lines: string[]): PageAnswer {
  return {
    status,
    title,
    body: createElement(
      'div',
      { className: 'sheet' },
      createElement('h1', null, title),
      ...lines.map((line) => createElement('p', { key: line }, line)),
    ),
  };
}

/** Leads to the same page in the other language, which the link is written in. */
function switchOf({ language, other }: NonNullable<PageAnswer['inTwo']>): ReactElement | null {
  if (other === undefined) return null;
  const lang = otherLanguage(language);
  return createElement('a', { href: other, lang, hrefLang: lang }, lang === 'en' ? 'English' : 'Tiếng Việt');
}

function render({ title, body, inTwo }: PageAnswer): string {
  const page = createElement(
    'html',
    { lang: inTwo?.language ?? 'vi' },
    createElement(
      'head',
      null,
      createElement('meta', { charSet: 'utf-8' }),
      createElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      createElement('title', null, `${title} – Sổ Vàng`),
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, whose hash the policy names; as text it would be escaped
      createElement('style', { dangerouslySetInnerHTML: { __html: STYLE } }),
    ),
    createElement(
      'body',
      null,
      createElement(
        'main',
        null,
        createElement('p', { className: 'brand' }, 'Sổ Vàng', inTwo === undefined ? null : switchOf(inTwo)),
        body,
      ),
    ),
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
