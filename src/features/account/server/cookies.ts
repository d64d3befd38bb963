import type { ActionContext } from '../../../platform/http/context.ts';
import { DEVICE_DAYS, SINGLE_SIGN_ON_MINUTES } from '../model/limits.ts';

export const SESSION_COOKIE = 'so_vang_session';
/** Tells a browser that signed in before from one that never did; it signs nobody in. */
export const DEVICE_COOKIE = 'so_vang_device';

/** What the browser keeps, sealed, while it visits the identity provider. */
export const VISIT_COOKIE = 'so_vang_visit';

type Here = Pick<ActionContext, 'reply' | 'settings'>;

const shared = ({ settings }: Here) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: settings.secureCookies }) as const;

/** The cookie goes when the browser is closed; on shared office machines nothing stays behind. */
export function setSessionCookie(here: Here, secret: string): void {
  void here.reply.setCookie(SESSION_COOKIE, secret, shared(here));
}

/** Signs the browser out. */
export function clearSessionCookie(here: Here): void {
  void here.reply.clearCookie(SESSION_COOKIE, shared(here));
}

/** Makes the browser known, so that failures elsewhere do not lock its person out. */
export function setDeviceCookie(here: Here, secret: string): void {
  void here.reply.setCookie(DEVICE_COOKIE, secret, { ...shared(here), maxAge: DEVICE_DAYS * 86_400 });
}

/** Keeps what a visit to the identity provider needs on the way back. */
export function setVisitCookie(here: Here, sealed: string): void {
  void here.reply.setCookie(VISIT_COOKIE, sealed, { ...shared(here), maxAge: SINGLE_SIGN_ON_MINUTES * 60 });
}

/** Forgets the visit to the identity provider. */
export function clearVisitCookie(here: Here): void {
  void here.reply.clearCookie(VISIT_COOKIE, shared(here));
}
