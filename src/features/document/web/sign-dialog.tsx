import { Anchor, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { FileDrop } from '../../../ui/file/file-drop.tsx';
import { CheckboxField, PasswordField, RadioField, TextField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { DocumentFileView, DocumentView } from '../server/document.schema.ts';
import classes from './document.module.css';
import { KEY_FILES } from './document-files.ts';
import { useTakeDocument } from './document-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Ký số văn bản',
    look: 'Hãy mở và đọc đúng tệp sẽ ký:',
    hash: 'Mã SHA-256 của tệp sẽ ký:',
    seen: 'Tôi đã xem tệp này và đồng ý ký đúng tệp có mã trên',
    mustSee: 'Hãy mở tệp, đọc nội dung rồi đánh dấu ô này.',
    by: 'Ký bằng',
    p12: 'Tệp chứng thư của tôi (.p12, .pfx)',
    service: 'Dịch vụ ký số từ xa',
    key: 'Tệp chứng thư số',
    keyHint: 'Tệp và mật khẩu chỉ dùng cho lần ký này, không được lưu lại.',
    chosen: (name: string) => `Đã chọn: ${name}.`,
    noKey: 'Hãy chọn tệp chứng thư số.',
    passphrase: 'Mật khẩu của tệp chứng thư',
    show: 'Hiện mật khẩu',
    reason: 'Lý do ký',
    location: 'Nơi ký',
    save: 'Ký số',
    done: 'Đã ký số. Bản đã ký là một phiên bản mới.',
  },
  en: {
    title: 'Sign digitally',
    look: 'Open and read the very file that will be signed:',
    hash: 'SHA-256 of the file to be signed:',
    seen: 'I have seen this file and sign the one with this hash',
    mustSee: 'Open the file, read it, then tick this.',
    by: 'Sign with',
    p12: 'My certificate file (.p12, .pfx)',
    service: 'The remote signing service',
    key: 'Certificate file',
    keyHint: 'The file and its passphrase serve this one signature and are not kept.',
    chosen: (name: string) => `Chosen: ${name}.`,
    noKey: 'Choose the certificate file.',
    passphrase: 'Passphrase of the certificate file',
    show: 'Show the passphrase',
    reason: 'Reason for signing',
    location: 'Place of signing',
    save: 'Sign',
    done: 'Signed. The signed file is a new version.',
  },
});

/** The signer looks at the very file, confirms its hash, and signs it with a key that is not kept. */
export function SignDialog({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const words = useMessages(messages);
  const [file] = useState(document.files.find(({ id }) => id === document.currentFileId));
  return (
    <Dialog opened title={words.title} size="lg" closeOnClickOutside={false} onClose={onClose}>
      {file !== undefined && <SignForm document={document} file={file} onClose={onClose} />}
    </Dialog>
  );
}

function SignForm({
  document,
  file,
  onClose,
}: {
  document: DocumentView;
  file: DocumentFileView;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  const take = useTakeDocument();
  const [key, setKey] = useState<File | null>(null);
  const url = `/api/documents/${document.id}`;
  const form = useServerForm({
    id: `document.sign.${document.id}`,
    keepDraft: false,
    initial: { by: 'p12', file: '', passphrase: '', reason: '', location: '', seen: false },
    validate: ({ by, seen }) => ({
      seen: seen ? undefined : words.mustSee,
      file: by === 'p12' && key === null ? words.noKey : undefined,
    }),
    submit: ({ by, passphrase, reason, location }, options) => {
      const common = { sha256: file.sha256, reason, location };
      return by === 'p12' && key !== null
        ? api.upload<DocumentView>(`${url}/signature`, key, {
            fields: { ...common, passphrase },
            key: options.key,
          })
        : api.post<DocumentView>(`${url}/remote-signature`, common, { key: options.key });
    },
    onSuccess: (next) => {
      take(next);
      toast.done(words.done);
      onClose();
    },
  });
  const { register } = form;
  useEffect(() => register({ name: 'file', label: words.key }));
  const withFile = form.values.by === 'p12';
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      <div>
        <Text>
          {words.look}{' '}
          <Anchor
            href={`${url}/files/${file.id}?inline=true`}
            target="_blank"
            rel="noreferrer"
            underline="always"
            inherit
          >
            {file.name}
          </Anchor>
        </Text>
        <Text>
          {words.hash} <span className={classes.hash}>{file.sha256}</span>
        </Text>
      </div>
      <CheckboxField form={form} name="seen" label={words.seen} />
      {document.signingService && (
        <RadioField
          form={form}
          name="by"
          label={words.by}
          options={[
            { value: 'p12', label: words.p12 },
            { value: 'service', label: words.service },
          ]}
        />
      )}
      {withFile && (
        <>
          <FileDrop
            id={form.idOf('file')}
            label={words.key}
            description={key === null ? words.keyHint : words.chosen(key.name)}
            error={form.errorOf('file')}
            {...KEY_FILES}
            onFiles={([chosen]) => setKey(chosen ?? null)}
          />
          <PasswordField
            form={form}
            name="passphrase"
            label={words.passphrase}
            showLabel={words.show}
            autoComplete="off"
            maxLength={200}
          />
        </>
      )}
      <TextField form={form} name="reason" label={words.reason} maxLength={200} optional />
      <TextField form={form} name="location" label={words.location} maxLength={100} optional />
    </Form>
  );
}
