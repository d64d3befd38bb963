import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import type { DemandReminderPreview } from '../../server/cascade/demand-reminder.schema.ts';
import classes from './cascade.module.css';

const messages = defineMessages({
  vi: {
    late: (day: string, days: number) => `hạn ${day}, quá ${days} ngày`,
    accounts: (count: number) => `${count} tài khoản`,
    nobody: 'Chưa có ai nhận',
    today: 'hôm nay đã nhắc',
    reminded: (day: string) => `đã nhắc ${day}`,
  },
  en: {
    late: (day: string, days: number) => `due ${day}, ${plural(days, 'day')} late`,
    accounts: (count: number) => (count === 1 ? '1 account' : `${count} accounts`),
    nobody: 'Nobody',
    today: 'reminded today',
    reminded: (day: string) => `reminded ${day}`,
  },
});

type Unit = DemandReminderPreview['units'][number];

/** What a late unit has still to send. */
export function OwedItems({ items }: Pick<Unit, 'items'>) {
  const words = useMessages(messages);
  return items.map((item) => (
    <div key={item.itemId}>
      {item.title}
      <span className={classes.counts}>{words.late(formatDay(item.dueDay), item.days)}</span>
    </div>
  ));
}

/** How many a reminder to the unit reaches, and when the last one went out. */
export function ReachedAccounts({ unit, today }: { unit: Unit; today: string }) {
  const words = useMessages(messages);
  const { remindedOn } = unit;
  return (
    <>
      {unit.accounts === 0 ? words.nobody : words.accounts(unit.accounts)}
      {remindedOn !== null && (
        <span className={classes.counts}>
          {remindedOn === today ? words.today : words.reminded(formatDay(remindedOn))}
        </span>
      )}
    </>
  );
}
