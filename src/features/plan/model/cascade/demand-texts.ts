import type { NotificationParams, NotificationTexts } from '../../../account/index.ts';
import { left } from '../reminder-texts.ts';

const day = (value: unknown) => String(value).split('-').reverse().join('/');
const note = ({ message }: NotificationParams) => (message ? ` – “${message}”` : '');
const titles = ({ titles }: NotificationParams) =>
  Array.isArray(titles) ? titles.join('; ') : String(titles);

/** What units are told about what they have to send. */
export const DEMAND_NOTIFICATIONS: NotificationTexts = {
  'demand-new': {
    vi: (params) => `${params.unitName} cần gửi trước hết ngày ${day(params.dueDay)}: ${params.title}`,
    en: (params) => `${params.unitName} has to send by ${day(params.dueDay)}: ${params.title}`,
  },
  'demand-due': {
    vi: (params) =>
      `${params.unitName} cần gửi trước hết ngày ${day(params.dueDay)} (${left.vi(params)}): ${params.title}`,
    en: (params) =>
      `${params.unitName} has to send by ${day(params.dueDay)} (${left.en(params)}): ${params.title}`,
  },
  'demand-reminded': {
    vi: (params) =>
      `${params.by} đôn đốc ${params.unitName}: ${params.count} nội dung quá hạn chưa gửi – ${titles(params)}${note(params)}`,
    en: (params) =>
      `${params.by} reminds ${params.unitName}: ${params.count} late – ${titles(params)}${note(params)}`,
  },
  'demand-returned': {
    vi: (params) => `Bị trả lại, cần gửi lại: ${params.title}. Lý do: ${params.reason}`,
    en: (params) => `Returned, to be sent again: ${params.title}. Reason: ${params.reason}`,
  },
};
