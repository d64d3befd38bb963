import { api } from '../../../ui/api/api.ts';
import { type Option, SelectField, TextareaField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { optionsOf } from '../../../ui/form/options.ts';
import { DayField, MultiPickerField } from '../../../ui/form/special-fields.tsx';
import { type ServerForm, useServerForm } from '../../../ui/form/use-server-form.ts';
import { today } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { MeritKind } from '../model/merit-kinds.ts';
import type { MeritsView, MeritTermsView } from '../server/merit.schema.ts';
import { type SubjectKey, searchAwards, subjectPath, useAwards } from './honour-queries.ts';
import { MERIT_FORMS, type MeritField } from './merit-fields.ts';
import type { MeritRecord } from './merit-section.tsx';
import { numberOrNull } from './number-or-null.ts';

const messages = defineMessages({
  vi: { save: 'Lưu', saved: 'Đã lưu dữ liệu thành tích.', of: 'năm' },
  en: { save: 'Save', saved: 'The merit record is saved.', of: 'of' },
});

type Value = string | null | Option[] | number;
type Values = Record<string, Value>;

interface Props {
  of: SubjectKey;
  kind: MeritKind;
  /** `null` for a new one. */
  record: MeritRecord | null;
  terms: MeritTermsView;
  onClose: () => void;
  onSaved: () => void;
}

/** Adds or changes a merit record, by the description of its kind. */
export function MeritRecordForm({ of, kind, record, terms, onClose, onSaved }: Props) {
  const words = useMessages(messages);
  const awards = useAwards().data?.items ?? [];
  const { fields } = MERIT_FORMS[kind];
  const nameOf = (award: string) => awards.find(({ id }) => id === award)?.name ?? award;
  const first = (field: MeritField): Value => {
    const value = record?.[field.name];
    if (field.type === 'uses')
      return ((value ?? []) as { award: string; year: number }[]).map(({ award, year }) => ({
        value: `${award} ${year}`,
        label: `${nameOf(award)} ${year}`,
      }));
    if (value !== null && value !== undefined) return String(value);
    if (field.type === 'day') return null;
    return field.type === 'year' ? today().slice(0, 4) : '';
  };
  const form = useServerForm<Values, MeritsView>({
    id: `merit.${kind}.${record?.id ?? of.id}`,
    initial: {
      ...Object.fromEntries(fields.map((field) => [field.name, first(field)])),
      ...(record !== null && { version: record.version }),
    },
    submit: (values, { key }) => {
      const body = {
        ...Object.fromEntries(fields.map((field) => [field.name, sent(field, values[field.name])])),
        ...(record !== null && { version: values.version }),
      };
      return record === null
        ? api.post<MeritsView>(subjectPath(of, kind), body, { key })
        : api.put<MeritsView>(`/api/${kind}/${record.id}`, body, { key });
    },
    fromCurrent: (current) => ({ version: (current as { version: number }).version }),
    onSuccess: () => {
      toast.done(words.saved);
      onSaved();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      {fields.map((field) => (
        <Field key={field.name} form={form} field={field} terms={terms} />
      ))}
    </Form>
  );
}

function sent(field: MeritField, value: Value | undefined): unknown {
  if (field.type === 'uses')
    return (value as Option[]).map((use) => {
      const [award = '', year = ''] = use.value.split(' ');
      return { award, year: Number(year) };
    });
  return field.type === 'year' ? numberOrNull(String(value ?? '')) : (value ?? null);
}

function Field({
  form,
  field,
  terms,
}: {
  form: ServerForm<Values>;
  field: MeritField;
  terms: MeritTermsView;
}) {
  const language = useLanguage();
  const awards = useAwards().data?.items ?? [];
  const common = {
    form: form as never,
    name: field.name as never,
    label: field.label[language],
    ...(field.optional && { optional: true }),
  };
  if (field.type === 'day') return <DayField {...common} />;
  if (field.type === 'text') return <TextareaField {...common} maxLength={1000} />;
  if (field.type === 'year') return <TextField {...common} inputMode="numeric" width="8rem" maxLength={4} />;
  if (field.type === 'line') return <TextField {...common} maxLength={300} />;
  if (field.type === 'uses') {
    const year = String(form.values.year ?? '');
    const search = searchAwards(awards);
    return (
      <MultiPickerField
        {...common}
        searchKey={['honour', 'pick-use', year, awards.length]}
        search={async (q) =>
          (await search(q)).map(({ value, label }) => ({
            value: `${value} ${year}`,
            label: `${label} ${year}`,
          }))
        }
      />
    );
  }
  const options =
    field.type === 'word' ? optionsOf(field.words ?? {}, language) : field.terms ? terms[field.terms] : [];
  return <SelectField {...common} options={options} />;
}
