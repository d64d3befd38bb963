import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { Fact } from '../../../../ui/facts/fact.tsx';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { formatDay, formatMoment } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import type { OwnMeeting } from '../../model/nomination.ts';
import type { DossierVersionView } from '../../server/dossiers/dossier.schema.ts';
import classes from './dossier.module.css';
import { Nominees, type Sealed } from './sealed-nominees.tsx';

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
    files: (count: number) => `Evidence (${count})`,
    none: 'No files.',
    nothing: '–',
  },
});

/** A dossier as it was when it was sent. */
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
      above={content.title}
      intro={words.intro(formatMoment(version.sentAt), version.by)}
    >
      <Section title={words.general}>
        <FactList columns>
          {facts.map(([label, value]) => (
            <Fact key={label} label={label}>
              {value ?? words.nothing}
            </Fact>
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
