import { addDays } from '../../../law/calendar/day.ts';
import { FactList } from '../../../ui/facts/fact-list.tsx';
import { formatDay, formatNumber } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { ToneBadge } from '../../../ui/status/status.tsx';
import { UNIT_KIND_NAMES } from '../model/unit.ts';
import type { UnitView } from '../server/unit.schema.ts';
import classes from './organisation.module.css';
import { useDay } from './organisation-queries.ts';
import { SUCCESSION_WORDS } from './unit-words.ts';

const messages = defineMessages({
  vi: {
    facts: 'Thông tin',
    path: 'Trực thuộc',
    root: 'Không trực thuộc đơn vị nào',
    code: 'Mã đơn vị',
    shortName: 'Tên viết tắt',
    none: 'Chưa ghi',
    people: 'Lãnh đạo và chức vụ',
    head: 'Thủ trưởng',
    noPeople: 'Chưa ghi ai giữ chức vụ vào ngày này.',
    shown: (some: string, all: string) => `Đang hiện ${some} trong ${all} người giữ chức vụ.`,
    subtree: 'Kể cả các đơn vị trực thuộc',
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
    facts: 'Facts',
    path: 'Hangs under',
    root: 'No unit above',
    code: 'Code',
    shortName: 'Short name',
    none: 'Not recorded',
    people: 'Heads and positions',
    head: 'Head',
    noPeople: 'Nobody is recorded to hold a position on this day.',
    shown: (some: string, all: string) => `${some} of ${all} who hold a position are shown.`,
    subtree: 'With the units below',
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

const SHOWN_POSITIONS = 8;

export function UnitFacts({ unit }: { unit: UnitView }) {
  const words = useMessages(messages);
  const [ngay] = useDay();
  return (
    <Section title={words.facts}>
      <FactList>
        <dt>{words.path}</dt>
        <dd>
          {unit.path.length === 0 ? (
            words.root
          ) : (
            <ol className={classes.path}>
              {unit.path.map(({ id, name, visible }) => (
                <li key={id}>
                  {visible ? (
                    <TextLink to="/don-vi/$unitId" params={{ unitId: id }} search={{ ngay }}>
                      {name}
                    </TextLink>
                  ) : (
                    name
                  )}
                </li>
              ))}
            </ol>
          )}
        </dd>
        <dt>{words.shortName}</dt>
        <dd>{unit.shortName ?? <span className={classes.quiet}>{words.none}</span>}</dd>
        <dt>{words.code}</dt>
        <dd>{unit.code ?? <span className={classes.quiet}>{words.none}</span>}</dd>
      </FactList>
    </Section>
  );
}

export function UnitPositions({ unit }: { unit: UnitView }) {
  const words = useMessages(messages);
  const mayRead = unit.allowed.includes('read-people');
  return (
    <Section
      title={words.people}
      acts={
        mayRead && (
          <TextLink to="/nguoi" search={{ unitId: unit.id }}>
            {words.subtree}
          </TextLink>
        )
      }
    >
      {unit.positions.length === 0 && <p className={classes.quiet}>{words.noPeople}</p>}
      <ul className={classes.plain}>
        {unit.positions.slice(0, SHOWN_POSITIONS).map((held) => (
          <li key={`${held.personId} ${held.title}`} className={classes.split}>
            <span>
              {mayRead ? (
                <TextLink to="/nguoi/$personId" params={{ personId: held.personId }}>
                  {held.fullName}
                </TextLink>
              ) : (
                held.fullName
              )}
              {', '}
              {held.title} {held.isHead && <ToneBadge tone="blue">{words.head}</ToneBadge>}
            </span>
            <span className={classes.quiet}>{words.since(formatDay(held.validFrom))}</span>
          </li>
        ))}
      </ul>
      {unit.positionCount > SHOWN_POSITIONS && (
        <p className={classes.quiet}>
          {words.shown(formatNumber(SHOWN_POSITIONS), formatNumber(unit.positionCount))}
        </p>
      )}
    </Section>
  );
}

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
