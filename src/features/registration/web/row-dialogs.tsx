import { SUBJECTS, type Subject } from '../../../law/awards/award.ts';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { type Option, RadioField, SelectField, TextareaField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { optionsOf } from '../../../ui/form/options.ts';
import { MultiPickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import { SUBJECT_WORDS } from '../../honour/index.ts';
import type { RegistrationRow, SheetView } from '../server/registration.schema.ts';
import { searchSubjects, useTakeSheet } from './registration-queries.ts';

const messages = defineMessages({
  vi: {
    add: 'Thêm đăng ký',
    edit: (name: string) => `Sửa đăng ký của ${name}`,
    subject: 'Đối tượng',
    who: 'Ai đăng ký',
    missing: 'Hãy chọn ít nhất một người, tập thể hoặc hộ gia đình.',
    noAward: 'Hãy chọn danh hiệu, hình thức dành cho đối tượng này.',
    award: 'Danh hiệu, hình thức khen thưởng',
    content: 'Nội dung đăng ký',
    contentHint: 'Chỉ tiêu, đề tài, sáng kiến, công trình phấn đấu',
    save: 'Lưu đăng ký',
    saved: 'Đã lưu đăng ký.',
  },
  en: {
    add: 'Add',
    edit: (name: string) => `Edit the registration of ${name}`,
    subject: 'Kind',
    who: 'Who',
    missing: 'Choose at least one.',
    noAward: 'Choose an award for this kind.',
    award: 'Award',
    content: 'Content',
    contentHint: 'Targets, topics, initiatives, works to carry out',
    save: 'Save',
    saved: 'Saved.',
  },
});

/** Adds one or several of a kind with the award they strive for. */
export function AddRowDialog({ sheet, onClose }: { sheet: SheetView; onClose: () => void }) {
  const words = useMessages(messages);
  return (
    <Dialog opened title={words.add} size="lg" onClose={onClose}>
      <AddForm sheet={sheet} onClose={onClose} />
    </Dialog>
  );
}

const awardOptions = (sheet: SheetView, subject: string) =>
  sheet.awards
    .filter((award) => (award.subjects as readonly string[]).includes(subject))
    .map(({ id, name }) => ({ value: id, label: name }));

function AddForm({ sheet, onClose }: { sheet: SheetView; onClose: () => void }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeSheet();
  const form = useServerForm({
    id: `registration.add.${sheet.id}`,
    // Each kind keeps its own choice, so that nobody of another kind is sent along.
    initial: {
      subject: 'individual' as Subject,
      individual: [] as Option[],
      collective: [] as Option[],
      household: [] as Option[],
      award: '',
      content: '',
    },
    validate: (values) => ({
      [values.subject]: values[values.subject].length === 0 ? words.missing : undefined,
      award: awardOptions(sheet, values.subject).some(({ value }) => value === values.award)
        ? undefined
        : words.noAward,
    }),
    submit: ({ subject, award, content, ...chosen }, { key }) =>
      api.post<SheetView>(
        `/api/registration-sheets/${sheet.id}/registrations`,
        { items: chosen[subject].map(({ value }) => ({ subject, subjectId: value, award, content })) },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onClose();
    },
  });
  const { subject } = form.values;
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      <RadioField
        form={form}
        name="subject"
        label={words.subject}
        options={optionsOf(SUBJECT_WORDS, language, SUBJECTS)}
      />
      <MultiPickerField
        key={subject}
        form={form}
        name={subject}
        label={words.who}
        searchKey={['registration', 'subjects', sheet.id, subject]}
        search={searchSubjects(sheet.id, subject)}
      />
      <SelectField form={form} name="award" label={words.award} options={awardOptions(sheet, subject)} />
      <TextareaField
        form={form}
        name="content"
        label={words.content}
        description={words.contentHint}
        maxLength={2000}
        optional
      />
    </Form>
  );
}

interface EditProps {
  sheet: SheetView;
  row: RegistrationRow;
  onClose: () => void;
}

/** Changes the award or the content of a row. */
export function EditRowDialog(props: EditProps) {
  const words = useMessages(messages);
  return (
    <Dialog opened title={words.edit(props.row.name)} onClose={props.onClose}>
      <EditForm {...props} />
    </Dialog>
  );
}

function EditForm({ sheet, row, onClose }: EditProps) {
  const words = useMessages(messages);
  const take = useTakeSheet();
  const form = useServerForm({
    id: `registration.edit.${row.id}`,
    initial: { award: row.award, content: row.content ?? '', version: row.version },
    submit: (values, { key }) => api.patch<SheetView>(`/api/registrations/${row.id}`, values, { key }),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      <SelectField form={form} name="award" label={words.award} options={awardOptions(sheet, row.subject)} />
      <TextareaField
        form={form}
        name="content"
        label={words.content}
        description={words.contentHint}
        maxLength={2000}
        optional
      />
    </Form>
  );
}
