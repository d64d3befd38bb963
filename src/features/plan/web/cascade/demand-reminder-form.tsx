import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { newKey } from '../../../../ui/api/idempotency.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type {
  DemandReminderPreview,
  SentDemandReminders,
} from '../../server/cascade/demand-reminder.schema.ts';
import { planKey } from '../plan-queries.ts';
import { ReminderSend } from '../reminder-send.tsx';
import { ReminderTable } from '../reminder-table.tsx';
import classes from './cascade.module.css';
import { DemandReminderResults } from './demand-reminder-results.tsx';
import { OwedItems, ReachedAccounts } from './demand-reminder-unit.tsx';

const messages = defineMessages({
  vi: {
    none: 'Không có đơn vị nào quá hạn.',
    caption: (count: number) => `${count} đơn vị quá hạn`,
    one: 'Mỗi đơn vị nhận một thông báo và một thư điện tử cho tất cả nội dung còn thiếu, mỗi ngày nhiều nhất một lần.',
    unit: 'Đơn vị',
    owed: 'Còn thiếu',
    tells: 'Người nhận',
    send: (count: number) => `Gửi đôn đốc ${count} đơn vị`,
  },
  en: {
    none: 'No unit is late.',
    caption: (count: number) => (count === 1 ? '1 late unit' : `${count} late units`),
    one: 'Each unit gets one notification and one mail for all that it owes, at most once a day.',
    unit: 'Unit',
    owed: 'Owes',
    tells: 'Reaches',
    send: (count: number) => (count === 1 ? 'Remind 1 unit' : `Remind ${count} units`),
  },
});

type Unit = DemandReminderPreview['units'][number];

interface FormProps {
  planId: string;
  demandId: string | undefined;
  preview: DemandReminderPreview;
  onClose: () => void;
}

/** Which units owe what and whom a reminder reaches; sends it in one act. */
export function DemandReminderForm({ planId, demandId, preview, onClose }: FormProps) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const key = useRef(newKey());
  const maySend = (unit: Unit) => unit.accounts > 0 && unit.remindedOn !== preview.today;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(preview.units.filter(maySend).map(({ unitId }) => unitId)),
  );
  const [message, setMessage] = useState('');
  const change = (next: Iterable<string>) => {
    key.current = newKey();
    setChosen(new Set(next));
  };
  const send = useMutation({
    mutationFn: () =>
      api.post<SentDemandReminders>(
        `/api/plans/${planId}/demand-reminders`,
        { demand: demandId ?? null, units: [...chosen], message: message.trim() || undefined },
        { key: key.current },
      ),
    onSuccess: () => void client.invalidateQueries({ queryKey: planKey(planId) }),
  });
  if (send.data !== undefined) return <DemandReminderResults sent={send.data} onClose={onClose} />;
  if (preview.units.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <p className={classes.quiet}>{words.one}</p>
      <ReminderTable
        caption={words.caption(preview.units.length)}
        columns={[words.unit, words.owed, words.tells]}
        chosen={chosen}
        onChoose={change}
        rows={preview.units.map((unit) => ({
          id: unit.unitId,
          name: unit.name,
          maySend: maySend(unit),
          cells: [
            unit.name,
            <OwedItems key="owed" items={unit.items} />,
            <ReachedAccounts key="reaches" unit={unit} today={preview.today} />,
          ],
        }))}
      />
      <ReminderSend
        message={message}
        onMessage={(text) => {
          key.current = newKey();
          setMessage(text);
        }}
        label={words.send(chosen.size)}
        mayRemind={preview.allowed.includes('remind')}
        nothingChosen={chosen.size === 0}
        sending={send}
        onClose={onClose}
      />
    </>
  );
}
