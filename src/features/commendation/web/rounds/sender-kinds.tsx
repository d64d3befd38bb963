import { Checkbox, Group } from '@mantine/core';
import { useField } from '../../../../ui/form/use-field.ts';
import type { ServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { UNIT_KIND_NAMES } from '../../../organisation/index.ts';
import { SENDERS } from './round-values.ts';

const messages = defineMessages({
  vi: {
    senders: 'Đơn vị phải gửi',
    hint: 'Các đơn vị cấp dưới thuộc loại đã chọn; không chọn là các đơn vị trực thuộc trực tiếp.',
  },
  en: {
    senders: 'Units that should send',
    hint: 'Units below of the chosen kinds; with none chosen, those directly below.',
  },
});

/** The kinds of units that should send to a round, to tick. */
export function SenderKinds<V extends { senderKinds: string[] }>({ form }: { form: ServerForm<V> }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const { id, wrapperProps, ...field } = useField({
    form,
    name: 'senderKinds',
    label: words.senders,
    description: words.hint,
    optional: true,
  });
  return (
    <Checkbox.Group
      {...field}
      {...wrapperProps}
      value={form.values.senderKinds}
      onChange={(kinds) => form.set('senderKinds', kinds as V['senderKinds'])}
    >
      <Group gap="md" mt="xs">
        {SENDERS.map((kind, index) => (
          <Checkbox
            key={kind}
            value={kind}
            label={UNIT_KIND_NAMES[kind][language]}
            id={index === 0 ? id : undefined}
          />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
