import { Button } from '@mantine/core';
import { api } from '../../../ui/api/api.ts';
import { formatMoment, relativeMoment } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { ME } from '../../../ui/session/me.ts';
import { ToneBadge } from '../../../ui/status/status.tsx';
import type { NotificationView } from '../server/notification.schema.ts';
import classes from './account.module.css';
import { useAct } from './account-queries.ts';

const messages = defineMessages({
  vi: {
    label: 'Thông báo',
    urgent: 'Gấp',
    unread: 'Chưa đọc',
    markRead: 'Đánh dấu đã đọc',
    marked: 'Đã đánh dấu là đã đọc.',
  },
  en: {
    label: 'Notifications',
    urgent: 'Urgent',
    unread: 'Unread',
    markRead: 'Mark as read',
    marked: 'Marked as read.',
  },
});

export const NOTIFICATIONS = ['notifications'] as const;

/** What one was told, newest first; opening one marks it as read and leads to what it is about. */
export function NotificationList({ items }: { items: readonly NotificationView[] }) {
  const words = useMessages(messages);
  return (
    <ol aria-label={words.label} className={classes.rows}>
      {items.map((item) => (
        <NotificationRow key={item.id} item={item} />
      ))}
    </ol>
  );
}

function NotificationRow({ item }: { item: NotificationView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const unread = item.readAt === null;
  const read = () => api.post(`/api/notifications/${item.id}/read`);
  const mark = useAct(read, { said: words.marked, keys: [NOTIFICATIONS, ME] });
  const { pathname, searchParams } = new URL(item.link, location.origin);
  // The page is opened whether or not the mark arrives.
  const onOpen = () => unread && void read().catch(() => undefined);
  return (
    <li className={`${classes.row} ${unread ? classes.unread : classes.read}`}>
      <div className={classes.main}>
        <p className={classes.title}>
          {item.urgent && <ToneBadge tone="red">{words.urgent}</ToneBadge>}
          {unread && <span className="sv-hidden">{words.unread}: </span>}
          <TextLink to={pathname} search={Object.fromEntries(searchParams)} onClick={onOpen} inherit>
            {item.text[language]}
          </TextLink>
        </p>
        <p className={classes.small}>
          <time dateTime={item.createdAt}>
            {formatMoment(item.createdAt)} · {relativeMoment(item.createdAt, language)}
          </time>
        </p>
      </div>
      {unread && (
        <Button size="compact-sm" variant="subtle" loading={mark.isPending} onClick={() => mark.mutate()}>
          {words.markRead}
        </Button>
      )}
    </li>
  );
}
