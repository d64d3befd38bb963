import { useEffect, useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { FileDrop } from '../../../ui/file/file-drop.tsx';
import { type Option, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { PickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useMe } from '../../../ui/session/me.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import { unitPicker } from '../../organisation/web/index.ts';
import type { TemplateView } from '../server/template.schema.ts';
import { TEMPLATE_FILES } from './document-files.ts';
import { issuedKindOptions } from './kind-options.ts';

const messages = defineMessages({
  vi: {
    unit: 'Cơ quan dùng mẫu',
    kind: 'Loại văn bản',
    name: 'Tên mẫu',
    file: 'Tệp mẫu',
    fileHint: 'Không nhận tệp có macro, liên kết ra ngoài hoặc trường không có trong bảng.',
    chosen: (name: string) => `Đã chọn: ${name}.`,
    noFile: 'Hãy chọn tệp mẫu.',
    save: 'Dùng mẫu này',
    done: 'Mẫu đã được đưa vào dùng.',
  },
  en: {
    unit: 'Office that uses it',
    kind: 'Kind of document',
    name: 'Name of the template',
    file: 'The template',
    fileHint: 'Files with macros, links to the outside or placeholders that are not listed are refused.',
    chosen: (name: string) => `Chosen: ${name}.`,
    noFile: 'Choose the file of the template.',
    save: 'Use this template',
    done: 'The template is in use.',
  },
});

/** Takes an office's .docx into use; the server says what is wrong with it. */
export function AddTemplate({ onCancel, onDone }: { onCancel: () => void; onDone: () => void }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const own = useMe().roles[0];
  const [file, setFile] = useState<File | null>(null);
  const form = useServerForm({
    id: 'template.add',
    initial: {
      unitId: own === undefined ? null : ({ value: own.unitId, label: own.unitName } as Option | null),
      kind: '',
      name: '',
      file: '',
    },
    validate: () => ({ file: file === null ? words.noFile : undefined }),
    submit: ({ unitId, kind, name }, { key }) =>
      api.upload<TemplateView>('/api/document-templates', file ?? new File([], ''), {
        fields: { unitId: unitId?.value ?? '', kind, name },
        key,
      }),
    onSuccess: () => {
      toast.done(words.done);
      onDone();
    },
  });
  const { register } = form;
  useEffect(() => register({ name: 'file', label: words.file }));
  return (
    <Form form={form} submitLabel={words.save} onCancel={onCancel} guard={false}>
      <PickerField form={form} name="unitId" label={words.unit} {...unitPicker} />
      <SelectField form={form} name="kind" label={words.kind} options={issuedKindOptions(language)} />
      <TextField form={form} name="name" label={words.name} maxLength={200} />
      <FileDrop
        id={form.idOf('file')}
        label={words.file}
        description={file === null ? words.fileHint : words.chosen(file.name)}
        error={form.errorOf('file')}
        {...TEMPLATE_FILES}
        onFiles={([chosen]) => setFile(chosen ?? null)}
      />
    </Form>
  );
}
