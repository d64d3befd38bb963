import { api } from '../../../ui/api/api.ts';
import type { Option } from '../../../ui/form/fields.tsx';
import type { PeopleListView } from '../server/person.schema.ts';
import type { UnitListView } from '../server/unit.schema.ts';

const MOST = 20;

type Search = (q: string, options: { signal: AbortSignal }) => Promise<Option[]>;

const searchUnits =
  (query: { active?: true }): Search =>
  async (q, options) => {
    const { items } = await api.get<UnitListView>('/api/units', { q, size: MOST, ...query }, options);
    return items.map(({ id, name, parentName }) => ({
      value: id,
      label: parentName === null ? name : `${name} (${parentName})`,
    }));
  };

/** For the pickers of all features: units of today whose names hold the words, each with what it hangs under. */
export const unitPicker = { searchKey: ['unit', 'pick'], search: searchUnits({ active: true }) } as const;

/** The same among units that have ended, too: what happened to them is still looked up and written down. */
export const unitOfAllTimesPicker = { searchKey: ['unit', 'pick-any'], search: searchUnits({}) } as const;

/** People whose names hold the words, each with the unit of a position held today. */
export const personPicker = {
  searchKey: ['person', 'pick'],
  search: (async (q, options) => {
    const { items } = await api.get<PeopleListView>('/api/people', { q, size: MOST }, options);
    return items.map(({ id, fullName, positions }) => ({
      value: id,
      label: positions[0] === undefined ? fullName : `${fullName} (${positions[0].unitName})`,
    }));
  }) satisfies Search,
} as const;
