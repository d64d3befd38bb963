import { Checkbox, SimpleGrid } from '@mantine/core';
import { addDays } from '../../../../law/calendar/day.ts';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { DayField } from '../../../../ui/form/special-fields.tsx';
import { useField } from '../../../../ui/form/use-field.ts';
import { type ServerForm, useServerForm } from '../../../../ui/form/use-server-form.ts';
import { today } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { scopeWord } from '../../model/scope-words.ts';
import { useOwnChanged } from '../account-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Tạo mã truy cập',
    name: 'Tên',
    nameHint: 'Phần mềm nào dùng, để làm gì',
    scopes: 'Phạm vi',
    scopesHint: 'Chỉ chọn những gì phần mềm cần',
    lastDay: 'Dùng đến hết ngày',
    lastDayHint: 'Nhiều nhất một năm',
    submit: 'Tạo mã',
    missing: 'Hãy chọn ít nhất một phạm vi.',
  },
  en: {
    title: 'Make an access token',
    name: 'Name',
    nameHint: 'Which program uses it, and what for',
    scopes: 'Scopes',
    scopesHint: 'Choose only what the program needs',
    lastDay: 'Last day',
    lastDayHint: 'A year at most',
    submit: 'Make the token',
    missing: 'Choose one scope at least.',
  },
});

interface Props {
  scopes: readonly string[];
  opened: boolean;
  onClose: () => void;
  onMade: (token: string) => void;
}

/** Makes an access token and shows it this once. */
export function NewTokenDialog(props: Props) {
  const words = useMessages(messages);
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={words.title} size="lg">
      <NewTokenForm {...props} />
    </Dialog>
  );
}

interface Values {
  name: string;
  scopes: string[];
  lastDay: string | null;
}

function NewTokenForm({ scopes, onClose, onMade }: Props) {
  const words = useMessages(messages);
  const changed = useOwnChanged();
  const form = useServerForm<Values, { token: string }>({
    id: 'token.create',
    initial: { name: '', scopes: [], lastDay: addDays(today(), 90) },
    validate: (values) => ({ scopes: values.scopes.length === 0 ? words.missing : undefined }),
    submit: (values) => api.post<{ token: string }>('/api/me/tokens', values),
    onSuccess: ({ token }) => {
      changed();
      onMade(token);
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={words.submit} onCancel={onClose} guard={false}>
      <TextField form={form} name="name" label={words.name} description={words.nameHint} maxLength={100} />
      <ScopeField form={form} scopes={scopes} />
      <DayField
        form={form}
        name="lastDay"
        label={words.lastDay}
        description={words.lastDayHint}
        min={today()}
        max={addDays(today(), 366)}
      />
    </Form>
  );
}

function ScopeField({ form, scopes }: { form: ServerForm<Values>; scopes: readonly string[] }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const { id, label, error, wrapperProps } = useField({ form, name: 'scopes', label: words.scopes });
  return (
    <Checkbox.Group
      {...wrapperProps}
      label={label}
      description={words.scopesHint}
      error={error}
      value={form.values.scopes}
      onChange={(value) => form.set('scopes', value)}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
        {inPairs(scopes).map((scope, index) =>
          scope === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the gaps are all alike
            <span key={index} />
          ) : (
            <Checkbox
              key={scope}
              id={scope === scopes[0] ? id : undefined}
              value={scope}
              label={scopeWord(scope, language)}
            />
          ),
        )}
      </SimpleGrid>
    </Checkbox.Group>
  );
}

/** Reading on the left, writing on the right; `null` where there is only one of them. */
function inPairs(scopes: readonly string[]): (string | null)[] {
  const groups = [...new Set(scopes.map((scope) => scope.split(':')[0]))];
  const held = (scope: string) => (scopes.includes(scope) ? scope : null);
  return groups.flatMap((group) => [held(`${group}:read`), held(`${group}:write`)]);
}
