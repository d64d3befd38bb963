import { Button } from '@mantine/core';
import { formatTime } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { problemText } from '../../../../ui/toast/toast-store.ts';
import classes from './imports.module.css';
import type { SaveState } from './use-import-draft.ts';

const messages = defineMessages({
  vi: {
    saved: (time: string) => `Đã lưu lúc ${time}`,
    waiting: 'Có thay đổi chưa lưu…',
    saving: 'Đang lưu…',
    failed: (why: string) => `Chưa lưu được: ${why}`,
    again: 'Lưu lại',
    conflict: 'Tạm dừng lưu vì người khác vừa sửa',
  },
  en: {
    saved: (time: string) => `Saved at ${time}`,
    waiting: 'Changes not saved yet…',
    saving: 'Saving…',
    failed: (why: string) => `Not saved: ${why}`,
    again: 'Save again',
    conflict: 'Saving waits: somebody else has changed this',
  },
});

/** Whether what was typed is saved, and when it was. */
export function SaveNote({ save, onRetry }: { save: SaveState; onRetry: () => void }) {
  const words = useMessages(messages);
  const text = {
    saved: () => (save.kind === 'saved' ? words.saved(formatTime(save.at)) : ''),
    waiting: () => words.waiting,
    saving: () => words.saving,
    failed: () => (save.kind === 'failed' ? words.failed(problemText(save.error)) : ''),
    conflict: () => words.conflict,
  }[save.kind]();
  const trouble = save.kind === 'failed' || save.kind === 'conflict';
  return (
    <>
      <span role="status" className={classes.saved} data-tone={trouble ? 'red' : undefined}>
        {text}
      </span>
      {save.kind === 'failed' && (
        <Button size="compact-md" onClick={onRetry}>
          {words.again}
        </Button>
      )}
    </>
  );
}
