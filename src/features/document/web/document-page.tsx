import { Alert } from '@mantine/core';
import { useEffect } from 'react';
import { api } from '../../../ui/api/api.ts';
import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { LinkTabs } from '../../../ui/page/link-tabs.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { usePathParam, useSearchParam } from '../../../ui/page/search-params.ts';
import { StatusBadge, ToneBadge } from '../../../ui/status/status.tsx';
import { DOCUMENT_STATE_WORDS, documentCode } from '../model/document-words.ts';
import type { DocumentView } from '../server/document.schema.ts';
import { DocumentActs } from './document-acts.tsx';
import { DocumentFacts } from './document-facts.tsx';
import { DocumentFiles } from './document-file-list.tsx';
import { DocumentLinks } from './document-links.tsx';
import { DocumentPreview } from './document-preview.tsx';
import { useDocument } from './document-queries.ts';
import { DocumentReaders } from './document-readers.tsx';
import { kindWord } from './kind-options.ts';

const messages = defineMessages({
  vi: {
    of: (day: string) => `ngày ${day}`,
    notInForce: 'Hết hiệu lực',
    withdrawn: (reason: string) => `Văn bản đã thu hồi. Lý do: ${reason}`,
    doubt: 'Ngày văn bản không theo thứ tự số trong sổ đăng ký. Hãy kiểm tra lại; hệ thống không chặn.',
    notRendered: 'Bản in chưa được tạo lại sau lần sửa hoặc cấp số gần nhất. Hãy bấm “Tạo lại bản in”.',
    needsFinal:
      'Văn bản đã có số. Hãy tải lên bản PDF hoàn chỉnh có ghi số, ngày để ký số, hoặc ghi nhận bản quét đã ký.',
    tabs: 'Các phần của văn bản',
    'noi-dung': 'Nội dung',
    tep: 'Tệp và chữ ký',
    'lien-quan': 'Văn bản liên quan',
    'nguoi-doc': 'Người đọc',
  },
  en: {
    of: (day: string) => `of ${day}`,
    notInForce: 'No longer in force',
    withdrawn: (reason: string) => `This document was withdrawn. Reason: ${reason}`,
    doubt: 'Its day is out of the order of the numbers in the register. Check it; nothing is blocked.',
    notRendered: 'Its files were not made again since it last changed or got its number. Use “Render again”.',
    needsFinal:
      'The document has its number. Upload the final PDF that carries number and day to sign it, or record the scan of the signed paper.',
    tabs: 'Parts of the document',
    'noi-dung': 'Text',
    tep: 'Files and signatures',
    'lien-quan': 'Related documents',
    'nguoi-doc': 'Readers',
  },
});

/** A document with its files, signatures and links. */
export function Page() {
  const id = usePathParam('documentId');
  const query = useDocument(id);
  const found = query.data !== undefined;
  useEffect(() => {
    // That it was opened is remembered; should that fail, the reader need not be troubled.
    if (found) api.post(`/api/documents/${id}/opening`).catch(() => undefined);
  }, [id, found]);
  return <Loaded query={query}>{(document) => <DocumentFrame document={document} />}</Loaded>;
}

function DocumentFrame({ document }: { document: DocumentView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [tab = 'noi-dung'] = useSearchParam('xem');
  const code = documentCode(document);
  const about = [
    kindWord(document.kind, language),
    code === null
      ? null
      : `${code}${document.signedOn === null ? '' : ` ${words.of(formatDay(document.signedOn))}`}`,
    document.issuer,
  ];
  const out = document.state === 'issued' || document.state === 'received';
  const tabs = ['noi-dung', 'tep', 'lien-quan', ...(document.mayRead ? ['nguoi-doc' as const] : [])] as const;
  return (
    <PageFrame
      title={document.subject}
      badge={
        <>
          <StatusBadge of={DOCUMENT_STATE_WORDS} value={document.state} />{' '}
          {out && !document.inForce && <ToneBadge tone="grey">{words.notInForce}</ToneBadge>}
        </>
      }
      intro={about.filter((part) => part !== null).join(' · ')}
      acts={<DocumentActs document={document} />}
    >
      {document.withdrawnReason !== null && (
        <Alert color="red" mb="md">
          {words.withdrawn(document.withdrawnReason)}
        </Alert>
      )}
      {document.doubts.length > 0 && (
        <Alert color="amber" mb="md">
          {words.doubt}
        </Alert>
      )}
      {document.allowed.includes('render') && (
        <Alert color="amber" mb="md">
          {words.notRendered}
        </Alert>
      )}
      {needsFinal(document) && (
        <Alert color="amber" mb="md">
          {words.needsFinal}
        </Alert>
      )}
      <DocumentFacts document={document} />
      <LinkTabs
        label={words.tabs}
        current={tab}
        tabs={tabs.map((id) => ({
          id,
          label: words[id],
          link: { to: '.', search: (before) => ({ ...before, xem: id }) },
        }))}
      />
      {tab === 'tep' ? (
        <DocumentFiles document={document} />
      ) : tab === 'lien-quan' ? (
        <DocumentLinks document={document} />
      ) : tab === 'nguoi-doc' && document.mayRead ? (
        <DocumentReaders documentId={document.id} />
      ) : (
        <DocumentPreview document={document} />
      )}
    </PageFrame>
  );
}

/** An uploaded document whose newest file is from before its number, before somebody who may add the final one. */
function needsFinal({ state, generated, allowed, files, currentFileId }: DocumentView): boolean {
  const current = files.find(({ id }) => id === currentFileId);
  const isFinal = current?.role === 'final' && current.mediaType === 'application/pdf';
  return state === 'numbered' && !generated && !isFinal && allowed.includes('add-file');
}
