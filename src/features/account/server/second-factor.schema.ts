import { z } from 'zod';
import { codeField, typedPassword } from './session.schema.ts';

export const beginSecondFactorBody = z.object({ password: typedPassword });

export const secondFactorSetup = z.object({
  setup: z.string().describe('To be sent back with the first code'),
  secret: z.string().describe('For typing in where the QR code cannot be read'),
  uri: z.string(),
  qr: z.string().describe('The QR code as an SVG data address'),
});
export type SecondFactorSetup = z.infer<typeof secondFactorSetup>;

export const confirmSecondFactorBody = z.object({
  setup: z.string().max(1000),
  code: z
    .string()
    .trim()
    .transform((code) => code.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/)),
});

export const recoveryCodes = z.object({
  recoveryCodes: z.array(z.string()).describe('Shown this once only'),
});

export const passwordAndCode = z.object({ password: typedPassword, code: codeField });
