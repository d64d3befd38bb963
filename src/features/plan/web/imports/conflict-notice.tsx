import { Button, Group, Modal } from '@mantine/core';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import type { RecognisedPlan } from '../../model/recognised-plan.ts';
import classes from './imports.module.css';
import type { ImportDraft } from './use-import-draft.ts';

const messages = defineMessages({
  vi: {
    title: 'Người khác vừa sửa bản nhập này',
    text: (at: string) => `Bản trên hệ thống được lưu lúc ${at}. Chưa có gì bị mất: hãy chọn bản để giữ.`,
    caption: 'Hai bản',
    theirs: 'Bản trên hệ thống',
    mine: 'Bản của bạn',
    rows: 'Số dòng phụ lục',
    differing: 'Số dòng khác nhau',
    doubts: 'Điều cần xem lại',
    takeTheirs: 'Lấy bản trên hệ thống',
    takeMine: 'Ghi bản của tôi',
  },
  en: {
    title: 'Somebody else has just changed this import',
    text: (at: string) =>
      `The version on the system was saved at ${at}. Nothing is lost: choose which to keep.`,
    caption: 'Both versions',
    theirs: 'On the system',
    mine: 'Yours',
    rows: 'Rows of annexes',
    differing: 'Rows that differ',
    doubts: 'Things to look at',
    takeTheirs: 'Take the one on the system',
    takeMine: 'Save mine',
  },
});

/** Asks which version to keep when two people corrected the same import. Taking the other's can be undone. */
export function ConflictNotice({ draft }: { draft: ImportDraft }) {
  const words = useMessages(messages);
  if (draft.save.kind !== 'conflict') return null;
  const { theirs } = draft.save;
  const rows = (plan: RecognisedPlan) => plan.annexes.flatMap(({ items }) => items);
  const [one, other] = [rows(theirs.plan), rows(draft.plan)];
  const same = (i: number) => JSON.stringify(one[i]) === JSON.stringify(other[i]);
  const differing = Array.from({ length: Math.max(one.length, other.length) }, (_, i) => i).filter(
    (i) => !same(i),
  );
  const facts: [string, number, number][] = [
    [words.rows, one.length, other.length],
    [words.doubts, theirs.plan.doubts.length, draft.plan.doubts.length],
  ];
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} title={words.title}>
      <p>{words.text(formatMoment(theirs.updatedAt))}</p>
      <table className={classes.counts}>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.theirs}</th>
            <th scope="col">{words.mine}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(([label, a, b]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{a}</td>
              <td>{b}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{words.differing}</th>
            <td colSpan={2}>{differing.length}</td>
          </tr>
        </tbody>
      </table>
      <Group justify="flex-end">
        <Button onClick={() => draft.resolveConflict('theirs')}>{words.takeTheirs}</Button>
        <ActButton onClick={() => draft.resolveConflict('mine')}>{words.takeMine}</ActButton>
      </Group>
    </Modal>
  );
}
