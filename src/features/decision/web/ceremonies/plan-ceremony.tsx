import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { isLocal, toMoment } from '../../../../ui/form/local-moment.ts';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import type { CeremonyView } from '../../server/ceremonies/ceremony.schema.ts';
import { type CeremonyValues, DecisionChoices, WhenAndWhere } from './ceremony-fields.tsx';
import { useTakeCeremony } from './ceremony-queries.ts';

const messages = defineMessages({
  vi: {
    create: 'Lập lễ trao thưởng',
    example: 'Lễ trao thưởng',
    missing: 'Hãy chọn thời gian bắt đầu.',
    choose: 'Hãy chọn ít nhất một quyết định.',
  },
  en: {
    create: 'Plan a ceremony',
    example: 'Ceremony',
    missing: 'Say when it begins.',
    choose: 'Choose at least one decision.',
  },
});

/** A new ceremony of decisions in effect. */
export function PlanCeremony({ onClose }: { onClose: () => void }) {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const take = useTakeCeremony();
  const form = useServerForm<CeremonyValues, CeremonyView>({
    id: 'ceremony.create',
    initial: { title: words.example, startsAt: '', place: '', decisionIds: [], version: 1 },
    validate: ({ startsAt, decisionIds }) => ({
      startsAt: isLocal(startsAt) ? undefined : words.missing,
      decisionIds: decisionIds.length === 0 ? words.choose : undefined,
    }),
    submit: ({ version: _, startsAt, ...values }, { key }) =>
      api.post<CeremonyView>('/api/ceremonies', { ...values, startsAt: toMoment(startsAt) }, { key }),
    onSuccess: (made) => {
      take(made);
      void goTo({ to: '/le-trao-thuong/$ceremonyId', params: { ceremonyId: made.id } });
    },
  });
  return (
    <Dialog opened title={words.create} onClose={onClose} size="lg">
      <Form form={form} submitLabel={words.create} onCancel={onClose} guard={false}>
        <WhenAndWhere form={form} />
        <DecisionChoices form={form} />
      </Form>
    </Dialog>
  );
}
