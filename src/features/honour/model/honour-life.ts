/** How an honour stands: as granted, corrected by a later paper, or revoked. */
export const HONOUR_STATUSES = ['valid', 'corrected', 'revoked'] as const;
export type HonourStatus = (typeof HONOUR_STATUSES)[number];

export const HONOUR_CHANGE_KINDS = ['correction', 'revocation', 'restoration', 're-issue'] as const;
export type HonourChangeKind = (typeof HONOUR_CHANGE_KINDS)[number];

/** Change × status -> status after it; a pair that is missing is not possible. Restored, one that had been corrected is corrected again. */
export const HONOUR_CHANGES: Readonly<Record<HonourChangeKind, Partial<Record<HonourStatus, HonourStatus>>>> =
  {
    correction: { valid: 'corrected', corrected: 'corrected' },
    revocation: { valid: 'revoked', corrected: 'revoked' },
    restoration: { revoked: 'valid' },
    're-issue': { valid: 'valid', corrected: 'corrected' },
  };

/** What may happen to an honour of this status. */
export function possibleChanges(status: HonourStatus): HonourChangeKind[] {
  return HONOUR_CHANGE_KINDS.filter((kind) => HONOUR_CHANGES[kind][status] !== undefined);
}
