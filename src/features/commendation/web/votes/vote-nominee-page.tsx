import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { formatBytes, formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ButtonLink, TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import type { VoteNomineeView } from '../../server/votes/votes.schema.ts';
import { VerdictView } from '../dossiers/verdict-view.tsx';
import classes from './votes.module.css';

const messages = defineMessages({
  vi: {
    award: 'Danh hiệu, hình thức',
    proposed: 'Đơn vị đề nghị',
    unit: 'Đơn vị',
    years: 'Năm thành tích',
    span: (from: number, to: number) => (from === to ? String(to) : `${from} – ${to}`),
    result: 'Kết quả biểu quyết',
    passed: 'Đạt',
    failed: 'Không đạt',
    merit: 'Thành tích',
    noMerit: 'Hồ sơ không có bản tóm tắt; xem tệp minh chứng.',
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
    files: 'Minh chứng',
    place: (number: number, total: number) => `${number}/${total}`,
    previous: 'Trường hợp trước',
    next: 'Trường hợp sau',
    list: 'Danh sách',
    ballot: 'Về phiếu bầu',
  },
  en: {
    award: 'Award',
    proposed: 'The unit proposed',
    unit: 'Unit',
    years: 'Years of merit',
    span: (from: number, to: number) => (from === to ? String(to) : `${from} – ${to}`),
    result: 'Outcome of the vote',
    passed: 'Passed',
    failed: 'Not passed',
    merit: 'Merit',
    noMerit: 'The dossier has no summary; see the evidence.',
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
    files: 'Evidence',
    place: (number: number, total: number) => `${number} of ${total}`,
    previous: 'Previous',
    next: 'Next',
    list: 'List',
    ballot: 'To the ballot',
  },
});

const TONES = { favourable: 'green', reserved: 'amber', unfavourable: 'red' } as const;

/** The papers of one nominee, for the council's members, on a phone too. */
export function Page() {
  const voteId = usePathParam('voteId');
  const nominationId = usePathParam('nominationId');
  const query = useQuery({
    queryKey: ['vote', voteId, 'nominees', nominationId],
    queryFn: ({ signal }) =>
      api.get<VoteNomineeView>(`/api/votes/${voteId}/nominees/${nominationId}`, undefined, { signal }),
  });
  return <Loaded query={query}>{(nominee) => <Nominee voteId={voteId} nominee={nominee} />}</Loaded>;
}

function Nominee({ voteId, nominee }: { voteId: string; nominee: VoteNomineeView }) {
  const words = useMessages(messages);
  const at = (nominationId: string) => ({
    to: '/bo-phieu/$voteId/ho-so/$nominationId',
    params: { voteId, nominationId },
  });
  return (
    <PageFrame
      title={nominee.subjectName}
      intro={
        <>
          {words.place(nominee.number, nominee.total)} · {nominee.voteTitle}{' '}
          <TextLink to="/bo-phieu/$voteId" params={{ voteId }}>
            {words.ballot}
          </TextLink>
        </>
      }
    >
      <div className={classes.narrow}>
        <Facts nominee={nominee} />
        <Merit nominee={nominee} />
        <Appraised nominee={nominee} />
        <Evidence voteId={voteId} nominee={nominee} />
        <nav className={classes.steps} aria-label={words.list} data-screen-only>
          {nominee.previousId === null ? (
            <span />
          ) : (
            <ButtonLink variant="default" {...at(nominee.previousId)}>
              {words.previous}
            </ButtonLink>
          )}
          <ButtonLink variant="subtle" to="/bo-phieu/$voteId/ho-so" params={{ voteId }}>
            {words.list}
          </ButtonLink>
          {nominee.nextId !== null && (
            <ButtonLink variant="default" {...at(nominee.nextId)}>
              {words.next}
            </ButtonLink>
          )}
        </nav>
      </div>
    </PageFrame>
  );
}

function Facts({ nominee }: { nominee: VoteNomineeView }) {
  const words = useMessages(messages);
  const { result } = nominee;
  return (
    <FactList apart>
      <dt>{words.award}</dt>
      <dd>{nominee.awardName}</dd>
      {nominee.awardOfDossier !== null && (
        <>
          <dt>{words.proposed}</dt>
          <dd>{nominee.awardOfDossier}</dd>
        </>
      )}
      <dt>{words.unit}</dt>
      <dd>{nominee.subjectDetail ?? nominee.unitName}</dd>
      <dt>{words.years}</dt>
      <dd>{words.span(nominee.yearFrom ?? nominee.year, nominee.year)}</dd>
      {result !== null && (
        <>
          <dt>{words.result}</dt>
          <dd>
            <ToneBadge tone={result.passed ? 'green' : 'red'}>
              {result.passed ? words.passed : words.failed}
            </ToneBadge>{' '}
            {result.arithmetic}
          </dd>
        </>
      )}
    </FactList>
  );
}

function Merit({ nominee: { summary, report } }: { nominee: VoteNomineeView }) {
  const words = useMessages(messages);
  const none = (summary === null || summary === '') && report.length === 0;
  return (
    <Section title={words.merit}>
      {none && <p className={classes.quiet}>{words.noMerit}</p>}
      {summary !== null && summary !== '' && <p className={classes.text}>{summary}</p>}
      {report.map(({ label, text }) => (
        <div key={label}>
          <h3>{label}</h3>
          <p className={classes.text}>{text}</p>
        </div>
      ))}
    </Section>
  );
}

function Appraised({ nominee }: { nominee: VoteNomineeView }) {
  const words = useMessages(messages);
  const { verdict, verdictDetail, overrideReason, findings, outcomeReason, opinions, honours } = nominee;
  const shown = {
    verdict,
    missing: verdictDetail?.missing ?? [],
    open: verdictDetail?.open ?? [],
    warnings: verdictDetail?.warnings ?? [],
  };
  return (
    <>
      <Section title={words.check}>
        <VerdictView shown={shown} reason={overrideReason} />
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

function Evidence({ voteId, nominee }: { voteId: string; nominee: VoteNomineeView }) {
  const words = useMessages(messages);
  if (nominee.files.length === 0) return null;
  return (
    <Section title={words.files}>
      <ul className={classes.list}>
        {nominee.files.map(({ id, name, size }) => (
          <li key={id}>
            <a
              href={`/api/votes/${voteId}/nominees/${nominee.id}/files/${id}`}
              target="_blank"
              rel="noreferrer"
            >
              {name}
            </a>{' '}
            ({formatBytes(size)})
          </li>
        ))}
      </ul>
    </Section>
  );
}
