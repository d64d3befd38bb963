import { Modal, type ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useReturnedFocus } from '../focus/use-returned-focus.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';

const messages = defineMessages({
  vi: { close: 'Đóng hộp thoại' },
  en: { close: 'Close the dialog' },
});

interface DialogProps {
  opened: boolean;
  title: ReactNode;
  /** `lg` for forms of many fields; any CSS width for tables. */
  size?: ModalProps['size'];
  /** `false` where what is shown cannot be shown again. */
  closeOnClickOutside?: boolean;
  onClose: () => void;
  /** Mounted while open: a form inside begins anew each time. */
  children: ReactNode;
}

/** The frame of every dialog: its title, and a button to close it that says so. */
export function Dialog({ children, ...frame }: DialogProps) {
  const words = useMessages(messages);
  useReturnedFocus(frame.opened);
  return (
    <Modal {...frame} closeButtonProps={{ 'aria-label': words.close }}>
      {children}
    </Modal>
  );
}
