import { action, type Route, read, write } from '../../../platform/http/route.ts';
import { createToken } from './create-token.ts';
import { listTokens } from './list-tokens.ts';
import { revokeToken } from './revoke-token.ts';
import { done, idParams, OK } from './session.schema.ts';
import { createTokenBody, newToken, tokenList } from './token.schema.ts';

const own = { tag: 'me', access: 'signed-in', sessionOnly: true } as const;

/** Personal access tokens. @param scopes the closed list of what a token can be made for */
export function tokenRoutes(scopes: () => readonly string[]): Route[] {
  return [
    read({
      ...own,
      path: '/api/me/tokens',
      summary: 'Own access tokens, and the scopes there are',
      response: tokenList,
      run: async (context) => ({ ...(await listTokens(context)), scopes: [...scopes()] }),
    }),
    action({
      ...own,
      method: 'POST',
      path: '/api/me/tokens',
      summary: 'Make an access token; answers with it this once',
      body: createTokenBody,
      response: newToken,
      status: 201,
      run: (context, { body }) => createToken(context, scopes(), body),
    }),
    write({
      ...own,
      method: 'DELETE',
      path: '/api/me/tokens/:id',
      summary: 'Revoke an access token',
      params: idParams,
      response: done,
      run: (context, { params }) => revokeToken(context, params.id).then(() => OK),
    }),
  ];
}
