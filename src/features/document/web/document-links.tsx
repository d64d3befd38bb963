import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../ui/confirm/confirm-dialog.tsx';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { type Option, RadioField, TextareaField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField, PickerField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { formatDay, today } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { problemText, toast } from '../../../ui/toast/toast-store.ts';
import { LINK_KINDS } from '../model/document-links.ts';
import type { DocumentLinkView, DocumentView } from '../server/document.schema.ts';
import classes from './document.module.css';
import { documentLabel, searchDocuments, useTakeDocument } from './document-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Văn bản liên quan',
    none: 'Chưa ghi văn bản liên quan.',
    add: 'Thêm liên kết',
    to: { replaces: 'Thay thế', amends: 'Sửa đổi, bổ sung', 'based-on': 'Căn cứ' },
    from: { replaces: 'Bị thay thế bởi', amends: 'Được sửa đổi bởi', 'based-on': 'Là căn cứ của' },
    since: (day: string) => `từ ngày ${day}`,
    remove: (name: string) => `Gỡ liên kết với ${name}`,
    removeTitle: 'Gỡ liên kết',
    removeText: 'Gỡ liên kết này? Nhật ký vẫn ghi lại.',
    removed: 'Đã gỡ liên kết.',
    kind: 'Văn bản này',
    targetLabel: 'Văn bản kia',
    onDay: 'Kể từ ngày',
    reason: 'Điều khoản, lý do',
    save: 'Lưu liên kết',
    saved: 'Đã lưu liên kết.',
  },
  en: {
    title: 'Related documents',
    none: 'No related documents recorded.',
    add: 'Add a link',
    to: { replaces: 'Replaces', amends: 'Amends', 'based-on': 'Rests on' },
    from: { replaces: 'Replaced by', amends: 'Amended by', 'based-on': 'Is the basis of' },
    since: (day: string) => `from ${day}`,
    remove: (name: string) => `Remove the link with ${name}`,
    removeTitle: 'Remove the link',
    removeText: 'Remove this link? The audit trail keeps it.',
    removed: 'The link is removed.',
    kind: 'This document',
    targetLabel: 'The other document',
    onDay: 'From',
    reason: 'Article, reason',
    save: 'Save the link',
    saved: 'The link is saved.',
  },
});

/** What a document replaces, amends or rests on, and what does so to it. */
export function DocumentLinks({ document }: { document: DocumentView }) {
  const words = useMessages(messages);
  const take = useTakeDocument();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<DocumentLinkView | null>(null);
  const mayLink = document.allowed.includes('link');
  const remove = (link: DocumentLinkView) =>
    api
      .delete<DocumentView>(`/api/documents/${document.id}/links/${link.id}`)
      .then(
        (next) => {
          take(next);
          toast.done(words.removed);
        },
        (error: unknown) => toast.error(problemText(error)),
      )
      .finally(() => setRemoving(null));
  return (
    <Section
      title={words.title}
      acts={mayLink && <Button onClick={() => setAdding(true)}>{words.add}</Button>}
    >
      {document.links.length === 0 && <p>{words.none}</p>}
      <ul className={classes.plainList}>
        {document.links.map((link) => (
          <li key={link.id} className={classes.line}>
            <span>
              <strong>{words[link.way][link.kind]}</strong>{' '}
              <TextLink to="/van-ban/$documentId" params={{ documentId: link.documentId }}>
                {documentLabel(link)}
              </TextLink>
              <span className={classes.quiet}>
                {' '}
                {words.since(formatDay(link.onDay))} · {link.reason}
              </span>
            </span>
            {mayLink && link.way === 'to' && (
              <ActionIcon aria-label={words.remove(documentLabel(link))} onClick={() => setRemoving(link)}>
                <IconTrash size={18} stroke={1.7} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      <Dialog opened={adding} title={words.add} onClose={() => setAdding(false)}>
        <LinkForm document={document} onClose={() => setAdding(false)} />
      </Dialog>
      {removing !== null && (
        <ConfirmDialog
          opened
          title={words.removeTitle}
          confirmLabel={words.removeTitle}
          onConfirm={() => void remove(removing)}
          onClose={() => setRemoving(null)}
        >
          {words.removeText}
        </ConfirmDialog>
      )}
    </Section>
  );
}

function LinkForm({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const words = useMessages(messages);
  const take = useTakeDocument();
  const form = useServerForm({
    id: `document.link.${document.id}`,
    initial: {
      kind: 'replaces' as string,
      targetId: null as Option | null,
      onDay: (document.validFrom ?? document.signedOn ?? today()) as string | null,
      reason: '',
    },
    submit: ({ targetId, ...rest }, { key }) =>
      api.post<DocumentView>(
        `/api/documents/${document.id}/links`,
        { ...rest, targetId: targetId?.value },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      <RadioField
        form={form}
        name="kind"
        label={words.kind}
        options={LINK_KINDS.map((kind) => ({
          value: kind,
          label: words.to[kind],
        }))}
      />
      <PickerField
        form={form}
        name="targetId"
        label={words.targetLabel}
        searchKey={['document', 'pick']}
        search={searchDocuments}
      />
      <DayField form={form} name="onDay" label={words.onDay} />
      <TextareaField form={form} name="reason" label={words.reason} maxLength={1000} />
    </Form>
  );
}
