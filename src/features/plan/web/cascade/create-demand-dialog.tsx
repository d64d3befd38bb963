import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { type Option, RadioField, SelectField, TextareaField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { DayField, MultiPickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { unitPicker } from '../../../organisation/web/index.ts';
import { DEMAND_KIND_WORDS, DEMAND_KINDS } from '../../model/cascade/demand-status.ts';
import type { DemandView } from '../../server/cascade/demand.schema.ts';
import type { PlanView } from '../../server/plan.schema.ts';
import { planKey } from '../plan-queries.ts';
import { Groups, Preview, useAddressees } from './addressee-choice.tsx';
import { useDemandSources } from './demand-sources.ts';

const messages = defineMessages({
  vi: {
    title: 'Yêu cầu đơn vị cấp dưới gửi',
    source: 'Theo việc, nhiệm vụ nêu trong kế hoạch',
    what: 'Nội dung phải gửi',
    whatHint: 'Ví dụ: Báo cáo sơ kết 6 tháng đầu năm',
    kind: 'Gửi cái gì',
    due: 'Hạn gửi (ngày cuối cùng còn đúng hạn)',
    named: 'Thêm đơn vị khác',
    submit: (count: number) => `Gửi yêu cầu tới ${count} đơn vị`,
    done: (count: number) => `Đã gửi yêu cầu tới ${count} đơn vị.`,
  },
  en: {
    title: 'Ask units below',
    source: 'By a duty or task of the plan',
    what: 'What has to be sent',
    whatHint: 'Such as: report on the first six months',
    kind: 'What it is',
    due: 'Due (last day in time)',
    named: 'Other units',
    submit: (count: number) => (count === 1 ? 'Ask 1 unit' : `Ask ${count} units`),
    done: (count: number) => (count === 1 ? '1 unit was asked.' : `${count} units were asked.`),
  },
});

/** Makes a demand: what, by when, and of whom; the list of units stands there before it goes out. */
export function CreateDemandDialog({
  plan,
  opened,
  onClose,
}: {
  plan: PlanView;
  opened: boolean;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  return (
    <Dialog opened={opened} onClose={onClose} title={words.title} size="lg">
      {opened && <CreateDemand plan={plan} onClose={onClose} />}
    </Dialog>
  );
}

function CreateDemand({ plan, onClose }: { plan: PlanView; onClose: () => void }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const sources = useDemandSources(plan.id);
  const [groups, setGroups] = useState<readonly string[]>([]);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const addressees = useAddressees(plan.id, groups);
  const units = groups.length === 0 ? [] : (addressees.data?.items ?? []);
  const form = useServerForm({
    id: `demand.create.${plan.id}`,
    initial: {
      source: '',
      title: '',
      kind: 'document',
      dueDay: null as string | null,
      unitIds: [] as Option[],
    },
    submit: ({ source, title, kind, dueDay, unitIds }, { key }) =>
      api.post<DemandView>(
        `/api/plans/${plan.id}/demands`,
        {
          title,
          kind,
          dueDay,
          dutyId: sources.find(({ id, of }) => id === source && of === 'duty')?.id ?? null,
          taskId: sources.find(({ id, of }) => id === source && of === 'task')?.id ?? null,
          groups: groups.map((group) => {
            const [unitKind, reach] = group.split('.');
            return { kind: unitKind, reach };
          }),
          unitIds: unitIds.map(({ value }) => value),
          without: [...without],
        },
        { key },
      ),
    onSuccess: (demand) => {
      toast.done(words.done(demand.counts.total));
      void client.invalidateQueries({ queryKey: planKey(plan.id) });
      onClose();
    },
  });
  const chosen = units.filter(({ unitId }) => !without.has(unitId));
  const named = form.values.unitIds.filter(({ value }) => !chosen.some(({ unitId }) => unitId === value));
  const count = chosen.length + named.length;
  const takeSource = (id: string) => {
    const source = sources.find((each) => each.id === id);
    form.setAll({
      source: id,
      ...(source !== undefined && {
        title: source.text.charAt(0).toLocaleUpperCase('vi') + source.text.slice(1),
      }),
      ...(source?.dueDay && { dueDay: source.dueDay }),
    });
  };
  const sourceForm: typeof form = {
    ...form,
    set: (name, value) => (name === 'source' ? takeSource(String(value)) : form.set(name, value)),
  };
  return (
    <Form form={form} submitLabel={words.submit(count)} onCancel={onClose} guard={false}>
      {sources.length > 0 && (
        <SelectField
          form={sourceForm}
          name="source"
          label={words.source}
          optional
          options={sources.map(({ id, text, deadlineText }) => ({
            value: id,
            label: `${text}${deadlineText === '' ? '' : ` – ${deadlineText}`}`.slice(0, 120),
          }))}
        />
      )}
      <TextareaField
        form={form}
        name="title"
        label={words.what}
        description={words.whatHint}
        minRows={2}
        maxLength={2000}
      />
      <RadioField
        form={form}
        name="kind"
        label={words.kind}
        options={optionsOf(DEMAND_KIND_WORDS, language, DEMAND_KINDS)}
      />
      <DayField form={form} name="dueDay" label={words.due} />
      <Groups
        view={addressees.data}
        groups={groups}
        onChange={(next) => {
          setGroups(next);
          setWithout(new Set());
        }}
      />
      <MultiPickerField form={form} name="unitIds" label={words.named} optional {...unitPicker} />
      {units.length > 0 && (
        <Preview
          units={units}
          without={without}
          onWithout={setWithout}
          count={count}
          rootName={plan.unitName}
        />
      )}
    </Form>
  );
}
