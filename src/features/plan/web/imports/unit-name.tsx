import { Button, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { useKeptFocus } from '../../../../ui/focus/use-kept-focus.ts';
import type { Option } from '../../../../ui/form/fields.tsx';
import { AsyncMultiPicker } from '../../../../ui/form/picker.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { StatusBadge, type StatusTable } from '../../../../ui/status/status.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import { unitPicker } from '../../../organisation/web/index.ts';
import type { Chosen } from '../../model/source-links.ts';
import type { ImportUnits } from '../../server/imports/import-units.schema.ts';
import { unitsKey } from './import-units.ts';
import classes from './imports.module.css';

const messages = defineMessages({
  vi: {
    rows: (count: number) => `${count} dòng`,
    means: (names: string) => `Là: ${names}`,
    many: (count: number) => `${count} đơn vị`,
    mayMean: 'Có thể là',
    choose: (text: string) => `Chọn đơn vị cho “${text}”`,
    confirm: 'Xác nhận',
    confirmOf: (text: string) => `Xác nhận đơn vị cho “${text}”`,
    change: 'Đổi',
    changeOf: (text: string) => `Đổi đơn vị của “${text}”`,
    pick: 'Chọn đơn vị',
    chooseOf: (text: string) => `Chọn đơn vị cho tên “${text}”`,
    forget: 'Quên điều đã nhớ',
    cancel: 'Thôi',
    see: 'Xem dòng đầu tiên',
    confirmed: 'Đã ghi nhớ.',
  },
  en: {
    rows: (count: number) => plural(count, 'row'),
    means: (names: string) => `Is: ${names}`,
    many: (count: number) => plural(count, 'unit'),
    mayMean: 'May be',
    choose: (text: string) => `Choose units for “${text}”`,
    confirm: 'Confirm',
    confirmOf: (text: string) => `Confirm the units of “${text}”`,
    change: 'Change',
    changeOf: (text: string) => `Change the units of “${text}”`,
    pick: 'Choose units',
    chooseOf: (text: string) => `Choose units for the name “${text}”`,
    forget: 'Forget it',
    cancel: 'Cancel',
    see: 'Show its first row',
    confirmed: 'Remembered.',
  },
});

type Item = ImportUnits['items'][number];

/** How sure a match is, in words. */
const MATCH: StatusTable<Item['match']> = {
  alias: { vi: 'Đã xác nhận', en: 'Confirmed', tone: 'green' },
  exact: { vi: 'Trùng tên', en: 'Same name', tone: 'green' },
  group: { vi: 'Nhóm đơn vị', en: 'A group', tone: 'green' },
  candidates: { vi: 'Cần chọn', en: 'To choose', tone: 'amber' },
  none: { vi: 'Chưa thấy', en: 'Not found', tone: 'grey' },
};
const SHOWN_NAMES = 4;

export interface UnitNameProps {
  item: Item;
  importId: string;
  disabled: boolean;
  /** Saves what is typed first, since the server reads the names from what is saved. */
  onBefore: () => Promise<unknown>;
  onChoose: (chosen: Chosen) => void;
}

/** A name in the document, what it is taken for, and the choice of its units. */
export function UnitName({ item, importId, disabled, onBefore, onChoose }: UnitNameProps) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const pickerId = useId();
  const [picked, setPicked] = useState<Option[] | null>(null);
  const choosing = picked !== null;
  const keptFocus = useKeptFocus<HTMLLIElement>();
  useEffect(() => {
    if (choosing) document.getElementById(pickerId)?.focus();
  }, [choosing, pickerId]);
  const confirm = useMutation({
    mutationFn: async (unitIds: readonly string[]) => {
      await onBefore();
      return api.post<ImportUnits>(`/api/plan-imports/${importId}/aliases`, { text: item.text, unitIds });
    },
    onSuccess: (answer) => {
      client.setQueryData(unitsKey(importId), answer);
      setPicked(null);
      toast.done(words.confirmed);
    },
    onError: (error) => toast.error(problemText(error)),
  });
  const label = (unit: { name: string; parentName: string | null }) =>
    unit.parentName === null ? unit.name : `${unit.name} (${unit.parentName})`;
  const names = item.units.slice(0, SHOWN_NAMES).map(label).join('; ');
  const rest = item.units.length - SHOWN_NAMES;
  const [first] = item.rows;
  return (
    <li className={classes.unit} {...keptFocus}>
      <p>
        <strong>{item.text}</strong> <StatusBadge of={MATCH} value={item.match} />{' '}
        <span className={classes.count}>{words.rows(item.rows.length)}</span>
      </p>
      {item.units.length > 0 && (
        <p>{words.means(rest > 0 ? `${names}… (${words.many(item.units.length)})` : names)}</p>
      )}
      {item.candidates.length > 0 && picked === null && (
        <p className={classes.place}>
          {words.mayMean}: {item.candidates.map(label).join('; ')}
        </p>
      )}
      {picked !== null && (
        <Stack gap="xs">
          <AsyncMultiPicker
            id={pickerId}
            label={words.choose(item.text)}
            {...unitPicker}
            value={picked}
            onChange={setPicked}
          />
          <div className={classes.inline}>
            <Button
              size="compact-md"
              disabled={picked.length === 0}
              loading={confirm.isPending}
              aria-label={words.confirmOf(item.text)}
              onClick={() => confirm.mutate(picked.map(({ value }) => value))}
            >
              {words.confirm}
            </Button>
            {item.match === 'alias' && (
              <Button size="compact-md" variant="subtle" onClick={() => confirm.mutate([])}>
                {words.forget}
              </Button>
            )}
            <Button size="compact-md" variant="subtle" onClick={() => setPicked(null)}>
              {words.cancel}
            </Button>
          </div>
        </Stack>
      )}
      <div className={classes.inline}>
        {!disabled && picked === null && (
          <Button
            size="compact-md"
            aria-label={item.units.length > 0 ? words.changeOf(item.text) : words.chooseOf(item.text)}
            onClick={() => {
              const start = item.units.length > 0 ? item.units : item.candidates.slice(0, 1);
              setPicked(start.map((unit) => ({ value: unit.unitId, label: label(unit) })));
            }}
          >
            {item.units.length > 0 ? words.change : words.pick}
          </Button>
        )}
        {first !== undefined && picked === null && (
          <Button size="compact-md" variant="subtle" onClick={() => onChoose({ kind: 'row', ...first })}>
            {words.see}
          </Button>
        )}
      </div>
    </li>
  );
}
