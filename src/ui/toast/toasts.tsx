import { CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { TONES } from '../theme/colors.ts';
import { closeToast, useToasts } from './toast-store.ts';
import classes from './toasts.module.css';

const messages = defineMessages({ vi: { close: 'Đóng thông báo' }, en: { close: 'Close the message' } });
const ICONS = { green: IconCheck, red: IconAlertTriangle, blue: IconInfoCircle };

/** Where messages of `toast` appear; once in the page, always there so that screen readers follow it. */
export function Toasts() {
  const words = useMessages(messages);
  const toasts = useToasts();
  return (
    <div className={classes.corner} aria-live="polite" aria-relevant="additions">
      {toasts.map(({ id, tone, text }) => {
        const Icon = ICONS[tone];
        const { text: color, ground, edge } = TONES[tone];
        return (
          <div key={id} className={classes.toast} style={{ background: ground, borderColor: edge, color }}>
            <Icon size={20} aria-hidden="true" />
            <span className={classes.text}>{text}</span>
            <CloseButton aria-label={words.close} onClick={() => closeToast(id)} />
          </div>
        );
      })}
    </div>
  );
}
