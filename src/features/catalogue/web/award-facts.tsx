import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Section } from '../../../ui/page/section.tsx';
import { AWARD_KIND_WORDS, capital, spanText, subjectsText } from '../model/award-words.ts';
import type { AwardView } from '../server/catalogue.schema.ts';
import classes from './catalogue.module.css';
import { LegalSource } from './legal-source.tsx';
import { Unsure } from './unsure.tsx';

const messages = defineMessages({
  vi: {
    about: 'Thông tin chung',
    kind: 'Loại',
    category: 'Nhóm',
    level: 'Cấp',
    sector: 'Lĩnh vực',
    subjects: 'Đối tượng',
    abbreviations: 'Viết tắt',
    locality: 'Địa phương',
    periodicity: 'Định kỳ xét',
    posthumous: 'Truy tặng',
    yes: 'Có',
    validity: 'Áp dụng',
    dossier: 'Thành phần hồ sơ',
    copies: (count: number) => `Số bản giấy: ${count}`,
  },
  en: {
    about: 'General',
    kind: 'Kind',
    category: 'Group',
    level: 'Level',
    sector: 'Field',
    subjects: 'For',
    abbreviations: 'Abbreviations',
    locality: 'Locality',
    periodicity: 'How often',
    posthumous: 'Posthumous',
    yes: 'Yes',
    validity: 'In force',
    dossier: 'Dossier',
    copies: (count: number) => `Paper copies: ${count}`,
  },
});

/** What an award is, since when, and who decides it. */
export function AwardFacts({ award }: { award: AwardView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const lines: [string, string | null][] = [
    [words.kind, AWARD_KIND_WORDS[award.kind][language]],
    [words.category, capital(award.category)],
    [words.level, capital(award.level)],
    [words.sector, capital(award.sector)],
    [words.subjects, subjectsText(award.subjects, language)],
    [words.abbreviations, award.abbreviations.join(', ') || null],
    [words.locality, award.locality],
    [words.periodicity, award.periodicity === null ? null : capital(award.periodicity)],
    [words.posthumous, award.posthumous ? words.yes : null],
  ];
  return (
    <Section title={words.about}>
      <dl className={classes.facts}>
        {lines.map(([name, value]) =>
          value === null ? null : (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        <dt>{words.validity}</dt>
        <dd>
          {award.validity.map((each) => (
            <div key={`${each.lawName}${each.from}`}>
              {capital(spanText(each, language))} <Unsure of={each.confidence} />
              <div className={classes.quiet}>
                <LegalSource of={each.lawName} />
              </div>
              {each.note !== null && (
                <div className={classes.quiet} lang="vi">
                  {each.note}
                </div>
              )}
            </div>
          ))}
        </dd>
      </dl>
      {award.note !== null && (
        <p className={classes.quiet} lang="vi">
          {award.note}
        </p>
      )}
    </Section>
  );
}

/** What the dossier is made of. */
export function AwardDossier({ award: { dossier } }: { award: AwardView }) {
  const words = useMessages(messages);
  return (
    <Section title={words.dossier}>
      <ul className={classes.list}>
        {dossier.parts.map((part) => (
          <li key={part}>{capital(part)}</li>
        ))}
      </ul>
      {dossier.paperCopies !== null && <p>{words.copies(dossier.paperCopies)}</p>}
      {dossier.deadline !== null && <p>{dossier.deadline}</p>}
      <p className={classes.quiet}>
        <LegalSource lead of={dossier.source} /> <Unsure of={dossier.confidence} />
      </p>
      {dossier.note !== null && (
        <p className={classes.quiet} lang="vi">
          {dossier.note}
        </p>
      )}
    </Section>
  );
}
