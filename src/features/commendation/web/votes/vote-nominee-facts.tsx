import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { formatBytes } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import type { VoteNomineeView } from '../../server/votes/votes.schema.ts';
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
    files: 'Minh chứng',
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
    files: 'Evidence',
  },
});

/** For which award, of which unit, and the outcome of the vote. */
export function Facts({ nominee }: { nominee: VoteNomineeView }) {
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

/** What the nominee has done. */
export function Merit({ nominee: { summary, report } }: { nominee: VoteNomineeView }) {
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

/** The files of the nominee. */
export function Evidence({ voteId, nominee }: { voteId: string; nominee: VoteNomineeView }) {
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
