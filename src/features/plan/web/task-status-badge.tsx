import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { StatusBadge } from '../../../ui/status/status.tsx';
import { TASK_STATUS_WORDS } from '../model/task-status.ts';
import type { TaskRow } from '../server/task.schema.ts';
import classes from './task-table.module.css';

const messages = defineMessages({
  vi: { progress: (percent: number) => `Tiến độ ${percent} %` },
  en: { progress: (percent: number) => `Progress ${percent} %` },
});

/** The status of a task in its word, with how far it is. Done is plain text, so that open tasks stand out. */
export function TaskStatusBadge({ task }: { task: Pick<TaskRow, 'status' | 'progress' | 'state'> }) {
  const words = useMessages(messages);
  return (
    <>
      <StatusBadge of={TASK_STATUS_WORDS} value={task.status} />
      {task.progress > 0 && task.state !== 'done' && (
        <span className={classes.extra}>{words.progress(task.progress)}</span>
      )}
    </>
  );
}
