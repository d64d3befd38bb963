import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../../ui/confirm/confirm-dialog.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { useAct } from '../../../../ui/toast/use-act.ts';
import type { AgreedView } from '../../server/appraisal/appraisal.schema.ts';
import { useReadAgain } from '../dossiers/dossier-queries.ts';
import classes from './appraisal.module.css';
import { useAgreeable } from './appraisal-queries.ts';

const messages = defineMessages({
  vi: {
    act: (count: number) => `Đồng ý ${count} trường hợp đủ điều kiện`,
    title: (count: number) => `Đồng ý ${count} trường hợp?`,
    text: 'Chỉ gồm những trường hợp đủ điều kiện theo kết quả kiểm tra, chưa có nhận xét, không mục nào chưa đạt và không có ý kiến không đồng ý:',
    done: (count: number) => `Đã đồng ý ${count} trường hợp.`,
    left: (count: number) => `${count} trường hợp không còn đủ để đồng ý chung, cần xem riêng.`,
  },
  en: {
    act: (count: number) => `Agree to ${count} eligible nominees`,
    title: (count: number) => `Agree to ${plural(count, 'nominee')}?`,
    text: 'Only those that are eligible by the verdict, without findings, without anything lacking and without an unfavourable opinion:',
    done: (count: number) => `${plural(count, 'nominee')} agreed.`,
    left: (count: number) => `${count} must be looked at alone.`,
  },
});

/** Agrees to all of whom nothing is open, after showing who they are. Nothing where there is none. */
export function AgreeAct({ dossierId, onDone }: { dossierId: string; onDone: () => void }) {
  const words = useMessages(messages);
  const readAgain = useReadAgain(dossierId);
  const query = useAgreeable(dossierId, true);
  const [opened, setOpened] = useState(false);
  const { busy, run } = useAct();
  const items = query.data?.items ?? [];
  if (items.length === 0) return null;
  const confirm = () => {
    run(
      api
        .post<AgreedView>(`/api/dossiers/${dossierId}/agreements`, {
          nominationIds: items.map(({ id }) => id),
        })
        .then(({ agreed, left }) => {
          toast.done(
            [words.done(agreed), left.length > 0 && words.left(left.length)].filter(Boolean).join(' '),
          );
          setOpened(false);
          readAgain();
          onDone();
        }),
    );
  };
  return (
    <>
      <Button onClick={() => setOpened(true)}>{words.act(items.length)}</Button>
      <ConfirmDialog
        opened={opened}
        title={words.title(items.length)}
        confirmLabel={words.act(items.length)}
        busy={busy}
        onConfirm={confirm}
        onClose={() => setOpened(false)}
      >
        <p>{words.text}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
        <section className={classes.scroll} aria-label={words.title(items.length)} tabIndex={0}>
          <ol className={classes.names}>
            {items.map(({ id, subjectName, awardName }) => (
              <li key={id}>
                {subjectName} – {awardName}
              </li>
            ))}
          </ol>
        </section>
      </ConfirmDialog>
    </>
  );
}
