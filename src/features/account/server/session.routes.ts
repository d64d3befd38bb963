import { z } from 'zod';
import { action, type Route, read, write } from '../../../platform/http/route.ts';
import type { SecretBox } from '../../../platform/secrets/secret-box.ts';
import { beginSecondFactor } from './begin-second-factor.ts';
import { changePassword } from './change-password.ts';
import { confirmSecondFactor } from './confirm-second-factor.ts';
import { disableSecondFactor, renewRecoveryCodes } from './disable-second-factor.ts';
import { endSession } from './end-session.ts';
import { getMe } from './get-me.ts';
import { listSessions } from './list-sessions.ts';
import { revokeOtherSessions, revokeSession } from './revoke-session.ts';
import {
  beginSecondFactorBody,
  confirmSecondFactorBody,
  passwordAndCode,
  recoveryCodes,
  secondFactorSetup,
} from './second-factor.schema.ts';
import {
  done,
  idParams,
  languageBody,
  meView,
  OK,
  sessionView,
  signedIn,
  signInBody,
  typedPassword,
} from './session.schema.ts';
import { setLanguage } from './set-language.ts';
import { startSession } from './start-session.ts';

const own = { tag: 'me', access: 'signed-in', sessionOnly: true } as const;

/**
 * Signing in and out, and what people do with their own account. Routes that take or give a secret are actions rather than writes: a repeatable
 * write keeps a print of its input and its whole answer.
 */
export function sessionRoutes(box: SecretBox): Route[] {
  return [
    action({
      method: 'POST',
      path: '/api/session',
      tag: 'session',
      summary: 'Sign in; sets the session cookie',
      access: 'public',
      body: signInBody,
      response: signedIn,
      run: (context, { body }) => startSession(context, box, body),
    }),
    action({
      method: 'DELETE',
      path: '/api/session',
      tag: 'session',
      summary: 'Sign out',
      access: 'public',
      response: done,
      run: (context) => endSession(context).then(() => OK),
    }),
    read({
      path: '/api/me',
      tag: 'me',
      summary: 'Who is signed in, with roles and unread notifications',
      access: 'signed-in',
      response: meView,
      run: getMe,
    }),
    write({
      ...own,
      method: 'PUT',
      path: '/api/me/language',
      summary: 'Choose the language of pages and mails',
      body: languageBody,
      response: done,
      run: (context, { body }) => setLanguage(context, body.language).then(() => OK),
    }),
    action({
      ...own,
      method: 'POST',
      path: '/api/me/password',
      summary: 'Change the own password; ends all other sessions',
      body: z.object({ currentPassword: typedPassword, newPassword: typedPassword }),
      response: z.object({ endedSessions: z.int() }),
      run: (context, { body }) => changePassword(context, body),
    }),
    read({
      ...own,
      path: '/api/me/sessions',
      summary: 'Own open sessions',
      response: z.object({ items: z.array(sessionView) }),
      run: listSessions,
    }),
    write({
      ...own,
      method: 'DELETE',
      path: '/api/me/sessions/:id',
      summary: 'End one of the own sessions',
      params: idParams,
      response: done,
      run: (context, { params }) => revokeSession(context, params.id).then(() => OK),
    }),
    write({
      ...own,
      method: 'POST',
      path: '/api/me/sessions/end-others',
      summary: 'End all own sessions but this one',
      response: z.object({ ended: z.int() }),
      run: revokeOtherSessions,
    }),
    ...secondFactorRoutes(box),
  ];
}

function secondFactorRoutes(box: SecretBox): Route[] {
  return [
    action({
      ...own,
      method: 'POST',
      path: '/api/me/second-factor',
      summary: 'Begin to set up a second factor: secret and QR code',
      body: beginSecondFactorBody,
      response: secondFactorSetup,
      run: (context, { body }) => beginSecondFactor(context, box, body.password),
    }),
    action({
      ...own,
      method: 'POST',
      path: '/api/me/second-factor/confirm',
      summary: 'Turn the second factor on with a first code; answers with the recovery codes',
      body: confirmSecondFactorBody,
      response: recoveryCodes,
      run: (context, { body }) => confirmSecondFactor(context, box, body),
    }),
    action({
      ...own,
      method: 'POST',
      path: '/api/me/second-factor/disable',
      summary: 'Turn the second factor off',
      body: passwordAndCode,
      response: done,
      run: (context, { body }) => disableSecondFactor(context, box, body).then(() => OK),
    }),
    action({
      ...own,
      method: 'POST',
      path: '/api/me/second-factor/recovery-codes',
      summary: 'Replace the recovery codes',
      body: passwordAndCode,
      response: recoveryCodes,
      run: (context, { body }) => renewRecoveryCodes(context, box, body),
    }),
  ];
}
