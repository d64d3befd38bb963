import { Button, Group, Textarea } from '@mantine/core';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { problemText } from '../../../ui/toast/toast-store.ts';
import classes from './reminder-dialog.module.css';

const messages = defineMessages({
  vi: { message: 'Lời nhắn kèm theo', messageHint: 'Không bắt buộc', cancel: 'Hủy' },
  en: { message: 'Message', messageHint: 'Not required', cancel: 'Cancel' },
});

interface ReminderSendProps {
  message: string;
  onMessage: (message: string) => void;
  /** Of how many things. */
  label: string;
  mayRemind: boolean;
  nothingChosen: boolean;
  sending: { isPending: boolean; error: unknown; mutate: () => void };
  onClose: () => void;
}

/** Below the choice of what to remind of: a message, what went wrong, and the act. */
export function ReminderSend(props: ReminderSendProps) {
  const { message, onMessage, label, mayRemind, nothingChosen, sending, onClose } = props;
  const words = useMessages(messages);
  return (
    <>
      <Textarea
        mt="md"
        label={words.message}
        description={words.messageHint}
        autosize
        minRows={2}
        maxLength={1000}
        value={message}
        onChange={(event) => onMessage(event.currentTarget.value)}
      />
      {sending.error !== null && (
        <p role="alert" className={classes.problem}>
          {problemText(sending.error)}
        </p>
      )}
      <Group gap="xs" mt="lg">
        {mayRemind && (
          <ActButton disabled={nothingChosen} loading={sending.isPending} onClick={() => sending.mutate()}>
            {label}
          </ActButton>
        )}
        <Button variant="subtle" onClick={onClose}>
          {words.cancel}
        </Button>
      </Group>
    </>
  );
}
