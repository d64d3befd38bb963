import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { useLive } from '../../../../ui/api/use-live.ts';
import type { ConsultationView } from '../../server/consultations/consultation.schema.ts';

/** Begins the keys of what is read of one consultation. */
export const consultationKey = (id: string) => ['consultation', 'one', id] as const;

/** A request for opinions, kept up to date while the page is open. */
export function useConsultation(id: string): UseQueryResult<ConsultationView> {
  useLive({ [`consultation:${id}`]: [consultationKey(id)] });
  return useQuery({
    queryKey: [...consultationKey(id), 'head'],
    queryFn: ({ signal }) => api.get<ConsultationView>(`/api/consultations/${id}`, undefined, { signal }),
  });
}

/** Puts a consultation that a write has answered in its place, and reads lists again. */
export function useTakeConsultation(): (next: ConsultationView) => void {
  const client = useQueryClient();
  return (next) => {
    client.setQueryData([...consultationKey(next.id), 'head'], next);
    void client.invalidateQueries({ queryKey: ['consultation'] });
    void client.invalidateQueries({ queryKey: ['opinion'] });
  };
}
