import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { TextField } from '../../../../ui/form/fields.tsx';
import type { ServerForm } from '../../../../ui/form/server-form.ts';
import { MomentField } from '../../../../ui/form/special-fields.tsx';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import type { CeremonyDecisionsView } from '../../server/ceremonies/ceremony.schema.ts';
import classes from './ceremonies.module.css';

const messages = defineMessages({
  vi: {
    title: 'Tên lễ',
    starts: 'Thời gian bắt đầu',
    place: 'Địa điểm',
    decisions: 'Quyết định được trao',
    option: (code: string, title: string, lines: string) => `${code} – ${title} (${lines} lượt trao)`,
    none: 'Không có quyết định nào đang hiệu lực mà còn người chưa có trong lễ trao nào.',
  },
  en: {
    title: 'Title',
    starts: 'Begins at',
    place: 'Place',
    decisions: 'Decisions',
    option: (code: string, title: string, lines: string) => `${code} – ${title} (${lines})`,
    none: 'No decision in effect has anybody who is in no ceremony yet.',
  },
});

/** What the forms of a ceremony hold; each sends what is its own. */
export type CeremonyValues = {
  title: string;
  startsAt: string;
  place: string;
  decisionIds: string[];
  version: number;
};

/** What a ceremony is called, when and where it is. */
export function WhenAndWhere({ form }: { form: ServerForm<CeremonyValues> }) {
  const words = useMessages(messages);
  return (
    <>
      <TextField form={form} name="title" label={words.title} maxLength={500} />
      <MomentField form={form} name="startsAt" label={words.starts} />
      <TextField form={form} name="place" label={words.place} maxLength={500} />
    </>
  );
}

/** Decisions whose people are to be honoured, to tick. */
export function DecisionChoices({ form }: { form: ServerForm<CeremonyValues> }) {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: ['ceremony', 'decisions'],
    queryFn: ({ signal }) => api.get<CeremonyDecisionsView>('/api/ceremony-decisions', undefined, { signal }),
  });
  const error = form.errorOf('decisionIds');
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Checkbox.Group
            id={form.idOf('decisionIds')}
            label={words.decisions}
            error={error}
            value={form.values.decisionIds}
            onChange={(ids) => form.set('decisionIds', ids)}
          >
            <div className={classes.choices}>
              {items.map(({ id, code, title, lines }) => (
                <Checkbox key={id} value={id} label={words.option(code, title, formatNumber(lines))} />
              ))}
            </div>
          </Checkbox.Group>
        )
      }
    </Loaded>
  );
}
