import { action, type Route, read } from '../../../../platform/http/route.ts';
import { done, OK } from '../session.schema.ts';
import { beginLink, beginSignIn, type SingleSignOn } from './begin-visit.ts';
import { finishVisit, passVisitCode } from './finish-visit.ts';
import { getOwnLink, unlinkOwn } from './get-own-link.ts';
import {
  beginLinkBody,
  beginSignInBody,
  ownLinkView,
  providerView,
  returnBody,
  visitAddress,
  visitCodeBody,
  visitResult,
} from './single-sign-on.schema.ts';

const anybody = { tag: 'session', access: 'public', method: 'POST' } as const;
const own = { tag: 'me', access: 'signed-in', sessionOnly: true } as const;

/** Signing in through the identity provider of the settings, and linking the own account with it. */
export function singleSignOnRoutes(signOn: SingleSignOn): Route[] {
  return [
    read({
      path: '/api/single-sign-on',
      tag: 'session',
      summary: 'Whether there is an identity provider, and what people call it',
      access: 'public',
      response: providerView,
      run: async () => ({ name: signOn.provider?.name ?? null }),
    }),
    action({
      ...anybody,
      path: '/api/single-sign-on',
      summary: 'Begin to sign in through the identity provider: the address to go to',
      body: beginSignInBody,
      response: visitAddress,
      run: (context, { body }) => beginSignIn(context, signOn, body.next),
    }),
    action({
      ...anybody,
      path: '/api/single-sign-on/return',
      summary: 'What the identity provider sent back; sets the session cookie',
      body: returnBody,
      response: visitResult,
      run: (context, { body }) => finishVisit(context, signOn, body.query),
    }),
    action({
      ...anybody,
      path: '/api/single-sign-on/code',
      summary: 'The own second factor after the identity provider; sets the session cookie',
      body: visitCodeBody,
      response: visitResult,
      run: (context, { body }) => passVisitCode(context, signOn, body.code),
    }),
    read({
      ...own,
      path: '/api/me/single-sign-on',
      summary: 'Whether the own account is linked with the identity provider',
      response: ownLinkView,
      run: (context) => getOwnLink(context, signOn),
    }),
    action({
      ...own,
      method: 'POST',
      path: '/api/me/single-sign-on',
      summary: 'Begin to link the own account with the identity provider: the address to go to',
      body: beginLinkBody,
      response: visitAddress,
      run: (context, { body }) => beginLink(context, signOn, body.password),
    }),
    action({
      ...own,
      method: 'POST',
      path: '/api/me/single-sign-on/unlink',
      summary: 'Untie the own account from the identity provider',
      body: beginLinkBody,
      response: done,
      run: (context, { body }) => unlinkOwn(context, body.password).then(() => OK),
    }),
  ];
}
