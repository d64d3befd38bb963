import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AwardCatalogue } from '../../../../law/awards/index.ts';
import { api } from '../../../../ui/api/api.ts';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { formatDay, formatMoment } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { Pager } from '../../../../ui/table/pager.tsx';
import { VERDICT_WORDS } from '../../../honour/index.ts';
import type { OwnMeeting, VerdictBrief } from '../../model/nomination.ts';
import type { DossierVersionView } from '../../server/dossiers/dossier.schema.ts';
import classes from './dossier.module.css';
import { useDossierLaw } from './dossier-queries.ts';

const messages = defineMessages({
  vi: {
    title: (number: number) => `Bản nộp lần ${number}`,
    intro: (at: string, by: string) => `Nội dung hồ sơ đúng như lúc nộp ${at}, người nộp: ${by}.`,
    general: 'Thông tin chung',
    name: 'Tên hồ sơ',
    unit: 'Đơn vị trình',
    letter: 'Tờ trình',
    summary: 'Tóm tắt',
    meeting: 'Họp xét của đơn vị',
    met: (m: OwnMeeting) => `${m.present}/${m.members} có mặt, ${m.inFavour} đồng ý; chủ trì: ${m.chair}`,
    print: 'Mã kiểm tra (SHA-256)',
    nominees: (count: number) => `Danh sách đề nghị (${count})`,
    table: 'Danh sách đề nghị của bản nộp',
    position: 'STT',
    who: 'Họ tên, tên đơn vị',
    award: 'Danh hiệu, hình thức',
    merit: 'Thành tích',
    verdict: 'Điều kiện',
    reason: 'Lý do đề nghị',
    files: (count: number) => `Minh chứng (${count})`,
    none: 'Không có tệp nào.',
    nothing: '–',
  },
  en: {
    title: (number: number) => `Sent version ${number}`,
    intro: (at: string, by: string) => `The dossier exactly as it was sent ${at} by ${by}.`,
    general: 'General',
    name: 'Title',
    unit: 'Proposed by',
    letter: 'Letter',
    summary: 'Summary',
    meeting: 'The unit’s own meeting',
    met: (m: OwnMeeting) =>
      `${m.present} of ${m.members} present, ${m.inFavour} in favour; chair: ${m.chair}`,
    print: 'Checksum (SHA-256)',
    nominees: (count: number) => `Nominees (${count})`,
    table: 'Nominees of the sent version',
    position: 'No.',
    who: 'Name',
    award: 'Award',
    merit: 'Merit',
    verdict: 'Eligibility',
    reason: 'Reason for proposing',
    files: (count: number) => `Evidence (${count})`,
    none: 'No files.',
    nothing: '–',
  },
});

/** What `seal-version.ts` keeps. */
interface Sealed {
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

export function Page() {
  const dossierId = usePathParam('dossierId');
  const number = usePathParam('number');
  const query = useQuery({
    queryKey: ['dossier', 'version', dossierId, number],
    queryFn: ({ signal }) =>
      api.get<DossierVersionView>(`/api/dossiers/${dossierId}/versions/${number}`, undefined, { signal }),
    // What was sealed never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <Loaded query={query}>{(version) => <Version dossierId={dossierId} version={version} />}</Loaded>;
}

function Version({ dossierId, version }: { dossierId: string; version: DossierVersionView }) {
  const words = useMessages(messages);
  const content = version.content as unknown as Sealed;
  const facts: [string, string | null][] = [
    [words.name, content.title],
    [words.unit, content.unitName],
    [
      words.letter,
      content.letterNumber &&
        [content.letterNumber, content.letterDate && formatDay(content.letterDate)]
          .filter(Boolean)
          .join(', '),
    ],
    [
      words.meeting,
      content.ownMeeting && `${formatDay(content.ownMeeting.heldOn)}: ${words.met(content.ownMeeting)}`,
    ],
    [words.summary, content.summary],
    [words.print, version.sha256],
  ];
  return (
    <PageFrame
      title={words.title(version.number)}
      intro={words.intro(formatMoment(version.sentAt), version.by)}
    >
      <Section title={words.general}>
        <FactList columns>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value ?? words.nothing}</dd>
            </div>
          ))}
        </FactList>
      </Section>
      <Nominees dossierId={dossierId} nominations={content.nominations} />
      <Section title={words.files(content.files.length)}>
        {content.files.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul className={classes.reasons}>
            {content.files.map((file) => (
              <li key={file.fileId}>
                <a href={`/api/dossiers/${dossierId}/files/${file.fileId}`}>{file.name}</a>
                <div className={classes.less}>
                  {words.print}: <span className={classes.code}>{file.sha256.slice(0, 16)}</span>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </PageFrame>
  );
}

function Nominees({ dossierId, nominations }: { dossierId: string; nominations: Sealed['nominations'] }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const law = useDossierLaw(dossierId);
  const awards = (law.data?.catalogue as unknown as AwardCatalogue | undefined)?.awards;
  const nameOf = (id: string) => awards?.find((award) => award.id === id)?.name[language] ?? id;
  return (
    <Section title={words.nominees(nominations.length)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.region} aria-label={words.table} tabIndex={0}>
        <table className={classes.sealed}>
          <caption className="sv-hidden">{words.table}</caption>
          <thead>
            <tr>
              {[words.position, words.who, words.award, words.merit, words.verdict].map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {nominations.slice((page - 1) * PAGE, page * PAGE).map((row) => (
              <tr key={row.id}>
                <td>{row.position}</td>
                <th scope="row">
                  {row.subjectName}
                  <div className={classes.less}>{row.subjectDetail}</div>
                </th>
                <td>
                  {nameOf(row.award)} {row.year}
                </td>
                <td>{row.summary ?? words.nothing}</td>
                <td>
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
