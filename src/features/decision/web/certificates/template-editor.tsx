import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { CheckboxField, SelectField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { defaultLayout } from '../../model/certificates/default-layout.ts';
import type { CertificateLayout } from '../../model/certificates/layout.ts';
import type { TemplateView } from '../../server/certificates/template.schema.ts';
import { BackgroundPicture } from './background-picture.tsx';
import { BlockEditor } from './block-editor.tsx';
import { useTakeTemplate } from './certificate-queries.ts';
import classes from './certificates.module.css';
import { PAPER_WORDS, paperOf, paperOptions } from './paper-words.ts';
import { TemplatePreview } from './template-preview.tsx';

const messages = defineMessages({
  vi: {
    about: 'Mẫu',
    name: 'Tên mẫu',
    award: 'Dùng cho',
    all: 'Mọi danh hiệu, hình thức',
    paper: 'Khổ giấy',
    paperHint: 'Đổi khổ giấy đưa các ô về vị trí thông dụng của khổ đó.',
    frame: 'Khung viền',
    qr: 'Mã QR xác minh',
    save: 'Lưu mẫu',
    saved: 'Đã lưu mẫu.',
  },
  en: {
    about: 'Template',
    name: 'Name',
    award: 'For',
    all: 'All awards',
    paper: 'Paper',
    paperHint: 'Another paper puts the boxes where they usually stand on it.',
    frame: 'Frame',
    qr: 'QR code',
    save: 'Save the template',
    saved: 'The template is saved.',
  },
});

type TemplateValues = {
  name: string;
  award: string;
  paper: string;
  frame: boolean;
  qr: boolean;
  layout: CertificateLayout;
  version: number;
};

const ALL = '*';

const valuesOf = ({ name, award, layout, version }: Omit<TemplateView, 'allowed'>): TemplateValues => ({
  name,
  award: award ?? ALL,
  paper: `${layout.paper} ${layout.orientation}`,
  frame: layout.frame,
  qr: layout.qr !== null,
  layout,
  version,
});

/** The layout as the fields say it. */
function layoutOf({ layout, frame, qr, paper }: TemplateValues): CertificateLayout {
  const [size, orientation] = paperOf(paper);
  const same = size === layout.paper && orientation === layout.orientation;
  const base = same ? layout : defaultLayout(size, orientation);
  return { ...base, frame, qr: qr ? (base.qr ?? defaultLayout(size, orientation).qr) : null };
}

/** A template with its sheet beside it, drawn anew as it changes. */
export function TemplateEditor({ template }: { template: TemplateView }) {
  const words = useMessages(messages);
  const papers = useMessages(PAPER_WORDS);
  const take = useTakeTemplate();
  const [chosen, setChosen] = useState(0);
  const mayEdit = template.allowed.includes('edit');
  const form = useServerForm<TemplateValues, TemplateView>({
    id: `certificate-template.edit.${template.id}`,
    initial: valuesOf(template),
    submit: (values, { key }) =>
      api.patch<TemplateView>(
        `/api/certificate-templates/${template.id}`,
        {
          version: values.version,
          name: values.name,
          award: values.award === ALL ? null : values.award,
          layout: layoutOf(values),
        },
        { key },
      ),
    fromCurrent: (current) => current as Partial<TemplateValues>,
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
    },
  });
  const layout = layoutOf(form.values);
  return (
    <div className={classes.editor}>
      <TemplatePreview
        template={template}
        layout={layout}
        chosen={chosen}
        onChoose={setChosen}
        onChange={(next) => form.set('layout', next)}
      />
      <Section title={words.about}>
        {mayEdit ? (
          <>
            <Form form={form} submitLabel={words.save}>
              <TextField form={form} name="name" label={words.name} />
              <SelectField
                form={form}
                name="award"
                label={words.award}
                options={[
                  { value: ALL, label: words.all },
                  ...template.awards.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
              <SelectField
                form={form}
                name="paper"
                label={words.paper}
                description={words.paperHint}
                options={paperOptions(papers.of)}
              />
              <div className={classes.checks}>
                <CheckboxField form={form} name="frame" label={words.frame} />
                <CheckboxField form={form} name="qr" label={words.qr} />
              </div>
              <BlockEditor
                layout={layout}
                chosen={chosen}
                onChoose={setChosen}
                onChange={(next) => form.set('layout', next)}
              />
            </Form>
            <BackgroundPicture template={template} />
          </>
        ) : (
          <p>{template.awards.find(({ id }) => id === template.award)?.name ?? words.all}</p>
        )}
      </Section>
    </div>
  );
}
