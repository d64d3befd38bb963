import { Button } from '@mantine/core';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { StatusBadge, ToneBadge } from '../../../../ui/status/status.tsx';
import { LegalSource } from '../../../catalogue/web/index.ts';
import { CONFLICT_WORDS } from '../../model/council-words.ts';
import { VOTE_MODE_WORDS, VOTE_STATE_WORDS, wasCounted } from '../../model/vote-life.ts';
import type { VoteView } from '../../server/vote.schema.ts';
import classes from '../council.module.css';
import { useVote } from '../council-queries.ts';
import { findVotePapers } from '../vote-papers.ts';
import { AnnulledNote } from './annulled-note.tsx';
import { ResultTable } from './result-table.tsx';
import { TellerForm } from './teller-form.tsx';
import { VoteControl } from './vote-control.tsx';
import { isSure, voteMessages } from './vote-words.ts';
import { WrittenEntry } from './written-entry.tsx';

const messages = defineMessages({
  vi: {
    ballot: 'Phiếu của tôi',
    papers: 'Hồ sơ, thành tích',
    until: (moment: string) => `Nhận ý kiến đến ${moment}`,
    inWriting: (names: string) => `Vắng mặt, lấy ý kiến bằng văn bản: ${names}.`,
    deadline: 'Khi mở bỏ phiếu, hãy đặt thời hạn trả lời cho các thành viên này.',
    keys: 'Mã khóa phiếu',
    took: (names: string) => `Đã nhận phiếu: ${names}`,
    items: 'Các nội dung bỏ phiếu',
    excluded: (names: string) => `không bỏ phiếu: ${names}`,
    tellers: (names: string) => `Người kiểm phiếu: ${names}`,
    agree: 'Hai người kiểm phiếu khớp nhau',
    differ: 'Hai người kiểm phiếu chưa khớp, hãy đếm lại các mục được đánh dấu',
    print: 'In kết quả',
    repeats: 'Bỏ phiếu lại các nội dung của cuộc bỏ phiếu đã bị hủy kết quả.',
    post: 'Phiếu gửi bằng văn bản',
    byPost: (names: string) => `Phiếu gửi bằng văn bản đã được hai người kiểm phiếu xác nhận: ${names}`,
  },
  en: {
    ballot: 'My ballot',
    papers: 'Papers',
    until: (moment: string) => `Answers until ${moment}`,
    inWriting: (names: string) => `Absent, asked in writing: ${names}.`,
    deadline: 'Set a deadline for them when you open the vote.',
    keys: 'Keys of the ballots',
    took: (names: string) => `Took a ballot: ${names}`,
    items: 'What is voted on',
    excluded: (names: string) => `do not vote: ${names}`,
    tellers: (names: string) => `Tellers: ${names}`,
    agree: 'The tellers agree',
    differ: 'The tellers do not agree: count the marked items again',
    print: 'Print the result',
    repeats: 'The items of a vote that was annulled, voted on again.',
    post: 'Ballots by post',
    byPost: (names: string) => `Ballots by post, confirmed by two tellers: ${names}`,
  },
});

/** A vote on the page of its meeting: rule, progress, what the chair may do, the result once it is closed. */
export function VoteCard({ voteId }: { voteId: string }) {
  const query = useVote(voteId);
  return <Loaded query={query}>{(vote) => <Card vote={vote} />}</Loaded>;
}

