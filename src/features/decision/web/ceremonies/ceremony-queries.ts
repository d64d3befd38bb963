import { useQueryClient } from '@tanstack/react-query';
import type { CeremonyView } from '../../server/ceremonies/ceremony.schema.ts';

/** Key of what was read of one ceremony. */
export const ceremonyKey = (id: string) => ['ceremony', 'one', id] as const;

/** Puts a ceremony that a write has answered in its place. */
export function useTakeCeremony(): (ceremony: CeremonyView) => void {
  const client = useQueryClient();
  return (ceremony) => {
    client.setQueryData([...ceremonyKey(ceremony.id), 'head'], ceremony);
    void client.invalidateQueries({ queryKey: ['ceremony'] });
  };
}
