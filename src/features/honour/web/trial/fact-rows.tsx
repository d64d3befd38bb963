import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useKeptFocus } from '../../../../ui/focus/use-kept-focus.ts';
import { DayInput } from '../../../../ui/form/day-input.tsx';
import type { Option } from '../../../../ui/form/fields.tsx';
import { AsyncPicker, type PickerProps } from '../../../../ui/form/picker.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { TypedRow } from '../../model/trial.ts';
import classes from './trial.module.css';

const messages = defineMessages({
  vi: {
    choose: '– Chọn –',
    remove: 'Bỏ',
    removeRow: (title: string, number: number) => `Bỏ dòng ${number}: ${title}`,
    row: (title: string, number: number) => `${title}, dòng ${number}`,
  },
  en: {
    choose: '– Choose –',
    remove: 'Remove',
    removeRow: (title: string, number: number) => `Remove line ${number}: ${title}`,
    row: (title: string, number: number) => `${title}, line ${number}`,
  },
});

export interface RowField {
  name: string;
  label: string;
  as: 'award' | 'choice' | 'year' | 'day';
  options?: readonly Option[];
}

/** A list of facts: a line each, with a button for another and one to take each away. */
export function FactRows({
  title,
  add,
  fields,
  rows,
  blank = {},
  awards,
  onChange,
}: {
  title: string;
  add: string;
  fields: readonly RowField[];
  rows: readonly TypedRow[];
  /** What a new line begins with. */
  blank?: TypedRow;
  awards: { names: ReadonlyMap<string, string>; search: PickerProps['search'] };
  onChange: (rows: readonly TypedRow[]) => void;
}) {
  const words = useMessages(messages);
  const heading = useId();
  const kept = useKeptFocus<HTMLElement>();
  const change = (i: number, name: string, value: string) =>
    onChange(rows.with(i, { ...rows[i], [name]: value }));
  return (
    <section className={classes.part} aria-labelledby={heading} {...kept}>
      <h3 id={heading}>{title}</h3>
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
        <fieldset key={i} className={classes.row} aria-label={words.row(title, i + 1)}>
          {fields.map(({ name, label, as, options }) => {
            const value = row[name] ?? '';
            if (as === 'award')
              return (
                <AsyncPicker
                  key={name}
                  label={label}
                  description=""
                  wrapperProps={{ className: classes.award }}
                  searchKey={['honour', 'trial-award']}
                  search={awards.search}
                  value={value === '' ? null : { value, label: awards.names.get(value) ?? value }}
                  onChange={(next) => change(i, name, next?.value ?? '')}
                />
              );
            if (as === 'day')
              return (
                <DayInput
                  key={name}
                  className={classes.field}
                  label={label}
                  description=""
                  value={value === '' ? null : value}
                  onChange={(next) => change(i, name, next ?? '')}
                />
              );
            if (as === 'choice')
              return (
                <NativeSelect
                  key={name}
                  className={classes.field}
                  label={label}
                  value={value}
                  data={[{ value: '', label: words.choose }, ...(options ?? [])]}
                  onChange={(event) => change(i, name, event.currentTarget.value)}
                />
              );
            return (
              <TextInput
                key={name}
                className={classes.year}
                label={label}
                inputMode="numeric"
                maxLength={4}
                value={value}
                onChange={(event) => change(i, name, event.currentTarget.value)}
              />
            );
          })}
          <Button
            variant="subtle"
            aria-label={words.removeRow(title, i + 1)}
            onClick={() => onChange(rows.toSpliced(i, 1))}
          >
            {words.remove}
          </Button>
        </fieldset>
      ))}
      <Button variant="default" size="compact-md" onClick={() => onChange([...rows, blank])}>
        {add}
      </Button>
    </section>
  );
}
