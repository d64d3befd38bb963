import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS } from '../auth/actor.ts';
import { type Write, write } from '../db/unit-of-work.ts';
import { isAppError, type Language } from '../errors/app-error.ts';
import { callerOf } from './caller.ts';
import {
  notice,
  type PageAnswer,
  type PageContext,
  sendPage,
  tooMany,
  type Words,
  wordsOf,
} from './page-answer.ts';
import { languageOf } from './page-language.ts';
import { createRateLimit } from './rate-limit.ts';

/** What taking a form may use: whoever sends it is nobody we know. */
export interface FormContext extends PageContext {
  /** Runs `work` in one transaction with its audit entries, as nobody. */
  write<T>(work: (write: Write) => Promise<T>): Promise<T>;
}

/** Where the browser goes after a form was taken, so that reloading sends nothing again. */
export interface PageRedirect {
  status: 303;
  location: `/${string}`;
}

/** Takes the fields of a form, sent to the address with `query`: answers with a page that says what is wrong, or leads on. */
export type PageForm = (
  context: FormContext,
  params: Words,
  fields: Words,
  query: Words,
) => Promise<PageAnswer | PageRedirect>;

/** Forms a minute from one address. */
const PER_MINUTE = 10;
const MAX_BYTES = 64 * 1024;
const FORM = 'application/x-www-form-urlencoded';

/**
 * Adds the forms of public pages. Only here are form bodies read at all, so that no route of the API can be reached by a foreign form;
 * and a form is taken only from a page of our own.
 */
export function acceptForms(
  app: FastifyInstance,
  context: PageContext,
  pages: readonly { path: string; submit?: PageForm }[],
): void {
  const waitFor = createRateLimit(context.clock, PER_MINUTE);
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: MAX_BYTES }, (_request, text, done) =>
      done(null, Object.fromEntries(new URLSearchParams(text as string))),
    );
    scope.setErrorHandler((error, request, reply) => sendPage(reply, wrongForm(error, request)));
    for (const { path, submit } of pages) {
      if (submit === undefined) continue;
      scope.post(path, { schema: { hide: true } }, async (request, reply) => {
        const seconds = waitFor(callerOf(request));
        const query = wordsOf(request.query);
        const language = languageOf(query);
        if (seconds > 0) return sendPage(reply, tooMany(reply, seconds, language));
        if (!isOwnForm(request)) return sendPage(reply, told(403, language, 'foreign'));
        const answer = await submit(
          {
            db: context.db,
            clock: context.clock,
            write: (work) => write({ ...context, actor: ANONYMOUS, requestId: request.id }, work),
          },
          wordsOf(request.params),
          wordsOf(request.body),
          query,
        );
        return isRedirect(answer) ? leadOn(reply, answer) : sendPage(reply, answer, true);
      });
    }
  });
}

function isRedirect(answer: PageAnswer | PageRedirect): answer is PageRedirect {
  return answer.status === 303;
}

function leadOn(reply: FastifyReply, { location }: PageRedirect): FastifyReply {
  return reply.status(303).headers({ location, 'cache-control': 'no-store' }).send();
}

/** A browser names the origin of every form it sends; what names none, or another, is no page of ours. */
function isOwnForm({ headers }: FastifyRequest): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined
    ? site === 'same-origin'
    : URL.canParse(origin) && new URL(origin).host === host;
}

const WORDS = {
  vi: {
    foreign: [
      'Không nhận được nội dung',
      'Nội dung không được gửi từ trang của ứng dụng. Hãy mở lại trang lấy ý kiến, nhập và gửi lại.',
    ],
    long: ['Nội dung quá dài', 'Hãy quay lại, rút ngắn nội dung rồi gửi lại.'],
    odd: ['Nội dung không đúng định dạng', 'Hãy mở lại trang, nhập và gửi lại.'],
    failed: ['Chưa gửi được', 'Hệ thống gặp lỗi ngoài dự kiến. Hãy quay lại và gửi lại sau ít phút.'],
    request: (id: string) => `Mã yêu cầu: ${id}`,
  },
  en: {
    foreign: [
      'This was not taken',
      'It was not sent from a page of this application. Open the page again, fill it in and send it from there.',
    ],
    long: ['Too long', 'Go back, shorten it and send it again.'],
    odd: ['Not in the right form', 'Open the page again, fill it in and send it.'],
    failed: ['Not sent', 'Something unexpected went wrong. Go back and send it again in a few minutes.'],
    request: (id: string) => `Request: ${id}`,
  },
} as const;

function told(
  status: PageAnswer['status'],
  language: Language,
  what: 'foreign' | 'long' | 'odd' | 'failed',
  ...more: string[]
): PageAnswer {
  const [title, text] = WORDS[language][what];
  return { ...notice(status, title, text, ...more), inTwo: { language } };
}

function wrongForm(error: unknown, request: FastifyRequest): PageAnswer {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const language = languageOf(wordsOf(request.query));
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || isAppError(error, 'too-large'))
    return told(413, language, 'long');
  if (code.startsWith('FST_ERR_CTP')) return told(422, language, 'odd');
  request.log.error({ action: 'http-error', err: error }, 'form failed');
  return told(500, language, 'failed', WORDS[language].request(request.id));
}
