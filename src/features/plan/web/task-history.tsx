import { useQuery } from '@tanstack/react-query';
import { isDay } from '../../../law/calendar/day.ts';
import { api } from '../../../ui/api/api.ts';
import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { Timeline } from '../../../ui/timeline/timeline.tsx';
import { TASK_ACT_WORDS, TASK_FIELD_WORDS } from '../model/task-act-words.ts';
import type { TaskHistoryView, TaskView } from '../server/task.schema.ts';
import classes from './plan.module.css';
import { taskKey } from './plan-queries.ts';

const messages = defineMessages({
  vi: { title: 'Lịch sử', nothing: '(trống)' },
  en: { title: 'History', nothing: '(empty)' },
});

type Entry = TaskHistoryView['items'][number];

/** Who did what to a task, newest first, with what changed. */
export function TaskHistory({ task }: { task: TaskView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const query = useQuery({
    queryKey: [...taskKey(task.planId, task.id), 'history'],
    queryFn: ({ signal }) => api.get<TaskHistoryView>(`/api/tasks/${task.id}/history`, undefined, { signal }),
  });
  return (
    <section>
      <h3>{words.title}</h3>
      <Loaded query={query} lines={3}>
        {({ items }) => (
          <Timeline
            label={words.title}
            entries={items.map((entry) => ({
              id: `${entry.at} ${entry.act}`,
              who: entry.actorName,
              what: TASK_ACT_WORDS[entry.act]?.[language] ?? entry.act,
              why: entry.reason,
              when: entry.at,
              more: <Changes entry={entry} />,
            }))}
          />
        )}
      </Loaded>
    </section>
  );
}

function Changes({ entry }: { entry: Entry }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const fields = Object.keys(entry.after ?? {}).filter((field) => field in TASK_FIELD_WORDS);
  if (entry.before === null || fields.length === 0) return null;
  const show = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return words.nothing;
    if (Array.isArray(value)) return value.length === 0 ? words.nothing : value.join('; ');
    return typeof value === 'string' && isDay(value) ? formatDay(value) : String(value);
  };
  return (
    <ul className={`${classes.plainList} ${classes.quiet}`}>
      {fields.map((field) => (
        <li key={field}>
          {TASK_FIELD_WORDS[field]?.[language]}: {show(entry.before?.[field])} → {show(entry.after?.[field])}
        </li>
      ))}
    </ul>
  );
}
