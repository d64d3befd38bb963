import { QueryClient } from '@tanstack/react-query';
import { onLanguageChange } from '../i18n/language.ts';
import { isProblem } from './problem.ts';

const MAX_RETRIES = 3;

/** Only what may pass by itself is tried again: no network, or a server that is not ready. */
export function isPassing(error: unknown): boolean {
  return isProblem(error, 'network') || isProblem(error, 'unavailable');
}

/** The cache of everything read from the server. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => isPassing(error) && count < MAX_RETRIES,
        retryDelay: (count) => Math.min(1_000 * 2 ** count, 8_000),
      },
      mutations: { retry: false },
    },
  });
  // The server answers in the language it is asked in.
  onLanguageChange(() => void client.invalidateQueries());
  return client;
}
