import { Checkbox } from '@mantine/core';
import { formatDay } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import type { ReminderPreview } from '../server/reminders/reminder.schema.ts';
import classes from './reminder-dialog.module.css';

const messages = defineMessages({
  vi: {
    caption: (count: number) => `${count} nhiệm vụ quá hạn`,
    choose: 'Chọn',
    chooseAll: 'Chọn tất cả',
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
    caption: (count: number) => (count === 1 ? '1 late task' : `${count} late tasks`),
    choose: 'Choose',
    chooseAll: 'Choose all',
    task: 'Task',
    due: 'Due',
    days: (count: number) => (count === 1 ? '1 day late' : `${count} days late`),
    units: 'Reminds',
    accounts: (count: number) => (count === 1 ? '1 account' : `${count} accounts`),
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
  const sendable = tasks.filter(maySend);
  const all = sendable.length > 0 && sendable.every(({ taskId }) => chosen.has(taskId));
  const toggle = (taskId: string, on: boolean) =>
    onChoose(new Set(on ? [...chosen, taskId] : [...chosen].filter((each) => each !== taskId)));
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption>{words.caption(tasks.length)}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label={words.chooseAll}
                checked={all}
                indeterminate={!all && chosen.size > 0}
                disabled={sendable.length === 0}
                onChange={(event) =>
                  onChoose(new Set(event.currentTarget.checked ? sendable.map(({ taskId }) => taskId) : []))
                }
              />
            </th>
            <th scope="col">{words.task}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.units}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.taskId}>
              <td>
                <Checkbox
                  aria-label={`${words.choose}: ${task.number} ${task.content}`}
                  checked={chosen.has(task.taskId)}
                  disabled={!maySend(task)}
                  onChange={(event) => toggle(task.taskId, event.currentTarget.checked)}
                />
              </td>
              <th scope="row">
                {task.number && `${task.number}. `}
                {task.content}
              </th>
              <td>
                {formatDay(task.dueDay)}
                <div className={classes.about}>{words.days(task.days)}</div>
              </td>
              <td>
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
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
