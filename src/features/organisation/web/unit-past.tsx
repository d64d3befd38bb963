import { addDays } from '../../../law/calendar/day.ts';
import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { UNIT_KIND_NAMES } from '../model/unit.ts';
import type { UnitView } from '../server/unit.schema.ts';
import classes from './organisation.module.css';
import { SUCCESSION_WORDS } from './unit-words.ts';

const messages = defineMessages({
  vi: {
    periods: 'Tên và cấp trên qua các thời kỳ',
    since: (from: string) => `Từ ${from}`,
    span: (from: string, to: string) => `${from} – ${to}`,
    under: (parent: string) => `trực thuộc ${parent}`,
    successions: 'Sáp nhập, chia tách',
    from: 'Từ',
    to: 'Thành',
    basis: 'Căn cứ',
  },
  en: {
    periods: 'Names and parents over time',
    since: (from: string) => `From ${from}`,
    span: (from: string, to: string) => `${from} – ${to}`,
    under: (parent: string) => `under ${parent}`,
    successions: 'Mergers and splits',
    from: 'From',
    to: 'Into',
    basis: 'Basis',
  },
});

/** What the unit was called and under whom it was, the latest first. */
export function UnitPeriods({ unit }: { unit: UnitView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  return (
    <Section title={words.periods}>
      <ul className={classes.plain}>
        {[...unit.periods].reverse().map(({ validFrom, validTo, name, shortName, kind, parent }) => (
          <li key={validFrom} className={classes.split}>
            <span>
              <strong>{name}</strong>
              {shortName !== null && ` (${shortName})`}
              {' · '}
              {UNIT_KIND_NAMES[kind][language]}
              {parent !== null && ` · ${words.under(parent.name)}`}
            </span>
            <span className={classes.quiet}>
              {validTo === null
                ? words.since(formatDay(validFrom))
                : words.span(formatDay(validFrom), formatDay(addDays(validTo, -1)))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The mergers and splits it came from and went into. */
export function UnitSuccessions({ unit }: { unit: UnitView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  if (unit.successions.length === 0) return null;
  const names = (units: UnitView['successions'][number]['from']) =>
    units.map(({ id, name }, i) => (
      <span key={id}>
        {i > 0 && ', '}
        {id === unit.id ? (
          <strong>{name}</strong>
        ) : (
          <TextLink to="/don-vi/$unitId" params={{ unitId: id }}>
            {name}
          </TextLink>
        )}
      </span>
    ));
  return (
    <Section title={words.successions}>
      <ul className={classes.plain}>
        {unit.successions.map((succession) => (
          <li key={succession.id}>
            <div className={classes.split}>
              <strong>{SUCCESSION_WORDS[succession.kind][language]}</strong>
              <span className={classes.quiet}>{formatDay(succession.onDay)}</span>
            </div>
            <div>
              {words.from}: {names(succession.from)}
            </div>
            {succession.to.length > 0 && (
              <div>
                {words.to}: {names(succession.to)}
              </div>
            )}
            <div className={classes.quiet}>
              {words.basis}: {succession.basis}
              {succession.note !== null && ` – ${succession.note}`}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
