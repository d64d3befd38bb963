import { Button } from '@mantine/core';
import { useState } from 'react';
import { FileUpload } from '../../../ui/file/file-upload.tsx';
import { formatBytes, formatMoment } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Section } from '../../../ui/page/section.tsx';
import { ToneBadge } from '../../../ui/status/status.tsx';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { DocumentFileView, DocumentView } from '../server/document.schema.ts';
import classes from './document.module.css';
import { ATTACHMENT_FILES, DOCUMENT_FILES } from './document-files.ts';
import { useTakeDocument } from './document-queries.ts';
import { Signatures } from './signatures.tsx';
import { VersionLink } from './version-link.tsx';

const messages = defineMessages({
  vi: {
    title: 'Các phiên bản và tệp kèm theo',
    none: 'Chưa có tệp nào.',
    version: (ordinal: number) => `Phiên bản ${ordinal}`,
    current: 'Hiện hành',
    role: {
      draft: 'dự thảo',
      final: 'bản hoàn chỉnh',
      signed: 'bản đã ký số',
      scan: 'bản quét đã ký',
      attachment: 'tệp kèm theo',
    },
    madeBy: {
      upload: 'tải lên',
      rendering: 'tạo từ dữ liệu',
      template: 'tạo từ mẫu của cơ quan',
      signing: 'ký số',
    },
    hash: 'SHA-256:',
    check: 'Kiểm tra chữ ký',
    add: 'Thêm phiên bản',
    addHint: 'Phiên bản mới không thay tệp cũ; tệp cũ vẫn giữ nguyên.',
    attach: 'Thêm tệp kèm theo',
    added: 'Đã nhận tệp.',
    closed: 'Văn bản đã ký hoặc đã thu hồi nên không nhận thêm tệp.',
  },
  en: {
    title: 'Versions and attachments',
    none: 'No files yet.',
    version: (ordinal: number) => `Version ${ordinal}`,
    current: 'Present',
    role: {
      draft: 'draft',
      final: 'final',
      signed: 'digitally signed',
      scan: 'scan of the signed paper',
      attachment: 'attachment',
    },
    madeBy: {
      upload: 'uploaded',
      rendering: 'made from data',
      template: 'made from the office’s template',
      signing: 'signed',
    },
    hash: 'SHA-256:',
    check: 'Check the signature',
    add: 'Add a version',
    addHint: 'A new version replaces no file; the old ones stay as they are.',
    attach: 'Add an attachment',
    added: 'The file has been taken.',
    closed: 'The document is signed or withdrawn and takes no more files.',
  },
});

/** Every file of a document, newest first, and what may be added. */
export function DocumentFiles({ document }: { document: DocumentView }) {
  const words = useMessages(messages);
  const take = useTakeDocument();
  const onUploaded = (next: DocumentView) => {
    take(next);
    toast.done(words.added);
  };
  const mayAdd = document.allowed.includes('add-file');
  const path = `/api/documents/${document.id}/files`;
  return (
    <>
      <Section title={words.title}>
        {document.files.length === 0 && <p>{words.none}</p>}
        <ul className={classes.plainList}>
          {document.files.map((file) => (
            <Version key={file.id} document={document} file={file} />
          ))}
        </ul>
        {!mayAdd && document.files.length > 0 && document.allowed.length > 0 && (
          <p className={classes.quiet}>{words.closed}</p>
        )}
      </Section>
      {mayAdd && (
        <>
          <FileUpload<DocumentView>
            label={words.add}
            description={words.addHint}
            path={path}
            fields={{ role: 'version' }}
            {...DOCUMENT_FILES}
            onUploaded={onUploaded}
          />
          <FileUpload<DocumentView>
            label={words.attach}
            path={path}
            fields={{ role: 'attachment' }}
            multiple
            {...ATTACHMENT_FILES}
            onUploaded={onUploaded}
          />
        </>
      )}
    </>
  );
}

function Version({ document, file }: { document: DocumentView; file: DocumentFileView }) {
  const words = useMessages(messages);
  const [checking, setChecking] = useState(false);
  const about = [
    words.version(file.ordinal),
    words.role[file.role],
    words.madeBy[file.madeBy],
    formatBytes(file.size),
    file.by,
    formatMoment(file.at),
  ];
  return (
    <li>
      <div className={classes.line}>
        <span>
          <VersionLink documentId={document.id} file={file} />{' '}
          {file.id === document.currentFileId && <ToneBadge tone="green">{words.current}</ToneBadge>}
        </span>
        {file.mediaType === 'application/pdf' && (
          <Button
            size="compact-md"
            variant="subtle"
            aria-expanded={checking}
            aria-label={`${words.check}: ${file.name}`}
            onClick={() => setChecking(!checking)}
          >
            {words.check}
          </Button>
        )}
      </div>
      <div className={classes.quiet}>{about.filter((part) => part).join(' · ')}</div>
      <div className={classes.quiet}>
        {words.hash} <span className={classes.hash}>{file.sha256}</span>
      </div>
      {checking && <Signatures documentId={document.id} fileId={file.id} />}
    </li>
  );
}
