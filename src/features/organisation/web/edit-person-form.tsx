import { api } from '../../../ui/api/api.ts';
import { Form } from '../../../ui/form/form.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { PersonView } from '../server/person.schema.ts';
import { useRefresh } from './organisation-queries.ts';
import { PersonFields, type PersonValues, toFacts } from './person-fields.tsx';

const messages = defineMessages({
  vi: { save: 'Lưu thông tin', saved: 'Đã lưu thông tin.' },
  en: { save: 'Save the facts', saved: 'The facts were saved.' },
});

type Known = Pick<PersonView, 'fullName' | 'birthDate' | 'gender' | 'email' | 'phone' | 'code' | 'version'>;

/** Changes the facts of a person. */
export function EditPersonForm({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const words = useMessages(messages);
  const refresh = useRefresh();
  const form = useServerForm({
    id: `person.edit.${person.id}`,
    initial: toValues(person),
    submit: ({ version, ...values }, { key }) =>
      api.put<unknown>(`/api/people/${person.id}`, { ...toFacts(values), version }, { key }),
    fromCurrent: (current) => toValues(current as Known),
    onSuccess: () => {
      refresh();
      toast.done(words.saved);
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onDone} guard={false}>
      <PersonFields form={form} />
    </Form>
  );
}

function toValues(person: Known): PersonValues & { version: number } {
  const { fullName, birthDate, gender, email, phone, code, version } = person;
  return {
    fullName,
    birthDate,
    gender: gender ?? '',
    email: email ?? '',
    phone: phone ?? '',
    code: code ?? '',
    version,
  };
}
