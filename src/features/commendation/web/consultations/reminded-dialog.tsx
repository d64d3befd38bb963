import { Button, Group } from '@mantine/core';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { RemindedView } from '../../server/consultations/consultation.schema.ts';
import classes from '../opinions/opinions.module.css';

const messages = defineMessages({
  vi: {
    title: (sent: number) => (sent === 0 ? 'Không nhắc thêm cơ quan nào' : `Đã nhắc ${sent} cơ quan`),
    close: 'Đóng',
  },
  en: {
    title: (sent: number) =>
      sent === 0 ? 'Nobody was reminded' : `${plural(sent, 'agency was', 'agencies were')} reminded`,
    close: 'Close',
  },
});

const RESULTS = {
  sent: { vi: 'Đã nhắc', en: 'Reminded', tone: 'green' },
  'already-reminded': { vi: 'Hôm nay đã nhắc', en: 'Reminded today already', tone: 'grey' },
  nobody: {
    vi: 'Chưa có tài khoản, cần gọi hoặc gửi công văn',
    en: 'No account: call or write',
    tone: 'amber',
  },
} as const;

/** What became of each agency that was to be reminded. */
export function RemindedDialog({
  reminded,
  onClose,
}: {
  reminded: RemindedView | null;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  return (
    <Dialog opened={reminded !== null} title={words.title(reminded?.sent ?? 0)} onClose={onClose}>
      <ul className={classes.list}>
        {(reminded?.results ?? []).map(({ consultationId, agencyName, title, result }) => (
          <li key={`${consultationId} ${agencyName}`}>
            <div className={classes.head}>
              <strong>{agencyName}</strong>
              <StatusBadge of={RESULTS} value={result} />
            </div>
            <div className={classes.quiet}>{title}</div>
          </li>
        ))}
      </ul>
      <Group mt="lg">
        <Button onClick={onClose}>{words.close}</Button>
      </Group>
    </Dialog>
  );
}
