import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import type { DemandReminderPreview } from '../../server/cascade/demand-reminder.schema.ts';
import { DemandReminderForm } from './demand-reminder-form.tsx';

const messages = defineMessages({
  vi: {
    title: 'Đôn đốc đơn vị quá hạn',
  },
  en: {
    title: 'Remind late units',
  },
});

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
            <DemandReminderForm planId={planId} demandId={demandId} preview={preview} onClose={onClose} />
          )}
        </Loaded>
      )}
    </Dialog>
  );
}
