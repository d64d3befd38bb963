import { Button, Group, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import classes from './account.module.css';

const messages = defineMessages({
  vi: { copy: 'Sao chép', copied: 'Đã sao chép.', done: 'Đã chép xong' },
  en: { copy: 'Copy', copied: 'Copied.', done: 'I have copied it' },
});

/** A secret that is shown this once, until somebody says it was taken down. Takes the focus. */
export function ShownOnce(props: { title: string; secret: string; onDone: () => void; children: ReactNode }) {
  const { title, secret, onDone, children } = props;
  const words = useMessages(messages);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={classes.once}>
      <Title order={3} ref={heading} tabIndex={-1}>
        {title}
      </Title>
      <p className={classes.small}>{children}</p>
      <p className={classes.secret}>{secret}</p>
      <Group>
        <Button
          onClick={() => void navigator.clipboard?.writeText(secret).then(() => toast.done(words.copied))}
        >
          {words.copy}
        </Button>
        <Button variant="filled" onClick={onDone}>
          {words.done}
        </Button>
      </Group>
    </div>
  );
}
