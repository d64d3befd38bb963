import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import type { SimilarReports as Similar } from '../../server/similarity/similarity.schema.ts';
import classes from './appraisal.module.css';
import { useSimilar } from './appraisal-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Báo cáo có nội dung giống',
    none: 'Không có báo cáo nào giống đáng kể; câu chữ của mẫu không tính.',
    share: (percent: number) => `giống ${percent}% báo cáo này`,
    same: 'Báo cáo trước của chính đối tượng này',
    open: (count: number) => `Xem ${count} đoạn giống, đặt cạnh nhau`,
    own: 'Báo cáo này',
    other: 'Báo cáo kia',
    table: (name: string) => `Các đoạn giống với báo cáo của ${name}`,
    of: (name: string, year: number) => `${name}, năm ${year}`,
  },
  en: {
    title: 'Reports with the same passages',
    none: 'No report is notably alike; the words of the form do not count.',
    share: (percent: number) => `${percent}% of this report`,
    same: 'An earlier report of the same subject',
    open: (count: number) => `Show ${plural(count, 'passage')} side by side`,
    own: 'This report',
    other: 'The other report',
    table: (name: string) => `Passages shared with the report of ${name}`,
    of: (name: string, year: number) => `${name}, ${year}`,
  },
});

/** A third of a report in other words is much; a half is a copy. */
const toneOf = (share: number) => (share >= 50 ? 'red' : share >= 30 ? 'amber' : 'grey');

/** Earlier reports of the same subject and reports of others that share passages, with the passages side by side. */
export function SimilarReports({ nominationId }: { nominationId: string }) {
  const words = useMessages(messages);
  const query = useSimilar(nominationId);
  return (
    <Section title={words.title}>
      <Loaded query={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.less}>{words.none}</p>
          ) : (
            <ul className={classes.plain}>
              {items.map((match) => (
                <li key={match.nominationId} className={classes.match}>
                  <Match match={match} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function Match({ match }: { match: Similar['items'][number] }) {
  const words = useMessages(messages);
  const language = useLanguage();
  return (
    <>
      <div className={classes.leaf}>
        <ToneBadge tone={toneOf(match.share)}>{words.share(match.share)}</ToneBadge>
        <TextLink
          to="/ho-so/$dossierId"
          params={{ dossierId: match.dossierId }}
          search={{ phan: 'nominees', nguoi: match.nominationId }}
        >
          {words.of(match.subjectName, match.year)}
        </TextLink>
        <span className={classes.less}>
          {[match.subjectDetail, match.unitName, match.code].filter(Boolean).join(' · ')}
        </span>
        {match.sameSubject && <ToneBadge tone="blue">{words.same}</ToneBadge>}
      </div>
      <details>
        <summary>{words.open(match.passages.length)}</summary>
        <table className={classes.passages}>
          <caption className="sv-hidden">{words.table(match.subjectName)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.own}</th>
              <th scope="col">{words.other}</th>
            </tr>
          </thead>
          <tbody lang={language === 'en' ? 'vi' : undefined}>
            {match.passages.map(({ own, other }) => (
              <tr key={`${own.from} ${other.from}`}>
                <td>{own.text}</td>
                <td>{other.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
