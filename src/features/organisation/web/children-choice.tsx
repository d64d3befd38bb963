import { NativeSelect } from '@mantine/core';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import type { UnitView } from '../server/unit.schema.ts';
import classes from './organisation.module.css';
import { useTreeLevel } from './organisation-queries.ts';

const messages = defineMessages({
  vi: { title: 'Các đơn vị trực thuộc sẽ về đâu', all: 'Tất cả các đơn vị dưới đây', choose: '– Chọn –' },
  en: { title: 'Where the units below go', all: 'All of the units below', choose: '– Choose –' },
});

export interface ChildrenChoiceProps {
  unit: UnitView;
  /** By the sub-unit's key: one of the options. */
  value: Readonly<Record<string, string>>;
  options: readonly { value: string; label: string }[];
  /** The element id to which the error summary leads. */
  id: string;
  onChange: (value: Record<string, string>) => void;
}

/** Where each sub-unit of an ending unit goes. */
export function ChildrenChoice({ unit, value, options, id, onChange }: ChildrenChoiceProps) {
  const words = useMessages(messages);
  const level = useTreeLevel(unit.id, undefined, unit.childCount > 0);
  if (unit.childCount === 0) return null;
  const data = [{ value: '', label: words.choose }, ...options];
  return (
    <fieldset className={classes.part} id={id} tabIndex={-1}>
      <legend>{words.title}</legend>
      <Loaded query={level} lines={3}>
        {({ items }) => (
          <>
            {items.length > 1 && (
              <NativeSelect
                mb="sm"
                label={words.all}
                value=""
                onChange={(event) => {
                  const to = event.currentTarget.value;
                  onChange(Object.fromEntries(items.map((child) => [child.id, to])));
                }}
                data={data}
              />
            )}
            <ul className={classes.plain}>
              {items.map((child) => (
                <li key={child.id}>
                  <NativeSelect
                    label={child.name}
                    value={value[child.id] ?? ''}
                    onChange={(event) => onChange({ ...value, [child.id]: event.currentTarget.value })}
                    data={data}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </fieldset>
  );
}

/** The choices as the API takes them; those not made are left out, and the server lists them. */
export function toChildren(value: Readonly<Record<string, string>>): { unitId: string; to: string }[] {
  return Object.entries(value).flatMap(([unitId, to]) => (to === '' ? [] : [{ unitId, to }]));
}
