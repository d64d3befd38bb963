import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { wasCounted } from '../../model/vote-life.ts';
import type { BallotView, ReceiptsView } from '../../server/ballot.schema.ts';
import classes from '../council.module.css';

const messages = defineMessages({
  vi: {
    done: 'Phiếu của bạn đã vào hòm phiếu.',
    title: 'Biên nhận',
    note: 'Chỉ thiết bị này giữ biên nhận. Khi công bố kết quả, bạn tìm thấy biên nhận trong danh sách công bố: phiếu đã được tính. Biên nhận không cho biết bạn chọn gì.',
    found: 'Biên nhận có trong danh sách công bố: phiếu của bạn đã được tính.',
    lost: 'Không thấy biên nhận trong danh sách công bố. Hãy báo ngay chủ tọa và ban kiểm phiếu.',
  },
  en: {
    done: 'Your ballot is in the urn.',
    title: 'Receipt',
    note: 'Only this device keeps it. When the result is shown you find the receipt in the published list: the ballot was counted. It does not tell what you chose.',
    found: 'The receipt is in the published list: your ballot was counted.',
    lost: 'The receipt is not in the published list. Tell the chair and the tellers at once.',
  },
});

/** Four groups of four of a hash, enough to tell it from all others. */
const shortReceipt = (receipt: string) =>
  receipt
    .slice(0, 16)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ');

/** That the ballot was cast, its receipt, and after the close whether it stands in the published list. */
export function Receipt({ ballot, receipts }: { ballot: BallotView; receipts: ReadonlyMap<string, string> }) {
  const words = useMessages(messages);
  const closed = wasCounted(ballot.state);
  const list = useQuery({
    queryKey: ['vote', ballot.voteId, 'receipts'],
    queryFn: ({ signal }) =>
      api.get<ReceiptsView>(`/api/votes/${ballot.voteId}/receipts`, undefined, { signal }),
    enabled: closed,
  });
  const published = new Set(list.data?.sheets.flatMap((sheet) => sheet.receipts));
  const all = [...receipts.values()];
  return (
    <section className={`sv-sheet ${classes.sheet}`} aria-label={words.title}>
      <Alert color="green" role="status">
        {words.done}
      </Alert>
      <h2>{words.title}</h2>
      {all.map((receipt) => (
        <p key={receipt} className={classes.receipt} title={receipt}>
          {shortReceipt(receipt)}
        </p>
      ))}
      <p className={classes.quiet}>{words.note}</p>
      {closed && list.data !== undefined && (
        <Alert color={all.every((receipt) => published.has(receipt)) ? 'green' : 'red'} role="status">
          {all.every((receipt) => published.has(receipt)) ? words.found : words.lost}
        </Alert>
      )}
    </section>
  );
}
