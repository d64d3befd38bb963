import { useState } from 'react';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { HeadRow } from '../../../../ui/table/head-row.tsx';
import { Pager } from '../../../../ui/table/pager.tsx';
import { role } from '../../../../ui/table/role.ts';
import { VERDICT_WORDS } from '../../../honour/index.ts';
import type { OwnMeeting, VerdictBrief } from '../../model/nomination.ts';
import classes from './dossier.module.css';
import { useDossierLaw } from './dossier-queries.ts';

const messages = defineMessages({
  vi: {
    nominees: (count: number) => `Danh sách đề nghị (${count})`,
    table: 'Danh sách đề nghị của bản nộp',
    position: 'STT',
    who: 'Họ tên, tên đơn vị',
    award: 'Danh hiệu, hình thức',
    merit: 'Thành tích',
    verdict: 'Điều kiện',
    reason: 'Lý do đề nghị',
    nothing: '–',
  },
  en: {
    nominees: (count: number) => `Nominees (${count})`,
    table: 'Nominees of the sent version',
    position: 'No.',
    who: 'Name',
    award: 'Award',
    merit: 'Merit',
    verdict: 'Eligibility',
    reason: 'Reason for proposing',
    nothing: '–',
  },
});

/** What a sent version holds. */
/** What `seal-version.ts` keeps. */
export interface Sealed {
  title: string;
  summary: string | null;
  letterNumber: string | null;
  letterDate: string | null;
  ownMeeting: OwnMeeting | null;
  unitName: string;
  nominations: {
    id: string;
    position: number;
    subjectName: string;
    subjectDetail: string | null;
    award: string;
    year: number;
    summary: string | null;
    report: Record<string, string>;
    verdict: keyof typeof VERDICT_WORDS | null;
    verdictDetail: VerdictBrief | null;
    overrideReason: string | null;
  }[];
  files: { fileId: string; name: string; sha256: string }[];
}

const PAGE = 50;

/** The nominees as they were sent, a page at a time. */
export function Nominees({
  dossierId,
  nominations,
}: {
  dossierId: string;
  nominations: Sealed['nominations'];
}) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const law = useDossierLaw(dossierId);
  const awards = law.data?.catalogue.awards;
  const nameOf = (id: string) =>
    awards === undefined ? '…' : (awards.find((award) => award.id === id)?.name[language] ?? id);
  return (
    <Section title={words.nominees(nominations.length)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.region} aria-label={words.table} tabIndex={0}>
        <table className={`${classes.sealed} sv-stack`} {...role('table')}>
          <caption className="sv-hidden">{words.table}</caption>
          <HeadRow names={[words.position, words.who, words.award, words.merit, words.verdict]} />
          <tbody {...role('rowgroup')}>
            {nominations.slice((page - 1) * PAGE, page * PAGE).map((row) => (
              <tr {...role('row')} key={row.id}>
                <td {...role('cell')} data-label={words.position}>
                  {row.position}
                </td>
                <th scope="row" {...role('rowheader')}>
                  {row.subjectName}
                  <div className={classes.less}>{row.subjectDetail}</div>
                </th>
                <td {...role('cell')} data-label={words.award}>
                  {nameOf(row.award)} {row.year}
                </td>
                <td {...role('cell')} data-label={words.merit}>
                  {row.summary ?? words.nothing}
                </td>
                <td {...role('cell')} data-label={words.verdict}>
                  {row.verdict === null ? (
                    words.nothing
                  ) : (
                    <StatusBadge of={VERDICT_WORDS} value={row.verdict} />
                  )}
                  {row.overrideReason !== null && (
                    <div className={classes.less}>
                      {words.reason}: {row.overrideReason}
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pager page={page} size={PAGE} total={nominations.length} onPage={setPage} label={words.table} />
    </Section>
  );
}
