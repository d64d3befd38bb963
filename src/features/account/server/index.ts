/** What the server parts of other features may use of accounts. */
export { findAccountsOfPeople } from './find-accounts.ts';
export { findActor } from './find-actor.ts';
export { findHolders } from './find-holders.ts';
export { createKeyBox } from './key-box.ts';
export { type NewNotification, notify } from './notify.ts';
export { notifyPeople } from './notify-people.ts';
export { hashSecret } from './secret-hash.ts';
