import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { RollOverView } from '../../server/roll-over/roll-over.schema.ts';

/** Key of what was read of one roll-over. */
export const rollOverKey = (id: string) => ['plan', 'roll-over', id] as const;

/** Who clicks faster than the server answers must not be told that something changed meanwhile: one is sent after the other. */
const waiting = new Map<string, Promise<unknown>>();

/** Sends decisions about a roll-over, each upon the answer to the one before. */
export function useDecide(id: string): (body: object, onDone?: () => void) => void {
  const client = useQueryClient();
  const send = async (body: object) => {
    const version = client.getQueryData<RollOverView>(rollOverKey(id))?.version;
    const next = await api.patch<RollOverView>(`/api/roll-overs/${id}`, { version, ...body });
    client.setQueryData(rollOverKey(id), next);
  };
  return (body, onDone) => {
    const sent = (waiting.get(id) ?? Promise.resolve())
      .then(() => send(body))
      .then(onDone, (error: unknown) => toast.error(problemText(error)));
    waiting.set(id, sent);
  };
}
