/** How far the sealed answer of an absent member to a secret vote has come. `taken`: it was cast, or stands to be, as all others are. */
export const ENVELOPE_STATES = ['none', 'recorded', 'confirmed', 'taken'] as const;
export type EnvelopeState = (typeof ENVELOPE_STATES)[number];

export const ENVELOPE_STATE_WORDS = {
  none: { vi: 'Chưa nhận được', en: 'Not come yet', tone: 'grey' },
  recorded: { vi: 'Chờ người thứ hai xác nhận', en: 'Waits for the second teller', tone: 'amber' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed', tone: 'blue' },
  taken: { vi: 'Đã nhận phiếu', en: 'Ballot taken', tone: 'green' },
} as const satisfies Record<EnvelopeState, { vi: string; en: string; tone: string }>;

export const ENVELOPE_STEPS = ['record', 'confirm', 'remove'] as const;
export type EnvelopeStep = (typeof ENVELOPE_STEPS)[number];
export type EnvelopeVerb = EnvelopeStep | 'take';

/**
 * What a teller may do with the envelope of a member. Two are needed for each, so that nobody alone answers for an absent member; what
 * has been confirmed stays. Only these two take the ballot for it, and nobody handles his own.
 * @param teller whether `me` is one of the two who recorded and confirmed it
 */
export function envelopeVerbs(
  state: EnvelopeState,
  { own, recordedByMe, teller }: { own: boolean; recordedByMe: boolean; teller: boolean },
): EnvelopeVerb[] {
  if (own) return [];
  if (state === 'none') return ['record'];
  if (state === 'recorded') return recordedByMe ? ['remove'] : ['confirm', 'remove'];
  return state === 'confirmed' && teller ? ['take'] : [];
}
