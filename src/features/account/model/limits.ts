/** Every limit of signing in, in one place; SECURITY.md explains them. */

/** A session that is not used ends after so many hours. */
export const SESSION_IDLE_HOURS = 12;
/** A session ends after so many days however much it is used. */
export const SESSION_DAYS = 30;
/** A browser that signed in to an account before is remembered so many days. */
export const DEVICE_DAYS = 180;
/** Ended sessions are kept so many days for their owner to see, then removed with the addresses in them. */
export const ENDED_SESSION_DAYS = 90;

export const PASSWORD_MIN_LENGTH = 10;
/** Longer ones are refused so that hashing stays cheap. */
export const PASSWORD_MAX_LENGTH = 200;

/** Length of one time step of the second factor in seconds; the step before and the one after are accepted as well. */
export const TOTP_STEP_SECONDS = 30;
export const RECOVERY_CODES = 10;
/** A second factor that was begun must be confirmed within so many minutes. */
export const SECOND_FACTOR_SETUP_MINUTES = 15;
/** Signing in through the identity provider must be finished within so many minutes. */
export const SINGLE_SIGN_ON_MINUTES = 10;

export const TOKEN_MAX_DAYS = 366;
export const TOKENS_PER_ACCOUNT = 50;
export const DELEGATION_MAX_DAYS = 366;
