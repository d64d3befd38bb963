/** How an honour stands: as granted, corrected by a later paper, or revoked. */
export const HONOUR_STATUSES = ['valid', 'corrected', 'revoked'] as const;
export type HonourStatus = (typeof HONOUR_STATUSES)[number];

export type HonourChangeKind = 'correction' | 'revocation' | 'restoration' | 're-issue';

/** Change × status -> status after it; a pair that is missing is not possible. */
export const HONOUR_CHANGES: Readonly<Record<HonourChangeKind, Partial<Record<HonourStatus, HonourStatus>>>> =
  {
    correction: { valid: 'corrected', corrected: 'corrected' },
    revocation: { valid: 'revoked', corrected: 'revoked' },
    restoration: { revoked: 'valid' },
    're-issue': { valid: 'valid', corrected: 'corrected' },
  };
