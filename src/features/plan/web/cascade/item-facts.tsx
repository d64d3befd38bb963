import type { ReactNode } from 'react';
import { Fact } from '../../../../ui/facts/fact.tsx';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { DEMAND_KIND_WORDS } from '../../model/cascade/demand-status.ts';
import type { DemandItemView } from '../../server/cascade/demand-item.schema.ts';
import classes from './cascade.module.css';

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
  },
});

/** Who owes what to whom by when, and what became of it. */
export function ItemFacts({ item }: { item: DemandItemView }) {
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
