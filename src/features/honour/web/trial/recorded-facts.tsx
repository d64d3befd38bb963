import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Subject } from '../../../../law/awards/index.ts';
import { api } from '../../../../ui/api/api.ts';
import { AsyncPicker } from '../../../../ui/form/picker.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import { type NO_FACTS, toTyped } from '../../model/trial.ts';
import type { FactsView } from '../../server/history.schema.ts';
import { type FoundSubject, searchSubjects, subjectLabel, subjectPath } from '../honour-queries.ts';
import classes from './trial.module.css';

const messages = defineMessages({
  vi: {
    load: 'Lấy dữ kiện đã ghi của người, tập thể',
    loaded: (name: string) => `Đã lấy dữ kiện đã ghi của ${name}. Có thể sửa để thử.`,
  },
  en: {
    load: 'Take what is recorded of a person or collective',
    loaded: (name: string) => `Took what is recorded of ${name}. Change it to try.`,
  },
});

/** Takes over what is recorded of somebody. */
export function Recorded({
  subject,
  on,
  year,
  onTaken,
}: {
  subject: Subject;
  on: string;
  year: string;
  onTaken: (facts: typeof NO_FACTS, name: string) => void;
}) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const [found, setFound] = useState<readonly FoundSubject[]>([]);
  const take = async (id: string) => {
    try {
      const { facts, name } = await client.fetchQuery({
        queryKey: ['honour', 'subject', id, 'facts', on, year],
        queryFn: ({ signal }) =>
          api.get<FactsView>(subjectPath({ subject, id }, 'facts'), { on, year }, { signal }),
      });
      onTaken(toTyped(facts as unknown as Parameters<typeof toTyped>[0]), name);
      toast.done(words.loaded(name));
    } catch (error) {
      toast.error(problemText(error));
    }
  };
  return (
    <div className={classes.part}>
      <AsyncPicker
        label={words.load}
        wrapperProps={{ style: { width: '100%' } }}
        searchKey={['honour', 'trial-subject', subject]}
        search={async (q, options) => {
          const all = await searchSubjects(q, options);
          const items = [
            ...new Map(
              all.filter((each) => each.subject === subject).map((each) => [each.id, each]),
            ).values(),
          ];
          setFound(items);
          return items.map((each) => ({ value: each.id, label: subjectLabel(each) }));
        }}
        value={null}
        onChange={(chosen) => {
          if (chosen !== null && found.some(({ id }) => id === chosen.value)) void take(chosen.value);
        }}
      />
    </div>
  );
}
