import { z } from 'zod';
import { dayField } from '../../../platform/http/fields.ts';

const tokenView = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  state: z.enum(['valid', 'expired', 'revoked']),
});
export type TokenView = z.infer<typeof tokenView>;

export const tokenList = z.object({
  items: z.array(tokenView),
  scopes: z.array(z.string()).describe('What a token can be made for'),
});

export const createTokenBody = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.string().max(60)).min(1).max(100),
  lastDay: dayField.describe('Last day on which it works (Asia/Ho_Chi_Minh), within a year'),
});
export type CreateToken = z.infer<typeof createTokenBody>;

export const newToken = z.object({ id: z.string(), token: z.string().describe('Shown this once only') });
