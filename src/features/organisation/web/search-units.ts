import { api } from '../../../ui/api/api.ts';
import type { Option } from '../../../ui/form/fields.tsx';
import type { UnitListView } from '../server/unit.schema.ts';

const MOST = 20;

type Search = (q: string, options: { signal: AbortSignal }) => Promise<Option[]>;

/** For pickers of other features: units of today whose names hold the words, each with what it hangs under. */
export const searchUnits: Search = (q, options) => find({ q, size: MOST, active: 'true' }, options);

/** The same among units that have ended, too: what happened to them is still looked up and written down. */
export const searchUnitsOfAllTimes: Search = (q, options) => find({ q, size: MOST }, options);

async function find(
  query: Record<string, string | number>,
  options: { signal: AbortSignal },
): Promise<Option[]> {
  const { items } = await api.get<UnitListView>('/api/units', query, options);
  return items.map(({ id, name, parentName }) => ({
    value: id,
    label: parentName === null ? name : `${name} (${parentName})`,
  }));
}
