import { formatTime } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import classes from './dossier.module.css';

const messages = defineMessages({
  vi: { saved: (at: string) => `Đã tự lưu lúc ${at}`, hint: 'Nội dung được tự lưu khi ngừng gõ.' },
  en: { saved: (at: string) => `Saved at ${at}`, hint: 'What you type is saved when you pause.' },
});

/** When a form was last saved by itself. */
export function SavedNote({ at }: { at: string | null }) {
  const words = useMessages(messages);
  return (
    <p role="status" className={classes.saved}>
      {at === null ? words.hint : words.saved(formatTime(at))}
    </p>
  );
}
