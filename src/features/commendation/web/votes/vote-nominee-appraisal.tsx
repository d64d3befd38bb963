import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import type { VoteNomineeView } from '../../server/votes/votes.schema.ts';
import { shownVerdict, VerdictView } from '../dossiers/verdict-view.tsx';
import classes from './votes.module.css';

const messages = defineMessages({
  vi: {
    check: 'Kiểm tra điều kiện và thẩm định',
    findings: 'Nhận xét của cơ quan thẩm định',
    outcome: 'Lý do đề xuất',
    opinions: 'Ý kiến hiệp y',
    opinion: {
      favourable: 'Đồng ý',
      reserved: 'Có ý kiến khác',
      unfavourable: 'Không đồng ý',
      none: 'Chưa trả lời',
    },
    honours: 'Khen thưởng đã có',
    honour: (award: string, year: number, decision: string, day: string) =>
      `${award}, năm ${year} (Quyết định ${decision}ngày ${day})`,
    noHonours: 'Sổ vàng chưa ghi lần khen thưởng nào.',
  },
  en: {
    check: 'Eligibility and appraisal',
    findings: 'What the appraisal found',
    outcome: 'Reason for the outcome',
    opinions: 'Opinions of agencies',
    opinion: {
      favourable: 'In favour',
      reserved: 'With reservations',
      unfavourable: 'Against',
      none: 'No answer yet',
    },
    honours: 'Earlier honours',
    honour: (award: string, year: number, decision: string, day: string) =>
      `${award}, ${year} (decision ${decision}of ${day})`,
    noHonours: 'The golden book has none.',
  },
});

const TONES = { favourable: 'green', reserved: 'amber', unfavourable: 'red' } as const;

/** What the engine, the appraisal and the agencies say of the nominee, and earlier honours. */
export function Appraised({ nominee }: { nominee: VoteNomineeView }) {
  const words = useMessages(messages);
  const { overrideReason, findings, outcomeReason, opinions, honours } = nominee;
  return (
    <>
      <Section title={words.check}>
        <VerdictView shown={shownVerdict(nominee)} reason={overrideReason} />
        {findings !== null && (
          <>
            <h3>{words.findings}</h3>
            <p className={classes.text}>{findings}</p>
          </>
        )}
        {outcomeReason !== null && (
          <>
            <h3>{words.outcome}</h3>
            <p className={classes.text}>{outcomeReason}</p>
          </>
        )}
        {opinions.length > 0 && (
          <>
            <h3>{words.opinions}</h3>
            <ul className={classes.list}>
              {opinions.map(({ agencyName, opinion, note }) => (
                <li key={agencyName}>
                  {agencyName}:{' '}
                  <ToneBadge tone={opinion === null ? 'grey' : TONES[opinion]}>
                    {words.opinion[opinion ?? 'none']}
                  </ToneBadge>
                  {note !== null && note !== '' && <p className={classes.text}>{note}</p>}
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title={words.honours}>
        {honours.length === 0 ? (
          <p className={classes.quiet}>{words.noHonours}</p>
        ) : (
          <ul className={classes.list}>
            {honours.map(({ award, year, decision, decidedOn }) => (
              <li key={`${award} ${year} ${decision}`}>
                {words.honour(award, year, decision === null ? '' : `${decision}, `, formatDay(decidedOn))}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
