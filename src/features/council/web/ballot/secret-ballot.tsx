import { Alert } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../../../ui/confirm/confirm-dialog.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { problemText } from '../../../../ui/toast/toast-store.ts';
import type { BallotView } from '../../server/ballot.schema.ts';
import classes from '../council.module.css';
import { canBlind } from './blind-token.ts';
import { castPaper, holdsAll, receiptsOf, takePapers } from './cast.ts';
import { type Choice, ChoiceList } from './choice-list.tsx';
import { Receipt } from './receipt.tsx';

const messages = defineMessages({
  vi: {
    secure:
      'Trình duyệt chỉ bỏ phiếu kín được qua kết nối an toàn (https). Hãy mở Sổ Vàng bằng địa chỉ https, hoặc đề nghị chủ tọa tổ chức bỏ phiếu giấy.',
    take: 'Nhận phiếu trên thiết bị này',
    takeNote:
      'Danh sách người đã nhận phiếu được ghi lại. Lựa chọn của bạn thì không: phiếu được gửi đi không kèm tên, tài khoản hay thiết bị. Hãy nhận phiếu trên chính thiết bị bạn sẽ dùng để bỏ phiếu.',
    key: 'Mã khóa phiếu',
    keyNote: 'Phải giống mã trên màn hình hội trường và của các thành viên khác cùng nhận phiếu này.',
    cast: 'Bỏ phiếu',
    casting: 'Đang gửi phiếu; nếu mất kết nối, phiếu được gửi lại cho đến khi đã vào hòm phiếu…',
    ask: 'Bỏ phiếu?',
    summary: (yes: number, no: number) =>
      `Đồng ý: ${yes} · Không đồng ý: ${no}. Phiếu đã bỏ thì không sửa được.`,
    missing: 'Hãy chọn đồng ý hoặc không đồng ý cho mọi mục.',
    excluded: (count: number) =>
      `Bạn không bỏ phiếu ${count} mục vì có quan hệ lợi ích (chính mình, cùng đơn vị hoặc người thân).`,
  },
  en: {
    secure:
      'A secret ballot needs a secure connection (https). Open Sổ Vàng at its https address, or ask the chair to vote on paper.',
    take: 'Take the ballot on this device',
    takeNote:
      'It is recorded that you took a ballot. What you choose is not: the ballot is sent without name, account or device. Take it on the device on which you will vote.',
    key: 'Key of the ballot',
    keyNote: 'It must be the same on the hall screen and for the other members with this ballot.',
    cast: 'Cast the ballot',
    casting: 'Sending the ballot; should the connection break it is sent again until it is in the urn…',
    ask: 'Cast the ballot?',
    summary: (yes: number, no: number) =>
      `Agree: ${yes} · do not agree: ${no}. A cast ballot cannot be changed.`,
    missing: 'Choose for every item.',
    excluded: (count: number) =>
      `You do not vote on ${count} items because of a conflict of interest (yourself, own unit or family).`,
  },
});

/** A secret ballot: take the papers, choose, cast them without a name, keep the receipts. */
export function SecretBallot({ ballot, memberId }: { ballot: BallotView; memberId: string }) {
  const words = useMessages(messages);
  const { sheets, voteId } = ballot;
  const [, redraw] = useState(0);
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const receipts = receiptsOf(memberId, sheets);
  const open = sheets.filter(({ id }) => !receipts.has(id));
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(problemText(error));
    } finally {
      setBusy(false);
      redraw((count) => count + 1);
    }
  };
  const cast = async () => {
    setAsking(false);
    // In an order of chance: papers that always follow each other would belong to one hand.
    const order = open
      .map((sheet) => ({ sheet, at: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 }))
      .sort((one, other) => one.at - other.at);
    for (const { sheet } of order) {
      const digits = sheet.items.map(({ id }) => (choices[id] === 'yes' ? '1' : '0')).join('');
      await castPaper(memberId, sheet.id, digits);
    }
    setChoices({});
  };
  const items = open.flatMap((sheet) => sheet.items);
  const chosen = items.map(({ id }) => choices[id]);
  if (!canBlind()) return <Alert color="amber">{words.secure}</Alert>;
  if (open.length === 0) return <Receipt ballot={ballot} receipts={receipts} />;
  if (!ballot.entitled) return null;
  return (
    <section className={`sv-sheet ${classes.sheet}`} aria-label={ballot.title}>
      {ballot.excluded.length > 0 && <Alert color="amber">{words.excluded(ballot.excluded.length)}</Alert>}
      {problem !== null && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      {!holdsAll(memberId, open) ? (
        <>
          <p>{words.takeNote}</p>
          <ActButton size="lg" loading={busy} onClick={() => run(() => takePapers(voteId, memberId, open))}>
            {words.take}
          </ActButton>
        </>
      ) : (
        <>
          <ChoiceList
            voteId={ballot.voteId}
            items={items}
            choices={choices}
            onChange={setChoices}
            disabled={busy}
          />
          <dl className={classes.key}>
            <dt>{words.key}</dt>
            {open.map(({ id, key }) => (
              <dd key={id}>{key}</dd>
            ))}
          </dl>
          <p className={classes.quiet}>{words.keyNote}</p>
          {busy && <p role="status">{words.casting}</p>}
          <ActButton
            size="lg"
            fullWidth
            loading={busy}
            onClick={() =>
              chosen.some((choice) => choice === undefined) ? setProblem(words.missing) : setAsking(true)
            }
          >
            {words.cast}
          </ActButton>
        </>
      )}
      <ConfirmDialog
        opened={asking}
        title={words.ask}
        confirmLabel={words.cast}
        onConfirm={() => run(cast)}
        onClose={() => setAsking(false)}
      >
        {words.summary(
          chosen.filter((choice) => choice === 'yes').length,
          chosen.filter((choice) => choice === 'no').length,
        )}
      </ConfirmDialog>
    </section>
  );
}
