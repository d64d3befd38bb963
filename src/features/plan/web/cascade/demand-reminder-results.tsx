import { Button, Group } from '@mantine/core';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import type { SentDemandReminders } from '../../server/cascade/demand-reminder.schema.ts';
import classes from './cascade.module.css';

const messages = defineMessages({
  vi: {
    unit: 'Đơn vị',
    close: 'Đóng',
    sent: (units: number, accounts: number) => `Đã đôn đốc ${units} đơn vị, ${accounts} tài khoản.`,
    result: 'Kết quả',
    results: {
      sent: 'Đã gửi',
      'already-reminded': 'Hôm nay đã nhắc rồi, không gửi lại',
      nobody: 'Chưa có ai nhận: hãy giao vai trò cán bộ phụ trách tại đơn vị',
      'not-late': 'Không còn quá hạn',
    },
  },
  en: {
    unit: 'Unit',
    close: 'Close',
    sent: (units: number, accounts: number) =>
      `Reminded ${plural(units, 'unit')}, ${plural(accounts, 'account')}.`,
    result: 'Result',
    results: {
      sent: 'Sent',
      'already-reminded': 'Reminded today already, not sent again',
      nobody: 'Nobody to tell: give somebody the clerk’s role at the unit',
      'not-late': 'No longer late',
    },
  },
});

/** What became of the reminder of each unit. */
export function DemandReminderResults({ sent, onClose }: { sent: SentDemandReminders; onClose: () => void }) {
  const words = useMessages(messages);
  return (
    <>
      <p role="status">
        <strong>{words.sent(sent.sent, sent.accounts)}</strong>
      </p>
      <div className={classes.scroll}>
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.result}</th>
            </tr>
          </thead>
          <tbody>
            {sent.results.map(({ unitId, name, result }) => (
              <tr key={unitId}>
                <th scope="row">{name || '–'}</th>
                <td>{words.results[result]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group mt="lg">
        <Button onClick={onClose}>{words.close}</Button>
      </Group>
    </>
  );
}
