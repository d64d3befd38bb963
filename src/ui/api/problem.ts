import type { ErrorCode } from '../../platform/errors/error-codes.ts';
import type { Language } from '../i18n/language.ts';

/** The codes of the server, and `network` when no answer came at all. */
export type ProblemCode = ErrorCode | 'network';

export interface FieldProblem {
  /** Dotted, such as `tasks.3.deadline`; empty when it concerns the whole. */
  path: string;
  message: string;
}

/** The problem document of the server (RFC 9457). */
export interface ProblemDocument {
  code: ProblemCode;
  title: string;
  detail: string;
  status: number;
  requestId?: string;
  errors?: FieldProblem[];
  allowed?: string[];
  current?: unknown;
}

/** An error answer of the server, or no answer; its words are in the language of the pages and may be shown. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  /** What is wrong and what to do. */
  readonly detail: string;
  /** Stands in the server's log too. */
  readonly requestId: string | null;
  readonly errors: readonly FieldProblem[];
  /** What is possible in the present state, with `step-not-allowed`. */
  readonly allowed: readonly string[];
  /** The object as it is now, with `stale-version`. */
  readonly current: unknown;

  constructor(document: ProblemDocument) {
    super(`${document.code}: ${document.detail}`);
    this.name = 'ApiProblem';
    this.code = document.code;
    this.status = document.status;
    this.title = document.title;
    this.detail = document.detail;
    this.requestId = document.requestId ?? null;
    this.errors = document.errors ?? [];
    this.allowed = document.allowed ?? [];
    this.current = document.current;
  }
}

/** Whether `error` is a problem of the API, optionally one of `code`. */
export function isProblem(error: unknown, code?: ProblemCode): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code);
}

const NO_ANSWER = {
  vi: 'Không kết nối được tới máy chủ. Hãy kiểm tra mạng rồi thử lại; nội dung bạn đã nhập vẫn còn.',
  en: 'The server cannot be reached. Check the network and try again; what you typed is still here.',
};
const NOT_READY = {
  vi: 'Hệ thống chưa sẵn sàng. Hãy thử lại sau ít phút.',
  en: 'The system is not ready. Try again in a few minutes.',
};
const STRANGE_ANSWER = {
  vi: 'Máy chủ trả lời không đúng dạng. Hãy thử lại sau ít phút.',
  en: 'The server gave an answer that cannot be read. Try again in a few minutes.',
};

/** The problem of a request that got no answer. */
export function networkProblem(language: Language): ApiProblem {
  return new ApiProblem({
    code: 'network',
    status: 0,
    title: NO_ANSWER[language],
    detail: NO_ANSWER[language],
  });
}

/** The problem told by the body of an error answer; a body that is no problem document (a proxy's page) is told as such. */
export function problemFrom(
  status: number,
  body: unknown,
  language: Language,
  requestId: string | null,
): ApiProblem {
  if (isProblemDocument(body)) return new ApiProblem({ ...body, status });
  const down = status === 502 || status === 503 || status === 504;
  const code = down ? 'unavailable' : 'internal-error';
  const words = (down ? NOT_READY : STRANGE_ANSWER)[language];
  return new ApiProblem({ code, status, title: words, detail: words, requestId: requestId ?? undefined });
}

function isProblemDocument(body: unknown): body is ProblemDocument {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}
