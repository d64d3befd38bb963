import { Button, Title } from '@mantine/core';
import { api } from '../../../../ui/api/api.ts';
import { formatMoment, relativeMoment } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import type { SessionView } from '../../server/session.schema.ts';
import classes from '../account.module.css';
import { OWN, useAct, useOwn } from '../account-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Phiên đăng nhập đang mở',
    note: 'Nếu có phiên bạn không nhận ra, hãy kết thúc phiên đó và đổi mật khẩu. Phiên không dùng tự kết thúc sau 12 giờ.',
    current: 'Phiên này',
    unknown: 'Trình duyệt không rõ',
    address: (address: string) => `Địa chỉ mạng ${address}`,
    begun: (moment: string) => `đăng nhập ${moment}`,
    seen: (when: string) => `dùng ${when}`,
    end: 'Kết thúc',
    endOf: (device: string) => `Kết thúc phiên: ${device}`,
    ended: 'Đã kết thúc phiên.',
    endOthers: 'Kết thúc mọi phiên khác',
    endedOthers: 'Đã kết thúc các phiên khác.',
  },
  en: {
    title: 'Open sessions',
    note: 'If there is one you do not know, end it and change your password. A session that is not used ends after 12 hours.',
    current: 'This session',
    unknown: 'Unknown browser',
    address: (address: string) => `Network address ${address}`,
    begun: (moment: string) => `signed in ${moment}`,
    seen: (when: string) => `used ${when}`,
    end: 'End',
    endOf: (device: string) => `End the session: ${device}`,
    ended: 'The session is ended.',
    endOthers: 'End all other sessions',
    endedOthers: 'The other sessions are ended.',
  },
});

/** Where one is signed in, and ending it there. */
export function Sessions() {
  const words = useMessages(messages);
  const query = useOwn<{ items: SessionView[] }>('sessions');
  const endOthers = useAct(() => api.post('/api/me/sessions/end-others'), {
    said: words.endedOthers,
    keys: [OWN],
  });
  return (
    <section className={classes.section}>
      <Title order={2}>{words.title}</Title>
      <p className={classes.note}>{words.note}</p>
      <Loaded query={query}>
        {({ items }) => (
          <>
            <ul className={classes.rows}>
              {items.map((session) => (
                <SessionRow key={session.id} session={session} />
              ))}
            </ul>
            {items.length > 1 && (
              <Button loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
                {words.endOthers}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function SessionRow({ session }: { session: SessionView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const end = useAct(() => api.delete(`/api/me/sessions/${session.id}`), { said: words.ended, keys: [OWN] });
  const device = session.device === '–' ? words.unknown : session.device;
  const details = [
    words.address(session.address),
    words.begun(formatMoment(session.createdAt)),
    words.seen(relativeMoment(session.lastSeenAt, language)),
  ];
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <p className={classes.title}>
          {device} {session.current && <ToneBadge tone="green">{words.current}</ToneBadge>}
        </p>
        <p className={classes.small}>{details.join(' · ')}</p>
      </div>
      {!session.current && (
        <Button
          size="compact-sm"
          aria-label={words.endOf(device)}
          loading={end.isPending}
          onClick={() => end.mutate()}
        >
          {words.end}
        </Button>
      )}
    </li>
  );
}
