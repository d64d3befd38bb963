import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { isLocal, parseLocal, showLocal } from './local-moment.ts';

const messages = defineMessages({
  vi: {
    hint: 'Ngày/tháng/năm và giờ, ví dụ: 20/12/2026 08:00',
    wrong: 'Ghi ngày và giờ, ví dụ 20/12/2026 08:00.',
  },
  en: {
    hint: 'Day/month/year and time, such as 20/12/2026 08:00',
    wrong: 'Write day and time, such as 20/12/2026 08:00.',
  },
});

interface MomentInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** A day and a time of Hà Nội (`2026-12-20T08:00`); a text that is none is shown as it was typed. */
  value: string;
  onChange: (value: string) => void;
}

/** A day and a time of Hà Nội, typed day first whatever the language of the browser: its own field would show the month first in many. */
export function MomentInput({ value, onChange, error, ...rest }: MomentInputProps) {
  const words = useMessages(messages);
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed === null && value !== '' && !isLocal(value);
  return (
    <TextInput
      description={words.hint}
      autoComplete="off"
      {...rest}
      error={error ?? (wrong ? words.wrong : undefined)}
      value={typed ?? showLocal(value)}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        onChange(parseLocal(text) ?? text.trim());
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
