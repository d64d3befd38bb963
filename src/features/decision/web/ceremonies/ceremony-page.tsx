import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { useLive } from '../../../../ui/api/use-live.ts';
import { ConfirmDialog } from '../../../../ui/confirm/confirm-dialog.tsx';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { StatTiles } from '../../../../ui/stat/stat-tiles.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { CeremonyView } from '../../server/ceremonies/ceremony.schema.ts';
import { AddDecisions } from './add-decisions.tsx';
import classes from './ceremonies.module.css';
import { CeremonyLines } from './ceremony-lines.tsx';
import { ceremonyKey } from './ceremony-queries.ts';
import { EditCeremony } from './edit-ceremony.tsx';

const messages = defineMessages({
  vi: {
    intro: (unit: string, at: string, place: string) => `${unit}. ${at}, ${place}.`,
    sums: 'Tổng hợp',
    all: 'Lượt trao',
    handed: 'Đã trao',
    present: 'Có mặt',
    represented: 'Nhận thay',
    absent: 'Vắng mặt',
    edit: 'Sửa thông tin',
    add: 'Thêm từ quyết định',
    file: (format: string) => `Tải danh sách .${format}`,
    remove: 'Xóa lễ',
    removeText: (title: string) =>
      `Xóa “${title}”? Những người trong danh sách có thể được đưa vào lễ trao khác.`,
    removed: 'Đã xóa lễ trao thưởng.',
  },
  en: {
    intro: (unit: string, at: string, place: string) => `${unit}. ${at}, ${place}.`,
    sums: 'Sums',
    all: 'To hand over',
    handed: 'Handed over',
    present: 'Present',
    represented: 'Represented',
    absent: 'Absent',
    edit: 'Edit',
    add: 'Add from a decision',
    file: (format: string) => `Download .${format}`,
    remove: 'Delete',
    removeText: (title: string) => `Delete “${title}”? Those in its list can go into another ceremony.`,
    removed: 'The ceremony is deleted.',
  },
});

const FILES = [
  ['docx', 'list.docx'],
  ['pdf', 'list.pdf'],
  ['xlsx', 'lines.xlsx'],
] as const;

/** A ceremony with the order in which people come forward. */
export function Page() {
  const id = usePathParam('ceremonyId');
  useLive({ [`ceremony:${id}`]: [ceremonyKey(id)] });
  const query = useQuery({
    queryKey: [...ceremonyKey(id), 'head'],
    queryFn: ({ signal }) => api.get<CeremonyView>(`/api/ceremonies/${id}`, undefined, { signal }),
  });
  return <Loaded query={query}>{(ceremony) => <Frame ceremony={ceremony} />}</Loaded>;
}

function Frame({ ceremony }: { ceremony: CeremonyView }) {
  const words = useMessages(messages);
  const [open, setOpen] = useState<'edit' | 'add' | 'remove' | null>(null);
  const mayEdit = ceremony.allowed.includes('edit');
  const close = () => setOpen(null);
  const { byPresence } = ceremony;
  return (
    <PageFrame
      title={ceremony.title}
      intro={words.intro(ceremony.unitName, formatMoment(ceremony.startsAt), ceremony.place)}
      acts={
        <>
          <div className={classes.tools}>
            {FILES.map(([format, path]) => (
              <Button key={format} component="a" href={`/api/ceremonies/${ceremony.id}/${path}`} download>
                {words.file(format)}
              </Button>
            ))}
          </div>
          {mayEdit && (
            <div className={classes.tools}>
              <Button onClick={() => setOpen('edit')}>{words.edit}</Button>
              <Button onClick={() => setOpen('add')}>{words.add}</Button>
              <Button variant="subtle" onClick={() => setOpen('remove')}>
                {words.remove}
              </Button>
            </div>
          )}
        </>
      }
    >
      <StatTiles
        label={words.sums}
        stats={[
          { label: words.all, value: ceremony.lines },
          { label: words.handed, value: ceremony.handedOver, tone: 'green' },
          { label: words.present, value: byPresence.present ?? 0 },
          { label: words.represented, value: byPresence.represented ?? 0 },
          { label: words.absent, value: byPresence.absent ?? 0 },
        ]}
      />
      <CeremonyLines ceremony={ceremony} />
      {open === 'edit' && <EditCeremony ceremony={ceremony} onClose={close} />}
      {open === 'add' && <AddDecisions ceremony={ceremony} onClose={close} />}
      <RemoveDialog ceremony={ceremony} opened={open === 'remove'} onClose={close} />
    </PageFrame>
  );
}

function RemoveDialog({
  ceremony: { id, title, version },
  opened,
  onClose,
}: {
  ceremony: CeremonyView;
  opened: boolean;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const remove = () => {
    setBusy(true);
    api
      .post(`/api/ceremonies/${id}/deletion`, { version })
      .then(async () => {
        toast.done(words.removed);
        await goTo('/le-trao-thuong');
        client.removeQueries({ queryKey: ceremonyKey(id) });
        await client.invalidateQueries({ queryKey: ['ceremony'] });
      })
      .catch((error: unknown) => {
        toast.error(problemText(error));
        onClose();
      })
      .finally(() => setBusy(false));
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={words.remove}
      confirmLabel={words.remove}
      busy={busy}
      onConfirm={remove}
      onClose={onClose}
    >
      {words.removeText(title)}
    </ConfirmDialog>
  );
}
