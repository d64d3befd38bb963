import { Drawer } from '@mantine/core';
import { useDisclosure, useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import type { Me } from '../session/me.ts';
import classes from './layout.module.css';
import { Navigation } from './navigation.tsx';
import { TopBar } from './top-bar.tsx';

const messages = defineMessages({
  vi: { skip: 'Bỏ qua đến nội dung', navigation: 'Các trang', close: 'Đóng danh sách trang' },
  en: { skip: 'Skip to content', navigation: 'Pages', close: 'Close the list of pages' },
});

const NARROW = '(max-width: 62em)';
const CONTENT = 'noi-dung';

/** The frame of the application: top bar, navigation on the left (a drawer on narrow screens), content. */
export function Layout({ me, children }: { me: Me; children: ReactNode }) {
  const words = useMessages(messages);
  const narrow = useMediaQuery(NARROW, globalThis.matchMedia?.(NARROW).matches);
  const [drawer, { open, close }] = useDisclosure(false);
  const [folded, setFolded] = useLocalStorage({ key: 'so-vang.navigation-folded', defaultValue: false });
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: choosing a page closes the drawer
  useEffect(close, [pathname]);
  const skip = () => document.getElementById(CONTENT)?.focus();
  return (
    <div className={classes.frame} data-folded={!narrow && folded}>
      <a
        href={`#${CONTENT}`}
        className={classes.skip}
        onClick={(event) => {
          event.preventDefault();
          skip();
        }}
      >
        {words.skip}
      </a>
      <TopBar
        me={me}
        navigationShown={narrow ? drawer : !folded}
        onNavigation={narrow ? open : () => setFolded(!folded)}
      />
      {!narrow && (
        <div className={classes.side} hidden={folded}>
          <Navigation acts={me.acts} />
        </div>
      )}
      {narrow && (
        <Drawer
          opened={drawer}
          onClose={close}
          title={words.navigation}
          size={300}
          closeButtonProps={{ 'aria-label': words.close }}
        >
          <Navigation acts={me.acts} />
        </Drawer>
      )}
      <main id={CONTENT} tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </div>
  );
}
