/** What the server parts of higher features may use of accounts. */
export { findActor } from './find-actor.ts';
export { findAccountsOfPeople, findHolders, type Holder } from './find-holders.ts';
export { type NewNotification, notify } from './notify.ts';
export { hashSecret } from './secret-hash.ts';
