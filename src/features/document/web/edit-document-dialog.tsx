import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import {
  CheckboxField,
  type Option,
  SelectField,
  TextareaField,
  TextField,
} from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField, MultiPickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import { unitPicker } from '../../organisation/web/index.ts';
import type { DocumentView } from '../server/document.schema.ts';
import { useTakeDocument } from './document-queries.ts';
import { issuedKindOptions, kindOptions } from './kind-options.ts';

const messages = defineMessages({
  vi: {
    title: 'Sửa thông tin văn bản',
    kind: 'Loại văn bản',
    subject: 'Trích yếu',
    issuer: 'Cơ quan ban hành',
    signer: 'Người ký',
    number: 'Số',
    symbol: 'Ký hiệu',
    signedOn: 'Ngày văn bản',
    receivedOn: 'Ngày nhận',
    validFrom: 'Có hiệu lực từ ngày',
    validTo: 'Hết hiệu lực sau ngày',
    published: 'Phổ biến cho mọi đơn vị cấp dưới đọc',
    addressees: 'Nơi nhận (đơn vị cần đọc)',
    save: 'Lưu thông tin',
    saved: 'Đã lưu thông tin văn bản.',
  },
  en: {
    title: 'Edit the document',
    kind: 'Kind',
    subject: 'Subject',
    issuer: 'Issued by',
    signer: 'Signed by',
    number: 'Number',
    symbol: 'Symbol',
    signedOn: 'Day of the document',
    receivedOn: 'Received on',
    validFrom: 'In force from',
    validTo: 'Last day in force',
    published: 'Made known to all units below',
    addressees: 'Sent to (units that should read it)',
    save: 'Save',
    saved: 'Saved.',
  },
});

/** Changes what the document's state leaves open: its head, and whom it goes to. */
export function EditDocumentDialog({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const words = useMessages(messages);
  return (
    <Dialog opened title={words.title} size="lg" onClose={onClose}>
      <EditForm document={document} onClose={onClose} />
    </Dialog>
  );
}

function EditForm({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeDocument();
  const mayHead = document.allowed.includes('edit');
  const isReceived = document.direction === 'received';
  const head = {
    kind: document.kind as string,
    subject: document.subject,
    issuer: document.issuer,
    signer: document.signer ?? '',
  };
  const paper = {
    number: document.number ?? '',
    symbol: document.symbol ?? '',
    signedOn: document.signedOn,
    receivedOn: document.receivedOn,
  };
  const form = useServerForm({
    id: `document.edit.${document.id}`,
    initial: {
      ...head,
      ...paper,
      validFrom: document.validFrom,
      validTo: document.validTo,
      published: document.published,
      addresseeIds: document.addressees.map(({ unitId, name }) => ({
        value: unitId,
        label: name,
      })) as Option[],
      version: document.version,
    },
    submit: (values, { key }) => {
      const { validFrom, validTo, published, version, addresseeIds } = values;
      const sent = {
        version,
        validFrom,
        validTo,
        published,
        ...(mayHead && pick(values, Object.keys(head))),
        ...(mayHead && isReceived && pick(values, Object.keys(paper))),
        ...(!isReceived && { addresseeIds: addresseeIds.map(({ value }) => value) }),
      };
      return api.patch<DocumentView>(`/api/documents/${document.id}`, sent, { key });
    },
    fromCurrent: (current) => ({ version: (current as DocumentView).version }),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      {mayHead && (
        <>
          <SelectField
            form={form}
            name="kind"
            label={words.kind}
            options={isReceived ? kindOptions(language) : issuedKindOptions(language)}
          />
          <TextareaField form={form} name="subject" label={words.subject} maxLength={1000} />
          <TextField form={form} name="issuer" label={words.issuer} maxLength={300} />
          <TextField form={form} name="signer" label={words.signer} maxLength={200} optional />
          {isReceived && (
            <>
              <TextField
                form={form}
                name="number"
                label={words.number}
                maxLength={30}
                width="10rem"
                optional
              />
              <TextField
                form={form}
                name="symbol"
                label={words.symbol}
                maxLength={60}
                width="16rem"
                optional
              />
              <DayField form={form} name="signedOn" label={words.signedOn} optional />
              <DayField form={form} name="receivedOn" label={words.receivedOn} />
            </>
          )}
        </>
      )}
      <DayField form={form} name="validFrom" label={words.validFrom} optional />
      <DayField form={form} name="validTo" label={words.validTo} optional />
      {!isReceived && (
        <MultiPickerField form={form} name="addresseeIds" label={words.addressees} {...unitPicker} optional />
      )}
      <CheckboxField form={form} name="published" label={words.published} />
    </Form>
  );
}

const pick = (values: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
