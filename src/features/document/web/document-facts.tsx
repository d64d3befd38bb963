import { Button } from '@mantine/core';
import { useState } from 'react';
import { FactList } from '../../../ui/facts/fact-list.tsx';
import { formatDay, formatMoment } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { Section } from '../../../ui/page/section.tsx';
import type { DocumentView } from '../server/document.schema.ts';
import { EditDocumentDialog } from './edit-document-dialog.tsx';

const messages = defineMessages({
  vi: {
    title: 'Thông tin văn bản',
    edit: 'Sửa thông tin',
    unit: 'Đơn vị lưu',
    signer: 'Người ký',
    received: 'Ngày nhận',
    validity: 'Hiệu lực',
    from: (day: string) => `từ ngày ${day}`,
    until: (day: string) => `đến hết ngày ${day}`,
    open: 'Không ghi thời hạn',
    circulation: 'Phổ biến',
    published: 'Mọi đơn vị cấp dưới được đọc',
    own: 'Chỉ trong phạm vi đơn vị',
    addressees: 'Nơi nhận',
    source: 'Nguồn',
    plan: 'Mở kế hoạch',
    generated: 'Soạn từ dữ liệu của hệ thống',
    updated: 'Cập nhật',
  },
  en: {
    title: 'About the document',
    edit: 'Edit',
    unit: 'Kept by',
    signer: 'Signed by',
    received: 'Received on',
    validity: 'In force',
    from: (day: string) => `from ${day}`,
    until: (day: string) => `until ${day}`,
    open: 'No term given',
    circulation: 'Made known',
    published: 'To all units below',
    own: 'Within the unit only',
    addressees: 'Sent to',
    source: 'Source',
    plan: 'Open the plan',
    generated: 'Written from the system’s data',
    updated: 'Updated',
  },
});

/** What a document is: who keeps it, validity, who may read it, where its words come from. */
export function DocumentFacts({ document }: { document: DocumentView }) {
  const words = useMessages(messages);
  const [editing, setEditing] = useState(false);
  const mayEdit = document.allowed.includes('edit') || document.allowed.includes('circulate');
  const validity = [
    document.validFrom === null ? null : words.from(formatDay(document.validFrom)),
    document.validTo === null ? null : words.until(formatDay(document.validTo)),
  ].filter((part) => part !== null);
  return (
    <Section
      title={words.title}
      acts={mayEdit && <Button onClick={() => setEditing(true)}>{words.edit}</Button>}
    >
      <FactList>
        <dt>{words.unit}</dt>
        <dd>{document.unitName}</dd>
        {document.signer !== null && (
          <>
            <dt>{words.signer}</dt>
            <dd>{document.signer}</dd>
          </>
        )}
        {document.receivedOn !== null && (
          <>
            <dt>{words.received}</dt>
            <dd>{formatDay(document.receivedOn)}</dd>
          </>
        )}
        <dt>{words.validity}</dt>
        <dd>{validity.length === 0 ? words.open : validity.join(', ')}</dd>
        <dt>{words.circulation}</dt>
        <dd>{document.published ? words.published : words.own}</dd>
        {document.addressees.length > 0 && (
          <>
            <dt>{words.addressees}</dt>
            <dd>{document.addressees.map(({ name }) => name).join('; ')}</dd>
          </>
        )}
        {document.generated && (
          <>
            <dt>{words.source}</dt>
            <dd>
              {document.source?.entity === 'plan' ? (
                <TextLink to="/ke-hoach/$planId" params={{ planId: document.source.entityId }}>
                  {words.plan}
                </TextLink>
              ) : (
                words.generated
              )}
            </dd>
          </>
        )}
        <dt>{words.updated}</dt>
        <dd>{formatMoment(document.updatedAt)}</dd>
      </FactList>
      {editing && <EditDocumentDialog document={document} onClose={() => setEditing(false)} />}
    </Section>
  );
}
