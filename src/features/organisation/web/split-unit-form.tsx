import { Button, NativeSelect, TextInput } from '@mantine/core';
import { api } from '../../../ui/api/api.ts';
import { CheckboxField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { UnitsWritten } from '../server/unit-change.schema.ts';
import { ChildrenChoice, toChildren } from './children-choice.tsx';
import classes from './organisation.module.css';
import { useRefresh } from './organisation-queries.ts';
import { Consequences, SuccessionFields, successionStart } from './succession-fields.tsx';
import type { UnitFormProps } from './unit-acts.tsx';
import { kindOptions } from './unit-words.ts';

const messages = defineMessages({
  vi: {
    keep: 'Tách: đơn vị này vẫn tiếp tục hoạt động',
    part: (n: number) => `Đơn vị mới thứ ${n}`,
    name: 'Tên',
    kind: 'Loại',
    add: 'Thêm một đơn vị mới',
    remove: (n: number) => `Bỏ đơn vị mới thứ ${n}`,
    end: 'Kết thúc cùng đơn vị này',
    save: 'Chia, tách đơn vị',
    saved: 'Đã ghi việc chia, tách.',
    unnamed: (n: number) => `Đơn vị mới thứ ${n}`,
    missing: 'Hãy ghi tên của mọi đơn vị mới.',
  },
  en: {
    keep: 'The unit itself goes on beside the new ones',
    part: (n: number) => `New unit ${n}`,
    name: 'Name',
    kind: 'Kind',
    add: 'Add one more new unit',
    remove: (n: number) => `Remove new unit ${n}`,
    end: 'Ends with this unit',
    save: 'Split the unit',
    saved: 'The split was recorded.',
    unnamed: (n: number) => `New unit ${n}`,
    missing: 'Name every new unit.',
  },
});

/** Splits the unit into new ones, or takes new ones out of it. */
export function SplitUnitForm({ unit, onDone }: UnitFormProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const refresh = useRefresh();
  const empty = { name: '', kind: unit.kind as string };
  const form = useServerForm({
    id: `unit.split.${unit.id}`,
    initial: {
      keep: false,
      into: [empty, empty],
      children: {} as Record<string, string>,
      ...successionStart,
    },
    validate: ({ into }) => ({
      into: into.some(({ name }) => name.trim() === '') ? words.missing : undefined,
    }),
    submit: ({ into, children, ...values }, { key }) =>
      api.post<UnitsWritten>(
        `/api/units/${unit.id}/split`,
        {
          ...values,
          into: into.map((part) => ({ ...part, parentId: unit.parentId })),
          children: toChildren(children),
          versions: { [unit.id]: unit.version },
        },
        { key },
      ),
    onSuccess: () => {
      refresh();
      toast.done(words.saved);
      onDone();
    },
  });
  const { into, keep, day, children } = form.values;
  const change = (at: number, part: Partial<typeof empty>) =>
    form.set(
      'into',
      into.map((each, i) => (i === at ? { ...each, ...part } : each)),
    );
  const options = into.map(({ name }, i) => ({ value: `new-${i + 1}`, label: name || words.unnamed(i + 1) }));
  return (
    <Form form={form} submitLabel={words.save} onCancel={onDone} guard={false}>
      <CheckboxField form={form} name="keep" label={words.keep} />
      <div id={form.idOf('into')} tabIndex={-1}>
        {into.map((part, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no key of their own until they are stored
          <fieldset key={i} className={classes.part} style={{ marginBottom: '0.75rem' }}>
            <legend>{words.part(i + 1)}</legend>
            <TextInput
              label={words.name}
              maxLength={300}
              value={part.name}
              error={
                form.errorOf('into') !== undefined && part.name.trim() === '' ? words.missing : undefined
              }
              onChange={(event) => change(i, { name: event.currentTarget.value })}
            />
            <NativeSelect
              label={words.kind}
              value={part.kind}
              onChange={(event) => change(i, { kind: event.currentTarget.value })}
              data={kindOptions(language)}
            />
            {into.length > 1 && (
              <Button
                mt="xs"
                variant="subtle"
                onClick={() => form.setAll({ into: into.filter((_, at) => at !== i), children: {} })}
              >
                {words.remove(i + 1)}
              </Button>
            )}
          </fieldset>
        ))}
        <Button onClick={() => form.set('into', [...into, empty])}>{words.add}</Button>
      </div>
      <ChildrenChoice
        unit={unit}
        id={form.idOf('children')}
        value={children}
        onChange={(next) => form.set('children', next)}
        options={[...options, ...(keep ? [] : [{ value: 'end', label: words.end }])]}
      />
      <SuccessionFields form={form} />
      <Consequences unit={unit} day={day} ends={keep ? [] : [unit.name]} people={keep ? null : 'end'} />
    </Form>
  );
}
