import { useSyncExternalStore } from 'react';
import { isProblem } from '../api/problem.ts';
import { currentLanguage } from '../i18n/language.ts';
import type { Tone } from '../theme/colors.ts';

export interface Toast {
  id: number;
  tone: Extract<Tone, 'green' | 'red' | 'blue'>;
  text: string;
}

const SHOWN_MS = 6_000;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let lastId = 0;

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function show(tone: Toast['tone'], text: string): void {
  const id = ++lastId;
  change([...toasts, { id, tone, text }]);
  // What went wrong stays until it is closed: somebody may be slow to read it.
  if (tone !== 'red') setTimeout(() => closeToast(id), SHOWN_MS);
}

/** Short messages in a corner, read out by screen readers. For what one must not miss use the page itself. */
export const toast = {
  done: (text: string) => show('green', text),
  info: (text: string) => show('blue', text),
  error: (text: string) => show('red', text),
};

/** Takes a message away. */
export function closeToast(id: number): void {
  change(toasts.filter((each) => each.id !== id));
}

/** The messages shown now. */
export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}

const UNFORESEEN = {
  vi: 'Có lỗi ngoài dự kiến. Hãy tải lại trang rồi thử lại.',
  en: 'Something unforeseen went wrong. Reload the page and try again.',
};

/** What to tell a person about `error`: the server's words with the first field's, or that it was unforeseen. */
export function problemText(error: unknown): string {
  if (!isProblem(error)) return UNFORESEEN[currentLanguage()];
  const [first] = error.errors;
  return first === undefined ? error.detail : `${error.detail} ${first.message}`;
}
