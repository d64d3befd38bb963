import { hash } from '@node-rs/argon2';
import type { LightMyRequestResponse } from 'fastify';
import { generateSync } from 'otplib';
import type { TestApplication } from '../../../testing/test-application.ts';
import { normalPassword } from '../model/password-rules.ts';
import { DEVICE_COOKIE, SESSION_COOKIE } from './cookies.ts';

export const PASSWORD = 'con mèo ăn bún chả';
/** Each wrong guess costs what these parameters cost; what the application hashes itself has its own. */
const CHEAP = { memoryCost: 1024, timeCost: 1, parallelism: 1 };

/** Gives an account the password above. */
export async function setPassword(
  app: TestApplication,
  accountId: string,
  password = PASSWORD,
): Promise<void> {
  const kept = await hash(normalPassword(password), CHEAP);
  await app.owner.query('update account set password_hash = $2 where id = $1', [accountId, kept]);
}

/** The login of an account. */
export async function loginOf(app: TestApplication, accountId: string): Promise<string> {
  const { rows } = await app.owner.query('select login from account where id = $1', [accountId]);
  return rows[0].login;
}

export interface SignInOptions {
  login: string;
  password?: string;
  code?: string;
  /** Cookies the browser sends. */
  cookies?: Record<string, string>;
  address?: string;
  headers?: Record<string, string>;
}

/** Sends a sign-in as a browser at `address` would. */
export function signIn(app: TestApplication, options: SignInOptions): Promise<LightMyRequestResponse> {
  const { login, password = PASSWORD, code, cookies, address = '10.0.0.1', headers } = options;
  return app.server.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress: address,
    cookies,
    headers: { 'x-so-vang': '1', ...headers },
    payload: { login, password, ...(code !== undefined && { code }) },
  });
}

/** The cookies a browser keeps after an answer. */
export function cookiesOf(response: LightMyRequestResponse): Record<string, string> {
  return Object.fromEntries(
    response.cookies.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  );
}

/** The session that the answer begins, empty for none. */
export const sessionOf = (response: LightMyRequestResponse) => cookiesOf(response)[SESSION_COOKIE] ?? '';
/** The device that the answer makes known, empty for none. */
export const deviceOf = (response: LightMyRequestResponse) => cookiesOf(response)[DEVICE_COOKIE] ?? '';

/** The time code of `secret` now, or some steps away. */
export function codeAt(app: TestApplication, secret: string, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(app.clock.now().getTime() / 1000) + steps * 30 });
}

/** Moves the application's clock on. */
export function pass(app: TestApplication, milliseconds: number): void {
  app.clock.set(new Date(app.clock.now().getTime() + milliseconds).toISOString());
}
