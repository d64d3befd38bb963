import { Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isProblem } from '../api/problem.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { NotFoundPage, ProblemPanel } from './problem-page.tsx';

const messages = defineMessages({ vi: { loading: 'Đang tải…' }, en: { loading: 'Loading…' } });

/** Grey lines where content is about to come. */
export function LoadingLines({ lines = 6 }: { lines?: number }) {
  const words = useMessages(messages);
  return (
    <div role="status" data-loading="true">
      <span className="sv-hidden">{words.loading}</span>
      <Stack gap="sm" aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
          <Skeleton key={line} height={20} width={line % 3 === 2 ? '60%' : '100%'} />
        ))}
      </Stack>
    </div>
  );
}

/**
 * Draws `children` with what `query` has read; before that grey lines, and when it failed what to do.
 * What was read earlier stays on screen while it is read again.
 */
export function Loaded<T>({
  query,
  lines,
  children,
}: {
  query: UseQueryResult<T>;
  lines?: number;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return <LoadingLines lines={lines} />;
  if (isProblem(query.error, 'not-found')) return <NotFoundPage />;
  return <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />;
}
