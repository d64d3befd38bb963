import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { SuperiorCandidates, SuperiorView as View } from '../../server/cascade/superior.schema.ts';
import type { PlanView } from '../../server/plan.schema.ts';
import { planKey } from '../plan-queries.ts';

const messages = defineMessages({
  vi: {
    choose: 'Kế hoạch cấp trên',
    none: '– Chưa chọn –',
    save: 'Chọn kế hoạch này',
    change: 'Chọn kế hoạch khác',
    saved: 'Đã ghi nhận kế hoạch cấp trên.',
    noCandidates: 'Chưa có kế hoạch nào của cấp trên đang có hiệu lực cho năm này.',
  },
  en: {
    choose: 'Superior’s plan',
    none: '– None –',
    save: 'Take this plan',
    change: 'Choose another',
    saved: 'The superior’s plan was noted.',
    noCandidates: 'No plan of a unit above is in force for the year.',
  },
});

/** Says which plan of a unit above this one carries out. */
export function ChooseSuperior({ plan, view }: { plan: PlanView; view: View }) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const [choosing, setChoosing] = useState(view.superior === null);
  const [chosen, setChosen] = useState(view.superior?.id ?? '');
  const candidates = useQuery({
    queryKey: [...planKey(plan.id), 'superior-candidates'],
    enabled: choosing,
    queryFn: ({ signal }) =>
      api.get<SuperiorCandidates>(`/api/plans/${plan.id}/superior-candidates`, undefined, { signal }),
  });
  const save = useMutation({
    mutationFn: () =>
      api.put<View>(`/api/plans/${plan.id}/superior`, {
        version: view.version,
        superiorPlanId: chosen === '' ? null : chosen,
      }),
    onSuccess: (next) => {
      client.setQueryData([...planKey(plan.id), 'superior'], next);
      void client.invalidateQueries({ queryKey: planKey(plan.id) });
      toast.done(words.saved);
      setChoosing(next.superior === null);
    },
    onError: (error) => toast.error(problemText(error)),
  });
  if (!choosing) return <Button onClick={() => setChoosing(true)}>{words.change}</Button>;
  const items = candidates.data?.items ?? [];
  if (candidates.data !== undefined && items.length === 0) return <p>{words.noCandidates}</p>;
  return (
    <>
      <NativeSelect
        label={words.choose}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          { value: '', label: words.none },
          ...items.map(({ id, title, unitName, year }) => ({
            value: id,
            label: `${year} – ${unitName}: ${title}`,
          })),
        ]}
      />
      <Button
        mt="sm"
        loading={save.isPending}
        disabled={chosen === (view.superior?.id ?? '')}
        onClick={() => save.mutate()}
      >
        {words.save}
      </Button>
    </>
  );
}
