import { Checkbox } from '@mantine/core';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ClearFilters, SearchFilter, SelectFilter } from '../../../ui/table/filters.tsx';
import type { ListQuery } from '../../../ui/table/use-list-query.ts';
import type { PlanView } from '../server/plan.schema.ts';
import { SavedViews } from './saved-views.tsx';

const messages = defineMessages({
  vi: {
    mine: 'Chỉ việc của tôi',
    unit: 'Đơn vị được giao',
    quarter: 'Quý',
    quarterOf: (quarter: number) => `Quý ${['I', 'II', 'III', 'IV'][quarter - 1]}`,
    annex: 'Phụ lục',
    annexOf: (annex: number) => `Phụ lục ${annex}`,
  },
  en: {
    mine: 'Mine only',
    unit: 'Assigned unit',
    quarter: 'Quarter',
    quarterOf: (quarter: number) => `Quarter ${quarter}`,
    annex: 'Annex',
    annexOf: (annex: number) => `Annex ${annex}`,
  },
});

/** Names of the filters of a plan's tasks, in the address and in the API. */
export const TASK_FILTERS = ['late', 'soon', 'mine', 'unit', 'state', 'quarter', 'annex'] as const;
export type TaskFilter = (typeof TASK_FILTERS)[number];

/** The column of filters of a plan's tasks (those by status are `PlanCounts`), and the filters one has kept. */
export function PlanFilters({ plan, list }: { plan: PlanView; list: ListQuery<TaskFilter> }) {
  const words = useMessages(messages);
  const annexes = [...new Set(plan.sections.map(({ annex }) => annex))];
  return (
    <>
      <SearchFilter list={list as ListQuery<never>} />
      <Checkbox
        label={words.mine}
        checked={list.filters.mine === 'true'}
        onChange={(event) => list.setFilter('mine', event.currentTarget.checked ? 'true' : undefined)}
      />
      <SelectFilter
        list={list}
        name="quarter"
        label={words.quarter}
        options={[1, 2, 3, 4].map((quarter) => ({ value: String(quarter), label: words.quarterOf(quarter) }))}
      />
      {plan.units.length > 0 && (
        <SelectFilter
          list={list}
          name="unit"
          label={words.unit}
          options={plan.units.map(({ unitId, name, total }) => ({
            value: unitId,
            label: `${name} (${total})`,
          }))}
        />
      )}
      {annexes.length > 1 && (
        <SelectFilter
          list={list}
          name="annex"
          label={words.annex}
          options={annexes.map((annex) => ({ value: String(annex), label: words.annexOf(annex) }))}
        />
      )}
      <ClearFilters list={list as ListQuery<never>} />
      <SavedViews filtered={list.filtered} />
    </>
  );
}
