import { Button } from '@mantine/core';
import { addDays } from '../../../law/calendar/day.ts';
import { formatDay, today } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { ToneBadge } from '../../../ui/status/status.tsx';
import type { PersonView, PositionView } from '../server/person.schema.ts';
import classes from './organisation.module.css';

const messages = defineMessages({
  vi: {
    title: 'Chức vụ qua các thời kỳ',
    since: (from: string) => `Từ ${from}`,
    span: (from: string, to: string) => `${from} – ${to}`,
    head: 'Thủ trưởng',
    now: 'Hiện nay',
    later: 'Sắp tới',
    over: 'Đã thôi',
    change: 'Sửa',
    changeLabel: (title: string, unit: string) => `Sửa hoặc kết thúc chức vụ ${title}, ${unit}`,
  },
  en: {
    title: 'Positions over time',
    since: (from: string) => `From ${from}`,
    span: (from: string, to: string) => `${from} – ${to}`,
    head: 'Head',
    now: 'Now',
    later: 'Coming',
    over: 'Ended',
    change: 'Change',
    changeLabel: (title: string, unit: string) => `Change or end the position ${title}, ${unit}`,
  },
});

/** Every position of a person, newest first. */
export function PersonPositions({
  person,
  onChange,
}: {
  person: PersonView;
  onChange: (id: string) => void;
}) {
  const words = useMessages(messages);
  const day = today();
  const state = ({ validFrom, validTo }: PositionView) =>
    validFrom > day ? (
      <ToneBadge tone="amber">{words.later}</ToneBadge>
    ) : validTo === null || validTo > day ? (
      <ToneBadge tone="green">{words.now}</ToneBadge>
    ) : (
      <ToneBadge tone="grey">{words.over}</ToneBadge>
    );
  return (
    <Section title={words.title}>
      <ul className={classes.plain}>
        {person.positions.map((held) => (
          <li key={held.id} className={classes.split}>
            <span>
              <strong>{held.title}</strong>
              {', '}
              {held.unitVisible ? (
                <TextLink to="/don-vi/$unitId" params={{ unitId: held.unitId }}>
                  {held.unitName}
                </TextLink>
              ) : (
                held.unitName
              )}{' '}
              {held.isHead && <ToneBadge tone="blue">{words.head}</ToneBadge>} {state(held)}
            </span>
            <span className={classes.quiet}>
              {held.validTo === null
                ? words.since(formatDay(held.validFrom))
                : words.span(formatDay(held.validFrom), formatDay(addDays(held.validTo, -1)))}{' '}
              {held.allowed.includes('change') && (
                <Button
                  size="compact-md"
                  variant="subtle"
                  aria-label={words.changeLabel(held.title, held.unitName)}
                  onClick={() => onChange(held.id)}
                >
                  {words.change}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
