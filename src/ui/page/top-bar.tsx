import { ActionIcon } from '@mantine/core';
import { IconBell, IconMenu2, IconSearch } from '@tabler/icons-react';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import type { Me } from '../session/me.ts';
import { Mark } from '../theme/mark.tsx';
import { AccountMenu } from './account-menu.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import classes from './layout.module.css';
import { PlainLink } from './links.tsx';

const messages = defineMessages({
  vi: {
    navigation: 'Danh sách trang',
    home: 'Sổ Vàng, về trang Việc của tôi',
    search: 'Tìm kiếm',
    unread: (count: number) => (count === 0 ? 'Thông báo' : `Thông báo: ${count} chưa đọc`),
    more: (count: number) => `và ${count} đơn vị khác`,
  },
  en: {
    navigation: 'List of pages',
    home: 'Sổ Vàng, to My work',
    search: 'Search',
    unread: (count: number) => (count === 0 ? 'Notifications' : `Notifications: ${count} unread`),
    more: (count: number) => `and ${count} more units`,
  },
});

const MOST_SHOWN = 99;

/** The bar on top: name of the product, where this person works, notifications, language, account. */
export function TopBar(props: { me: Me; navigationShown: boolean; onNavigation: () => void }) {
  const { me, navigationShown, onNavigation } = props;
  const words = useMessages(messages);
  const units = [...new Set(me.roles.map(({ unitName }) => unitName))];
  return (
    <header className={classes.top}>
      <ActionIcon aria-label={words.navigation} aria-expanded={navigationShown} onClick={onNavigation}>
        <IconMenu2 size={22} stroke={1.7} />
      </ActionIcon>
      <PlainLink to="/" className={classes.brand} aria-label={words.home}>
        <Mark />
        Sổ Vàng
      </PlainLink>
      <span className={classes.unit}>
        {units[0]} {units.length > 1 && words.more(units.length - 1)}
      </span>
      <span className={classes.spacer} />
      <span className={classes.wide}>
        <LanguageSwitch />
      </span>
      <PlainLink to="/tim-kiem" className={classes.iconLink} aria-label={words.search}>
        <IconSearch size={22} stroke={1.7} />
      </PlainLink>
      <PlainLink to="/thong-bao" className={classes.iconLink} aria-label={words.unread(me.unread)}>
        <IconBell size={22} stroke={1.7} />
        {me.unread > 0 && (
          <span className={classes.count} aria-hidden="true">
            {me.unread > MOST_SHOWN ? `${MOST_SHOWN}+` : me.unread}
          </span>
        )}
      </PlainLink>
      <AccountMenu me={me} />
    </header>
  );
}
