import { Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { Empty } from '../../../../ui/empty/empty.tsx';
import { TextareaField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { PlanView } from '../../server/plan.schema.ts';
import type { PlanDocumentView } from '../../server/plan-document.schema.ts';
import { usePlanPart } from '../plan-queries.ts';
import { AnnexFields } from './annex-fields.tsx';
import { textBody, textValues } from './plan-text-values.ts';
import { TextEditor } from './text-editor.tsx';

const messages = defineMessages({
  vi: {
    title: 'Soạn văn bản kế hoạch',
    sealedTitle: 'Văn bản đã khóa ở bước này',
    sealed: 'Hãy rút lại hoặc trả lại kế hoạch nếu cần sửa.',
    back: 'Về kế hoạch',
    head: 'Phần đầu văn bản',
    superior: 'Cơ quan chủ quản',
    issuer: 'Cơ quan ban hành',
    place: 'Nơi ban hành',
    name: 'Trích yếu',
    legal: 'Căn cứ pháp lý',
    bases: 'Căn cứ',
    basesHint: 'Mỗi dòng một căn cứ, không ghi chữ “Căn cứ”. Ví dụ: Luật Thi đua, khen thưởng ngày …',
    text: 'Nội dung',
    annexes: 'Phụ lục',
    closing: 'Người ký và nơi nhận',
    authority: 'Quyền hạn ký',
    authorityHint: 'Ví dụ: TM. ỦY BAN NHÂN DÂN',
    capacity: 'Ký thay',
    capacityHint: 'Ví dụ: KT. CHỦ TỊCH',
    position: 'Chức vụ',
    signer: 'Họ và tên người ký',
    recipients: 'Nơi nhận',
    recipientsHint: 'Mỗi dòng một nơi nhận; dòng cuối là “Lưu: …”.',
    save: 'Lưu văn bản',
    saved: 'Đã lưu văn bản.',
  },
  en: {
    title: 'Write the document',
    sealedTitle: 'The text is sealed at this step',
    sealed: 'Withdraw or return the plan to change it.',
    back: 'Back to the plan',
    head: 'Head',
    superior: 'Body above the issuer',
    issuer: 'Issuing body',
    place: 'Place',
    name: 'Title',
    legal: 'Legal bases',
    bases: 'Bases',
    basesHint: 'One a line, without the words “Căn cứ”.',
    text: 'Text',
    annexes: 'Annexes',
    closing: 'Signer and recipients',
    authority: 'Authority',
    authorityHint: 'Such as TM. ỦY BAN NHÂN DÂN',
    capacity: 'Signs for',
    capacityHint: 'Such as KT. CHỦ TỊCH',
    position: 'Position',
    signer: 'Name of the signer',
    recipients: 'Recipients',
    recipientsHint: 'One a line; the last is “Lưu: …”.',
    save: 'Save the document',
    saved: 'The document is saved.',
  },
});

/** Writes what the document of a plan says besides its tasks. */
export function Page() {
  const planId = usePathParam('planId');
  const query = usePlanPart<PlanDocumentView>(planId, 'document');
  return <Loaded query={query}>{(document) => <PlanText document={document} />}</Loaded>;
}

function PlanText({ document }: { document: PlanDocumentView }) {
  const words = useMessages(messages);
  const mayEdit = document.allowed.includes('edit');
  return (
    <PageFrame
      title={words.title}
      above={document.title}
      acts={
        <ButtonLink to="/ke-hoach/$planId" params={{ planId: document.id }} search={{ xem: 'van-ban' }}>
          {words.back}
        </ButtonLink>
      }
    >
      {mayEdit ? (
        <PlanTextForm document={document} />
      ) : (
        <Empty title={words.sealedTitle}>{words.sealed}</Empty>
      )}
    </PageFrame>
  );
}

function PlanTextForm({ document }: { document: PlanDocumentView }) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const form = useServerForm({
    id: `plan.text.${document.id}`,
    initial: textValues(document),
    submit: (values, { key }) =>
      api.patch<PlanView>(`/api/plans/${document.id}`, textBody(values, document), { key }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['plan'] });
      toast.done(words.saved);
    },
  });
  return (
    <Form form={form} submitLabel={words.save}>
      <Section title={words.head}>
        <Stack gap="sm">
          <TextField form={form} name="title" label={words.name} maxLength={1000} />
          <TextField form={form} name="superior" label={words.superior} maxLength={300} optional />
          <TextField form={form} name="issuer" label={words.issuer} maxLength={300} optional />
          <TextField form={form} name="place" label={words.place} maxLength={100} optional />
        </Stack>
      </Section>
      <Section title={words.legal}>
        <Stack gap="sm">
          <TextareaField
            form={form}
            name="legalBases"
            label={words.bases}
            description={words.basesHint}
            optional
          />
        </Stack>
      </Section>
      <Section title={words.text}>
        <TextEditor value={form.values.prose} onChange={(prose) => form.set('prose', prose)} />
      </Section>
      <Section title={words.annexes}>
        <AnnexFields form={form} />
      </Section>
      <Section title={words.closing}>
        <Stack gap="sm">
          <TextField
            form={form}
            name="authority"
            label={words.authority}
            description={words.authorityHint}
            maxLength={300}
            optional
          />
          <TextField
            form={form}
            name="capacity"
            label={words.capacity}
            description={words.capacityHint}
            maxLength={300}
            optional
          />
          <TextField form={form} name="position" label={words.position} maxLength={300} optional />
          <TextField form={form} name="signer" label={words.signer} maxLength={200} optional />
          <TextareaField
            form={form}
            name="recipients"
            label={words.recipients}
            description={words.recipientsHint}
            optional
          />
        </Stack>
      </Section>
    </Form>
  );
}
