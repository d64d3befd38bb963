/** What the server parts of other features may use of accounts. */
export { type AccountTables, accountTables } from './account.tables.ts';
export { type AccountAt, findAccountsAt, findAccountsOfPeople } from './find-accounts.ts';
export { findActor } from './find-actor.ts';
export { findHolders, type Holder } from './find-holders.ts';
export { createKeyBox } from './key-box.ts';
export { type NewNotification, notify } from './notify.ts';
export { hashPassword } from './password-hash.ts';
export { assignmentsInForce } from './roles-in-force.ts';
export { hashSecret } from './secret-hash.ts';
export { firstRunNotice } from './setup-code.ts';
