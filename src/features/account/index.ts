export { registerAuditWords } from './model/audit-words.ts';
export {
  type NotificationParams,
  type NotificationTexts,
  registerNotificationTexts,
} from './model/notification.ts';
export { ROLES, type Role } from './model/roles.ts';
