import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

/** Somebody the provider knows: the key is both how they sign in there and their subject. */
export interface ProviderUser {
  preferredUsername?: string;
  email?: string;
  emailVerified?: boolean;
}

export interface TestIdentityProvider {
  issuer: string;
  stop(): Promise<void>;
}

export const CLIENT = { OIDC_CLIENT_ID: 'so-vang', OIDC_CLIENT_SECRET: 'not-a-secret-of-anybody' };

// Its advice for real installations has nothing to say to a test.
for (const level of ['info', 'warn'] as const) {
  const say = console[level];
  console[level] = (...words: unknown[]) => {
    if (!String(words[0]).startsWith('oidc-provider ')) say(...words);
  };
}

/**
 * A certified OpenID Connect provider on this machine, with its own pages of sign-in and consent.
 * @param redirectUris where it may send browsers back to
 */
export async function startIdentityProvider(
  users: Readonly<Record<string, ProviderUser>>,
  redirectUris: readonly string[],
): Promise<TestIdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configurationOf(users, redirectUris));
  server.on('request', provider.callback());
  return { issuer, stop: () => stop(server) };
}

function configurationOf(
  users: Readonly<Record<string, ProviderUser>>,
  redirectUris: readonly string[],
): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.OIDC_CLIENT_ID,
        client_secret: CLIENT.OIDC_CLIENT_SECRET,
        redirect_uris: [...redirectUris],
      },
    ],
    cookies: { keys: ['only for tests'] },
    claims: { openid: ['sub'], profile: ['preferred_username'], email: ['email', 'email_verified'] },
    findAccount(_context, id) {
      const user = users[id];
      if (user === undefined) return undefined;
      return {
        accountId: id,
        claims: () => ({
          sub: id,
          preferred_username: user.preferredUsername,
          email: user.email,
          email_verified: user.emailVerified,
        }),
      };
    },
  };
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

/**
 * Walks through the provider's pages as a browser would: signs in there as `login`, agrees, and follows it back.
 * @param url where the application sent the browser
 * @returns the part after `?` of the address the provider sent it back to
 */
export async function visitProvider(
  url: string,
  login: string,
  act: 'agree' | 'cancel' = 'agree',
): Promise<string> {
  const cookies = new Map<string, string>();
  const send = async (address: string, form?: Record<string, string>) => {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form !== undefined && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  let address = url;
  for (let step = 0; step < 20; step += 1) {
    const response = await send(address);
    const location = response.headers.get('location');
    if (location !== null) {
      const next = new URL(location, address);
      if (next.origin !== new URL(url).origin) return next.search.slice(1);
      address = next.href;
      continue;
    }
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (prompt === undefined)
      throw new Error(`the provider answered ${response.status}: ${page.slice(0, 500)}`);
    if (act === 'cancel') {
      address = new URL(/href="([^"]*\/abort)"/.exec(page)?.[1] ?? '', address).href;
      continue;
    }
    const answer = await send(address, { prompt, login, password: 'any' });
    address = new URL(answer.headers.get('location') ?? '', address).href;
  }
  throw new Error('the provider never sent the browser back');
}
