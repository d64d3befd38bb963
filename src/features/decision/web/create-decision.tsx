import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { SelectField } from '../../../ui/form/fields.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { DayField } from '../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../ui/form/use-server-form.ts';
import { today } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../ui/page/go-to.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import type { DecidableRoundsView, DecisionView } from '../server/decision.schema.ts';
import { useTakeDecision } from './decision-queries.ts';

const messages = defineMessages({
  vi: {
    create: 'Lập dự thảo',
    round: 'Đợt xét có trường hợp chờ quyết định',
    option: (name: string, unit: string, count: number) => `${name} · ${unit} (${count} trường hợp)`,
    planned: 'Ngày quyết định dự kiến',
    hint: 'Căn cứ pháp lý và mức lương cơ sở lấy theo ngày này; có thể sửa trước khi cấp số.',
    nothing: 'Không có đợt xét nào đang có trường hợp chờ quyết định.',
  },
  en: {
    create: 'Draft a decision',
    round: 'Round with nominees that wait for a decision',
    option: (name: string, unit: string, count: number) => `${name} · ${unit} (${count})`,
    planned: 'Planned day of the decision',
    hint: 'Legal bases and base salary are those of this day; it may change until the number is given.',
    nothing: 'In no round does anybody wait for a decision.',
  },
});

/** Drafts a decision of what has passed in a round; leads to it. */
export function CreateDecision({ onClose }: { onClose: () => void }) {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: ['decision', 'rounds'],
    queryFn: ({ signal }) => api.get<DecidableRoundsView>('/api/decidable-rounds', undefined, { signal }),
  });
  return (
    <Dialog opened title={words.create} onClose={onClose} size="lg">
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? <p>{words.nothing}</p> : <CreateForm rounds={items} onClose={onClose} />
        }
      </Loaded>
    </Dialog>
  );
}

function CreateForm({ rounds, onClose }: { rounds: DecidableRoundsView['items']; onClose: () => void }) {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const take = useTakeDecision();
  const form = useServerForm({
    id: 'decision.create',
    initial: { roundId: rounds[0]?.id ?? '', decidedOn: today() as string | null },
    submit: (values, { key }) => api.post<DecisionView>('/api/decisions', values, { key }),
    onSuccess: (made) => {
      take(made);
      void goTo({ to: '/quyet-dinh/$decisionId', params: { decisionId: made.id } });
    },
  });
  return (
    <Form form={form} submitLabel={words.create} onCancel={onClose} guard={false}>
      <SelectField
        form={form}
        name="roundId"
        label={words.round}
        options={rounds.map(({ id, name, unitName, waiting }) => ({
          value: id,
          label: words.option(name, unitName, waiting),
        }))}
      />
      <DayField form={form} name="decidedOn" label={words.planned} description={words.hint} />
    </Form>
  );
}
