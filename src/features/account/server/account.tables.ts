import type { ColumnType, Generated } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Role } from '../model/roles.ts';

export type AccountTables = {
  account: {
    id: string;
    login: string;
    name: string;
    personId: string | null;
    email: string | null;
    passwordHash: string;
    passwordChangedAt: Date;
    mustChangePassword: Generated<boolean>;
    totpSecret: string | null;
    totpLastStep: number | null;
    recoveryHashes: Generated<string[]>;
    language: Generated<'vi' | 'en'>;
    disabledAt: Date | null;
    version: Generated<number>;
    createdAt: Date;
    search: Generated<string>;
  };
  roleAssignment: {
    id: string;
    accountId: string;
    role: Role;
    unitId: string;
    validFrom: string;
    validTo: string | null;
    delegatedFrom: string | null;
    reason: string | null;
    grantedBy: string | null;
    grantedAt: Date;
    revokedAt: Date | null;
    revokedBy: string | null;
  };
  loginSession: {
    id: string;
    accountId: string;
    tokenHash: Buffer;
    createdAt: Date;
    lastSeenAt: Date;
    expiresAt: Date;
    address: string;
    device: string;
    endedAt: Date | null;
    singleSignOn: Generated<boolean>;
  };
  accountIdentity: {
    issuer: string;
    subject: string;
    accountId: string;
    linkedAt: Date;
    lastUsedAt: Date | null;
  };
  knownDevice: { tokenHash: Buffer; accountId: string; seenAt: Date };
  signInThrottle: { key: string; failures: number; windowBegan: Date; blockedUntil: Date | null };
  accessToken: {
    id: string;
    accountId: string;
    name: string;
    tokenHash: Buffer;
    scopes: string[];
    createdAt: Date;
    expiresAt: Date;
    lastUsedAt: Date | null;
    revokedAt: Date | null;
  };
  notification: {
    id: string;
    accountId: string;
    kind: string;
    params: ColumnType<Record<string, unknown>, string, string>;
    link: string;
    urgent: Generated<boolean>;
    dedupKey: string;
    createdAt: Date;
    readAt: Date | null;
    mailedAt: Date | null;
  };
};

/** The query builder with this feature's tables. */
export const accountTables = (db: Db) => db.withTables<AccountTables>();
