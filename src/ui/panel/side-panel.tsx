import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useReturnedFocus } from '../focus/use-returned-focus.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { useSearchParam } from '../page/search-params.ts';

const messages = defineMessages({
  vi: { close: 'Đóng khung chi tiết' },
  en: { close: 'Close the details' },
});

/**
 * Details beside a list, open while the address has the search parameter `param`; it can be sent to others, and "back"
 * closes it. Open it by a link with `search={(before) => ({ ...before, [param]: id })}`. `children` gets the parameter's value.
 */
export function SidePanel({
  param,
  title,
  children,
}: {
  param: string;
  title: ReactNode;
  children: (id: string) => ReactNode;
}) {
  const words = useMessages(messages);
  const [id, setId] = useSearchParam(param);
  useReturnedFocus(id !== undefined);
  return (
    <Drawer
      opened={id !== undefined}
      onClose={() => setId(undefined)}
      position="right"
      size="min(44rem, 100vw)"
      title={title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {id !== undefined && children(id)}
    </Drawer>
  );
}
