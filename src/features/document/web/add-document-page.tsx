import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { FileDrop } from '../../../ui/file/file-drop.tsx';
import {
  CheckboxField,
  type Option,
  RadioField,
  SelectField,
  TextareaField,
  TextField,
} from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField, MultiPickerField, PickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { today } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../ui/page/go-to.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { useMay, useMe } from '../../../ui/session/me.ts';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import { unitPicker } from '../../organisation/web/index.ts';
import type { DocumentView } from '../server/document.schema.ts';
import { DOCUMENT_FILES } from './document-files.ts';
import { issuedKindOptions, kindOptions } from './kind-options.ts';

const messages = defineMessages({
  vi: {
    title: 'Thêm văn bản',
    intro: 'Ghi văn bản đến, dự thảo văn bản của đơn vị, hoặc văn bản đã ban hành trước khi dùng phần mềm.',
    what: 'Đây là',
    received: 'Văn bản đến',
    draft: 'Dự thảo văn bản của đơn vị (sẽ cấp số tại đây)',
    earlier: 'Văn bản đơn vị đã ban hành trước đây (số theo bản giấy)',
    unit: 'Đơn vị lưu văn bản',
    kind: 'Loại văn bản',
    subject: 'Trích yếu',
    issuer: 'Cơ quan ban hành',
    number: 'Số',
    symbol: 'Ký hiệu',
    symbolHint: 'Phần sau dấu “/”, ví dụ 2025/NĐ-CP hoặc KH-UBND',
    signedOn: 'Ngày văn bản',
    receivedOn: 'Ngày nhận',
    signer: 'Người ký',
    validFrom: 'Có hiệu lực từ ngày',
    validTo: 'Hết hiệu lực sau ngày',
    published: 'Phổ biến cho mọi đơn vị cấp dưới đọc',
    addressees: 'Nơi nhận (đơn vị cần đọc)',
    file: 'Tệp văn bản',
    fileHint: 'Chọn ngay hoặc thêm sau ở trang văn bản.',
    chosen: (name: string) => `Đã chọn: ${name}.`,
    save: 'Lưu văn bản',
    saved: 'Đã lưu văn bản.',
    fileFailed: (why: string) => `Đã lưu văn bản nhưng chưa nhận được tệp: ${why}`,
  },
  en: {
    title: 'Add a document',
    intro: 'Record what was received, a draft of your unit, or what it issued before this system was used.',
    what: 'This is',
    received: 'A received document',
    draft: 'A draft of your unit (to be numbered here)',
    earlier: 'Issued by your unit before (number as on paper)',
    unit: 'Unit that keeps it',
    kind: 'Kind',
    subject: 'Subject',
    issuer: 'Issued by',
    number: 'Number',
    symbol: 'Symbol',
    symbolHint: 'What follows “/”, such as 2025/NĐ-CP or KH-UBND',
    signedOn: 'Day of the document',
    receivedOn: 'Received on',
    signer: 'Signed by',
    validFrom: 'In force from',
    validTo: 'Last day in force',
    published: 'Made known to all units below',
    addressees: 'Sent to (units that should read it)',
    file: 'The file',
    fileHint: 'Choose it now, or add it later on the document’s page.',
    chosen: (name: string) => `Chosen: ${name}.`,
    save: 'Save the document',
    saved: 'The document is saved.',
    fileFailed: (why: string) => `The document is saved, but its file was not taken: ${why}`,
  },
});

/** A received document, a draft, or one issued before. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const goTo = useGoTo();
  const mayIssue = useMay('document.issue');
  const own = useMe().roles[0];
  const [file, setFile] = useState<File | null>(null);
  const form = useServerForm({
    id: 'document.create',
    initial: {
      what: 'received' as string,
      unitId: own === undefined ? null : ({ value: own.unitId, label: own.unitName } as Option | null),
      kind: '',
      subject: '',
      issuer: '',
      number: '',
      symbol: '',
      signedOn: null as string | null,
      receivedOn: today() as string | null,
      signer: '',
      validFrom: null as string | null,
      validTo: null as string | null,
      published: false,
      addresseeIds: [] as Option[],
    },
    submit: ({ what, unitId, addresseeIds, ...rest }, { key }) =>
      api.post<DocumentView>(
        '/api/documents',
        {
          ...rest,
          unitId: unitId?.value,
          direction: what === 'received' ? 'received' : 'issued',
          alreadyIssued: what === 'earlier',
          receivedOn: what === 'received' ? rest.receivedOn : null,
          addresseeIds: what === 'received' ? [] : addresseeIds.map(({ value }) => value),
        },
        { key },
      ),
    onSuccess: (document) => void sendFile(document),
  });
  const sendFile = async (document: DocumentView) => {
    try {
      if (file !== null) await api.upload(`/api/documents/${document.id}/files`, file, {});
      toast.done(words.saved);
    } catch (error) {
      toast.error(words.fileFailed(problemText(error)));
    }
    await goTo({ to: '/van-ban/$documentId', params: { documentId: document.id } });
  };
  const { what } = form.values;
  const onPaper = what !== 'draft';
  return (
    <PageFrame title={words.title} intro={words.intro}>
      <Form form={form} submitLabel={words.save} onCancel={() => void goTo({ to: '/van-ban' })}>
        <RadioField
          form={form}
          name="what"
          label={words.what}
          options={[
            { value: 'received', label: words.received },
            { value: 'draft', label: words.draft },
            ...(mayIssue ? [{ value: 'earlier', label: words.earlier }] : []),
          ]}
        />
        <PickerField form={form} name="unitId" label={words.unit} {...unitPicker} />
        <SelectField
          form={form}
          name="kind"
          label={words.kind}
          options={what === 'received' ? kindOptions(language) : issuedKindOptions(language)}
        />
        <TextareaField form={form} name="subject" label={words.subject} maxLength={1000} />
        <TextField form={form} name="issuer" label={words.issuer} maxLength={300} />
        {onPaper && (
          <>
            <TextField
              form={form}
              name="number"
              label={words.number}
              maxLength={30}
              width="10rem"
              optional={what === 'received'}
            />
            <TextField
              form={form}
              name="symbol"
              label={words.symbol}
              description={words.symbolHint}
              maxLength={60}
              width="16rem"
              optional
            />
            <DayField form={form} name="signedOn" label={words.signedOn} optional={what === 'received'} />
          </>
        )}
        {what === 'received' && <DayField form={form} name="receivedOn" label={words.receivedOn} />}
        <TextField form={form} name="signer" label={words.signer} maxLength={200} optional />
        <DayField form={form} name="validFrom" label={words.validFrom} optional />
        <DayField form={form} name="validTo" label={words.validTo} optional />
        {what !== 'received' && (
          <MultiPickerField
            form={form}
            name="addresseeIds"
            label={words.addressees}
            {...unitPicker}
            optional
          />
        )}
        <CheckboxField form={form} name="published" label={words.published} />
        <FileDrop
          label={words.file}
          description={file === null ? words.fileHint : words.chosen(file.name)}
          {...DOCUMENT_FILES}
          onFiles={([chosen]) => setFile(chosen ?? null)}
        />
      </Form>
    </PageFrame>
  );
}
