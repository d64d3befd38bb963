import { api } from '../../../../ui/api/api.ts';
import type { ListAnswer } from '../../../../ui/api/list.ts';
import type { Option } from '../../../../ui/form/fields.tsx';

interface RoundChoice {
  id: string;
  name: string;
  unitId: string;
  unitName: string;
}

/** Rounds of other bodies to which `receiverId` may send now. */
export async function findRounds(receiverId: string, q: string, signal: AbortSignal): Promise<Option[]> {
  const { items } = await api.get<ListAnswer<RoundChoice>>(
    '/api/rounds',
    { q, size: 50, state: 'open', sender: receiverId },
    { signal },
  );
  return items
    .filter(({ unitId }) => unitId !== receiverId)
    .map(({ id, name, unitName }) => ({ value: id, label: `${name} (${unitName})` }));
}
