import * as oidc from 'openid-client';
import type { Settings } from '../../../../platform/config/settings.ts';
import { AppError, isAppError } from '../../../../platform/errors/app-error.ts';

/** What a visit to the provider must bring back unchanged; the browser keeps it sealed meanwhile. */
export interface VisitChecks {
  state: string;
  nonce: string;
  verifier: string;
}

/** Who somebody is for the provider. */
export interface ProvedIdentity {
  issuer: string;
  subject: string;
  /** The sign-in name that the provider vouches for; null when no claim is trusted for that, or it is missing. */
  login: string | null;
}

/** Takes the reason of a failure for the log: codes of the protocol only. */
type Tell = (reason: string) => void;

export interface IdentityProvider {
  /** How people call it. */
  name: string;
  /**
   * The address at the provider to go to, and what to check of the way back.
   * @throws AppError `unavailable`, `sign-in-failed` for a provider whose description cannot be used
   */
  beginVisit(tell: Tell): Promise<{ url: string; checks: VisitChecks }>;
  /**
   * Takes what the provider sent back with the browser (`?code=…&state=…`) for who somebody is.
   * @throws AppError `sign-in-failed` when the provider refused or the answer is not the one asked for; `unavailable`
   */
  finishVisit(query: string, checks: VisitChecks, tell: Tell): Promise<ProvedIdentity>;
}

/** The page to which the provider sends the browser back. */
const RETURN_PATH = '/dang-nhap/tro-lai';

type ProviderSettings = Pick<
  Settings,
  'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET' | 'OIDC_NAME' | 'OIDC_LOGIN_CLAIM' | 'PUBLIC_URL'
>;

const SCOPE = 'openid profile email';
const TIMEOUT_SECONDS = 10;

/** The provider of the settings by OpenID Connect (authorization code, PKCE), or null where none is set. */
export function createIdentityProvider(settings: ProviderSettings): IdentityProvider | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, PUBLIC_URL: publicUrl } = settings;
  if (issuer === undefined || clientId === undefined || publicUrl === undefined) return null;
  const redirectUri = new URL(RETURN_PATH, publicUrl).href;
  const configuration = rememberSuccess(() => discover(settings, issuer, clientId));
  return {
    name: settings.OIDC_NAME,
    async beginVisit(tell) {
      const provider = await configuration().catch((error) => {
        throw failure(error, tell);
      });
      const checks = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const url = oidc.buildAuthorizationUrl(provider, {
        redirect_uri: redirectUri,
        scope: SCOPE,
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, checks };
    },
    async finishVisit(query, checks, tell) {
      const back = new URL(redirectUri);
      back.search = query;
      const expected = {
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        pkceCodeVerifier: checks.verifier,
        idTokenExpected: true,
      };
      try {
        const provider = await configuration();
        const tokens = await oidc.authorizationCodeGrant(provider, back, expected);
        const claims = tokens.claims();
        if (claims === undefined) throw refused();
        const { iss: issuer, sub: subject } = claims;
        const claim = settings.OIDC_LOGIN_CLAIM;
        if (claim === undefined) return { issuer, subject, login: null };
        // Some providers put such claims into the proof itself, others tell them only when asked.
        const known =
          claim in claims ? claims : await oidc.fetchUserInfo(provider, tokens.access_token, subject);
        return { issuer, subject, login: loginOf(known, claim) };
      } catch (error) {
        throw isAppError(error) ? error : failure(error, tell);
      }
    },
  };
}

async function discover(
  { OIDC_CLIENT_SECRET: secret }: ProviderSettings,
  issuer: string,
  clientId: string,
): Promise<oidc.Configuration> {
  const server = new URL(issuer);
  // Only the settings' own check lets an issuer without HTTPS through: one on this machine.
  const execute = server.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
  const authentication = secret === undefined ? oidc.None() : oidc.ClientSecretBasic(secret);
  return oidc.discovery(server, clientId, secret, authentication, { execute, timeout: TIMEOUT_SECONDS });
}

/** Does `work` once and keeps its result; a failure is not kept, so that the next visit tries again. */
function rememberSuccess<T>(work: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  return () => {
    kept ??= work().catch((error) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}

/** A mail address counts only where the provider has verified it. */
function loginOf(claims: oidc.IDToken | oidc.UserInfoResponse, claim: string): string | null {
  const value = claims[claim];
  if (typeof value !== 'string' || value.trim() === '') return null;
  if (claim === 'email' && claims.email_verified !== true) return null;
  return value.trim().toLowerCase();
}

/** What went wrong as the error for the visitor; `tell` gets the library's code, which names no person. */
function failure(error: unknown, tell: Tell): AppError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreachable';
  const word =
    error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError
      ? error.error
      : '';
  tell(`${code} ${word}`.trim());
  return code.startsWith('OAUTH_') && code !== 'OAUTH_TIMEOUT' ? refused() : unavailable();
}

const unavailable = () =>
  new AppError('unavailable', {
    detail: {
      vi: 'Không liên lạc được với hệ thống đăng nhập một lần. Hãy thử lại sau ít phút hoặc đăng nhập bằng mật khẩu.',
      en: 'The single sign-on service cannot be reached. Try again in a few minutes, or sign in with your password.',
    },
  });

/** The provider said no, or sent back something that was not asked for. */
export function refused(): AppError {
  return new AppError('sign-in-failed', {
    detail: {
      vi: 'Đăng nhập một lần không thành công hoặc đã quá thời gian. Hãy thử lại.',
      en: 'Single sign-on did not succeed or took too long. Try again.',
    },
  });
}
