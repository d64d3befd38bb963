import { api } from '../../../../ui/api/api.ts';
import { FileList } from '../../../../ui/file/file-list.tsx';
import { FileUpload } from '../../../../ui/file/file-upload.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { DemandItemView } from '../../server/cascade/demand-item.schema.ts';
import classes from './cascade.module.css';
import { useTakeItem } from './demand-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Tệp đã gửi',
    add: 'Thêm tệp (báo cáo, kế hoạch, hồ sơ)',
    none: 'Chưa có tệp nào.',
    removed: 'Đã gỡ tệp. Lịch sử vẫn ghi lại việc này.',
  },
  en: {
    title: 'Files that were sent',
    add: 'Add a file (report, plan, dossier)',
    none: 'No files yet.',
    removed: 'The file was taken off. The history keeps that it was here.',
  },
});

const MAX_BYTES = 20 * 1024 * 1024;

/** The evidence of what a unit sent; its clerk and the office add and take off files. */
export function ItemEvidence({ item }: { item: DemandItemView }) {
  const words = useMessages(messages);
  const take = useTakeItem();
  const may = item.allowed.includes('attach');
  const remove = ({ id }: { id: string }) =>
    void api.delete<DemandItemView>(`/api/demand-items/${item.id}/files/${id}`, {}).then(
      (next) => {
        take(next);
        toast.done(words.removed);
      },
      (error: unknown) => toast.error(problemText(error)),
    );
  if (!may && item.evidence.length === 0) return null;
  return (
    <section className={`sv-sheet ${classes.sheet}`} aria-label={words.title}>
      <h2>{words.title}</h2>
      {item.evidence.length === 0 ? (
        <p className={classes.quiet}>{words.none}</p>
      ) : (
        <FileList
          label={words.title}
          files={item.evidence.map((file) => ({
            id: file.id,
            name: file.name,
            size: file.size,
            by: file.addedBy,
            at: file.addedAt,
            href: `/api/demand-items/${item.id}/files/${file.id}`,
          }))}
          onRemove={may ? remove : undefined}
        />
      )}
      {may && (
        <FileUpload<DemandItemView>
          label={words.add}
          path={`/api/demand-items/${item.id}/files`}
          maxBytes={MAX_BYTES}
          multiple
          onUploaded={take}
        />
      )}
    </section>
  );
}
