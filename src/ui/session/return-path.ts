/** Address of the sign-in page; `tiep` keeps where one wanted to go. */
export const SIGN_IN = '/dang-nhap';
/** Where a password is changed. */
export const PROFILE = '/ca-nhan';

/** Where to go after signing in: an address within these pages, never one of another site; the home page in doubt. */
export function safeReturnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return '/';
  const url = URL.parse(wanted, 'https://so-vang.invalid');
  if (url?.origin !== 'https://so-vang.invalid') return '/';
  const path = url.pathname + url.search;
  return url.pathname.startsWith(SIGN_IN) || url.pathname.startsWith('//') ? '/' : path;
}
