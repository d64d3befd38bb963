import { formatDay, formatNumber } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Section } from '../../../ui/page/section.tsx';
import { SUBJECT_WORDS } from '../model/award-words.ts';
import type { AwardView } from '../server/catalogue.schema.ts';
import classes from './catalogue.module.css';
import { LegalSource } from './legal-source.tsx';
import { Unsure } from './unsure.tsx';

const messages = defineMessages({
  vi: {
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
  },
  en: {
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
  },
});

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
            {words.reckoned}. <LegalSource lead of={bonus.source} /> <Unsure of={bonus.confidence} />
          </p>
          {bonus.note !== null && (
            <p className={classes.quiet} lang="vi">
              {bonus.note}
            </p>
          )}
        </>
      )}
    </Section>
  );
}
