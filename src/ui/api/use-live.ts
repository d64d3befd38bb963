import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { liveConnection } from './live-connection.ts';

/**
 * Keeps what the page shows up to date: whenever something under a topic changed, the queries under its keys are read
 * again. `topics` maps a topic, such as `plan:<id>`, to query keys, such as `[['plan', id]]`.
 */
export function useLive(topics: Readonly<Record<string, readonly QueryKey[]>>): void {
  const client = useQueryClient();
  const described = JSON.stringify(topics);
  useEffect(() => {
    const entries = Object.entries(JSON.parse(described) as Record<string, QueryKey[]>);
    const ends = entries.map(([topic, keys]) =>
      liveConnection.subscribe(topic, () => {
        for (const queryKey of keys) void client.invalidateQueries({ queryKey });
      }),
    );
    return () => {
      for (const end of ends) end();
    };
  }, [client, described]);
}
