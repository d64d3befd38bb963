import { Group } from '@mantine/core';
import { BASES } from '../../../../law/procedures/procedure.ts';
import { api } from '../../../../ui/api/api.ts';
import { SelectField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { DayField, PickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { useMe } from '../../../../ui/session/me.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { BASIS_WORDS } from '../../../honour/index.ts';
import { UNIT_KIND_NAMES } from '../../../organisation/index.ts';
import { ROUND_KINDS } from '../../model/round.ts';
import { ROUND_KIND_WORDS } from '../../model/round-words.ts';
import type { RoundView } from '../../server/rounds/round.schema.ts';
import { searchLinks, useTakeRound } from './round-queries.ts';
import { cutoffName, roundBody, roundValues, SENDERS } from './round-values.ts';
import classes from './rounds.module.css';
import { SenderKinds } from './sender-kinds.tsx';

const messages = defineMessages({
  vi: {
    unit: 'Cơ quan nhận hồ sơ',
    kind: 'Loại đợt',
    year: 'Năm',
    ordinal: 'Đợt thứ',
    name: 'Tên đợt',
    basis: 'Loại hình khen thưởng',
    opensOn: 'Nhận từ ngày',
    closesOn: 'Hạn gửi chung (đến hết ngày)',
    cutoffs: 'Hạn gửi riêng theo loại đơn vị',
    task: 'Nhiệm vụ trong kế hoạch',
    meeting: 'Phiên họp Hội đồng sẽ xét',
    create: 'Lập đợt xét',
    save: 'Lưu đợt xét',
    saved: 'Đã lưu đợt xét.',
  },
  en: {
    unit: 'Received by',
    kind: 'Kind',
    year: 'Year',
    ordinal: 'Ordinal',
    name: 'Name',
    basis: 'Kind of commendation',
    opensOn: 'Opens on',
    closesOn: 'Last day for all',
    cutoffs: 'Last day of its own by kind of unit',
    task: 'Task of the plan',
    meeting: 'Meeting of the council that considers it',
    create: 'Make the round',
    save: 'Save the round',
    saved: 'The round is saved.',
  },
});

/** The fields of a round: a new one leads to its page, a changed one closes the dialog. */
export function RoundForm({ round, onClose }: { round: RoundView | null; onClose: () => void }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeRound();
  const goTo = useGoTo();
  const bodies = useMe().roles.filter(({ role }) => role === 'standing-office');
  const unitId = round?.unitId ?? bodies[0]?.unitId ?? '';
  const form = useServerForm({
    id: `round.edit.${round?.id ?? 'new'}`,
    initial: roundValues(round, unitId),
    submit: (values, { key }) => {
      const sent = roundBody(values);
      if (round !== null)
        return api.patch<RoundView>(`/api/rounds/${round.id}`, { ...sent, version: values.version }, { key });
      const { kind, year, ordinal } = values;
      const head = { unitId: values.unitId, kind, year: Number(year), ordinal: Number(ordinal) };
      return api.post<RoundView>('/api/rounds', { ...head, ...sent }, { key });
    },
    fromCurrent: (current) => ({ version: (current as RoundView).version }),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      if (round === null) void goTo({ to: '/dot-xet/$roundId', params: { roundId: next.id } });
      else onClose();
    },
  });
  return (
    <Form
      form={form}
      submitLabel={round === null ? words.create : words.save}
      onCancel={onClose}
      guard={false}
    >
      {round === null && (
        <>
          {bodies.length > 1 && (
            <SelectField
              form={form}
              name="unitId"
              label={words.unit}
              options={bodies.map((role) => ({ value: role.unitId, label: role.unitName }))}
            />
          )}
          <SelectField
            form={form}
            name="kind"
            label={words.kind}
            options={optionsOf(ROUND_KIND_WORDS, language, ROUND_KINDS)}
          />
          <Group gap="md" align="flex-start">
            <TextField form={form} name="year" label={words.year} inputMode="numeric" width="8rem" />
            <TextField form={form} name="ordinal" label={words.ordinal} inputMode="numeric" width="8rem" />
          </Group>
        </>
      )}
      <TextField form={form} name="name" label={words.name} maxLength={300} />
      <SelectField
        form={form}
        name="basis"
        label={words.basis}
        options={optionsOf(BASIS_WORDS, language, BASES)}
      />
      <DayField form={form} name="opensOn" label={words.opensOn} />
      <DayField form={form} name="closesOn" label={words.closesOn} />
      <SenderKinds form={form} />
      <fieldset className={classes.days}>
        <legend>{words.cutoffs}</legend>
        {SENDERS.map((kind) => (
          <DayField
            key={kind}
            form={form}
            name={cutoffName(kind)}
            label={UNIT_KIND_NAMES[kind][language]}
            optional
          />
        ))}
      </fieldset>
      <PickerField
        form={form}
        name="taskId"
        label={words.task}
        searchKey={['round', 'links', 'task', form.values.unitId]}
        search={searchLinks(form.values.unitId, 'task')}
        optional
      />
      <PickerField
        form={form}
        name="meetingId"
        label={words.meeting}
        searchKey={['round', 'links', 'meeting', form.values.unitId]}
        search={searchLinks(form.values.unitId, 'meeting')}
        optional
      />
    </Form>
  );
}
