import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS } from '../auth/actor.ts';
import { type Write, write } from '../db/unit-of-work.ts';
import { isAppError } from '../errors/app-error.ts';
import {
  notice,
  type PageAnswer,
  type PageContext,
  sendPage,
  tooMany,
  type Words,
  wordsOf,
} from './page-answer.ts';
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

/** Takes the fields of a form: answers with a page that says what is wrong, or leads on. */
export type PageForm = (
  context: FormContext,
  params: Words,
  fields: Words,
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
        const seconds = waitFor(request.ip);
        if (seconds > 0) return sendPage(reply, tooMany(reply, seconds));
        if (!isOwnForm(request)) return sendPage(reply, FOREIGN);
        const answer = await submit(
          {
            db: context.db,
            clock: context.clock,
            write: (work) => write({ ...context, actor: ANONYMOUS, requestId: request.id }, work),
          },
          wordsOf(request.params),
          wordsOf(request.body),
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

const FOREIGN = notice(
  403,
  'Không nhận được nội dung',
  'Nội dung không được gửi từ trang của ứng dụng. Hãy mở lại trang lấy ý kiến, nhập và gửi lại.',
);

function wrongForm(error: unknown, request: FastifyRequest): PageAnswer {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || isAppError(error, 'too-large'))
    return notice(413, 'Nội dung quá dài', 'Hãy quay lại, rút ngắn nội dung rồi gửi lại.');
  if (code.startsWith('FST_ERR_CTP'))
    return notice(422, 'Nội dung không đúng định dạng', 'Hãy mở lại trang, nhập và gửi lại.');
  request.log.error({ action: 'http-error', err: error }, 'form failed');
  return notice(
    500,
    'Chưa gửi được',
    'Hệ thống gặp lỗi ngoài dự kiến. Hãy quay lại và gửi lại sau ít phút.',
    `Mã yêu cầu: ${request.id}`,
  );
}
