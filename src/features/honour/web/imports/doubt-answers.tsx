import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Option } from '../../../../ui/form/fields.tsx';
import { AsyncPicker } from '../../../../ui/form/picker.tsx';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import classes from './imports.module.css';

const messages = defineMessages({
  vi: {
    rows: (count: number) => `${formatNumber(count)} hàng`,
    show: 'Xem từng hàng',
    apply: (count: number) => `Áp dụng cho ${formatNumber(count)} hàng`,
    authorityLabel: 'Người quyết định',
    authorityHint: 'Ví dụ: Chủ tịch Ủy ban nhân dân tỉnh',
    subject: 'Chưa rõ là cá nhân, tập thể hay hộ gia đình',
    subjectLabel: 'Đối tượng của các hàng này',
    choose: '– Chọn –',
  },
  en: {
    rows: (count: number) => plural(formatNumber(count), 'row'),
    show: 'See each row',
    apply: (count: number) => `Apply to ${plural(formatNumber(count), 'row')}`,
    authorityLabel: 'Decided by',
    authorityHint: 'Such as: Chairperson of the province',
    subject: 'Whether it is a person, a collective or a household is not clear',
    subjectLabel: 'Kind of subject of these rows',
    choose: '– Choose –',
  },
});

/** A doubt of many rows, and what may be answered. */
export function Doubt({
  title,
  count,
  code,
  children,
}: {
  title: string;
  count: number;
  code?: string;
  children: ReactNode;
}) {
  const words = useMessages(messages);
  return (
    <li className={classes.doubt}>
      <div>
        <strong>{title}</strong> <span className={classes.count}>{words.rows(count)}</span>{' '}
        {code !== undefined && (
          <TextLink to="." search={{ code, state: 'doubtful' }}>
            {words.show}
          </TextLink>
        )}
      </div>
      <div className={classes.answer}>{children}</div>
    </li>
  );
}

interface GroupProps<T> {
  title: string;
  count: number;
  busy: boolean;
  onApply: (value: T) => void;
}

/** One of what was found, or of everything. */
export function PickOne({
  title,
  label,
  count,
  busy,
  offered,
  searchKey,
  search,
  onApply,
}: GroupProps<string> & {
  label: string;
  offered: readonly Option[];
  searchKey: readonly unknown[];
  search: (q: string, options: { signal: AbortSignal }) => Promise<readonly Option[]>;
}) {
  const words = useMessages(messages);
  const [chosen, setChosen] = useState<Option | null>(null);
  return (
    <Doubt title={title} count={count}>
      {offered.map((option) => (
        <Button key={option.value} size="compact-md" disabled={busy} onClick={() => onApply(option.value)}>
          {option.label}
        </Button>
      ))}
      <div className={classes.line}>
        <div className={classes.picker}>
          <AsyncPicker
            label={label}
            searchKey={searchKey}
            search={search}
            value={chosen}
            onChange={setChosen}
          />
        </div>
        <Button disabled={busy || chosen === null} onClick={() => chosen !== null && onApply(chosen.value)}>
          {words.apply(count)}
        </Button>
      </div>
    </Doubt>
  );
}

/** A text for all rows. */
export function SayWho({ title, count, busy, onApply }: GroupProps<string>) {
  const words = useMessages(messages);
  const [text, setText] = useState('');
  return (
    <Doubt title={title} count={count}>
      <TextInput
        className={classes.picker}
        label={words.authorityLabel}
        description={words.authorityHint}
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button disabled={busy || text.trim() === ''} onClick={() => onApply(text.trim())}>
        {words.apply(count)}
      </Button>
    </Doubt>
  );
}

/** The kind of subject of all rows. */
export function ChooseKind({
  count,
  busy,
  options,
  onApply,
}: Omit<GroupProps<string>, 'title'> & { options: readonly Option[] }) {
  const words = useMessages(messages);
  const [value, setValue] = useState('');
  return (
    <Doubt title={words.subject} count={count} code="subject-unknown">
      <NativeSelect
        label={words.subjectLabel}
        value={value}
        data={[{ value: '', label: words.choose }, ...options]}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Button disabled={busy || value === ''} onClick={() => onApply(value)}>
        {words.apply(count)}
      </Button>
    </Doubt>
  );
}
