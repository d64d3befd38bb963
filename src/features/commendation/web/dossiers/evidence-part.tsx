import { api } from '../../../../ui/api/api.ts';
import { FileList } from '../../../../ui/file/file-list.tsx';
import { FileUpload } from '../../../../ui/file/file-upload.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import { DOSSIER_FILES } from './dossier-files.ts';
import { useTakeDossier } from './dossier-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Minh chứng',
    intro:
      'Giấy chứng nhận sáng kiến, quyết định khen thưởng trước đây, xác nhận của cơ quan thuế, bảo hiểm… Minh chứng của riêng một người thì thêm ở khung chi tiết của người đó.',
    add: 'Thêm minh chứng',
    none: 'Chưa có tệp nào.',
    removed: 'Đã gỡ tệp.',
  },
  en: {
    title: 'Evidence',
    intro:
      'Certificates of initiatives, earlier decisions, confirmations of tax and insurance… What belongs to one nominee is added with that nominee.',
    add: 'Add evidence',
    none: 'No files yet.',
    removed: 'The file is removed.',
  },
});

/** The files of the dossier; with `nominationId` those of one nominee. */
export function EvidencePart({ dossier, nominationId }: { dossier: DossierView; nominationId?: string }) {
  const words = useMessages(messages);
  const take = useTakeDossier();
  const open = dossier.mayChange.includes('evidence');
  const files = dossier.files.filter((file) =>
    nominationId === undefined ? file.kind !== 'minutes' : file.nominationId === nominationId,
  );
  const remove = (fileId: string) =>
    api.delete<DossierView>(`/api/dossiers/${dossier.id}/files/${fileId}`).then(
      (next) => {
        take(next);
        toast.done(words.removed);
      },
      (error: unknown) => toast.error(problemText(error)),
    );
  return (
    <Section title={words.title}>
      {nominationId === undefined && <p>{words.intro}</p>}
      {files.length === 0 && <p>{words.none}</p>}
      <FileList
        label={words.title}
        files={files.map((file) => ({
          ...file,
          at: file.addedAt,
          href: `/api/dossiers/${dossier.id}/files/${file.id}`,
        }))}
        onRemove={open ? ({ id }) => void remove(id) : undefined}
      />
      {open && (
        <FileUpload<DossierView>
          label={words.add}
          path={`/api/dossiers/${dossier.id}/files`}
          fields={nominationId === undefined ? {} : { nominationId }}
          {...DOSSIER_FILES}
          onUploaded={take}
        />
      )}
    </Section>
  );
}
