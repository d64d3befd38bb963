import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isConnectionLost, isDiskFull } from '../db/errors.ts';
import { AppError, type FieldError, type Language } from '../errors/app-error.ts';
import { ERROR_MESSAGES, type ErrorCode } from '../errors/error-codes.ts';

/** The body of every error answer (RFC 9457, `application/problem+json`). */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().describe('One of the closed list of codes; see the readable page of the API'),
  detail: z.string(),
  requestId: z.string().describe('The same id stands in the log'),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/** As `src/ui/i18n/language.ts` has it: the language of the pages, for links that download, which send no header of ours. */
const LANGUAGE_COOKIE = 'so-vang.language';

/** The language of the answer: what the page asks for, or the cookie of the page with the link; Vietnamese when in doubt. */
export function languageOf({ headers, cookies }: FastifyRequest): Language {
  const ofPage = headers['x-so-vang'] === undefined ? cookies?.[LANGUAGE_COOKIE] : undefined;
  return /^en\b/i.test(ofPage ?? headers['accept-language'] ?? '') ? 'en' : 'vi';
}

/** Maps anything thrown to the error a user may see; the message of an unforeseen one stays in the log. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isConnectionLost(error)) return new AppError('unavailable');
  if (isDiskFull(error)) return new AppError('disk-full');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_REQ_FILE_TOO_LARGE' || code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new AppError('too-large');
  if (
    code.startsWith('FST_ERR_CTP') ||
    code === 'FST_INVALID_MULTIPART_CONTENT_TYPE' ||
    error instanceof SyntaxError
  ) {
    return new AppError('invalid-input', {
      detail: { vi: 'Nội dung gửi lên không đúng định dạng.', en: 'The body of the request is malformed.' },
    });
  }
  return new AppError('internal-error');
}

/** Answers `request` with the problem document of `error` and logs what was not foreseen. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = toAppError(error);
  const { status, ...titles } = ERROR_MESSAGES[known.code as ErrorCode];
  const language = languageOf(request);
  if (status >= 500) request.log.error({ action: 'http-error', err: error }, 'request failed');
  if (known.code === 'unavailable') void reply.header('retry-after', '3');
  if (typeof known.extra.retryAfter === 'number')
    void reply.header('retry-after', String(known.extra.retryAfter));
  return reply
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `/api/docs#${known.code}`,
        title: titles[language],
        status,
        code: known.code,
        detail: known.detail?.[language] ?? titles[language],
        requestId: request.id,
        ...(known.fields.length > 0 && { errors: known.fields.map((field) => inLanguage(field, language)) }),
        ...known.extra,
      }),
    );
}

function inLanguage({ path, message }: FieldError, language: Language): { path: string; message: string } {
  return { path, message: typeof message === 'string' ? message : message[language] };
}
