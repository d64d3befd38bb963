import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { ActButton } from '../page/act-button.tsx';
import { Dialog } from './dialog.tsx';

const messages = defineMessages({
  vi: { cancel: 'Hủy' },
  en: { cancel: 'Cancel' },
});

export interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  /** What the button does, in its words. */
  confirmLabel: string;
  cancelLabel?: string;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  /** What will happen, to what, and whether it can be undone. */
  children: ReactNode;
}

/** Asks before an act that cannot simply be undone. For one that needs a reason take `ReasonDialog`. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, confirmLabel, busy, onConfirm, onClose, children } = props;
  const words = useMessages(messages);
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      {children}
      <Group gap="xs" mt="lg">
        <ActButton loading={busy} onClick={onConfirm}>
          {confirmLabel}
        </ActButton>
        <Button variant="subtle" onClick={onClose}>
          {props.cancelLabel ?? words.cancel}
        </Button>
      </Group>
    </Dialog>
  );
}
