import { Alert, Button, Text } from '@mantine/core';
import { FileUpload } from '../../../../ui/file/file-upload.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam, useSearchParam } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { useDossier } from './dossier-queries.ts';
import { ImportPreview } from './import-preview.tsx';

const messages = defineMessages({
  vi: {
    title: 'Nhập danh sách đề nghị từ Excel',
    intro: (title: string) => `Hồ sơ: ${title}`,
    file: 'Tệp danh sách (.xlsx)',
    template: 'Tải mẫu danh sách',
    hint: 'Nhiều nhất 5.000 dòng. Hàng đầu là tiêu đề; cần cột họ tên và cột danh hiệu, hình thức. Chưa ghi vào hồ sơ cho đến khi bạn xác nhận.',
    sealed: 'Hồ sơ không ở bước soạn nên không nhập thêm được.',
  },
  en: {
    title: 'Import nominees from Excel',
    intro: (title: string) => `Dossier: ${title}`,
    file: 'The list (.xlsx)',
    template: 'Download the template',
    hint: 'At most 5,000 rows. The first row holds headings; name and award are needed. Nothing is on the list before you say so.',
    sealed: 'The dossier is not being drafted, so nothing can be added.',
  },
});

/** The import of nominees from Excel. */
export function Page() {
  const words = useMessages(messages);
  const dossierId = usePathParam('dossierId');
  const query = useDossier(dossierId);
  const [importId, setImportId] = useSearchParam('tep');
  return (
    <Loaded query={query}>
      {(dossier) => (
        <PageFrame title={words.title} above={dossier.title} intro={words.intro(dossier.title)}>
          {dossier.mayChange.includes('nominees') ? (
            <Section
              title={words.file}
              acts={
                <Button component="a" href="/api/nominee-template">
                  {words.template}
                </Button>
              }
            >
              <Text mb="sm">{words.hint}</Text>
              <FileUpload<{ importId: string }>
                label={words.file}
                path={`/api/dossiers/${dossierId}/imports`}
                extensions={['xlsx']}
                maxBytes={5 * 1024 * 1024}
                onUploaded={(answer) => setImportId(answer.importId)}
              />
            </Section>
          ) : (
            <Alert color="amber">{words.sealed}</Alert>
          )}
          {importId !== undefined && <ImportPreview key={importId} dossier={dossier} importId={importId} />}
        </PageFrame>
      )}
    </Loaded>
  );
}
