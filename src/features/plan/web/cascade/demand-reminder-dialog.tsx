import { Button, Checkbox, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { newKey } from '../../../../ui/api/idempotency.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import type {
  DemandReminderPreview,
  SentDemandReminders,
} from '../../server/cascade/demand-reminder.schema.ts';
import { planKey } from '../plan-queries.ts';
import { ReminderSend } from '../reminder-send.tsx';
import classes from './cascade.module.css';

const messages = defineMessages({
  vi: {
    title: 'Đôn đốc đơn vị quá hạn',
    none: 'Không có đơn vị nào quá hạn.',
    caption: (count: number) => `${count} đơn vị quá hạn`,
    one: 'Mỗi đơn vị nhận một thông báo và một thư điện tử cho tất cả nội dung còn thiếu, mỗi ngày nhiều nhất một lần.',
    chooseAll: 'Chọn tất cả',
    choose: (name: string) => `Chọn ${name}`,
    unit: 'Đơn vị',
    owed: 'Còn thiếu',
    tells: 'Người nhận',
    late: (day: string, days: number) => `hạn ${day}, quá ${days} ngày`,
    accounts: (count: number) => `${count} tài khoản`,
    nobody: 'Chưa có ai nhận',
    today: 'hôm nay đã nhắc',
    reminded: (day: string) => `đã nhắc ${day}`,
    send: (count: number) => `Gửi đôn đốc ${count} đơn vị`,
    close: 'Đóng',
    sent: (units: number, accounts: number) => `Đã đôn đốc ${units} đơn vị, ${accounts} tài khoản.`,
    result: 'Kết quả',
    results: {
      sent: 'Đã gửi',
      'already-reminded': 'Hôm nay đã nhắc rồi, không gửi lại',
      nobody: 'Chưa có ai nhận: hãy giao vai trò cán bộ phụ trách tại đơn vị',
      'not-late': 'Không còn quá hạn',
    },
  },
  en: {
    title: 'Remind late units',
    none: 'No unit is late.',
    caption: (count: number) => (count === 1 ? '1 late unit' : `${count} late units`),
    one: 'Each unit gets one notification and one mail for all that it owes, at most once a day.',
    chooseAll: 'Choose all',
    choose: (name: string) => `Choose ${name}`,
    unit: 'Unit',
    owed: 'Owes',
    tells: 'Reaches',
    late: (day: string, days: number) => `due ${day}, ${plural(days, 'day')} late`,
    accounts: (count: number) => (count === 1 ? '1 account' : `${count} accounts`),
    nobody: 'Nobody',
    today: 'reminded today',
    reminded: (day: string) => `reminded ${day}`,
    send: (count: number) => (count === 1 ? 'Remind 1 unit' : `Remind ${count} units`),
    close: 'Close',
    sent: (units: number, accounts: number) =>
      `Reminded ${plural(units, 'unit')}, ${plural(accounts, 'account')}.`,
    result: 'Result',
    results: {
      sent: 'Sent',
      'already-reminded': 'Reminded today already, not sent again',
      nobody: 'Nobody to tell: give somebody the clerk’s role at the unit',
      'not-late': 'No longer late',
    },
  },
});

type Unit = DemandReminderPreview['units'][number];

/** Shows which units owe what and whom a reminder reaches, sends it in one act, and tells the result of each unit. */
export function DemandReminderDialog({
  planId,
  demandId,
  opened,
  onClose,
}: {
  planId: string;
  demandId?: string;
  opened: boolean;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: ['plan', planId, 'demand-reminder-preview', demandId],
    queryFn: ({ signal }) =>
      api.get<DemandReminderPreview>(
        `/api/plans/${planId}/demand-reminder-preview`,
        { demand: demandId },
        { signal },
      ),
    enabled: opened,
    staleTime: 0,
  });
  return (
    <Dialog opened={opened} onClose={onClose} title={words.title} size="60rem">
      {opened && (
        <Loaded query={query} lines={5}>
          {(preview) => (
            <ReminderForm planId={planId} demandId={demandId} preview={preview} onClose={onClose} />
          )}
        </Loaded>
      )}
    </Dialog>
  );
}

interface FormProps {
  planId: string;
  demandId: string | undefined;
  preview: DemandReminderPreview;
  onClose: () => void;
}

function ReminderForm({ planId, demandId, preview, onClose }: FormProps) {
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
  if (send.data !== undefined) return <Results sent={send.data} onClose={onClose} />;
  if (preview.units.length === 0) return <p>{words.none}</p>;
  const sendable = preview.units.filter(maySend);
  return (
    <>
      <p className={classes.quiet}>{words.one}</p>
      <div className={classes.scroll}>
        <table className={classes.matrix}>
          <caption>{words.caption(preview.units.length)}</caption>
          <thead>
            <tr>
              <th scope="col" style={{ minWidth: 0 }}>
                <Checkbox
                  aria-label={words.chooseAll}
                  checked={sendable.length > 0 && chosen.size === sendable.length}
                  indeterminate={chosen.size > 0 && chosen.size < sendable.length}
                  disabled={sendable.length === 0}
                  onChange={(event) =>
                    change(event.currentTarget.checked ? sendable.map(({ unitId }) => unitId) : [])
                  }
                />
              </th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.owed}</th>
              <th scope="col">{words.tells}</th>
            </tr>
          </thead>
          <tbody>
            {preview.units.map((unit) => (
              <UnitRow
                key={unit.unitId}
                unit={unit}
                today={preview.today}
                chosen={chosen.has(unit.unitId)}
                disabled={!maySend(unit)}
                onChoose={(on) =>
                  change(on ? [...chosen, unit.unitId] : [...chosen].filter((id) => id !== unit.unitId))
                }
              />
            ))}
          </tbody>
        </table>
      </div>
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

function UnitRow({
  unit,
  today,
  chosen,
  disabled,
  onChoose,
}: {
  unit: Unit;
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

function Results({ sent, onClose }: { sent: SentDemandReminders; onClose: () => void }) {
  const words = useMessages(messages);
  return (
    <>
      <p role="status">
        <strong>{words.sent(sent.sent, sent.accounts)}</strong>
      </p>
      <div className={classes.scroll}>
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.result}</th>
            </tr>
          </thead>
          <tbody>
            {sent.results.map(({ unitId, name, result }) => (
              <tr key={unitId}>
                <th scope="row">{name || '–'}</th>
                <td>{words.results[result]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group mt="lg">
        <Button onClick={onClose}>{words.close}</Button>
      </Group>
    </>
  );
}
