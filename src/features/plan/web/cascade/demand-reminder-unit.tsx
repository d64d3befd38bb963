import { Checkbox } from '@mantine/core';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import type { DemandReminderPreview } from '../../server/cascade/demand-reminder.schema.ts';
import classes from './cascade.module.css';

const messages = defineMessages({
  vi: {
    choose: (name: string) => `Chọn ${name}`,
    late: (day: string, days: number) => `hạn ${day}, quá ${days} ngày`,
    accounts: (count: number) => `${count} tài khoản`,
    nobody: 'Chưa có ai nhận',
    today: 'hôm nay đã nhắc',
    reminded: (day: string) => `đã nhắc ${day}`,
  },
  en: {
    choose: (name: string) => `Choose ${name}`,
    late: (day: string, days: number) => `due ${day}, ${plural(days, 'day')} late`,
    accounts: (count: number) => (count === 1 ? '1 account' : `${count} accounts`),
    nobody: 'Nobody',
    today: 'reminded today',
    reminded: (day: string) => `reminded ${day}`,
  },
});

/** A late unit with what it owes, whom a reminder reaches, and whether it is to be sent. */
export function DemandReminderUnit({
  unit,
  today,
  chosen,
  disabled,
  onChoose,
}: {
  unit: DemandReminderPreview['units'][number];
  today: string;
  chosen: boolean;
  disabled: boolean;
  onChoose: (on: boolean) => void;
}) {
  const words = useMessages(messages);
  const { remindedOn } = unit;
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={words.choose(unit.name)}
          checked={chosen}
          disabled={disabled}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">{unit.name}</th>
      <td>
        {unit.items.map((item) => (
          <div key={item.itemId}>
            {item.title}
            <span className={classes.counts}>{words.late(formatDay(item.dueDay), item.days)}</span>
          </div>
        ))}
      </td>
      <td>
        {unit.accounts === 0 ? words.nobody : words.accounts(unit.accounts)}
        {remindedOn !== null && (
          <span className={classes.counts}>
            {remindedOn === today ? words.today : words.reminded(formatDay(remindedOn))}
          </span>
        )}
      </td>
    </tr>
  );
}
