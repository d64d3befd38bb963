import { COMMON_WORDS } from './common-passwords.ts';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './limits.ts';

/** Why a password is refused. */
export type PasswordFault = 'too-short' | 'too-long' | 'like-login' | 'too-common';

export const PASSWORD_FAULTS: Readonly<Record<PasswordFault, { vi: string; en: string }>> = {
  'too-short': {
    vi: `Mật khẩu cần ít nhất ${PASSWORD_MIN_LENGTH} ký tự. Một câu ngắn dễ nhớ là tốt nhất.`,
    en: `The password needs at least ${PASSWORD_MIN_LENGTH} characters. A short sentence is best.`,
  },
  'too-long': {
    vi: `Mật khẩu dài quá ${PASSWORD_MAX_LENGTH} ký tự.`,
    en: `The password is longer than ${PASSWORD_MAX_LENGTH} characters.`,
  },
  'like-login': {
    vi: 'Mật khẩu không được giống tên đăng nhập.',
    en: 'The password must not be like the sign-in name.',
  },
  'too-common': {
    vi: 'Mật khẩu này quá dễ đoán. Hãy chọn mật khẩu khác, ví dụ bốn từ không liên quan đến nhau.',
    en: 'This password is too easy to guess. Choose another one, such as four unrelated words.',
  },
};

/** The form in which a password is hashed: keyboards write the same Vietnamese letter in more than one way. */
export function normalPassword(password: string): string {
  return password.normalize('NFC');
}

/** What is wrong with `password` for the account `login`, or null. */
export function passwordFault(password: string, login: string): PasswordFault | null {
  const length = [...normalPassword(password)].length;
  if (length < PASSWORD_MIN_LENGTH) return 'too-short';
  if (length > PASSWORD_MAX_LENGTH) return 'too-long';
  const plain = plainLetters(password);
  const core = withoutEdges(plain);
  const own = plainLetters(login);
  if (plain === own || (own.length >= 4 && core === withoutEdges(own))) return 'like-login';
  return isCommon(plain, core) ? 'too-common' : null;
}

/** Lower case without diacritics and signs. */
function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const withoutEdges = (text: string) => text.replace(/^\d+|\d+$/g, '');

const WORDS = new Set(COMMON_WORDS);

function isCommon(plain: string, core: string): boolean {
  // Nothing but digits (a date, a phone number), or hardly any different letters.
  if (core === '' || new Set(plain).size <= 3 || isRun(plain)) return true;
  return isMadeOf(core);
}

/** Whether every letter follows the one before it: `1234567890`, `abcdefghij`, or the same backwards. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((char, i) => char.charCodeAt(0) - text.charCodeAt(i));
  return steps.filter((step) => Math.abs(step) === 1).length >= steps.length - 2;
}

/** Whether `text` is at most three common words one after the other, digits between them not counted. */
function isMadeOf(text: string, words = 3): boolean {
  if (text === '') return true;
  if (words === 0) return false;
  for (let end = 1; end <= text.length; end++) {
    if (WORDS.has(text.slice(0, end)) && isMadeOf(text.slice(end).replace(/^\d+/, ''), words - 1))
      return true;
  }
  return false;
}
