import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import { DEMAND_KIND_WORDS } from '../../model/cascade/demand-status.ts';
import type { DemandView } from '../../server/cascade/demand.schema.ts';
import { DemandItems } from './demand-items.tsx';
import { DemandLetterDialog } from './demand-letter-dialog.tsx';
import { useDemand } from './demand-queries.ts';
import { DemandReminderDialog } from './demand-reminder-dialog.tsx';
import { EditDemand } from './edit-demand.tsx';

const messages = defineMessages({
  vi: {
    about: (kind: string, day: string, unit: string) => `${kind} · hạn gửi ${day} · ${unit}`,
    plan: 'Theo kế hoạch',
    edit: 'Sửa yêu cầu',
    cancel: 'Hủy yêu cầu',
    cancelAsk: 'Các đơn vị không phải gửi nữa; những gì đã gửi vẫn được lưu.',
    cancelled: 'Đã hủy',
    remind: 'Đôn đốc',
    letter: 'Công văn đôn đốc',
  },
  en: {
    about: (kind: string, day: string, unit: string) => `${kind} · due ${day} · ${unit}`,
    plan: 'Of the plan',
    edit: 'Change the demand',
    cancel: 'Take the demand back',
    cancelAsk: 'Units need not send any more; what was sent stays on record.',
    cancelled: 'Cancelled',
    remind: 'Remind',
    letter: 'Letter to the late',
  },
});

/** A demand with what each unit has sent. */
export function Page() {
  const query = useDemand(usePathParam('demandId'));
  return <Loaded query={query}>{(demand) => <Demand demand={demand} />}</Loaded>;
}

function Demand({ demand }: { demand: DemandView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const [open, setOpen] = useState<'edit' | 'cancel' | 'remind' | 'letter' | null>(null);
  const close = () => setOpen(null);
  const may = (verb: string) => demand.allowed.includes(verb);
  const taken = () => void client.invalidateQueries({ queryKey: ['plan'] });
  return (
    <PageFrame
      title={demand.title}
      badge={demand.state === 'cancelled' && <ToneBadge tone="grey">{words.cancelled}</ToneBadge>}
      intro={
        <>
          {words.about(
            DEMAND_KIND_WORDS[demand.kind][language],
            formatDay(demand.dueDay),
            demand.planUnitName,
          )}
          {' · '}
          {words.plan}{' '}
          <TextLink to="/ke-hoach/$planId" params={{ planId: demand.planId }} search={{ xem: 'yeu-cau' }}>
            {demand.planTitle}
          </TextLink>
        </>
      }
      acts={
        <>
          {may('edit') && <Button onClick={() => setOpen('edit')}>{words.edit}</Button>}
          {may('cancel') && <Button onClick={() => setOpen('cancel')}>{words.cancel}</Button>}
          {may('edit') && demand.counts.late > 0 && (
            <>
              <Button onClick={() => setOpen('letter')}>{words.letter}</Button>
              <Button onClick={() => setOpen('remind')}>{words.remind}</Button>
            </>
          )}
        </>
      }
    >
      <DemandItems demand={demand} />
      <Dialog opened={open === 'edit'} onClose={close} title={words.edit} size="lg">
        <EditDemand
          demand={demand}
          onDone={() => {
            close();
            taken();
          }}
        />
      </Dialog>
      <ReasonDialog
        id={`demand.cancel.${demand.id}`}
        opened={open === 'cancel'}
        title={words.cancel}
        confirmLabel={words.cancel}
        onClose={close}
        onConfirm={(reason, options) =>
          api
            .post(`/api/demands/${demand.id}/cancel`, { version: demand.version, reason }, options)
            .then(taken)
        }
      >
        <p>{words.cancelAsk}</p>
      </ReasonDialog>
      <DemandReminderDialog
        planId={demand.planId}
        demandId={demand.id}
        opened={open === 'remind'}
        onClose={close}
      />
      <DemandLetterDialog
        planId={demand.planId}
        demandId={demand.id}
        opened={open === 'letter'}
        onClose={close}
      />
    </PageFrame>
  );
}
