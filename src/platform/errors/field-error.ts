import { AppError, type Language } from './app-error.ts';

/** The error that marks one field, in the language of the request. */
export function fieldError(path: string, words: { vi: string; en: string }, language: Language): AppError {
  return new AppError('invalid-input', { fields: [{ path, message: words[language] }] });
}
