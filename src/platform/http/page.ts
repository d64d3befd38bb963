import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import { createRateLimit } from './rate-limit.ts';

/** What a public page may use: no actor, for nobody is signed in. */
export interface PageContext {
  db: Db;
  clock: Clock;
}

export interface PageAnswer {
  status: 200 | 404 | 429;
  /** Vietnamese; in the window's title. */
  title: string;
  body: ReactElement;
}

/** A page that the server renders, for everybody, without script and without sign-in. */
export interface PublicPage {
  /** As the router takes it: `/xac-minh/:code`. */
  path: `/${string}`;
  run(context: PageContext, params: Readonly<Record<string, string>>): Promise<PageAnswer>;
}

/** Requests for public pages a minute from one address: a hall full of people behind one line, not a program that counts through. */
const PER_MINUTE = 120;

const STYLE = `
:root{color-scheme:light;--ink:#1f1b16;--faded:#5f574c;--line:#ddd5c6;--paper:#fffdf8;--ground:#f4efe4;--red:#a11217;--gold:#8a6410;--green:#1c6b3a}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.6 "Be Vietnam Pro",Inter,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:44rem;margin:0 auto;padding:2rem 1rem 3rem}
.brand{color:var(--red);font-weight:700;letter-spacing:.02em;margin:0 0 1rem}
.sheet{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1.5rem}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 .75rem}
h2{font-size:1.125rem;margin:1.5rem 0 .5rem}
p{margin:.5rem 0}
dl{display:grid;grid-template-columns:minmax(8rem,11rem) minmax(0,1fr);gap:.375rem 1.25rem;margin:1rem 0 0}
dt{color:var(--faded)}
dd{margin:0;overflow-wrap:anywhere}
.state{display:inline-block;margin:0 0 .5rem;padding:.125rem .75rem;border:1px solid;border-radius:999px;font-weight:600}
.valid{color:var(--green)}.corrected{color:var(--gold)}.revoked{color:var(--red)}
.quiet{color:var(--faded);font-size:.9375rem}
@media (max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.625rem}.sheet{padding:1.125rem}}
@media print{body{background:none}.sheet{border:0;padding:0}}
`;

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Adds the public pages: rendered at once, never kept, not indexed, limited by address. */
export function addPublicPages(
  app: FastifyInstance,
  context: PageContext,
  pages: readonly PublicPage[],
): void {
  const waitFor = createRateLimit(context.clock, PER_MINUTE);
  for (const page of pages) {
    app.get(page.path, { schema: { hide: true } }, async (request, reply) => {
      const seconds = waitFor(request.ip);
      if (seconds > 0) void reply.header('retry-after', String(seconds));
      const answer =
        seconds > 0 ? TOO_MANY : await page.run(context, request.params as Record<string, string>);
      return reply
        .status(answer.status)
        .type('text/html; charset=utf-8')
        .headers({
          'content-security-policy': POLICY,
          'cache-control': 'no-store',
          'referrer-policy': 'no-referrer',
          'x-robots-tag': 'noindex, nofollow',
        })
        .send(render(answer));
    });
  }
}

const TOO_MANY: PageAnswer = {
  status: 429,
  title: 'Quá nhiều lượt truy cập',
  body: createElement(
    'div',
    { className: 'sheet' },
    createElement('h1', null, 'Quá nhiều lượt truy cập'),
    createElement('p', null, 'Hãy đợi một phút rồi tải lại trang.'),
  ),
};

function render({ title, body }: PageAnswer): string {
  const page = createElement(
    'html',
    { lang: 'vi' },
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
      createElement('main', null, createElement('p', { className: 'brand' }, 'Sổ Vàng'), body),
    ),
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
