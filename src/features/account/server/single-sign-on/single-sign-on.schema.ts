import { z } from 'zod';
import { codeField, typedPassword } from '../session.schema.ts';

export const providerView = z.object({
  name: z.string().nullable().describe('Null where no identity provider is set'),
});
export type ProviderView = z.infer<typeof providerView>;

export const beginSignInBody = z.object({
  next: z.string().max(2000).default('/').describe('Address in the application to go to afterwards'),
});
export const beginLinkBody = z.object({ password: typedPassword });
export const visitAddress = z.object({ url: z.string().describe('Where the browser shall go') });
export const returnBody = z.object({
  query: z
    .string()
    .max(8000)
    .describe('What stood after the ? of the address the provider sent the browser back to'),
});
export const visitCodeBody = z.object({ code: codeField });

export const visitResult = z.object({
  state: z.enum(['entered', 'linked', 'code-needed']).describe('Inside, linked, or at the own second factor'),
  next: z.string(),
});

export type VisitResult = z.infer<typeof visitResult>;

export const ownLinkView = z.object({
  name: z.string().nullable().describe('What people call the identity provider; null where none is set'),
  linkedAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
});
export type OwnLinkView = z.infer<typeof ownLinkView>;
