import { Button, Group, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import classes from '../account.module.css';

const messages = defineMessages({
  vi: {
    title: 'Mã khôi phục',
    why: 'Mỗi mã dùng một lần, thay cho mã xác thực khi bạn không có điện thoại. Các mã này chỉ hiện lần này: hãy in ra hoặc cất vào nơi an toàn.',
    copy: 'Sao chép',
    copied: 'Đã sao chép các mã.',
    print: 'In',
    kept: 'Tôi đã cất các mã',
  },
  en: {
    title: 'Recovery codes',
    why: 'Each works once, instead of a code of your authenticator when you do not have your phone. They are shown this once: print them or keep them somewhere safe.',
    copy: 'Copy',
    copied: 'The codes are copied.',
    print: 'Print',
    kept: 'I have kept the codes',
  },
});

/** New recovery codes, until their owner says that they are kept. */
export function RecoveryCodes(props: { login: string; codes: readonly string[]; onKept: () => void }) {
  const words = useMessages(messages);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const copy = () =>
    void navigator.clipboard
      ?.writeText([`Sổ Vàng: ${props.login}`, ...props.codes].join('\n'))
      .then(() => toast.done(words.copied));
  return (
    <div className={classes.once}>
      <Title order={3} ref={heading} tabIndex={-1}>
        {words.title}
      </Title>
      <p>{words.why}</p>
      <ul className={classes.codes} aria-label={words.title}>
        {props.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group data-screen-only>
        <Button onClick={copy}>{words.copy}</Button>
        <Button onClick={() => window.print()}>{words.print}</Button>
        <Button variant="filled" onClick={props.onKept}>
          {words.kept}
        </Button>
      </Group>
    </div>
  );
}
