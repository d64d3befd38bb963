import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ReasonDialog } from '../../../../ui/confirm/reason-dialog.tsx';
import { Fact } from '../../../../ui/facts/fact.tsx';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import { DEMAND_STEP_WORDS, type DemandStep } from '../../model/cascade/demand-life.ts';
import { DEMAND_KIND_WORDS, DEMAND_STATUS_WORDS } from '../../model/cascade/demand-status.ts';
import type { DemandItemView } from '../../server/cascade/demand-item.schema.ts';
import classes from './cascade.module.css';
import { useDemandItem, useTakeItem } from './demand-queries.ts';
import { ItemEvidence } from './item-evidence.tsx';
import { SendForm } from './send-form.tsx';

const messages = defineMessages({
  vi: {
    facts: 'Yêu cầu',
    unit: 'Đơn vị phải gửi',
    to: 'Gửi tới',
    plan: 'Theo kế hoạch',
    kind: 'Gửi cái gì',
    due: 'Hạn gửi',
    demand: 'Các đơn vị khác',
    board: 'Xem cả yêu cầu',
    sent: 'Ngày gửi',
    by: 'Người ghi nhận',
    reference: 'Số, ký hiệu văn bản',
    ownPlan: 'Kế hoạch đã gửi',
    exempt: 'Lý do không phải gửi',
    returned: 'Bị trả lại vì',
    reminded: 'Đôn đốc gần nhất',
    automatic: 'Tự động ghi nhận khi kế hoạch của đơn vị được ban hành.',
    done: {
      send: 'Đã ghi nhận.',
      withdraw: 'Đã rút lại.',
      return: 'Đã trả lại; đơn vị được thông báo.',
      exempt: 'Đơn vị không phải gửi nội dung này.',
      require: 'Đơn vị lại phải gửi nội dung này.',
    },
  },
  en: {
    facts: 'The demand',
    unit: 'Unit',
    to: 'Sent to',
    plan: 'Of the plan',
    kind: 'What it is',
    due: 'Due',
    demand: 'Other units',
    board: 'See the whole demand',
    sent: 'Sent on',
    by: 'Marked by',
    reference: 'Number and symbol',
    ownPlan: 'Plan that was sent',
    exempt: 'Why exempt',
    returned: 'Returned because',
    reminded: 'Last reminder',
    automatic: 'Marked by itself when the unit’s plan is issued.',
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
        <Facts item={item} />
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

function Facts({ item }: { item: DemandItemView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const { demand } = item;
  const plan = (id: string, title: string) => (
    <TextLink to="/ke-hoach/$planId" params={{ planId: id }}>
      {title}
    </TextLink>
  );
  const facts: [string, ReactNode][] = [
    [words.unit, item.unitName],
    [words.to, demand.planUnitName],
    [words.plan, plan(demand.planId, demand.planTitle)],
    [words.kind, DEMAND_KIND_WORDS[demand.kind][language]],
    [words.due, formatDay(demand.dueDay)],
    [words.sent, item.sentOn === null ? null : formatDay(item.sentOn)],
    [words.by, item.sentBy],
    [words.reference, item.reference],
    [words.ownPlan, item.planId === null ? null : plan(item.planId, item.planTitle ?? '')],
    [words.returned, item.returnReason],
    [words.exempt, item.exemptReason],
    [words.reminded, item.remindedOn === null ? null : formatDay(item.remindedOn)],
    [
      words.demand,
      <TextLink key="demand" to="/yeu-cau/$demandId" params={{ demandId: item.demandId }}>
        {words.board}
      </TextLink>,
    ],
  ];
  return (
    <section className={`sv-sheet ${classes.sheet}`} aria-label={words.facts}>
      <FactList>
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([label, value]) => (
            <Fact key={label} label={label}>
              {value}
            </Fact>
          ))}
      </FactList>
      {demand.kind === 'own-plan' && item.sentOn === null && (
        <p className={classes.quiet}>{words.automatic}</p>
      )}
    </section>
  );
}
