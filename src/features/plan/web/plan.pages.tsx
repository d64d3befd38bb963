import {
  IconCalendarShare,
  IconCalendarStats,
  IconChartBar,
  IconEyeCheck,
  IconFileImport,
  IconHome,
  IconListCheck,
  IconSend,
} from '@tabler/icons-react';
import type { PageDescription } from '../../../ui/page/page-description.ts';
import { registerAuditWords, registerNotificationTexts } from '../../account/index.ts';
import { PLAN_AUDIT_WORDS } from '../model/audit-words.ts';
import { DEMAND_NOTIFICATIONS } from '../model/cascade/demand-texts.ts';
import { PLAN_NOTIFICATIONS } from '../model/reminder-texts.ts';

registerAuditWords(PLAN_AUDIT_WORDS);
registerNotificationTexts(PLAN_NOTIFICATIONS);
registerNotificationTexts(DEMAND_NOTIFICATIONS);

/** Pages of the feature, in the order of its navigation. */
export const planPages: readonly PageDescription[] = [
  {
    path: '/',
    title: { vi: 'Việc của tôi', en: 'My work' },
    load: () => import('./home-page.tsx'),
    nav: { group: 'work', order: 10, icon: IconHome },
  },
  {
    path: '/ke-hoach',
    title: { vi: 'Kế hoạch', en: 'Plans' },
    load: () => import('./plan-list-page.tsx'),
    act: 'plan.read',
    nav: { group: 'work', order: 20, icon: IconCalendarStats },
  },
  {
    path: '/ke-hoach/$planId',
    title: { vi: 'Kế hoạch', en: 'Plan' },
    load: () => import('./plan-page.tsx'),
    act: 'plan.read',
  },
  {
    path: '/ke-hoach/$planId/soan',
    title: { vi: 'Soạn văn bản', en: 'Write the document' },
    load: () => import('./text/plan-text-page.tsx'),
    act: 'plan.write',
  },
  {
    path: '/viec',
    title: { vi: 'Nhiệm vụ đang mở', en: 'Open tasks' },
    load: () => import('./task-list-page.tsx'),
    act: 'plan.read',
    nav: { group: 'work', order: 30, icon: IconListCheck },
  },
  {
    path: '/nhap-ke-hoach',
    title: { vi: 'Nhập kế hoạch', en: 'Import plans' },
    load: () => import('./imports/import-list-page.tsx'),
    act: 'plan.write',
    nav: { group: 'work', order: 40, icon: IconFileImport },
  },
  {
    path: '/nhap-ke-hoach/$importId',
    title: { vi: 'Nhập kế hoạch', en: 'Import a plan' },
    load: () => import('./imports/import-page.tsx'),
    act: 'plan.write',
  },
  {
    path: '/can-gui',
    title: { vi: 'Cần gửi', en: 'To send' },
    load: () => import('./cascade/my-demands-page.tsx'),
    act: 'task.progress',
    nav: { group: 'work', order: 35, icon: IconSend },
  },
  {
    path: '/can-gui/$itemId',
    title: { vi: 'Nội dung cần gửi', en: 'What is to be sent' },
    load: () => import('./cascade/item-page.tsx'),
    act: 'plan.read',
  },
  {
    path: '/yeu-cau/$demandId',
    title: { vi: 'Yêu cầu gửi', en: 'Demand' },
    under: '/ke-hoach',
    load: () => import('./cascade/demand-page.tsx'),
    act: 'plan.read',
  },
  {
    path: '/ke-hoach-nam-sau/$rollOverId',
    title: { vi: 'Kế hoạch năm sau', en: 'Next year’s plan' },
    under: '/ke-hoach',
    load: () => import('./roll-over/roll-over-page.tsx'),
    act: 'plan.write',
  },
  {
    path: '/bao-cao-tien-do',
    title: { vi: 'Báo cáo tiến độ', en: 'Progress reports' },
    load: () => import('./reports/report-page.tsx'),
    act: 'plan.read',
    nav: { group: 'oversight', order: 10, icon: IconChartBar },
  },
  {
    path: '/phan-cong-theo-doi',
    title: { vi: 'Phân công theo dõi', en: 'Followed units' },
    load: () => import('./cascade/follow-page.tsx'),
    act: 'follow.assign',
    nav: { group: 'oversight', order: 20, icon: IconEyeCheck },
  },
  {
    path: '/lich',
    title: { vi: 'Lịch trên điện thoại', en: 'Calendar on the phone' },
    load: () => import('./calendar-page.tsx'),
    act: 'plan.read',
    nav: { group: 'work', order: 50, icon: IconCalendarShare },
  },
];
