import { Checkbox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { SelectField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useField } from '../../../../ui/form/use-field.ts';
import { type ServerForm, useServerForm } from '../../../../ui/form/use-server-form.ts';
import { formatMoment, formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { CouncilPlanView } from '../../server/votes/votes.schema.ts';
import { RuleChoices, type VoteChoice } from './rule-choices.tsx';
import classes from './votes.module.css';

const messages = defineMessages({
  vi: {
    meeting: 'Phiên họp',
    point: 'Mục của chương trình họp',
    newPoint: 'Thêm mục mới vào chương trình',
    pointTitle: 'Tên mục mới',
    pointDefault: 'Xét, biểu quyết đề nghị khen thưởng',
    dossiers: 'Hồ sơ đưa ra Hội đồng',
    count: (n: string) => `${n} trường hợp`,
    revote: 'bỏ phiếu lại',
    none: 'Hãy chọn ít nhất một hồ sơ.',
    submit: (votes: string) => `Chuẩn bị ${votes} cuộc bỏ phiếu`,
    done: (votes: string, nominations: string) =>
      `Đã chuẩn bị ${votes} cuộc bỏ phiếu cho ${nominations} trường hợp.`,
  },
  en: {
    meeting: 'Meeting',
    point: 'Point of the agenda',
    newPoint: 'Add a new point',
    pointTitle: 'Title of the new point',
    pointDefault: 'Proposals for commendation',
    dossiers: 'Dossiers',
    count: (n: string) => plural(n, 'nominee'),
    revote: 'to be voted on again',
    none: 'Choose at least one dossier.',
    submit: (votes: string) => `Prepare ${plural(votes, 'vote')}`,
    done: (votes: string, nominations: string) =>
      `Prepared: ${plural(votes, 'vote')} on ${plural(nominations, 'nominee')}.`,
  },
});

/** A new point stands in the list under this value. */
const NEW = 'new';

type Values = {
  meetingId: string;
  point: string;
  pointTitle: string;
  dossierIds: string[];
  votes: VoteChoice[];
};

/** Chooses meeting, point, dossiers and how to vote under each rule, and prepares the votes in one act. */
export function BringForm({ roundId, plan }: { roundId: string; plan: CouncilPlanView }) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const goTo = useGoTo();
  const ready = plan.dossiers.filter(({ obstacle }) => obstacle === null).map(({ id }) => id);
  const form = useServerForm<Values, { votes: number; nominations: number; meetingId: string }>({
    id: `round.council.${roundId}`,
    keepDraft: false,
    initial: {
      meetingId: plan.meetings[0]?.id ?? '',
      point: plan.meetings[0]?.points[0]?.id ?? NEW,
      pointTitle: words.pointDefault,
      dossierIds: ready,
      votes: [],
    },
    validate: ({ dossierIds }) => ({ dossierIds: dossierIds.length > 0 ? undefined : words.none }),
    submit: ({ meetingId, point, pointTitle, dossierIds, votes }, { key }) =>
      api.post(
        `/api/rounds/${roundId}/council`,
        {
          ...{ meetingId, dossierIds, agendaItemId: point === NEW ? null : point },
          ...(point === NEW && { pointTitle }),
          votes: votes.filter(({ ruleId }) =>
            plan.groups.some((group) => group.rule.id === ruleId && dossierIds.includes(group.dossierId)),
          ),
        },
        { key },
      ),
    onSuccess: ({ votes, nominations, meetingId }) => {
      void client.invalidateQueries({ queryKey: ['round'] });
      void client.invalidateQueries({ queryKey: ['dossier'] });
      void client.invalidateQueries({ queryKey: ['meeting'] });
      toast.done(words.done(formatNumber(votes), formatNumber(nominations)));
      void goTo({ to: '/phien-hop/$meetingId', params: { meetingId } });
    },
  });
  const { meetingId, dossierIds, point } = form.values;
  const chosen = plan.groups.filter(({ dossierId }) => dossierIds.includes(dossierId));
  const rules = new Set(chosen.map(({ rule }) => rule.id)).size;
  const meeting = plan.meetings.find(({ id }) => id === meetingId);
  const { set } = form;
  const isOfMeeting = point === NEW || meeting?.points.some(({ id }) => id === point) === true;
  const firstPoint = meeting?.points[0]?.id ?? NEW;
  useEffect(() => {
    if (!isOfMeeting) set('point', firstPoint);
  });
  return (
    <Form form={form} submitLabel={words.submit(formatNumber(rules))} guard={false}>
      <SelectField
        form={form}
        name="meetingId"
        label={words.meeting}
        options={plan.meetings.map(({ id, title, startsAt }) => ({
          value: id,
          label: `${formatMoment(startsAt)} · ${title}`,
        }))}
      />
      <SelectField
        form={form}
        name="point"
        label={words.point}
        options={[
          ...(meeting?.points ?? []).map(({ id, title }) => ({ value: id, label: title })),
          { value: NEW, label: words.newPoint },
        ]}
      />
      {point === NEW && <TextField form={form} name="pointTitle" label={words.pointTitle} maxLength={1000} />}
      <DossierChoices form={form} dossiers={plan.dossiers} />
      <RuleChoices
        groups={chosen}
        base={plan.base}
        inWriting={meeting?.form === 'written'}
        error={form.errorOf('votes')}
        choices={form.values.votes}
        onChange={(votes) => form.set('votes', votes)}
      />
    </Form>
  );
}

function DossierChoices({
  form,
  dossiers,
}: {
  form: ServerForm<Values>;
  dossiers: CouncilPlanView['dossiers'];
}) {
  const words = useMessages(messages);
  const { id, label, error } = useField({ form, name: 'dossierIds', label: words.dossiers });
  return (
    <Checkbox.Group
      label={label}
      error={error}
      value={form.values.dossierIds}
      onChange={(dossierIds) => form.set('dossierIds', dossierIds)}
    >
      <div className={classes.dossiers}>
        {dossiers.map((dossier, index) => (
          <Checkbox
            key={dossier.id}
            id={index === 0 ? id : undefined}
            value={dossier.id}
            disabled={dossier.obstacle !== null}
            label={`${dossier.unitName}: ${dossier.title}`}
            description={[
              words.count(formatNumber(dossier.waiting)),
              ...(dossier.state === 'in-council' ? [words.revote] : []),
              ...(dossier.obstacle === null ? [] : [dossier.obstacle]),
            ].join(' · ')}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
