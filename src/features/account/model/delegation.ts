import { DELEGATION_MAX_DAYS } from './limits.ts';

/** Acts that a lent role never carries: who borrows a role must not make it permanent or hand it to others. */
export const NEVER_LENT: ReadonlySet<string> = new Set(['account.write']);

/** A role assignment as the rule of lending looks at it. Days are `YYYY-MM-DD`; `validTo` is the first day it no longer counts. */
export interface LendableAssignment {
  accountId: string;
  /** Path of its unit in the tree. */
  path: string;
  validFrom: string;
  validTo: string | null;
  delegatedFrom: string | null;
  revokedAt: Date | null;
}

export interface DelegationWish {
  lenderId: string;
  borrowerId: string;
  /** Path of the unit at which the role is to be lent. */
  path: string;
  validFrom: string;
  validTo: string;
  today: string;
}

export type DelegationFault =
  | 'not-own'
  | 'not-in-force'
  | 'lent-on'
  | 'to-oneself'
  | 'outside-unit'
  | 'begins-in-the-past'
  | 'ends-before-it-begins'
  | 'too-long'
  | 'outlives-own-role';

/** The words of each fault and the field it belongs to. */
export const DELEGATION_FAULTS: Readonly<Record<DelegationFault, { path: string; vi: string; en: string }>> =
  {
    'not-own': {
      path: 'assignmentId',
      vi: 'Bạn chỉ ủy quyền được vai trò của chính mình.',
      en: 'Only a role of your own can be lent.',
    },
    'not-in-force': {
      path: 'assignmentId',
      vi: 'Vai trò này không còn hiệu lực.',
      en: 'This role is no longer in force.',
    },
    'lent-on': {
      path: 'assignmentId',
      vi: 'Vai trò được ủy quyền không được ủy quyền tiếp.',
      en: 'A role that was lent to you cannot be lent on.',
    },
    'to-oneself': { path: 'accountId', vi: 'Hãy chọn một người khác.', en: 'Choose somebody else.' },
    'outside-unit': {
      path: 'unitId',
      vi: 'Chỉ ủy quyền được tại đơn vị của vai trò hoặc đơn vị trực thuộc.',
      en: 'A role can be lent only at its own unit or one below it.',
    },
    'begins-in-the-past': {
      path: 'validFrom',
      vi: 'Ngày bắt đầu phải từ hôm nay trở đi.',
      en: 'The first day must not be in the past.',
    },
    'ends-before-it-begins': {
      path: 'validTo',
      vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
      en: 'The end must be after the first day.',
    },
    'too-long': {
      path: 'validTo',
      vi: 'Mỗi lần ủy quyền dài nhất một năm.',
      en: 'A role can be lent for one year at most.',
    },
    'outlives-own-role': {
      path: 'validTo',
      vi: 'Thời gian ủy quyền vượt quá thời hạn vai trò của bạn.',
      en: 'Your own role ends before that.',
    },
  };

/** Why `assignment` cannot be lent as wished, or null when it can. */
export function delegationFault(
  assignment: LendableAssignment,
  wish: DelegationWish,
): DelegationFault | null {
  if (assignment.accountId !== wish.lenderId) return 'not-own';
  if (assignment.delegatedFrom !== null) return 'lent-on';
  const ended = assignment.validTo !== null && assignment.validTo <= wish.today;
  if (assignment.revokedAt !== null || assignment.validFrom > wish.today || ended) return 'not-in-force';
  if (wish.borrowerId === wish.lenderId) return 'to-oneself';
  if (wish.path !== assignment.path && !wish.path.startsWith(`${assignment.path}.`)) return 'outside-unit';
  if (wish.validFrom < wish.today) return 'begins-in-the-past';
  if (wish.validTo <= wish.validFrom) return 'ends-before-it-begins';
  if (daysBetween(wish.validFrom, wish.validTo) > DELEGATION_MAX_DAYS) return 'too-long';
  if (assignment.validTo !== null && wish.validTo > assignment.validTo) return 'outlives-own-role';
  return null;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
