import { Alert } from '@mantine/core';
import { useState } from 'react';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { problemText } from '../../../../ui/toast/toast-store.ts';
import { VOTE_STATE_WORDS } from '../../model/vote-life.ts';
import type { EnvelopesView } from '../../server/ballot.schema.ts';
import { canBlind } from '../ballot/blind-token.ts';
import classes from '../council.module.css';
import { useEnvelopes } from '../council-queries.ts';
import { EnvelopeList } from './envelope-list.tsx';
import { PaperEntry } from './paper-entry.tsx';
import { pooled, takePostPapers } from './post-pool.ts';

const messages = defineMessages({
  vi: {
    title: 'Phiếu gửi bằng văn bản',
    meeting: 'Về phiên họp',
    how: 'Thành viên vắng mặt gửi phiếu trong hai lớp phong bì: lớp ngoài ghi tên, lớp trong không ghi gì. Hai người kiểm phiếu xác nhận phong bì ngoài, mỗi người bằng tài khoản của mình; sau đó bỏ phong bì ngoài, trộn các phong bì trong rồi mới mở và nhập từng phiếu.',
    one: 'Nếu chỉ có một phong bì, người mở phiếu biết phiếu đó của ai: hãy chờ đủ phong bì rồi mở cùng lúc. Danh sách công bố không tách phiếu gửi bằng văn bản khỏi các phiếu khác.',
    envelopes: 'Phong bì',
    papers: 'Nhập phiếu',
    take: (count: number) => `Nhận ${count} phiếu cho các phong bì đã xác nhận`,
    takeNote:
      'Phiếu được nhận về thiết bị này, không kèm tên, và chỉ bỏ được từ thiết bị này. Chỉ hai người đã xác nhận phong bì mới nhận được.',
    nothing: 'Chưa có phong bì nào được hai người xác nhận, hoặc các phiếu đã được nhập.',
    over: 'Cuộc bỏ phiếu không còn nhận phiếu.',
    secure: 'Trình duyệt chỉ nhận phiếu được qua kết nối an toàn (https).',
  },
  en: {
    title: 'Ballots by post',
    meeting: 'To the meeting',
    how: 'An absent member sends the ballot in two envelopes: the outer with the name, the inner with nothing. Two tellers confirm the outer ones, each with an account of his own; then the outer ones are put away, the inner ones mixed, opened and typed in one by one.',
    one: 'With a single envelope who opens it knows whose it is: wait until all have come and open them together. The published list does not tell ballots by post from others.',
    envelopes: 'Envelopes',
    papers: 'Type in the ballots',
    take: (count: number) => `Take ${plural(count, 'ballot')} for the confirmed envelopes`,
    takeNote:
      'They are taken to this device, without names, and can be cast from here only. Only the two who confirmed an envelope can take its ballot.',
    nothing: 'No envelope has been confirmed by two tellers, or all ballots have been typed in.',
    over: 'The vote takes no more ballots.',
    secure: 'A browser takes ballots over a secure connection (https) only.',
  },
});

/** For tellers: the sealed answers of absent members to a secret vote, from the envelope to the urn. */
export function Page() {
  const query = useEnvelopes(usePathParam('voteId'));
  return <Loaded query={query}>{(envelopes) => <Post envelopes={envelopes} />}</Loaded>;
}

function Post({ envelopes }: { envelopes: EnvelopesView }) {
  const words = useMessages(messages);
  return (
    <PageFrame
      title={words.title}
      badge={<StatusBadge of={VOTE_STATE_WORDS} value={envelopes.state} />}
      intro={
        <>
          {envelopes.title}
          {envelopes.meetingId !== null && (
            <>
              {' · '}
              <TextLink to="/phien-hop/$meetingId" params={{ meetingId: envelopes.meetingId }}>
                {words.meeting}
              </TextLink>
            </>
          )}
        </>
      }
    >
      <div className={classes.narrow}>
        <p>{words.how}</p>
        <p className={classes.quiet}>{words.one}</p>
        {!envelopes.running && <Alert color="amber">{words.over}</Alert>}
        <Section title={words.envelopes}>
          <EnvelopeList envelopes={envelopes} />
        </Section>
        {envelopes.running && (
          <Section title={words.papers}>
            <Papers envelopes={envelopes} />
          </Section>
        )}
      </div>
    </PageFrame>
  );
}

function Papers({ envelopes: { voteId, sheets } }: { envelopes: EnvelopesView }) {
  const words = useMessages(messages);
  const [, redraw] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const again = () => redraw((count) => count + 1);
  const ready = new Set(sheets.flatMap(({ members }) => members)).size;
  // One after the other: all papers of a sheet, then those of the next, so that what stood on one paper falls apart.
  const sheet = sheets.find(({ id }) => pooled(id) > 0);
  const take = () => {
    setBusy(true);
    setProblem(null);
    takePostPapers(voteId, sheets)
      .catch((error: unknown) => setProblem(problemText(error)))
      .finally(() => {
        setBusy(false);
        again();
      });
  };
  if (!canBlind()) return <Alert color="amber">{words.secure}</Alert>;
  return (
    <div className={classes.stack}>
      {problem !== null && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      {ready > 0 && (
        <>
          <p className={classes.quiet}>{words.takeNote}</p>
          <div>
            <ActButton loading={busy} onClick={take}>
              {words.take(ready)}
            </ActButton>
          </div>
        </>
      )}
      {ready === 0 && sheet === undefined && <p className={classes.quiet}>{words.nothing}</p>}
      {ready === 0 && sheet !== undefined && (
        <PaperEntry
          key={sheet.id}
          voteId={voteId}
          sheet={sheet}
          number={sheets.indexOf(sheet) + 1}
          of={sheets.length}
          onCast={again}
        />
      )}
    </div>
  );
}
