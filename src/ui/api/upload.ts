import { currentLanguage } from '../i18n/language.ts';
import { newKey } from './idempotency.ts';
import { networkProblem, problemFrom } from './problem.ts';
import { noticeSignedOut } from './signed-out.ts';

export interface UploadOptions {
  /** Text fields beside the file. */
  fields?: Readonly<Record<string, string>>;
  /** Called with the share sent, 0 to 1. */
  onProgress?(share: number): void;
  signal?: AbortSignal;
  key?: string;
}

/**
 * Sends one file as `multipart/form-data`. XMLHttpRequest, because `fetch` does not tell how much was sent.
 * @throws ApiProblem
 */
export function upload<T>(path: string, file: File, options: UploadOptions): Promise<T> {
  const body = new FormData();
  // Fields first: the server sees them before it reads the file.
  for (const [name, value] of Object.entries(options.fields ?? {})) body.append(name, value);
  body.append('file', file, file.name);
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'json';
    request.setRequestHeader('accept', 'application/json, application/problem+json');
    request.setRequestHeader('accept-language', currentLanguage());
    request.setRequestHeader('x-so-vang', '1');
    request.setRequestHeader('idempotency-key', options.key ?? newKey());
    request.upload.onprogress = (event) =>
      event.lengthComputable && options.onProgress?.(event.loaded / event.total);
    request.onerror = () => reject(networkProblem(currentLanguage()));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T);
      else {
        const requestId = request.getResponseHeader('x-request-id');
        reject(noticeSignedOut(problemFrom(request.status, request.response, currentLanguage(), requestId)));
      }
    };
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}
