import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { CheckboxField, type Option, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField, PickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { formatDay, today } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { useMe } from '../../../ui/session/me.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { PersonRow, SimilarPeopleView } from '../server/person.schema.ts';
import classes from './organisation.module.css';
import { useRefresh } from './organisation-queries.ts';
import { PersonFields, toFacts } from './person-fields.tsx';
import { unitPicker } from './pickers.ts';

const messages = defineMessages({
  vi: {
    unit: 'Đơn vị',
    title: 'Chức vụ, chức danh',
    isHead: 'Là thủ trưởng của đơn vị',
    validFrom: 'Giữ chức vụ từ ngày',
    save: 'Thêm người',
    saved: (name: string) => `Đã thêm ${name}.`,
    similar:
      'Đã có người trùng tên hoặc trùng mã. Nếu là cùng một người, hãy mở và thêm chức vụ cho người đó:',
    isAnother: 'Đây là người khác với những người trên',
    missing: 'Hãy chọn đơn vị.',
  },
  en: {
    unit: 'Unit',
    title: 'Position',
    isHead: 'Heads the unit',
    validFrom: 'Holds it from',
    save: 'Add the person',
    saved: (name: string) => `${name} was added.`,
    similar:
      'There is somebody of this name or number. If it is the same person, open the page and add a position there:',
    isAnother: 'This is another person than those above',
    missing: 'Choose the unit.',
  },
});

const ASK_AFTER_MS = 400;

/** Adds a person with the first position; who may be the same is shown while the name is typed. */
export function CreatePersonForm({
  onDone,
  onCancel,
}: {
  onDone: (id: string) => void;
  onCancel: () => void;
}) {
  const words = useMessages(messages);
  const own = useMe().roles[0];
  const refresh = useRefresh();
  const form = useServerForm({
    id: 'person.create',
    initial: {
      fullName: '',
      birthDate: null as string | null,
      gender: '',
      email: '',
      phone: '',
      code: '',
      'position.unitId':
        own === undefined ? null : ({ value: own.unitId, label: own.unitName } as Option | null),
      'position.title': '',
      'position.isHead': false,
      'position.validFrom': today() as string | null,
      isAnother: false,
    },
    validate: (values) => ({
      'position.unitId': values['position.unitId'] === null ? words.missing : undefined,
    }),
    submit: (values, { key }) =>
      api.post<{ id: string }>(
        '/api/people',
        {
          ...toFacts(values),
          isAnother: values.isAnother,
          position: {
            unitId: values['position.unitId']?.value,
            title: values['position.title'],
            isHead: values['position.isHead'],
            validFrom: values['position.validFrom'],
          },
        },
        { key },
      ),
    onSuccess: ({ id }, { fullName }) => {
      refresh();
      toast.done(words.saved(fullName));
      onDone(id);
    },
  });
  const similar = useSimilar(form.values.fullName, form.values.birthDate, form.values.code);
  return (
    <Form form={form} submitLabel={words.save} onCancel={onCancel} guard={false}>
      <PersonFields form={form} />
      <div role="status">
        {similar.length > 0 && (
          <div className={classes.notice}>
            {words.similar}
            <ul>
              {similar.map((person) => (
                <li key={person.id}>
                  <TextLink to="/nguoi/$personId" params={{ personId: person.id }}>
                    {person.fullName}
                  </TextLink>
                  {[
                    person.birthDate === null ? null : formatDay(person.birthDate),
                    person.code,
                    person.positions[0] && `${person.positions[0].title}, ${person.positions[0].unitName}`,
                  ].map((part) => part && ` · ${part}`)}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {similar.length > 0 && <CheckboxField form={form} name="isAnother" label={words.isAnother} />}
      <PickerField form={form} name="position.unitId" label={words.unit} {...unitPicker} />
      <TextField form={form} name="position.title" label={words.title} maxLength={200} />
      <CheckboxField form={form} name="position.isHead" label={words.isHead} />
      <DayField form={form} name="position.validFrom" label={words.validFrom} />
    </Form>
  );
}

function useSimilar(fullName: string, birthDate: string | null, code: string): readonly PersonRow[] {
  const [asked] = useDebouncedValue(fullName.trim(), ASK_AFTER_MS);
  const born = birthDate !== null && /^\d{4}-\d{2}-\d{2}$/.test(birthDate) ? birthDate : undefined;
  const query = { fullName: asked, birthDate: born, code: code.trim() || undefined };
  const answer = useQuery({
    queryKey: ['person', 'similar', query],
    queryFn: ({ signal }) => api.get<SimilarPeopleView>('/api/people/similar', query, { signal }),
    enabled: asked.includes(' '),
  });
  return asked.includes(' ') ? (answer.data?.items ?? []) : [];
}
