import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import type { ReminderPreview, SentReminders } from '../server/reminders/reminder.schema.ts';
import classes from './reminder-dialog.module.css';

const messages = defineMessages({
  vi: {
    close: 'Đóng',
    units: 'Nhắc đến',
    accounts: (count: number) => `${count} tài khoản`,
    nobody: 'Chưa có ai nhận nhắc',
    sent: (tasks: number, accounts: number) => `Đã nhắc ${tasks} nhiệm vụ đến ${accounts} tài khoản.`,
    unit: 'Đơn vị',
    count: 'Số nhiệm vụ',
    results: 'Kết quả theo đơn vị',
    skipped: (count: number) => `${count} nhiệm vụ không gửi:`,
    reasons: {
      'not-late': 'không còn quá hạn',
      'already-reminded': 'hôm nay đã nhắc rồi',
      nobody: 'chưa có ai nhận nhắc; hãy giao đơn vị hoặc người',
    },
  },
  en: {
    close: 'Close',
    units: 'Reminds',
    accounts: (count: number) => plural(count, 'account'),
    nobody: 'Nobody to remind',
    sent: (tasks: number, accounts: number) =>
      `Reminded of ${plural(tasks, 'task')} to ${plural(accounts, 'account')}.`,
    unit: 'Unit',
    count: 'Tasks',
    results: 'Result per unit',
    skipped: (count: number) => `${count} not sent:`,
    reasons: {
      'not-late': 'no longer late',
      'already-reminded': 'reminded today already',
      nobody: 'nobody to remind; assign a unit or a person',
    },
  },
});

interface ReminderResultProps {
  sent: SentReminders;
  preview: ReminderPreview;
  onClose: () => void;
}

/** What was sent to which unit, and what was not sent and why. */
export function ReminderResult({ sent, preview, onClose }: ReminderResultProps) {
  const words = useMessages(messages);
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => told.current?.focus(), []);
  const contentOf = (taskId: string) => preview.tasks.find((task) => task.taskId === taskId)?.content ?? '';
  return (
    <>
      <p role="status" ref={told} tabIndex={-1}>
        <strong>{words.sent(sent.sent, sent.accounts)}</strong>
      </p>
      {sent.units.length > 0 && (
        <table className={classes.table}>
          <caption>{words.results}</caption>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.count}</th>
              <th scope="col">{words.units}</th>
            </tr>
          </thead>
          <tbody>
            {sent.units.map((unit) => (
              <tr key={unit.unitId}>
                <th scope="row">{unit.name}</th>
                <td>{unit.tasks}</td>
                <td>{unit.accounts === 0 ? words.nobody : words.accounts(unit.accounts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sent.skipped.length > 0 && (
        <>
          <p>{words.skipped(sent.skipped.length)}</p>
          <ul>
            {sent.skipped.map(({ taskId, number, reason }) => (
              <li key={taskId}>
                {number && `${number}. `}
                {contentOf(taskId)}: {words.reasons[reason]}
              </li>
            ))}
          </ul>
        </>
      )}
      <Group mt="lg">
        <Button onClick={onClose}>{words.close}</Button>
      </Group>
    </>
  );
}
