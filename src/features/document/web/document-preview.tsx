import { OfficialPaper } from '../../../ui/document/official-paper.tsx';
import { Empty } from '../../../ui/empty/empty.tsx';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { Section } from '../../../ui/page/section.tsx';
import type { DocumentView, PreviewView } from '../server/document.schema.ts';
import classes from './document.module.css';
import { useDocumentPart } from './document-queries.ts';
import { VersionLink } from './version-link.tsx';

const messages = defineMessages({
  vi: {
    preview: 'Xem nội dung',
    file: 'Tệp hiện hành:',
    extracted: 'Lời văn đọc được từ tệp, dùng để tìm kiếm; trình bày xem trong tệp gốc.',
    none: 'Chưa có nội dung để xem',
    noFile: 'Văn bản chưa có tệp. Thêm tệp ở phần “Tệp và chữ ký”.',
    scan: 'Tệp là bản quét hoặc ảnh nên không có lời văn; hãy mở tệp để xem.',
    toFiles: 'Đến phần tệp',
  },
  en: {
    preview: 'The text',
    file: 'Present file:',
    extracted: 'The words read from the file, by which it is found; its layout is in the file itself.',
    none: 'Nothing to look at yet',
    noFile: 'The document has no file yet. Add one under “Files and signatures”.',
    scan: 'The file is a scan or picture without words; open it to look at it.',
    toFiles: 'To the files',
  },
});

/** The document to look at: from its tree as on paper, else the words of its file. */
export function DocumentPreview({ document }: { document: DocumentView }) {
  const words = useMessages(messages);
  const query = useDocumentPart<PreviewView>(document.id, 'preview');
  const current = document.files.find(({ id }) => id === document.currentFileId);
  return (
    <Loaded query={query}>
      {({ html, text }) =>
        html !== null ? (
          <div className={classes.paper}>
            <OfficialPaper html={html} />
          </div>
        ) : text === null ? (
          <Empty
            title={words.none}
            act={
              <TextLink to="." search={(before) => ({ ...before, xem: 'tep' })}>
                {words.toFiles}
              </TextLink>
            }
          >
            {current === undefined ? words.noFile : words.scan}
          </Empty>
        ) : (
          <Section title={words.preview}>
            <p className={classes.quiet}>
              {words.extracted}
              {current !== undefined && (
                <>
                  {' '}
                  {words.file} <VersionLink documentId={document.id} file={current} />
                </>
              )}
            </p>
            <p className={classes.text}>{text}</p>
          </Section>
        )
      }
    </Loaded>
  );
}
