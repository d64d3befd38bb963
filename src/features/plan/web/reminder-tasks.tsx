import { formatDay } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import type { ReminderPreview } from '../server/reminders/reminder.schema.ts';
import classes from './reminder-dialog.module.css';
import { ReminderTable } from './reminder-table.tsx';

const messages = defineMessages({
  vi: {
    caption: (count: number) => `${count} nhiệm vụ quá hạn`,
    task: 'Nhiệm vụ',
    due: 'Hạn',
    days: (count: number) => `quá ${count} ngày`,
    units: 'Nhắc đến',
    accounts: (count: number) => `${count} tài khoản`,
    nobody: 'Chưa có ai nhận nhắc',
    reminded: (day: string) => `đã nhắc ${day}`,
    today: 'hôm nay đã nhắc',
  },
  en: {
    caption: (count: number) => plural(count, 'late task'),
    task: 'Task',
    due: 'Due',
    days: (count: number) => `${plural(count, 'day')} late`,
    units: 'Reminds',
    accounts: (count: number) => plural(count, 'account'),
    nobody: 'Nobody to remind',
    reminded: (day: string) => `reminded ${day}`,
    today: 'reminded today',
  },
});

export type ReminderTask = ReminderPreview['tasks'][number];

interface ReminderTasksProps {
  tasks: readonly ReminderTask[];
  /** Whether a reminder of the task can be sent now. */
  maySend: (task: ReminderTask) => boolean;
  today: string;
  chosen: ReadonlySet<string>;
  onChoose: (taskIds: ReadonlySet<string>) => void;
}

/** Late tasks to choose from, each with whom a reminder reaches and when the last one went out. */
export function ReminderTasks({ tasks, maySend, today, chosen, onChoose }: ReminderTasksProps) {
  const words = useMessages(messages);
  return (
    <ReminderTable
      caption={words.caption(tasks.length)}
      columns={[words.task, words.due, words.units]}
      chosen={chosen}
      onChoose={onChoose}
      rows={tasks.map((task) => ({
        id: task.taskId,
        name: `${task.number} ${task.content}`,
        maySend: maySend(task),
        cells: [
          `${task.number && `${task.number}. `}${task.content}`,
          <>
            {formatDay(task.dueDay)}
            <div className={classes.about}>{words.days(task.days)}</div>
          </>,
          <>
            {task.accounts === 0
              ? words.nobody
              : task.units.map(({ name }) => name).join('; ') || words.accounts(task.accounts)}
            <div className={classes.about}>
              {[
                task.accounts > 0 ? words.accounts(task.accounts) : null,
                task.remindedOn === null
                  ? null
                  : task.remindedOn === today
                    ? words.today
                    : words.reminded(formatDay(task.remindedOn)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </>,
        ],
      }))}
    />
  );
}
