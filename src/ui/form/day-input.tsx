import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { isDay } from '../../law/calendar/day.ts';
import { type Day, formatDay, parseDay } from '../i18n/format.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { LoadingLines } from '../page/loaded.tsx';

const messages = defineMessages({
  vi: {
    hint: 'Ví dụ: 1/2/2027',
    wrong: 'Ghi ngày theo dạng ngày/tháng/năm, ví dụ 1/2/2027.',
    open: (label: string) => `Mở lịch: ${label}`,
  },
  en: {
    hint: 'Day first, such as 1/2/2027',
    wrong: 'Write day/month/year, such as 1/2/2027.',
    open: (label: string) => `Open the calendar: ${label}`,
  },
});

const DayCalendar = lazy(() =>
  import('./day-calendar.tsx').then((module) => ({ default: module.DayCalendar })),
);

const NARROW = { wrapper: { maxWidth: 240 } };

export interface DayInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'label'> {
  label: string;
  /** A day; a text that is none is shown as it was typed; null when empty. */
  value: Day | string | null;
  /** Gets a day, or the text as typed while it is none (the server refuses it), or null. */
  onChange: (value: Day | string | null) => void;
  min?: Day;
  max?: Day;
}

/** A day: typed as `1/2/2027`, `01-02-2027` or `1.2.2027`, or taken from a calendar. */
export function DayInput({ value, onChange, min, max, label, error, ...rest }: DayInputProps) {
  const words = useMessages(messages);
  const [typed, setTyped] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const day = value !== null && isDay(value) ? value : null;
  const wrong = typed === null && value !== null && value !== '' && day === null;
  const take = (text: string) => {
    setTyped(text);
    onChange(text.trim() === '' ? null : (parseDay(text) ?? text));
  };
  const button = (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus withinPortal position="bottom-end">
      <Popover.Target>
        <ActionIcon
          aria-label={words.open(label)}
          onClick={() => setOpened(!opened)}
          size={30}
          disabled={rest.disabled}
        >
          <IconCalendar size={18} stroke={1.7} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense fallback={<LoadingLines lines={3} />}>
          <DayCalendar
            value={day}
            min={min}
            max={max}
            onChange={(next) => {
              onChange(next);
              setOpened(false);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      description={words.hint}
      autoComplete="off"
      inputMode="text"
      styles={NARROW}
      {...rest}
      label={label}
      error={error ?? (wrong ? words.wrong : undefined)}
      value={typed ?? (day === null ? (value ?? '') : formatDay(day))}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      rightSection={button}
    />
  );
}
