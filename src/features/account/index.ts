export { registerAuditWords } from './model/audit-words.ts';
export {
  type NotificationParams,
  type NotificationTexts,
  registerNotificationTexts,
} from './model/notification.ts';
export type { Role } from './model/roles.ts';
