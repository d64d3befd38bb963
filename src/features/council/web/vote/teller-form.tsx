import { Alert, Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { isProblem } from '../../../../ui/api/problem.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { VoteView } from '../../server/vote.schema.ts';
import classes from '../council.module.css';
import { useTakeVote } from '../council-queries.ts';
import { ScrollRegion } from '../scroll-region.tsx';

const messages = defineMessages({
  vi: {
    open: 'Nhập kết quả kiểm phiếu',
    note: 'Mỗi người kiểm phiếu tự đếm và tự nhập; không ai thấy số của người kia. Hai bản phải khớp thì mới kết thúc được.',
    out: 'Số phiếu phát ra',
    in: 'Số phiếu thu về',
    yes: 'Đồng ý',
    no: 'Không đồng ý',
    invalid: 'Không hợp lệ',
    item: 'Nội dung',
    of: (what: string, item: string) => `${what}: ${item}`,
    again: 'Đếm lại mục này',
    save: 'Lưu kết quả kiểm phiếu',
    saved: 'Đã lưu. Kết quả được đối chiếu khi cả hai người đã nhập.',
  },
  en: {
    open: 'Type in the count',
    note: 'Each teller counts and types alone; nobody sees the other’s figures. Both must agree before the vote can be closed.',
    out: 'Papers handed out',
    in: 'Papers handed in',
    yes: 'Agree',
    no: 'Do not agree',
    invalid: 'Invalid',
    item: 'Item',
    of: (what: string, item: string) => `${what}: ${item}`,
    again: 'Count this again',
    save: 'Save the count',
    saved: 'Saved. The counts are compared when both tellers have typed.',
  },
});

const KINDS = ['yes', 'no', 'invalid'] as const;
type Figures = Record<(typeof KINDS)[number], number>;

/** A button and dialog in which a teller types what was counted on paper. */
export function TellerForm({ vote }: { vote: VoteView }) {
  const words = useMessages(messages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={words.open} size="xl">
        <Counting vote={vote} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Counting({ vote, onDone }: { vote: VoteView; onDone: () => void }) {
  const words = useMessages(messages);
  const take = useTakeVote();
  const { mine, differing } = vote.tellers;
  const [out, setOut] = useState(mine?.handedOut ?? vote.voters);
  const [back, setBack] = useState(mine?.handedIn ?? vote.voters);
  const [figures, setFigures] = useState<Record<string, Figures>>(
    Object.fromEntries(mine?.items.map(({ itemId, ...rest }) => [itemId, rest]) ?? []),
  );
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const of = (id: string): Figures => figures[id] ?? { yes: 0, no: 0, invalid: 0 };
  const save = () => {
    setBusy(true);
    api
      .put<VoteView>(`/api/votes/${vote.id}/paper-count`, {
        handedOut: out,
        handedIn: back,
        items: vote.items.map(({ id }) => ({ itemId: id, ...of(id) })),
      })
      .then((next) => {
        take(next);
        toast.done(words.saved);
        onDone();
      })
      .catch((error: unknown) => {
        const told = isProblem(error) ? error.errors.map(({ message }) => message) : [];
        setProblems(told.length > 0 ? [...new Set(told)] : [problemText(error)]);
      })
      .finally(() => setBusy(false));
  };
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>{words.note}</p>
      {problems.length > 0 && (
        <Alert color="red" role="alert">
          {problems.map((problem) => (
            <div key={problem}>{problem}</div>
          ))}
        </Alert>
      )}
      <div className={classes.pair}>
        <NumberInput label={words.out} min={0} value={out} onChange={(value) => setOut(Number(value))} />
        <NumberInput label={words.in} min={0} value={back} onChange={(value) => setBack(Number(value))} />
      </div>
      <ScrollRegion label={words.item}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              {KINDS.map((kind) => (
                <th key={kind} scope="col">
                  {words[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {vote.items.map(({ id, title }) => (
              <tr key={id}>
                <th scope="row">
                  {title}
                  {differing.includes(id) && <span className={classes.wrong}>{words.again}</span>}
                </th>
                {KINDS.map((kind) => (
                  <td key={kind} data-label={words[kind]}>
                    <NumberInput
                      aria-label={words.of(words[kind], title)}
                      min={0}
                      w="5.5rem"
                      value={of(id)[kind]}
                      onChange={(value) =>
                        setFigures({ ...figures, [id]: { ...of(id), [kind]: Number(value) } })
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <div>
        <ActButton loading={busy} onClick={save}>
          {words.save}
        </ActButton>
      </div>
    </div>
  );
}
