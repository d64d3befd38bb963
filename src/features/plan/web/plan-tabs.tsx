import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { LinkTabs } from '../../../ui/page/link-tabs.tsx';

const messages = defineMessages({
  vi: {
    label: 'Cách xem kế hoạch',
    bang: 'Bảng nhiệm vụ',
    'thoi-gian': 'Dòng thời gian',
    lich: 'Lịch',
    'tien-do': 'Tiến độ',
    'van-ban': 'Văn bản',
    'yeu-cau': 'Yêu cầu gửi',
    'cap-tren': 'Kế hoạch cấp trên',
    'bao-cao': 'Báo cáo',
  },
  en: {
    label: 'Views of the plan',
    bang: 'Table',
    'thoi-gian': 'Timeline',
    lich: 'Calendar',
    'tien-do': 'Progress',
    'van-ban': 'Document',
    'yeu-cau': 'Demands',
    'cap-tren': 'Superior’s plan',
    'bao-cao': 'Report',
  },
});

const TABS = ['bang', 'thoi-gian', 'lich', 'tien-do', 'van-ban', 'yeu-cau', 'cap-tren', 'bao-cao'] as const;
export type PlanTab = (typeof TABS)[number];

/** The views of a plan as links, so that each has its address; filters stay when one goes from one to the next. */
export function PlanTabs({ current }: { current: PlanTab }) {
  const words = useMessages(messages);
  return (
    <LinkTabs
      label={words.label}
      current={current}
      tabs={TABS.map((tab) => ({
        id: tab,
        label: words[tab],
        link: { to: '.', search: (before) => ({ ...before, xem: tab, viec: undefined }) },
      }))}
    />
  );
}
