import { formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import type { CouncilPlanView } from '../../server/votes/votes.schema.ts';
import classes from './votes.module.css';

const messages = defineMessages({
  vi: {
    title: 'Cuộc bỏ phiếu',
    meeting: 'Phiên họp',
    state: 'Trạng thái',
    count: 'Trường hợp',
    passed: 'Đạt',
    papers: 'Hồ sơ',
    papersOf: (title: string) => `Hồ sơ của cuộc bỏ phiếu ${title}`,
  },
  en: {
    title: 'Vote',
    meeting: 'Meeting',
    state: 'State',
    count: 'Nominees',
    passed: 'Passed',
    papers: 'Papers',
    papersOf: (title: string) => `Papers of the vote ${title}`,
  },
});

const STATES = {
  prepared: { vi: 'Chưa mở', en: 'Not open yet', tone: 'grey' },
  open: { vi: 'Đang bỏ phiếu', en: 'Open', tone: 'green' },
  closed: { vi: 'Đã công bố kết quả', en: 'Closed', tone: 'blue' },
  annulled: { vi: 'Kết quả bị hủy', en: 'Annulled', tone: 'red' },
} as const;

/** The votes on a round's nominees and what came of them. */
export function RoundVotes({ caption, votes }: { caption: string; votes: CouncilPlanView['votes'] }) {
  const words = useMessages(messages);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroll} aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.title}</th>
            <th scope="col">{words.meeting}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.count}</th>
            <th scope="col">{words.passed}</th>
            <th scope="col">{words.papers}</th>
          </tr>
        </thead>
        <tbody>
          {votes.map(({ id, title, meetingId, meetingTitle, state, nominations, passed }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>
                {meetingId !== null && (
                  <TextLink to="/phien-hop/$meetingId" params={{ meetingId }}>
                    {meetingTitle}
                  </TextLink>
                )}
              </td>
              <td>
                <StatusBadge of={STATES} value={state} />
              </td>
              <td className={classes.number}>{formatNumber(nominations)}</td>
              <td className={classes.number}>{state === 'closed' ? formatNumber(passed) : '–'}</td>
              <td>
                <TextLink
                  to="/bo-phieu/$voteId/ho-so"
                  params={{ voteId: id }}
                  aria-label={words.papersOf(title)}
                >
                  {words.papers}
                </TextLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
