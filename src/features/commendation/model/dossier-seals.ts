import type { DossierState } from './dossier-life.ts';

/** The parts of a dossier that open and close together. */
export const DOSSIER_PARTS = [
  'general',
  'nominees',
  'reports',
  'evidence',
  'meeting',
  'appraisal',
  'opinions',
] as const;

export type DossierPart = (typeof DOSSIER_PARTS)[number];

const OPEN_TO_SENDER: readonly DossierState[] = ['draft', 'awaiting-approval', 'returned'];

/**
 * In which states each part may be changed, and by which side; everywhere else it is sealed. The parts of the sender are required
 * from the step `submit` on (need `complete`), so that nothing required can be cleared after sending.
 */
export const DOSSIER_SEALS: Readonly<
  Record<DossierPart, { side: 'sender' | 'receiver'; open: readonly DossierState[] }>
> = {
  general: { side: 'sender', open: OPEN_TO_SENDER },
  nominees: { side: 'sender', open: OPEN_TO_SENDER },
  reports: { side: 'sender', open: OPEN_TO_SENDER },
  evidence: { side: 'sender', open: OPEN_TO_SENDER },
  meeting: { side: 'sender', open: OPEN_TO_SENDER },
  appraisal: { side: 'receiver', open: ['in-appraisal'] },
  opinions: { side: 'receiver', open: ['accepted', 'in-appraisal', 'appraised'] },
};

/** Whether the sender's or receiver's part may be changed in this state. */
export function mayChangePart(part: DossierPart, state: DossierState): boolean {
  return DOSSIER_SEALS[part].open.includes(state);
}
