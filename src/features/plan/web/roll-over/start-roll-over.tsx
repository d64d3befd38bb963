import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { RollOverView } from '../../server/roll-over/roll-over.schema.ts';

const messages = defineMessages({
  vi: { start: 'Lập kế hoạch năm sau' },
  en: { start: 'Next year’s plan' },
});

/** Begins the review of next year's plan, or goes on with it. */
export function StartRollOver({ planId }: { planId: string }) {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const start = useMutation({
    mutationFn: () => api.post<RollOverView>(`/api/plans/${planId}/roll-over`, {}),
    onSuccess: ({ id }) => void goTo({ to: '/ke-hoach-nam-sau/$rollOverId', params: { rollOverId: id } }),
    onError: (error) => toast.error(problemText(error)),
  });
  return (
    <Button loading={start.isPending} onClick={() => start.mutate()}>
      {words.start}
    </Button>
  );
}
