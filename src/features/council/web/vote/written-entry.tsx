import { Alert, Button, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { VoteView } from '../../server/vote.schema.ts';
import { type Choice, ChoiceList } from '../ballot/choice-list.tsx';
import classes from '../council.module.css';

const messages = defineMessages({
  vi: {
    open: 'Nhập ý kiến bằng văn bản',
    note: 'Nhập thay thành viên đã gửi ý kiến trên giấy. Nhật ký ghi ai nhập. Mục mà thành viên không được bỏ phiếu thì để trống.',
    member: 'Thành viên',
    save: 'Lưu ý kiến',
    saved: 'Đã lưu ý kiến.',
    choose: 'Hãy chọn ít nhất một mục.',
  },
  en: {
    open: 'Type in an answer on paper',
    note: 'For a member who answered on paper. The log says who typed it in. Leave out what the member may not vote on.',
    member: 'Member',
    save: 'Save the answer',
    saved: 'The answer was saved.',
    choose: 'Choose for at least one item.',
  },
});

/** The standing office types in what an absent member answered on paper. */
export function WrittenEntry({ vote }: { vote: VoteView }) {
  const words = useMessages(messages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={words.open} size="lg">
        <Entry vote={vote} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Entry({ vote, onDone }: { vote: VoteView; onDone: () => void }) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const [memberId, setMemberId] = useState(vote.missing[0]?.memberId ?? '');
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const name = vote.missing.find((member) => member.memberId === memberId)?.name ?? '';
  const items = vote.items.filter(({ excluded }) => excluded.every((each) => each.name !== name));
  const save = () => {
    const given = items.flatMap(({ id }) => {
      const choice = choices[id];
      return choice === undefined ? [] : [{ itemId: id, choice }];
    });
    if (given.length === 0) return setProblem(words.choose);
    setBusy(true);
    api
      .put(`/api/votes/${vote.id}/open-ballot`, { memberId, choices: given })
      .then(() => {
        void client.invalidateQueries({ queryKey: ['vote', vote.id] });
        toast.done(words.saved);
        onDone();
      })
      .catch((error: unknown) => setProblem(problemText(error)))
      .finally(() => setBusy(false));
  };
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>{words.note}</p>
      {problem !== null && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      <NativeSelect
        label={words.member}
        value={memberId}
        onChange={(event) => {
          setMemberId(event.currentTarget.value);
          setChoices({});
        }}
        data={vote.missing.map((member) => ({ value: member.memberId, label: member.name }))}
      />
      <ChoiceList voteId={vote.id} items={items} choices={choices} onChange={setChoices} disabled={busy} />
      <div>
        <ActButton loading={busy} onClick={save}>
          {words.save}
        </ActButton>
      </div>
    </div>
  );
}
