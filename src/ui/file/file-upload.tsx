import { Button, CloseButton, Progress } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { newKey } from '../api/idempotency.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { problemText } from '../toast/toast-store.ts';
import classes from './file.module.css';
import { FileDrop, type FileDropProps } from './file-drop.tsx';

const messages = defineMessages({
  vi: {
    sending: (name: string) => `Đang gửi ${name}`,
    again: 'Gửi lại',
    drop: (name: string) => `Bỏ tệp ${name}`,
    percent: (share: number) => `${Math.round(share * 100)} %`,
    working: 'Đã gửi, đang xử lý…',
  },
  en: {
    sending: (name: string) => `Sending ${name}`,
    again: 'Send again',
    drop: (name: string) => `Drop the file ${name}`,
    percent: (share: number) => `${Math.round(share * 100)} %`,
    working: 'Sent, being worked on…',
  },
});

interface Sending {
  key: string;
  file: File;
  share: number;
  problem: string | null;
}

export interface FileUploadProps<A> extends Omit<FileDropProps, 'onFiles' | 'error'> {
  /** The address that takes the file. */
  path: string;
  /** Text fields sent beside it. */
  fields?: Readonly<Record<string, string>>;
  onUploaded: (answer: A, file: File) => void;
}

/** Takes files and sends them at once, with progress; one that failed stays and can be sent again. */
export function FileUpload<A>({ path, fields, onUploaded, ...drop }: FileUploadProps<A>) {
  const words = useMessages(messages);
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const change = (key: string, next: Partial<Sending>) =>
    setSendings((all) => all.map((each) => (each.key === key ? { ...each, ...next } : each)));
  const remove = (key: string) => setSendings((all) => all.filter((each) => each.key !== key));
  const send = async ({ key, file }: Pick<Sending, 'key' | 'file'>) => {
    change(key, { share: 0, problem: null });
    try {
      const answer = await api.upload<A>(path, file, {
        fields,
        key,
        onProgress: (share) => change(key, { share }),
      });
      remove(key);
      onUploaded(answer, file);
    } catch (error) {
      change(key, { problem: problemText(error) });
    }
  };
  const start = (files: File[]) => {
    const added = files.map((file) => ({ key: newKey(), file, share: 0, problem: null }));
    setSendings((all) => [...all, ...added]);
    for (const each of added) void send(each);
  };
  return (
    <div>
      <FileDrop {...drop} onFiles={start} />
      <ul className={classes.sendings} aria-live="polite">
        {sendings.map(({ key, file, share, problem }) => (
          <li key={key} className={classes.sending}>
            <span className={classes.name}>{file.name}</span>
            {problem === null ? (
              <>
                <Progress.Root className={classes.bar}>
                  <Progress.Section value={share * 100} aria-label={words.sending(file.name)} />
                </Progress.Root>
                <span>{share < 1 ? words.percent(share) : words.working}</span>
              </>
            ) : (
              <>
                <span role="alert" className={classes.problem}>
                  {problem}
                </span>
                <Button size="compact-md" onClick={() => void send({ key, file })}>
                  {words.again}
                </Button>
                <CloseButton aria-label={words.drop(file.name)} onClick={() => remove(key)} />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
