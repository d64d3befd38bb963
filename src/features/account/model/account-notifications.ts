import type { NotificationParams, NotificationTexts } from './notification.ts';
import { ROLE_NAMES } from './role-names.ts';
import type { Role } from './roles.ts';

const roleOf = ({ role }: NotificationParams, language: 'vi' | 'en') =>
  ROLE_NAMES[role as Role]?.[language] ?? String(role);

const day = (value: unknown) => String(value).split('-').reverse().join('/');

/** What accounts are told about themselves. */
export const ACCOUNT_NOTIFICATIONS: NotificationTexts = {
  'role-assigned': {
    vi: (params) => `Bạn được giao vai trò “${roleOf(params, 'vi')}” tại ${params.unitName}.`,
    en: (params) => `You were given the role “${roleOf(params, 'en')}” at ${params.unitName}.`,
  },
  'role-lent': {
    vi: (params) =>
      `${params.lender} ủy quyền cho bạn vai trò “${roleOf(params, 'vi')}” tại ${params.unitName}, từ ${day(params.validFrom)} đến hết ${day(params.lastDay)}.`,
    en: (params) =>
      `${params.lender} lent you the role “${roleOf(params, 'en')}” at ${params.unitName}, from ${day(params.validFrom)} to ${day(params.lastDay)}.`,
  },
  'role-lent-ended': {
    vi: (params) =>
      `Việc ủy quyền vai trò “${roleOf(params, 'vi')}” tại ${params.unitName} đã được chấm dứt.`,
    en: (params) => `The lending of the role “${roleOf(params, 'en')}” at ${params.unitName} was ended.`,
  },
  'recovery-code-used': {
    vi: (params) => `Một mã khôi phục vừa được dùng để đăng nhập tài khoản của bạn; còn ${params.left} mã.`,
    en: (params) => `A recovery code was just used to sign in to your account; ${params.left} are left.`,
  },
};
