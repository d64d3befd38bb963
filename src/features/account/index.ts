export { registerAuditWords } from './model/audit-words.ts';
export {
  type NotificationParams,
  type NotificationTexts,
  notificationText,
  registerNotificationTexts,
} from './model/notification.ts';
export { ROLE_NAMES } from './model/role-names.ts';
export { ALL_ROLES, ROLES, type Role } from './model/roles.ts';
