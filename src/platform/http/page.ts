import type { FastifyInstance } from 'fastify';
import { callerOf } from './caller.ts';
import { type PageAnswer, type PageContext, sendPage, tooMany, type Words, wordsOf } from './page-answer.ts';
import { acceptForms, type PageForm } from './page-form.ts';
import { languageOf } from './page-language.ts';
import { createRateLimit } from './rate-limit.ts';

export type { PageAnswer, PageContext } from './page-answer.ts';

/** A page that the server renders, for everybody, without script and without sign-in. */
export interface PublicPage {
  /** As the router takes it: `/xac-minh/:code`. */
  path: `/${string}`;
  run(context: PageContext, params: Words, query: Words): Promise<PageAnswer>;
  /** Takes the form of the page, sent to the page's own address. */
  submit?: PageForm;
}

/** Requests for public pages a minute from one address: a hall full of people behind one line, not a program that counts through. */
const PER_MINUTE = 120;

/** Adds the public pages: rendered at once, never kept, not indexed, limited by address. */
export function addPublicPages(
  app: FastifyInstance,
  context: PageContext,
  pages: readonly PublicPage[],
): void {
  const waitFor = createRateLimit(context.clock, PER_MINUTE);
  for (const page of pages) {
    app.get(page.path, { schema: { hide: true } }, async (request, reply) => {
      const query = wordsOf(request.query);
      const seconds = waitFor(callerOf(request));
      if (seconds > 0) return sendPage(reply, tooMany(reply, seconds, languageOf(query)));
      return sendPage(
        reply,
        await page.run(context, wordsOf(request.params), query),
        page.submit !== undefined,
      );
    });
  }
  acceptForms(app, context, pages);
}
