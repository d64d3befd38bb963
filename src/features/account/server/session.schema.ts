import { z } from 'zod';
import { PASSWORD_MAX_LENGTH } from '../model/limits.ts';
import { ROLES } from '../model/roles.ts';

/** The name people sign in with; capitals do not matter. */
const loginField = z.string().trim().toLowerCase().min(1).max(80);

/** A password as it is typed at sign-in; its rules are for new ones only. */
export const typedPassword = z
  .string()
  .min(1)
  .max(4 * PASSWORD_MAX_LENGTH);

export const codeField = z.string().trim().min(1).max(40).describe('Six digits, or a recovery code');

export const signInBody = z.object({
  login: loginField,
  password: typedPassword,
  code: codeField.optional(),
});

export const signedIn = z.object({
  accountId: z.string(),
  mustChangePassword: z.boolean().describe('Nothing else works before the password is changed'),
});

export const meView = z.object({
  account: z.object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    language: z.enum(['vi', 'en']),
    mustChangePassword: z.boolean(),
    secondFactor: z.boolean(),
    recoveryCodesLeft: z.int(),
    email: z.string().nullable(),
    personId: z.string().nullable(),
    passwordChangedAt: z.string(),
  }),
  roles: z.array(
    z.object({
      role: z.enum(ROLES),
      unitId: z.string(),
      unitName: z.string(),
      path: z.string(),
      delegated: z.boolean(),
    }),
  ),
  acts: z.array(z.string()).describe('What the account may do at some unit'),
  unread: z.int().describe('Notifications not read yet'),
});
export type MeView = z.infer<typeof meView>;

export const languageBody = z.object({ language: z.enum(['vi', 'en']) });

export const sessionView = z.object({
  id: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  address: z.string(),
  device: z.string(),
  current: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;

export const done = z.object({ ok: z.literal(true) });
export const OK = { ok: true } as const;

export const idParams = z.object({ id: z.uuid() });