function Card({ vote }: { vote: VoteView }) {
  const words = useMessages(messages);
  const rule = useMessages(voteMessages);
  const language = useLanguage();
  const open = vote.state === 'open';
  const papers = findVotePapers(vote.id, vote.items);
  return (
    <article className={classes.vote} aria-label={vote.title}>
      <div className={classes.voteHead}>
        <h4>{vote.title}</h4>
        <StatusBadge of={VOTE_STATE_WORDS} value={vote.state} />
      </div>
      <p className={classes.quiet}>
        {VOTE_MODE_WORDS[vote.mode][language]} · {rule.rule(vote)} · <LegalSource lead of={vote.ruleSource} />{' '}
        {!isSure(vote.ruleConfidence) && <ToneBadge tone="amber">{rule.unsure}</ToneBadge>}
        {vote.closesAt !== null && ` · ${words.until(formatMoment(vote.closesAt))}`}
      </p>
      {vote.repeatsId !== null && <p className={classes.quiet}>{words.repeats}</p>}
      {open && vote.mode !== 'paper' && (
        <p role="status" className={classes.progress}>
          {vote.mode === 'secret' ? rule.secretProgress(vote) : rule.openProgress(vote)}
        </p>
      )}
      {open && vote.keys.length > 0 && (
        <p className={classes.quiet}>
          {words.keys}:{' '}
          {vote.keys.map((key) => (
            <span key={key} className={classes.code}>
              {key}
            </span>
          ))}
        </p>
      )}
      {vote.inWriting.length > 0 && vote.mode !== 'paper' && (
        <p className={classes.quiet}>
          {words.inWriting(vote.inWriting.join(', '))}
          {vote.closesAt === null && vote.state === 'prepared' && ` ${words.deadline}`}
        </p>
      )}
      {vote.tookPaper.length > 0 && <p className={classes.quiet}>{words.took(vote.tookPaper.join(', '))}</p>}
      {vote.mode === 'paper' && vote.tellers.names.length > 0 && (
        <p className={classes.quiet}>
          {words.tellers(vote.tellers.names.join(', '))}{' '}
          {vote.tellers.agree === true && <ToneBadge tone="green">{words.agree}</ToneBadge>}
          {vote.tellers.agree === false && <ToneBadge tone="red">{words.differ}</ToneBadge>}
        </p>
      )}
      {vote.byPost.length > 0 && <p className={classes.quiet}>{words.byPost(vote.byPost.join(', '))}</p>}
      <AnnulledNote vote={vote} />
      {wasCounted(vote.state) ? <ResultTable vote={vote} /> : <Items vote={vote} />}
      <div className={classes.acts} data-screen-only>
        {papers !== null && (
          <Button component="a" href={papers} variant="default">
            {words.papers}
          </Button>
        )}
        {vote.isMember && vote.mode !== 'paper' && vote.state !== 'cancelled' && (
          <ButtonLink to="/bo-phieu/$voteId" params={{ voteId: vote.id }} variant="default">
            {words.ballot}
          </ButtonLink>
        )}
        {vote.mayTakePost && (
          <ButtonLink to="/bo-phieu/$voteId/phong-bi" params={{ voteId: vote.id }} variant="default">
            {words.post}
          </ButtonLink>
        )}
        {vote.mayCount && <TellerForm vote={vote} />}
        {vote.allowed.includes('enter-written') && vote.missing.length > 0 && <WrittenEntry vote={vote} />}
        {vote.state === 'closed' && (
          <Button variant="default" onClick={() => window.print()}>
            {words.print}
          </Button>
        )}
        <VoteControl vote={vote} />
      </div>
    </article>
  );
}

function Items({ vote }: { vote: VoteView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  return (
    <details open={vote.items.length <= 12}>
      <summary>
        {words.items} ({vote.items.length})
      </summary>
      <ol className={classes.items}>
        {vote.items.map(({ id, title, unitName, group, excluded }, index) => (
          <li key={id}>
            {group !== null && group !== vote.items[index - 1]?.group && (
              <strong style={{ display: 'block' }}>{group}</strong>
            )}
            {title}
            {unitName !== null && ` · ${unitName}`}
            {excluded.length > 0 && (
              <span className={classes.quiet}>
                {words.excluded(
                  excluded
                    .map(({ name, ground }) => `${name} (${CONFLICT_WORDS[ground][language]})`)
                    .join(', '),
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
