import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import { DEMAND_STEP_WORDS, type DemandStep } from '../../model/cascade/demand-life.ts';
import { DEMAND_STATUS_WORDS } from '../../model/cascade/demand-status.ts';
import type { DemandItemView } from '../../server/cascade/demand-item.schema.ts';
import classes from './cascade.module.css';
import { useDemandItem, useTakeItem } from './demand-queries.ts';
import { ItemEvidence } from './item-evidence.tsx';
import { ItemFacts } from './item-facts.tsx';
import { SendForm } from './send-form.tsx';

const messages = defineMessages({
  vi: {
    done: {
      send: 'Đã ghi nhận.',
      withdraw: 'Đã rút lại.',
      return: 'Đã trả lại; đơn vị được thông báo.',
      exempt: 'Đơn vị không phải gửi nội dung này.',
      require: 'Đơn vị lại phải gửi nội dung này.',
    },
  },
  en: {
    done: {
      send: 'Marked as sent.',
      withdraw: 'Withdrawn.',
      return: 'Returned; the unit is told.',
      exempt: 'The unit need not send this.',
      require: 'The unit has to send this again.',
    },
  },
});

/** What one unit owes by a demand. */
export function Page() {
  const query = useDemandItem(usePathParam('itemId'));
  return <Loaded query={query}>{(item) => <Item item={item} />}</Loaded>;
}

const WITH_REASON = ['withdraw', 'return', 'exempt'] as const satisfies readonly DemandStep[];

function Item({ item }: { item: DemandItemView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeItem();
  const [asking, setAsking] = useState<(typeof WITH_REASON)[number] | null>(null);
  const step = (name: DemandStep, reason: string | undefined, key?: string) =>
    api
      .post<DemandItemView>(
        `/api/demand-items/${item.id}/steps`,
        { step: name, version: item.version, reason },
        key === undefined ? {} : { key },
      )
      .then((next) => {
        take(next);
        toast.done(words.done[name]);
      });
  const buttons = WITH_REASON.filter((name) => item.allowed.includes(name));
  return (
    <PageFrame
      title={item.demand.title}
      badge={<StatusBadge of={DEMAND_STATUS_WORDS} value={item.status} />}
      intro={item.unitName}
      acts={
        <>
          {item.allowed.includes('require') && (
            <Button
              onClick={() =>
                step('require', undefined).catch((error: unknown) => toast.error(problemText(error)))
              }
            >
              {DEMAND_STEP_WORDS.require[language]}
            </Button>
          )}
          {buttons.map((name) => (
            <Button key={name} onClick={() => setAsking(name)}>
              {DEMAND_STEP_WORDS[name][language]}
            </Button>
          ))}
        </>
      }
    >
      <div className={classes.stack}>
        <ItemFacts item={item} />
        <ItemEvidence item={item} />
        {item.allowed.includes('send') && <SendForm item={item} />}
      </div>
      {asking !== null && (
        <ReasonDialog
          id={`demand-item.${asking}.${item.id}`}
          opened
          title={DEMAND_STEP_WORDS[asking][language]}
          confirmLabel={DEMAND_STEP_WORDS[asking][language]}
          onConfirm={(reason, { key }) => step(asking, reason, key)}
          onClose={() => setAsking(null)}
        />
      )}
    </PageFrame>
  );
}
