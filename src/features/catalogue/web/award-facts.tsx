import { formatDay, formatNumber } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Section } from '../../../ui/page/section.tsx';
import type { AwardView } from '../server/catalogue.schema.ts';
import { AWARD_KIND_WORDS, capital, SUBJECT_WORDS, spanText, subjectsText } from './award-words.ts';
import classes from './catalogue.module.css';
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
    deciders: 'Thẩm quyền quyết định',
    noDecider: (day: string) => `Danh mục chưa ghi ai có thẩm quyền vào ngày ${day}.`,
    others: 'Thời kỳ khác',
    bonus: (day: string) => `Tiền thưởng (quyết định ngày ${day})`,
    noBonus: 'Danh mục chưa có mức tiền thưởng của ngày này.',
    open: 'Chưa xác định mức',
    none: 'Không quy định mức',
    atMost: 'Mức tối đa: ',
    sum: (factor: string, base: string) => `${factor} × ${base} đồng`,
    amount: (amount: string) => `${amount} đồng`,
    subject: 'Đối tượng',
    reckoned: 'Hệ số × mức lương cơ sở',
    total: 'Số tiền',
    dossier: 'Thành phần hồ sơ',
    copies: (count: number) => `Số bản giấy: ${count}`,
    source: (text: string) => `Căn cứ: ${text}`,
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
    deciders: 'Decided by',
    noDecider: (day: string) => `The catalogue does not say who decides on ${day}.`,
    others: 'At other times',
    bonus: (day: string) => `Bonus (decided on ${day})`,
    noBonus: 'The catalogue has no rate for this day.',
    open: 'Rate not established',
    none: 'No rate is set',
    atMost: 'At most: ',
    sum: (factor: string, base: string) => `${factor} × ${base} đồng`,
    amount: (amount: string) => `${amount} đồng`,
    subject: 'For',
    reckoned: 'Factor × base salary',
    total: 'Amount',
    dossier: 'Dossier',
    copies: (count: number) => `Paper copies: ${count}`,
    source: (text: string) => `Source: ${text}`,
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
              <div className={classes.quiet}>{each.lawName}</div>
              {each.note !== null && <div className={classes.quiet}>{each.note}</div>}
            </div>
          ))}
        </dd>
      </dl>
      {award.note !== null && <p className={classes.quiet}>{award.note}</p>}
    </Section>
  );
}

/** Who decides on the day, and who did or will at other times. */
export function AwardDeciders({ award }: { award: AwardView }) {
  const words = useMessages(messages);
  const now = award.deciders.filter(({ holds }) => holds);
  const others = award.deciders.filter(({ holds }) => !holds);
  return (
    <Section title={words.deciders}>
      {now.length === 0 && <p>{words.noDecider(formatDay(award.on))}</p>}
      <DeciderLines of={now} />
      {others.length > 0 && (
        <details>
          <summary>{words.others}</summary>
          <DeciderLines of={others} />
        </details>
      )}
    </Section>
  );
}

function DeciderLines({ of }: { of: AwardView['deciders'] }) {
  const words = useMessages(messages);
  const language = useLanguage();
  if (of.length === 0) return null;
  return (
    <ul className={classes.list}>
      {of.map((each) => (
        <li key={`${each.who}${each.from}`}>
          {capital(each.who)} <Unsure of={each.confidence} />
          <div className={classes.quiet}>
            {capital(spanText(each, language))}. {words.source(each.source)}
          </div>
          {each.note !== null && <div className={classes.quiet}>{each.note}</div>}
        </li>
      ))}
    </ul>
  );
}

/** The bonus of a grant decided on the day. */
export function AwardBonus({ award: { bonus, on } }: { award: AwardView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  return (
    <Section title={words.bonus(formatDay(on))}>
      {bonus === null ? (
        <p>{words.noBonus}</p>
      ) : (
        <>
          <table className={classes.amounts}>
            <caption className="sv-hidden">{words.bonus(formatDay(on))}</caption>
            <thead className="sv-hidden">
              <tr>
                <th scope="col">{words.subject}</th>
                <th scope="col">{words.total}</th>
              </tr>
            </thead>
            <tbody>
              {bonus.amounts.map(({ subject, factor, baseSalary, amount }) => (
                <tr key={subject}>
                  <th scope="row">{SUBJECT_WORDS[subject][language]}</th>
                  <td>
                    {amount === null || factor === null || baseSalary === null ? (
                      bonus.confidence === 'uncertain' ? (
                        words.open
                      ) : (
                        words.none
                      )
                    ) : (
                      <>
                        <strong>
                          {bonus.ceiling && words.atMost}
                          {words.amount(formatNumber(amount))}
                        </strong>
                        <div className={classes.quiet}>
                          {words.sum(formatNumber(factor), formatNumber(baseSalary))}
                        </div>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={classes.quiet}>
            {words.reckoned}. {words.source(bonus.source)} <Unsure of={bonus.confidence} />
          </p>
          {bonus.note !== null && <p className={classes.quiet}>{bonus.note}</p>}
        </>
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
        {words.source(dossier.source)} <Unsure of={dossier.confidence} />
      </p>
      {dossier.note !== null && <p className={classes.quiet}>{dossier.note}</p>}
    </Section>
  );
}
