import { formatDay, formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { ToneBadge } from '../../../ui/status/status.tsx';
import type { UnitView } from '../server/unit.schema.ts';
import classes from './organisation.module.css';

const messages = defineMessages({
  vi: {
    people: 'Lãnh đạo và chức vụ',
    head: 'Thủ trưởng',
    noPeople: 'Chưa ghi ai giữ chức vụ vào ngày này.',
    shown: (some: string, all: string) => `Đang hiện ${some} trong ${all} người giữ chức vụ.`,
    subtree: 'Kể cả các đơn vị trực thuộc',
    since: (from: string) => `Từ ${from}`,
  },
  en: {
    people: 'Heads and positions',
    head: 'Head',
    noPeople: 'Nobody is recorded to hold a position on this day.',
    shown: (some: string, all: string) => `${some} of ${all} who hold a position are shown.`,
    subtree: 'With the units below',
    since: (from: string) => `From ${from}`,
  },
});

const SHOWN_POSITIONS = 8;

/** Who holds which position in the unit on the day looked at. */
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
