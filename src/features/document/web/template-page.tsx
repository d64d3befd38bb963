import { Anchor, Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../ui/confirm/confirm-dialog.tsx';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { formatBytes, formatMoment } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { ToneBadge } from '../../../ui/status/status.tsx';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import type { TemplateListView, TemplateView } from '../server/template.schema.ts';
import { AddTemplate } from './add-template.tsx';
import classes from './document.module.css';
import { kindWord } from './kind-options.ts';
import { TemplateTags } from './template-tags.tsx';

const messages = defineMessages({
  vi: {
    title: 'Mẫu văn bản',
    intro:
      'Cơ quan có thể dùng mẫu Word riêng cho từng loại văn bản. Đơn vị cấp dưới dùng mẫu này nếu chưa có mẫu của mình. Bản PDF để ký vẫn theo thể thức chung.',
    add: 'Thêm mẫu',
    list: 'Các mẫu của cơ quan',
    none: 'Chưa có mẫu riêng; văn bản được tạo theo thể thức chung.',
    inUse: 'Đang dùng',
    retired: 'Ngừng dùng',
    retire: 'Ngừng dùng',
    retireOf: (name: string) => `Ngừng dùng mẫu ${name}`,
    retireText: (name: string) =>
      `Ngừng dùng mẫu “${name}”? Văn bản đã tạo từ mẫu vẫn giữ nguyên; văn bản mới theo thể thức chung hoặc mẫu của cấp trên.`,
    retireDone: 'Đã ngừng dùng mẫu.',
    sample: 'Tải mẫu để bắt đầu (.docx)',
  },
  en: {
    title: 'Document templates',
    intro:
      'An office may use its own Word template for each kind of document. Units below use it unless they have their own. The PDF to be signed keeps the common layout.',
    add: 'Add a template',
    list: 'Templates of the office',
    none: 'No templates of your own; documents have the common layout.',
    inUse: 'In use',
    retired: 'Out of use',
    retire: 'Put out of use',
    retireOf: (name: string) => `Put the template ${name} out of use`,
    retireText: (name: string) =>
      `Put the template “${name}” out of use? Documents made with it stay as they are; new ones have the common layout or the superior’s template.`,
    retireDone: 'The template is out of use.',
    sample: 'Download a template to begin with (.docx)',
  },
});

/** The offices' own document templates. */
export function Page() {
  const words = useMessages(messages);
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [retiring, setRetiring] = useState<TemplateView | null>(null);
  const query = useQuery({
    queryKey: ['template'],
    queryFn: ({ signal }) => api.get<TemplateListView>('/api/document-templates', undefined, { signal }),
  });
  const again = () => client.invalidateQueries({ queryKey: ['template'] });
  const retire = (template: TemplateView) =>
    api
      .delete(`/api/document-templates/${template.id}`)
      .then(
        () => {
          toast.done(words.retireDone);
          return again();
        },
        (error: unknown) => toast.error(problemText(error)),
      )
      .finally(() => setRetiring(null));
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={query.data?.mayAdd === true && <ActButton onClick={() => setAdding(true)}>{words.add}</ActButton>}
    >
      <Loaded query={query}>
        {(data) => (
          <>
            <Section title={words.list}>
              {data.items.length === 0 && <p>{words.none}</p>}
              <ul className={classes.plainList}>
                {data.items.map((template) => (
                  <Template key={template.id} template={template} onRetire={() => setRetiring(template)} />
                ))}
              </ul>
              <p>
                <Anchor href="/api/document-templates/sample.docx" underline="always">
                  {words.sample}
                </Anchor>
              </p>
            </Section>
            <TemplateTags data={data} />
          </>
        )}
      </Loaded>
      <Dialog opened={adding} title={words.add} onClose={() => setAdding(false)}>
        <AddTemplate
          onCancel={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            void again();
          }}
        />
      </Dialog>
      {retiring !== null && (
        <ConfirmDialog
          opened
          title={words.retireOf(retiring.name)}
          confirmLabel={words.retire}
          onConfirm={() => void retire(retiring)}
          onClose={() => setRetiring(null)}
        >
          {words.retireText(retiring.name)}
        </ConfirmDialog>
      )}
    </PageFrame>
  );
}

function Template({ template, onRetire }: { template: TemplateView; onRetire: () => void }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const about = [
    kindWord(template.kind, language),
    template.unitName,
    formatBytes(template.size),
    template.by,
    formatMoment(template.addedAt),
  ];
  return (
    <li className={classes.line}>
      <span>
        <Anchor href={`/api/document-templates/${template.id}/file`} underline="always" inherit>
          {template.name}
        </Anchor>{' '}
        <ToneBadge tone={template.retiredAt === null ? 'green' : 'grey'}>
          {template.retiredAt === null ? words.inUse : words.retired}
        </ToneBadge>
        <div className={classes.quiet}>{about.filter((part) => part).join(' · ')}</div>
      </span>
      {template.allowed.includes('retire') && (
        <Button aria-label={words.retireOf(template.name)} onClick={onRetire}>
          {words.retire}
        </Button>
      )}
    </li>
  );
}
