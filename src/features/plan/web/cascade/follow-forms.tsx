import { api } from '../../../../ui/api/api.ts';
import { type Option, SelectField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { DayField, MultiPickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { today } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { unitPicker } from '../../../organisation/web/index.ts';
import type { FollowListView, FollowRow } from '../../server/cascade/follow.schema.ts';

const messages = defineMessages({
  vi: {
    member: 'Thành viên',
    from: 'Từ ngày',
    last: 'Đến hết ngày',
    memberOf: (name: string, units: number) => `${name} (${units} đơn vị)`,
    save: 'Lưu phân công',
    units: 'Các đơn vị theo dõi',
    added: (added: number, there: number) =>
      `Đã phân công ${added} đơn vị${there === 0 ? '' : `; ${there} đơn vị đã được phân công từ trước`}.`,
    end: 'Kết thúc',
    endLabel: 'Ngày cuối cùng còn theo dõi',
    ended: 'Đã ghi nhận ngày kết thúc.',
  },
  en: {
    member: 'Member',
    from: 'From',
    last: 'Until',
    memberOf: (name: string, units: number) => `${name} (${plural(units, 'unit')})`,
    save: 'Save the assignment',
    units: 'Units to follow',
    added: (added: number, there: number) =>
      `${plural(added, 'unit was', 'units were')} assigned${there === 0 ? '' : `; ${there} were already`}.`,
    end: 'End',
    endLabel: 'Last day',
    ended: 'The end was noted.',
  },
});

/** Lets a member follow units for a term. */
export function Assign({
  unitId,
  view,
  onDone,
}: {
  unitId: string;
  view: FollowListView;
  onDone: () => void;
}) {
  const words = useMessages(messages);
  const form = useServerForm({
    id: `follow.assign.${unitId}`,
    initial: {
      accountId: '',
      unitIds: [] as Option[],
      validFrom: today() as string | null,
      lastDay: null as string | null,
    },
    submit: ({ accountId, unitIds, ...term }, { key }) =>
      api.post<{ added: number; there: number }>(
        '/api/follows',
        { councilUnitId: unitId, accountId, unitIds: unitIds.map(({ value }) => value), ...term },
        { key },
      ),
    onSuccess: ({ added, there }) => {
      toast.done(words.added(added, there));
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onDone} guard={false}>
      <SelectField
        form={form}
        name="accountId"
        label={words.member}
        options={view.members.map(({ accountId, name, units }) => ({
          value: accountId,
          label: words.memberOf(name, units),
        }))}
      />
      <MultiPickerField form={form} name="unitIds" label={words.units} {...unitPicker} />
      <DayField form={form} name="validFrom" label={words.from} />
      <DayField form={form} name="lastDay" label={words.last} optional />
    </Form>
  );
}

/** Ends the following of a unit. */
export function End({ row, onDone }: { row: FollowRow; onDone: () => void }) {
  const words = useMessages(messages);
  const form = useServerForm({
    id: `follow.end.${row.id}`,
    initial: { lastDay: today() as string | null, version: row.version },
    submit: (values, { key }) => api.post(`/api/follows/${row.id}/end`, values, { key }),
    onSuccess: () => {
      toast.done(words.ended);
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={words.end} onCancel={onDone} guard={false}>
      <DayField form={form} name="lastDay" label={words.endLabel} />
    </Form>
  );
}
